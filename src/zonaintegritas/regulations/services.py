"""Writes of the registry of regulations: add, correct, withdraw. What was known before stays on record."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_noop as _

from zonaintegritas.core.lint.registry import Entry
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import Refused
from zonaintegritas.offices.models import Office, acting_person
from zonaintegritas.regulations.models import RegulationEntry

Ending = RegulationEntry.Ending


class AlreadyKnown(Refused):
    message = _("Kantor ini sudah mempunyai catatan tentang peraturan itu. Buka catatannya, lalu betulkan di sana.")


class NoLongerStands(Refused):
    message = _("Catatan ini sudah dibetulkan atau ditarik orang lain. Buka lagi daftarnya untuk melihat yang terbaru.")


class RefersToItself(Refused):
    message = _("Peraturan tidak dapat mengubah atau menggantikan dirinya sendiri.")


class NothingChanged(Refused):
    message = _("Tidak ada yang berubah, jadi tidak ada yang disimpan.")


class WithdrawReasonMissing(Refused):
    message = _("Tuliskan alasan penarikannya.")


@command(Action.REGULATION_ADD, records=("entry",))
def add_regulation(actor: Actor, office: Office, /, *, entry: Entry) -> RegulationEntry:
    """What this office knows; for itself and the offices below it, it stands before what the program knows."""
    name = entry.name
    known = RegulationEntry.objects.standing().filter(office=office)
    if known.filter(kind=name.kind, number=name.number, year=name.year).exists():
        raise AlreadyKnown
    return _entered(actor, office, entry)


@command(Action.REGULATION_CORRECT, records=("entry",))
def correct_regulation(actor: Actor, row: RegulationEntry, /, *, entry: Entry) -> RegulationEntry:
    """Other facts under the same name: a new row, beside the old one."""
    current = _locked(row)
    entry = replace(entry, name=current.entry.name)
    if current.entry == entry:
        raise NothingChanged
    _end(actor, current, Ending.CORRECTED)
    return _entered(actor, current.office, entry)


@command(Action.REGULATION_WITHDRAW, records=("reason",))
def withdraw_regulation(actor: Actor, row: RegulationEntry, /, *, reason: str) -> RegulationEntry:
    """The entry no longer counts; what the program or an office above knows counts again."""
    if not reason.strip():
        raise WithdrawReasonMissing
    current = _locked(row)
    _end(actor, current, Ending.WITHDRAWN, reason.strip())
    return current


def _entered(actor: Actor, office: Office, entry: Entry) -> RegulationEntry:
    if entry.name in (*entry.amended_by, entry.replaced_by):
        raise RefersToItself
    return RegulationEntry.objects.create(
        office=office, entered_by=acting_person(actor), entered_at=timezone.now(), **_values(entry)
    )


def _values(entry: Entry) -> dict[str, Any]:
    return {
        "kind": entry.name.kind,
        "number": entry.name.number,
        "year": entry.name.year,
        "title": entry.title,
        "amended_by": [str(name) for name in entry.amended_by],
        "replaced_by": str(entry.replaced_by or ""),
        "gazette": entry.gazette,
        "supplement": entry.supplement,
        "citation": entry.citation,
        "certainty": entry.certainty.name,
        "topics": list(entry.topics),
    }


def _locked(row: RegulationEntry) -> RegulationEntry:
    """The row as it stands now, held until the transaction ends."""
    current = RegulationEntry.objects.standing().select_for_update(of=("self",)).filter(pk=row.pk)
    found = current.select_related("office").first()
    if found is None:
        raise NoLongerStands
    return found


def _end(actor: Actor, row: RegulationEntry, ending: RegulationEntry.Ending, reason: str = "") -> None:
    row.ended_at, row.ended_by, row.ending, row.end_reason = timezone.now(), acting_person(actor), ending, reason
    row.save(update_fields=["ended_at", "ended_by", "ending", "end_reason"])
