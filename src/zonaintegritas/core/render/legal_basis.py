"""*Mengingat*: regulations in the order of their rank, each with the amendments that the registry knows by then."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from zonaintegritas.core.decree.plan import Regulation
from zonaintegritas.core.lint.citing import name_of
from zonaintegritas.core.lint.registry import Certainty, Entry, Name, Registry

IN_FULL: Final = {  # in the order of their rank
    "UU": "Undang-Undang",
    "Perppu": "Peraturan Pemerintah Pengganti Undang-Undang",
    "PP": "Peraturan Pemerintah",
    "Perpres": "Peraturan Presiden",
    "Keppres": "Keputusan Presiden",
    "Inpres": "Instruksi Presiden",
    "PermenPANRB": "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
    "PKPU": "Peraturan Komisi Pemilihan Umum",
}
RANKS: Final = tuple(IN_FULL)
NATIONAL_GAZETTE: Final = ("UU", "Perppu", "PP", "Perpres")  # Lembaran Negara; the others Berita Negara
COMMON: Final = "basis"


@dataclass(frozen=True, slots=True)
class Basis:
    """One entry of *Mengingat*, and what a person should look at before it is printed."""

    text: str
    name: Name | None
    caution: str = ""


def legal_basis(kept: Sequence[Regulation], registry: Registry, *, year: int) -> tuple[Basis, ...]:
    """The entries for a decree of this year: those that are kept, and the common ones that are missing.

    What was replaced by then gives way to what replaced it. What the registry does not know keeps its words. Where
    the registry is not certain, the entry says so and a person decides.
    """
    entries: dict[object, tuple[tuple[int, int, int], Basis]] = {}
    for at, regulation in enumerate(kept):
        name = name_of(regulation)
        entry = _current(registry.get(name), registry, year) if name else None
        if entry is None:
            entries[name or at] = (_rank(regulation.kind, regulation.year, at), Basis(regulation.text, name))
        elif not _is_amendment_of_other(entry.name, kept, registry):
            entries[entry.name] = (_rank(entry.name.kind, entry.name.year, at), _basis(entry, registry, year))
    for entry in registry.entries:
        is_wanted = COMMON in entry.topics and entry.name.year < year and not entry.is_replaced(year)
        if is_wanted and entry.name not in entries:
            rank = _rank(entry.name.kind, entry.name.year, len(kept))
            entries[entry.name] = (rank, _basis(entry, registry, year))
    return tuple(basis for _, basis in sorted(entries.values(), key=lambda found: found[0]))


def cited(entry: Entry, registry: Registry, *, year: int) -> str:
    """A regulation in full, with its gazette and, as far as the registry knows, its amendments of before this year."""
    text = _in_full(entry)
    amendments = entry.amendments(year)
    if not amendments:
        return text
    last = amendments[-1]
    known = registry.get(last)
    by = _in_full(known) if known else _named(last)
    often = "beberapa kali diubah, terakhir" if len(amendments) > 1 else "diubah"
    return f"{text} sebagaimana telah {often} dengan {by}"


def _basis(entry: Entry, registry: Registry, year: int) -> Basis:
    text = cited(entry, registry, year=year)
    caution = "" if entry.certainty is Certainty.CERTAIN else f"{entry.name}: {entry.certainty}, {entry.citation}"
    return Basis(text, entry.name, caution)


def _current(entry: Entry | None, registry: Registry, year: int) -> Entry | None:
    """What stands in its place by this year; the entry itself where nothing does or where that is not known."""
    while entry is not None and entry.is_replaced(year) and entry.replaced_by is not None:
        following = registry.get(entry.replaced_by)
        if following is None:
            break
        entry = following
    return entry


def _is_amendment_of_other(name: Name, kept: Iterable[Regulation], registry: Registry) -> bool:
    """Whether another entry that is kept names it anyway as its amendment."""
    others = (registry.get(other) for other in map(name_of, kept) if other is not None and other != name)
    return any(name in entry.amended_by for entry in others if entry is not None)


def _in_full(entry: Entry) -> str:
    text = f"{_named(entry.name)} tentang {entry.title}"
    if not entry.gazette:
        return text
    if entry.name.kind not in NATIONAL_GAZETTE:
        return f"{text} (Berita Negara Republik Indonesia Tahun {entry.name.year} Nomor {entry.gazette})"
    more = f", Tambahan Lembaran Negara Republik Indonesia Nomor {entry.supplement}" if entry.supplement else ""
    return f"{text} (Lembaran Negara Republik Indonesia Tahun {entry.name.year} Nomor {entry.gazette}{more})"


def _named(name: Name) -> str:
    return f"{IN_FULL.get(name.kind, name.kind)} Nomor {name.number} Tahun {name.year}"


def _rank(kind: str, year: int | None, at: int) -> tuple[int, int, int]:
    """Rank, then year for what is ranked; the rest keeps its order at the end."""
    ranked = kind in RANKS
    return (RANKS.index(kind) if ranked else len(RANKS), (year or 0) if ranked else 0, at)
