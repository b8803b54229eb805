"""Correcting what was read: cells, rows, columns at a time, and what was left over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from typing import Any

from django.db.models import F

from zonaintegritas.core.period import from_matrix, read_period
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import Refused
from zonaintegritas.plans.models import LIST_FIELDS, ChangeKind, Draft, DraftRow, Leftover
from zonaintegritas.plans.models.row import TREE_FIELDS
from zonaintegritas.plans.period_json import period_as_json
from zonaintegritas.plans.services.draft import require_open, touch

TEXT_FIELDS = ("indicator", "target_time_raw", "target_output", "responsible", "note")
EDITABLE = (*TEXT_FIELDS, *LIST_FIELDS, *TREE_FIELDS)


class NoNeighbour(Refused):
    message = "Tidak ada baris di arah itu."


class NothingToSplit(Refused):
    message = "Baris ini hanya berisi satu isian, jadi tidak dapat dipecah di situ."


class NoRows(Refused):
    message = "Pilih sedikitnya satu baris."


@command(Action.DRAFT_EDIT, records=("field", "kind"))
def edit_cell(actor: Actor, row: DraftRow, /, *, field: str, value: Any, kind: str = ChangeKind.READING) -> DraftRow:
    """Change one cell. What the paper says stays beside it, with the kind of change.

    `value` is a list of texts for steps and evidence, else a text. A new target time is read into months.
    """
    require_open(row.draft)
    _write(row, field, value, kind)
    if field in ("area_roman", "area_name", "component_no", "component_name"):
        row.doubt = ""
    row.save()
    touch(row.draft)
    return row


@command(Action.DRAFT_EDIT)
def edit_header(actor: Actor, draft: Draft, /, *, values: Mapping[str, Any]) -> Draft:
    """Type or correct the decree's own data: number, year, dates, signatory."""
    require_open(draft)
    for name, value in values.items():
        before = getattr(draft, name)
        if value == before:
            continue
        cell = draft.header_cells.setdefault(name, {"places": [], "paper": _plain(before)})
        cell["doubt"] = None
        cell["kind"] = None if _plain(value) == cell["paper"] else ChangeKind.READING
        setattr(draft, name, value)
    draft.save()
    touch(draft)
    return draft


@command(Action.DRAFT_EDIT, records=("field",))
def move_cell(actor: Actor, row: DraftRow, /, *, field: str, down: bool) -> DraftRow:
    """Move a cell's content to the row above or below; what stands there already is kept before or after it."""
    require_open(row.draft)
    other = _neighbour(row, down=down)
    moved, there = row.value_of(field), other.value_of(field)
    together = _joined(moved, there) if down else _joined(there, moved)
    _write(other, field, together, ChangeKind.READING)
    _write(row, field, [] if field in LIST_FIELDS else "", ChangeKind.READING)
    other.cells[field]["places"] = [*other.cells[field].get("places", []), *row.cells[field].get("places", [])]
    other.save()
    row.save()
    touch(row.draft)
    return other


@command(Action.DRAFT_EDIT)
def add_row(actor: Actor, draft: Draft, /, *, after: DraftRow | None) -> DraftRow:
    """An empty row below another one, in the same area and component; or the first row."""
    require_open(draft)
    position = after.position + 1 if after else 1
    draft.rows.filter(position__gte=position).update(position=F("position") + 1)
    tree = {name: getattr(after, name) for name in TREE_FIELDS if name != "letter"} if after else {"area_roman": "I"}
    row = DraftRow.objects.create(draft=draft, position=position, **tree)
    touch(draft)
    return row


@command(Action.DRAFT_EDIT)
def remove_row(actor: Actor, row: DraftRow, /) -> DraftRow:
    """Take a row out; it can be put back."""
    return _set_removed(row, is_removed=True)


@command(Action.DRAFT_EDIT)
def restore_row(actor: Actor, row: DraftRow, /) -> DraftRow:
    """Put a removed row back."""
    return _set_removed(row, is_removed=False)


@command(Action.DRAFT_EDIT, records=("field",))
def split_row(actor: Actor, row: DraftRow, /, *, field: str, at: int) -> DraftRow:
    """Make two rows of one: the entries of a list cell from the `at`-th on (from 1) go to a new row below.

    For a text cell `at` counts its lines. Time, target and responsible are copied.
    """
    require_open(row.draft)
    entries = row.value_of(field) if field in LIST_FIELDS else row.value_of(field).splitlines()
    if not 1 <= at < len(entries):
        raise NothingToSplit
    row.draft.rows.filter(position__gt=row.position).update(position=F("position") + 1)
    fresh = DraftRow(draft=row.draft, source=row.source, position=row.position + 1)
    for name in (*TREE_FIELDS, "target_time_raw", "period", "target_output", "responsible"):
        setattr(fresh, name, getattr(row, name))
    fresh.letter = ""
    first, second = entries[:at], entries[at:]
    is_list = field in LIST_FIELDS
    _write(row, field, first if is_list else "\n".join(first), ChangeKind.READING)
    _write(fresh, field, second if is_list else "\n".join(second), ChangeKind.READING)
    fresh.cells[field]["places"] = row.cells[field].get("places", [])
    row.save()
    fresh.save()
    touch(row.draft)
    return fresh


