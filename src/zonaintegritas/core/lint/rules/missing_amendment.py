"""A regulation cited without an amendment in force."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.decree.plan import Regulation
from zonaintegritas.core.lint.citing import citations_in, name_of
from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.registry import Name
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "missing-amendment",
    Severity.MEDIUM,
    "Perubahan peraturan tidak disebut",
    "Peraturan berlaku dalam bentuknya yang terakhir; tanpa perubahannya dasar hukum tidak lengkap.",
    "Tambahkan “sebagaimana telah diubah dengan ...”.",
)


def check(subject: Subject) -> Iterator[Finding]:
    year = subject.decree.year.value
    if year is None:
        return
    cited = {name for regulation in subject.decree.legal_basis for name in _names(regulation)}
    for regulation in subject.decree.legal_basis:
        entry = subject.registry.get(regulation)
        if entry is None or entry.is_replaced(year):
            continue
        for name in entry.amendments(year)[-1:]:
            if not any(one == name or (one in _later(regulation) and one.year >= name.year) for one in cited):
                what = f"{entry.name} dikutip tanpa perubahannya, {name}{entry.caution}."
                yield RULE.found(
                    what,
                    ("legal_basis",),
                    places=regulation.places,
                    quote=regulation.text,
                    cure=f"Tambahkan “sebagaimana telah diubah dengan {name}” sesudah mencocokkan naskahnya.",
                )


def _later(regulation: Regulation) -> set[Name | None]:
    """What the entry itself names as its amendments."""
    return {name_of(one) for one in regulation.amended_by}


def _names(regulation: Regulation) -> Iterator[Name]:
    for one in (regulation, *regulation.amended_by):
        name = name_of(one)
        if name:
            yield name
    yield from (citation.name for citation in citations_in(regulation.text))
