"""Rows of a draft or a plan as the core's coverage sees them. Pure functions over rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from zonaintegritas.core.decree.plan import Component, Field, Item, Plan
from zonaintegritas.core.lke.coverage import item_key
from zonaintegritas.plans.core_reading import core_reading
from zonaintegritas.plans.models import Draft, PlanRow
from zonaintegritas.plans.models import Plan as PlanInForce


@dataclass(frozen=True, slots=True)
class SheetRows:
    """The core's plan, and the way back from its refs to the rows."""

    plan: Plan
    rows: Mapping[str, PlanRow]


def sheet_rows(record: Draft | PlanInForce, rows: Sequence[PlanRow]) -> SheetRows:
    """The standing rows of a draft or a plan, in order."""
    made = core_reading(record, rows, ())
    return SheetRows(made.reading.plan, made.rows)


def key_of(row: PlanRow) -> str:
    """What answers about a row are remembered under: its words."""
    item = Item("", None, row.sub_component or None, Field(row.indicator), Field(tuple(row.steps)))
    return item_key(Component(None, row.component_name, ()), item)
