"""A regulation cited differently from how others cite it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.decree.plan import Regulation
from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.registry import Certainty
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject
from zonaintegritas.core.lint.words import bare

RULE: Final = Rule(
    "cross-decree-citation-conflict",
    Severity.LOW,
    "Peraturan dikutip lain dari biasanya",
    "Satu peraturan mempunyai satu judul dan satu nomor; kutipan yang berbeda berarti salah satunya keliru.",
    "Cocokkan dengan naskah peraturannya.",
)
ABOUT: Final = re.compile(
    r"\btentang\s+(?P<title>.+?)\s*(?:\(|,?\s*(?:sebagaimana|yang telah)\b|[;.]?\s*$)", re.IGNORECASE
)
LONG_NUMBER: Final = re.compile(r"^(\d+)/([A-Z][\w.]*)", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    for regulation in subject.decree.legal_basis:
        entry = subject.registry.get(regulation)
        if entry and entry.certainty is not Certainty.UNCHECKED and _differs(_title(regulation), entry.title):
            yield _finding(regulation, f"Judul peraturan ini biasanya dikutip “{entry.title}”{entry.caution}.")
        else:
            yield from _others(regulation, subject)


def _others(regulation: Regulation, subject: Subject) -> Iterator[Finding]:
    """Decrees the installation holds: the same title under another number, or the same number with another title."""
    for decree in subject.other_decrees:
        for other in decree.legal_basis:
            same_name = (regulation.kind, regulation.number, regulation.year) == (other.kind, other.number, other.year)
            if same_name and _differs(_title(regulation), _title(other)):
                yield _finding(regulation, f"Keputusan lain mengutip judulnya “{_title(other)}”.")
                return
            if not same_name and _is_one_decree(regulation, other):
                yield _finding(regulation, f"Keputusan lain mengutipnya dengan nomor {other.number}.")
                return


def _is_one_decree(one: Regulation, other: Regulation) -> bool:
    """Long numbers (314/ORT.07-...) that begin alike but go on differently."""
    mine, theirs = LONG_NUMBER.match(one.number), LONG_NUMBER.match(other.number)
    return bool(mine and theirs) and one.kind == other.kind and one.number.split("-")[0] == other.number.split("-")[0]


def _title(regulation: Regulation) -> str:
    match = ABOUT.search(regulation.text)
    return match["title"] if match else ""


def _differs(mine: str, theirs: str) -> bool:
    """Words differ, not only signs; "tahun" and "dan" may stand or not, and a title may be cut short."""
    one, other = _plain(mine), _plain(theirs)
    return bool(one and other) and not other.startswith(one) and not one.startswith(other)


def _plain(title: str) -> str:
    return " ".join(
        word
        for word in bare(title).split()
        if word not in {"tahun", "dan", "di", "lingkungan", "road", "map", "roadmap"}
    )


def _finding(regulation: Regulation, what: str) -> Finding:
    return RULE.found(what, ("legal_basis",), places=regulation.places, quote=_title(regulation))
