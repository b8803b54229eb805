"""Legal basis that such a decree should name and does not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.citing import citations_in, name_of
from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.offices import ELECTION, OfficeName, office_of
from zonaintegritas.core.lint.registry import Entry, Name
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "basis-missing",
    Severity.LOW,
    "Dasar hukum kurang",
    "Rencana aksi dijalankan oleh tim yang dibentuk dengan keputusan, menurut pedoman Zona"
    " Integritas; keduanya harus disebut.",
    "Tambahkan peraturan atau keputusan yang belum disebut.",
)
TEAM: Final = re.compile(r"^(?:Surat\s+)?Keputusan\b.*\btim\b.*\bzona\s+integritas\b", re.IGNORECASE | re.DOTALL)
ELECTORAL: Final = re.compile(r"^PKPU\b|\bPemilihan Umum\b")
COMMON: Final = "basis"


def check(subject: Subject) -> Iterator[Finding]:
    basis = subject.decree.legal_basis
    if not basis:
        return
    places = (*basis[0].places[:1], *basis[-1].places[-1:])
    if not any(TEAM.search(regulation.text) for regulation in basis):
        what = "Keputusan pembentukan tim Zona Integritas tidak disebut dalam Mengingat."
        yield RULE.found(what, ("legal_basis",), places=places, quote=basis[0].text, severity=Severity.MEDIUM)
    missing = _missing(subject)
    if missing:
        what = (
            f"Menurut daftar peraturan lazim disebut keputusan sejenis, di sini tidak: {', '.join(map(str, missing))}."
        )
        yield RULE.found(what, ("legal_basis",), places=places, quote=basis[0].text)


def _missing(subject: Subject) -> list[Name]:
    """Common bases of that time; where none of the guides is cited, that too."""
    year = subject.decree.year.value or 0
    own = office_of(subject.decree.office.value or "", subject.decree.enacted_place.value or "")
    cited = {name_of(regulation) for regulation in subject.decree.legal_basis}
    cited |= {citation.name for text in subject.decree_texts for citation in citations_in(text.value)}
    return [
        entry.name
        for entry in subject.registry.entries
        if COMMON in entry.topics and entry.name not in cited and entry.name.year < year and _concerns(entry, own)
    ]


def _concerns(entry: Entry, own: OfficeName | None) -> bool:
    """Laws of elections concern election commissions."""
    return own is None or own.kind == ELECTION or not ELECTORAL.search(f"{entry.name} {entry.title}")
