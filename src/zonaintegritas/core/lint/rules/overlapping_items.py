"""Two rows that mean one thing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.stages import Stage, stage_of
from zonaintegritas.core.lint.standard import area_names
from zonaintegritas.core.lint.subject import Row, Subject
from zonaintegritas.core.lint.words import stems

RULE: Final = Rule(
    "overlapping-items",
    Severity.LOW,
    "Dua butir untuk satu hal",
    "Pekerjaan yang sama di dua butir dilaporkan dua kali, atau saling menunggu.",
    "Gabungkan, atau bedakan dengan jelas.",
)
STATE: Final = frozenset(stems("telah sudah diterapkan penerapan implementasi diimplementasikan"))
FEW: Final = 2
ENOUGH: Final = 0.6  # share of the words of a name


def check(subject: Subject) -> Iterator[Finding]:
    for _, component in subject.components:
        for one, other in combinations(subject.rows_of(component), 2):
            if _same_state(one, other):
                yield _finding(one, other)
    yield from _across(subject)


def _same_state(one: Row, other: Row) -> bool:
    """Both say that the same matter is applied, one of them with something more."""
    stages = {_applied(one), _applied(other)}
    mine, theirs = stems(one.indicator) - STATE, stems(other.indicator) - STATE
    return stages == {True} and bool(mine and theirs) and (mine <= theirs or theirs <= mine)


def _applied(row: Row) -> bool:
    return bool(stems(row.indicator) & STATE) and stage_of(row.indicator) in {Stage.APPLY, Stage.SHARE}


def _across(subject: Subject) -> Iterator[Finding]:
    """A row in an area beyond the six that does what a row inside does."""
    names = area_names()
    inside = [row for row in subject.rows if row.area.roman in names]
    for row in subject.rows:
        if row.area.roman not in names:
            twin = max(inside, key=lambda other: _shared(row, other), default=None)
            if twin and _shared(row, twin) >= ENOUGH:
                yield _finding(twin, row)


def _shared(row: Row, other: Row) -> float:
    """How much of the name of the row's component the other row speaks of."""
    name = stems(row.component.name)
    about = stems(f"{other.indicator} {other.component.name}")
    return len(name & about) / len(name) if len(name) >= FEW else 0.0


def _finding(one: Row, other: Row) -> Finding:
    return RULE.at_rows(
        f"Butir {one.ref} dan {other.ref} tampak mengukur hal yang sama.", [one, other], quote=one.indicator
    )