@command(Action.DRAFT_EDIT)
def merge_row(actor: Actor, row: DraftRow, /) -> DraftRow:
    """Join a row with the next one; equal contents are kept once. The next row is taken out."""
    require_open(row.draft)
    other = _neighbour(row, down=True)
    for field in (*TEXT_FIELDS, *LIST_FIELDS):
        mine, theirs = row.value_of(field), other.value_of(field)
        if theirs and theirs != mine:
            _write(row, field, _joined(mine, theirs), ChangeKind.READING)
            row.cells[field]["places"] = [
                *row.cells[field].get("places", []),
                *other.cells.get(field, {}).get("places", []),
            ]
    other.is_removed = True
    other.save()
    row.save()
    touch(row.draft)
    return row


@command(Action.DRAFT_EDIT, records=("kind",))
def set_months(
    actor: Actor, draft: Draft, /, *, rows: Collection[int], months: Collection[int], kind: str = ChangeKind.READING
) -> int:
    """Give several rows the same months (1 to 12); how many rows were changed."""
    period = from_matrix(months, plan_year=draft.plan_year)
    return _change_rows(draft, rows, lambda row: _write_period(row, period_as_json(period), kind))


@command(Action.DRAFT_EDIT, records=("kind",))
def set_responsible(
    actor: Actor, draft: Draft, /, *, rows: Collection[int], responsible: str, kind: str = ChangeKind.READING
) -> int:
    """Give several rows the same person or team responsible; how many rows were changed."""
    return _change_rows(draft, rows, lambda row: _write(row, "responsible", responsible, kind))


@command(Action.DRAFT_EDIT, records=("field",))
def place_leftover(actor: Actor, leftover: Leftover, /, *, row: DraftRow, field: str) -> DraftRow:
    """Put characters that were in no cell into one."""
    require_open(leftover.draft)
    addition = [leftover.text] if field in LIST_FIELDS else leftover.text
    _write(row, field, _joined(row.value_of(field), addition), ChangeKind.READING)
    row.cells[field]["places"] = [*row.cells[field].get("places", []), leftover.place]
    row.save()
    leftover.is_settled = True
    leftover.moved_to = row
    leftover.save(update_fields=["is_settled", "moved_to"])
    touch(leftover.draft)
    return row


@command(Action.DRAFT_EDIT)
def put_leftover_aside(actor: Actor, leftover: Leftover, /) -> Leftover:
    """These characters belong to no cell: page furniture, a stamp."""
    require_open(leftover.draft)
    leftover.is_settled = True
    leftover.save(update_fields=["is_settled"])
    return leftover


def _write(row: DraftRow, field: str, value: Any, kind: str) -> None:
    """Set a cell, keep the paper's value beside it, end its doubt; a new time is read into months."""
    cell = row.cells.setdefault(field, {"places": [], "paper": row.value_of(field)})
    cell["doubt"] = None
    cell["kind"] = None if value == cell.get("paper") else kind
    setattr(row, field, value)
    if field == "target_time_raw":
        _write_period(row, period_as_json(read_period(value, plan_year=row.draft.plan_year)), kind)
        row.cells["period"]["doubt"] = row.period["doubt"]


def _write_period(row: DraftRow, period: dict[str, Any], kind: str) -> None:
    cell = row.cells.setdefault("period", {"places": [], "paper": row.period})
    cell["doubt"] = None
    cell["kind"] = None if period.get("months") == (cell.get("paper") or {}).get("months") else kind
    row.period = period


def _change_rows(draft: Draft, rows: Collection[int], change: Any) -> int:
    require_open(draft)
    chosen = list(draft.rows.filter(pk__in=rows, is_removed=False))
    if not chosen:
        raise NoRows
    for row in chosen:
        change(row)
    DraftRow.objects.bulk_update(chosen, ["period", "responsible", "cells"])
    touch(draft)
    return len(chosen)


def _set_removed(row: DraftRow, *, is_removed: bool) -> DraftRow:
    require_open(row.draft)
    row.is_removed = is_removed
    row.save(update_fields=["is_removed"])
    touch(row.draft)
    return row


def _neighbour(row: DraftRow, *, down: bool) -> DraftRow:
    rows = row.draft.rows.filter(is_removed=False)
    beyond = (
        rows.filter(position__gt=row.position).order_by("position")
        if down
        else rows.filter(position__lt=row.position).order_by("-position")
    )
    found = beyond.first()
    if found is None:
        raise NoNeighbour
    found.draft = row.draft
    return found


def _joined(first: Any, second: Any) -> Any:
    if isinstance(first, list):
        return [*first, *second]
    return " ".join(part for part in (first, second) if part)


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, dt.date) else value
