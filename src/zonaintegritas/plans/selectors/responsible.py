"""The responsible people of a plan or draft, held against the team of its year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from zonaintegritas.guard.actor import Actor
from zonaintegritas.plans.models import Draft, Plan, PlanRow
from zonaintegritas.plans.responsible import ResponsibleView, responsible_of
from zonaintegritas.teams.selectors import roster_of


def responsible_in(
    actor: Actor, record: Draft | Plan, rows: Sequence[PlanRow], refs: Mapping[int, str]
) -> ResponsibleView | None:
    """Nothing where the team of the year is not known, or where no row names anybody."""
    if not any(row.responsible.strip() for row in rows):
        return None
    year = record.plan_year or record.office.today().year
    roster = roster_of(actor, record.office, year)
    return responsible_of(rows, refs, roster, year) if roster else None
