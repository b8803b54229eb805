"""Reads of the registry: what the program knows, overlaid with what the offices from KPU RI down to one know."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import Http404
from django.shortcuts import get_object_or_404

from zonaintegritas.core.lint.registry import Certainty, Entry, Name, Registry, default_registry
from zonaintegritas.core.lint.words import folded
from zonaintegritas.guard.actor import Actor
from zonaintegritas.offices.models import Office
from zonaintegritas.regulations.models import RegulationEntry, RegulationEntryQuerySet


@dataclass(frozen=True, slots=True)
class Known:
    """What counts about a regulation in an office, and whose entry that is; of the program where `row` is None."""

    entry: Entry
    row: RegulationEntry | None = None

    @property
    def state(self) -> str:
        """Of ui.states; empty where nothing is recorded, which does not say that it is in force."""
        if self.entry.replaced_by:
            return "REPLACED"
        return "AMENDED" if self.entry.amended_by else ""


def registry_of(office: Office) -> Registry:
    """The registry with which papers of this office are checked."""
    return default_registry().overlaid(row.entry for row in _rows_for(office))


def known_to(office: Office, *, words: str = "", certainty: str = "") -> list[Known]:
    """All regulations this office knows, by kind and the newest first; of those only what is looked for."""
    rows = {row.entry.name: row for row in _rows_for(office).select_related("office")}
    entries = sorted(registry_of(office).entries, key=lambda entry: (entry.name.kind, -entry.name.year, str(entry)))
    wanted = folded(words).split()
    return [
        Known(entry, rows.get(entry.name))
        for entry in entries
        if certainty in ("", entry.certainty.name) and all(word in _searched(entry) for word in wanted)
    ]


def known_as(office: Office, name: str) -> Known:
    """What counts in this office about the regulation of this name, or 404."""
    found = next((known for known in known_to(office) if str(known.entry.name) == name), None)
    if found is None:
        raise Http404("no such regulation here")
    return found


def earlier_of(office: Office, name: Name) -> list[RegulationEntry]:
    """All that this office and those above it ever entered under this name, the newest first."""
    rows = _of_lineage(office).filter(kind=name.kind, number=name.number, year=name.year)
    return list(rows.select_related("office", "entered_by", "ended_by").order_by("-entered_at", "-pk"))


def shipped(name: Name) -> Entry | None:
    """What the program itself knows under this name."""
    return default_registry().get(name)


def standing_entry(actor: Actor, pk: int) -> RegulationEntry:
    """An entry that counts and that this actor may see, or 404."""
    rows = RegulationEntry.objects.visible_to(actor).standing().select_related("office")
    return get_object_or_404(rows, pk=pk)


def uncertain(known: list[Known]) -> int:
    """How many of them are not known as a fact."""
    return sum(one.entry.certainty is not Certainty.CERTAIN for one in known)


def _rows_for(office: Office) -> RegulationEntryQuerySet:
    """Standing entries of the offices above and of this one, which is the last: it has the last word."""
    return _of_lineage(office).standing().order_by("office__lineage", "pk")


def _of_lineage(office: Office) -> RegulationEntryQuerySet:
    """Everybody who may see an office's registry sees what the offices above it entered: it holds there as well."""
    return RegulationEntry.objects.filter(office__lineage__in=list(_lineages(office.lineage)))


def _lineages(lineage: str) -> Iterator[str]:
    codes = lineage.split("/")
    for end in range(1, len(codes) + 1):
        yield "/".join(codes[:end])


def _searched(entry: Entry) -> str:
    return folded(f"{entry.name} {entry.title}")
