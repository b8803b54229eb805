"""Several rows at once: shifting a column by a row, moving rows below another area or component."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Sequence
from typing import Any

from django.utils.translation import gettext_noop as _

from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import Refused
from zonaintegritas.plans.cells import (
    NoNeighbour,
    OtherDraft,
    add_places,
    empty_of,
    join_into,
    places_of,
    value_of,
    write,
)
from zonaintegritas.plans.locking import lock_open
from zonaintegritas.plans.models import Draft, DraftRow
from zonaintegritas.plans.selectors.review import HEADING_FIELDS, rows_under
from zonaintegritas.plans.selectors.rows import standing_rows
from zonaintegritas.plans.services.draft import touch
from zonaintegritas.plans.services.review import NoRows, NothingThere
from zonaintegritas.plans.services.undo import undoable

TIME, PERIOD = "target_time_raw", "period"
EMPTY: tuple[object, ...] = ("", [], {})


class AllThereAlready(Refused):
    message = _("Semua butir yang dipilih sudah di komponen itu.")


@command(Action.DRAFT_EDIT, records=("field",))
@undoable
def shift_column(actor: Actor, draft: Draft, /, *, rows: Collection[int], field: str, down: bool) -> Draft:
    """Move one cell of each of these rows by a row, all together: what a slipped column needs.

    Only the content of a chosen row gives way; a row that is not chosen keeps its own beside what comes to it.
    """
    current = lock_open(draft)
    standing = _standing(current)
    chosen = [row for row in standing if row.pk in set(rows)]
    if not chosen:
        raise NoRows
    moving = [(row, _taken(row, field)) for row in chosen if value_of(row, field) not in EMPTY]
    if not moving:
        raise NothingThere
    beside = _beside(standing, down=down)
    if any(row.pk not in beside for row, _content in moving):
        raise NoNeighbour
    for row, _content in moving:
        _empty(row, field)
    for row, content in moving:
        _give(beside[row.pk], field, content, is_replaced=beside[row.pk] in chosen, is_first=down)
    for row in {row.pk: row for row in (*chosen, *(beside[row.pk] for row, _content in moving))}.values():
        row.save()
    touch(current)
    return current


@command(Action.DRAFT_EDIT)
@undoable
def move_rows(actor: Actor, draft: Draft, /, *, rows: Collection[int], beside: int) -> Draft:
    """Move rows below the heading of the row `beside`, after the last one that stands there."""
    current = lock_open(draft)
    standing = _standing(current)
    goal = next((row for row in standing if row.pk == beside), None)
    if goal is None:
        raise OtherDraft
    there = rows_under(goal, ("component_no", "component_name"))
    chosen = [row for row in standing if row.pk in set(rows) and row.pk not in there]
    if not chosen:
        raise AllThereAlready if rows else NoRows
    for row in chosen:
        for name in HEADING_FIELDS:
            write(row, name, getattr(goal, name))
    _put_after(current, chosen, there[-1])
    for row in chosen:
        row.save()
    touch(current)
    return current


def _standing(draft: Draft) -> list[DraftRow]:
    rows = standing_rows(draft)
    for row in rows:
        row.draft = draft
    return rows


def _beside(standing: Sequence[DraftRow], *, down: bool) -> dict[int, DraftRow]:
    """Row -> the one below it, or above it."""
    pairs = itertools.pairwise(standing)
    return {upper.pk: lower for upper, lower in pairs} if down else {lower.pk: upper for upper, lower in pairs}


def _taken(row: DraftRow, field: str) -> tuple[Any, dict[str, Any], list[dict[str, Any]]]:
    """(the content, the months that go with a time, the places it came from)."""
    return value_of(row, field), row.period if field == TIME else {}, places_of(row, field)


def _empty(row: DraftRow, field: str) -> None:
    write(row, field, empty_of(field))
    if field == TIME:
        write(row, PERIOD, {})


def _give(
    row: DraftRow,
    field: str,
    content: tuple[Any, dict[str, Any], list[dict[str, Any]]],
    *,
    is_replaced: bool,
    is_first: bool,
) -> None:
    value, period, places = content
    join_into(row, field, value, is_first=is_first)
    if field == TIME and (is_replaced or not row.period.get("months")):
        write(row, PERIOD, period)
    if is_replaced:
        row.cells[field]["places"] = []
    add_places(row, field, places)


def _put_after(draft: Draft, chosen: Sequence[DraftRow], last: int) -> None:
    """Number all rows of the draft anew, the chosen ones behind the row `last`."""
    moving = {row.pk: row for row in chosen}
    others = [row for row in draft.rows.order_by("position", "pk") if row.pk not in moving]
    at = next(number for number, row in enumerate(others, start=1) if row.pk == last)
    for position, row in enumerate((*others[:at], *chosen, *others[at:]), start=1):
        row.position = position
    DraftRow.objects.bulk_update(others, ["position"])
