"""A regulation cited twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.decree.plan import Regulation
from zonaintegritas.core.lint.citing import name_of
from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.registry import Name
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "duplicate-citation",
    Severity.MEDIUM,
    "Peraturan dikutip dua kali",
    "Satu peraturan cukup disebut sekali; pengulangan menunjukkan daftar dirakit tanpa diperiksa.",
    "Sebut peraturan induk sekali, bersama perubahannya.",
)


def check(subject: Subject) -> Iterator[Finding]:
    seen: dict[Name, Regulation] = {}
    for regulation in subject.decree.legal_basis:
        name = name_of(regulation)
        if name is None:
            continue
        if name in seen:
            yield _finding(name, seen[name], regulation)
        else:
            seen[name] = regulation
    for regulation in subject.decree.legal_basis:
        for amendment in regulation.amended_by:
            name = name_of(amendment)
            if name in seen and seen[name] is not regulation:
                yield _finding(name, seen[name], regulation)


def _finding(name: Name, one: Regulation, other: Regulation) -> Finding:
    places = (*one.places, *other.places)
    return RULE.found(f"{name} dikutip dua kali dalam Mengingat.", ("legal_basis",), places=places, quote=one.text)
