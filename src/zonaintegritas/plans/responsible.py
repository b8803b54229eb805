"""Whom the rows of a plan or draft name as responsible, held against the team. Pure functions over rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from zonaintegritas.core.team import Found, Roster
from zonaintegritas.plans.models import PlanRow


@dataclass(frozen=True, slots=True)
class Unknown:
    """A wording that names nobody of the team, and the rows in which it stands."""

    text: str
    refs: Sequence[str]


@dataclass(frozen=True, slots=True)
class ResponsibleView:
    """Who is known of those whom the rows name."""

    year: int
    found: Sequence[Found]
    unknown: Sequence[Unknown]
    named: int  # rows that name somebody
    known: int  # rows of which everybody is known


def responsible_of(rows: Iterable[PlanRow], refs: Mapping[int, str], roster: Roster, year: int) -> ResponsibleView:
    """Every wording once: those who are known in the order of the plan, the others with their rows."""
    found: dict[str, Found] = {}
    unknown: dict[str, list[str]] = {}
    named = known = 0
    for row in rows:
        if not row.responsible.strip():
            continue
        matched = roster.match(row.responsible)
        named += 1
        known += not matched.unmatched
        for one in matched.found:
            found.setdefault(one.text.casefold(), one)
        for text in matched.unmatched:
            unknown.setdefault(text, []).append(refs[row.pk])
    listed = [Unknown(text, where) for text, where in unknown.items()]
    return ResponsibleView(year, list(found.values()), listed, named, known)
