"""Correcting cells: what was read, what is doubtful, the header, several rows at once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType
from typing import Any

from django.utils.translation import gettext_noop as _

from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import Refused
from zonaintegritas.offices.models import Office
from zonaintegritas.plans.cells import (
    NoSuchCell,
    add_places,
    empty_of,
    join_into,
    lock_row,
    months_period,
    neighbour,
    places_of,
    refuse_if_changed,
    rows_chosen,
    value_of,
    write,
)
from zonaintegritas.plans.header_candidates import plain
from zonaintegritas.plans.locking import lock_open
from zonaintegritas.plans.models import HEADER_FIELDS, ChangeKind, Draft, DraftRow
from zonaintegritas.plans.models.row import TREE_FIELDS
from zonaintegritas.plans.selectors.review import HEADING_FIELDS
from zonaintegritas.plans.services.draft import PlanYearUnknown, touch
from zonaintegritas.plans.services.undo import undoable
from zonaintegritas.plans.stamps import stamp_of


class NoRows(Refused):
    message = _("Pilih sedikitnya satu baris.")


class NothingThere(Refused):
    message = _("Sel ini kosong, jadi tidak ada yang dapat dipindah.")


@command(Action.DRAFT_EDIT, records=("field", "kind"))
@undoable
def edit_cell(
    actor: Actor, row: DraftRow, /, *, field: str, value: Any, kind: str | None = None, seen: str = ""
) -> DraftRow:
    """Change one cell. What the paper says stays beside it, with the kind of change.

    `value` is a list of texts for steps and evidence, else a text. A new target time is read into months.
    `seen` is the stamp of what stood there when the person began: a change by somebody else is not written over.
    """
    current = lock_row(row)
    refuse_if_changed(current, field, seen)
    write(current, field, value, kind)
    return _saved(current)


@command(Action.DRAFT_EDIT)
@undoable
def edit_row(
    actor: Actor,
    row: DraftRow,
    /,
    *,
    values: Mapping[str, Any],
    kinds: Mapping[str, str],
    months: Collection[int],
    seen: Mapping[str, str] = MappingProxyType({}),
) -> DraftRow:
    """Change all cells of a row in one go, as the form without scripts does.

    Cells that the person left as they were `seen` stay untouched, also where somebody else has changed them since.
    """
    current = lock_row(row)
    time_before = current.target_time_raw
    for field, value in values.items():
        kind = kinds.get(field, "")
        if value != value_of(current, field) and seen.get(field) != stamp_of(value):
            refuse_if_changed(current, field, seen.get(field, ""))
            write(current, field, value, kind or None)
        elif kind and kind != (current.cells.get(field, {}).get("kind") or ""):
            write(current, field, value_of(current, field), kind)
    if current.target_time_raw == time_before and seen.get("period") != stamp_of(_in_year(months, current)):
        refuse_if_changed(current, "period", seen.get("period", ""))
        _give_months(current, months, None)
    return _saved(current)


@command(Action.DRAFT_EDIT, records=("field",))
@undoable
def confirm_cell(actor: Actor, row: DraftRow, /, *, field: str) -> DraftRow:
    """A person looked: the cell is right as it stands. Without a field: the row as a whole."""
    current = lock_row(row)
    if not field:
        current.doubt = ""
    elif field in current.cells:
        current.cells[field]["doubt"] = None
    return _saved(current)


@command(Action.DRAFT_EDIT, records=("field",))
@undoable
def take_paper(actor: Actor, row: DraftRow, /, *, field: str) -> DraftRow:
    """Go back to what the paper says in this cell."""
    current = lock_row(row)
    if field not in current.cells:
        raise NoSuchCell
    write(current, field, current.cells[field].get("paper", empty_of(field)))
    return _saved(current)


@command(Action.DRAFT_EDIT, records=("field", "kind"))
@undoable
def set_kind(actor: Actor, row: DraftRow, /, *, field: str, kind: str) -> DraftRow:
    """Say why a changed cell differs from the paper."""
    current = lock_row(row)
    cell = current.cells.get(field)
    if cell is None or not cell.get("kind"):
        raise NoSuchCell
    cell["kind"] = ChangeKind(kind).value
    return _saved(current)


@command(Action.DRAFT_EDIT)
@undoable
def edit_header(
    actor: Actor,
    draft: Draft,
    /,
    *,
    values: Mapping[str, Any],
    kinds: Mapping[str, str] = MappingProxyType({}),
    named_office: Office | None = None,
) -> Draft:
    """Type or correct the decree's own data: number, year, dates, signatory.

    `named_office` is the office that the office name among the values was found to mean.
    """
    current = lock_open(draft)
    for name in (name for name in HEADER_FIELDS if name in values):
        if values[name] != getattr(current, name):
            _write_header(current, name, values[name], named_office)
        cell = current.header_cells.get(name, {})
        if cell.get("kind") and name in kinds:
            cell["kind"] = ChangeKind(kinds[name]).value
    current.save()
    touch(current)
    return current


@command(Action.DRAFT_EDIT, records=("field",))
@undoable
def confirm_header(actor: Actor, draft: Draft, /, *, field: str) -> Draft:
    """A person looked: this field of the header is right as it stands."""
    current = lock_open(draft)
    if field in current.header_cells:
        current.header_cells[field]["doubt"] = None
        current.save(update_fields=["header_cells"])
    touch(current)
    return current


@command(Action.DRAFT_EDIT, records=("field",))
@undoable
def move_cell(actor: Actor, row: DraftRow, /, *, field: str, down: bool) -> DraftRow:
    """Move a cell's content to the row above or below; what stands there already is kept before or after it."""
    current = lock_row(row)
    moved = value_of(current, field)
    if moved in ("", [], {}):
        raise NothingThere
    other = neighbour(current, down=down)
    period = current.period
    join_into(other, field, moved, is_first=down)
    write(current, field, empty_of(field))
    if field == "target_time_raw" and not other.period.get("months"):
        write(other, "period", period)
    add_places(other, field, places_of(current, field))
    other.save()
    _saved(current)
    return other


@command(Action.DRAFT_EDIT, records=("kind",))
@undoable
def set_months(
    actor: Actor,
    draft: Draft,
    /,
    *,
    rows: Collection[int],
    months: Collection[int],
    kind: str | None = None,
    seen: str = "",
) -> Draft:
    """Give several rows the same months (1 to 12) of the plan's year; of one row, `seen` as in `edit_cell`."""
    if draft.plan_year is None:
        raise PlanYearUnknown

    def change(row: DraftRow) -> None:
        refuse_if_changed(row, "period", seen)
        _give_months(row, months, kind)

    return _change_rows(draft, rows, change)


@command(Action.DRAFT_EDIT, records=("kind",))
@undoable
def set_responsible(
    actor: Actor, draft: Draft, /, *, rows: Collection[int], responsible: str, kind: str | None = None
) -> Draft:
    """Give several rows the same person or team responsible."""
    return _change_rows(draft, rows, lambda row: write(row, "responsible", responsible, kind))


@command(Action.DRAFT_EDIT)
@undoable
def set_headings(actor: Actor, draft: Draft, /, *, rows: Collection[int], values: Mapping[str, str]) -> Draft:
    """Give several rows the same area or component: renaming a heading, or moving rows below another one."""
    chosen = {name: values[name] for name in HEADING_FIELDS if name in values}

    def change(row: DraftRow) -> None:
        for name, value in chosen.items():
            write(row, name, value)

    return _change_rows(draft, rows, change)


def _write_header(draft: Draft, name: str, value: Any, named_office: Office | None) -> None:
    cell = draft.header_cells.setdefault(name, {"places": [], "paper": plain(getattr(draft, name))})
    cell["doubt"] = None
    cell["kind"] = None if plain(value) == cell["paper"] else cell.get("kind") or ChangeKind.READING.value
    setattr(draft, name, value)
    if name == "office_name":
        cell["office"] = named_office.pk if named_office else None
        draft.named_office = named_office
        draft.is_office_settled = draft.corrects_id is not None
    if name == "plan_year":
        draft.is_year_settled = draft.corrects_id is not None


def _saved(row: DraftRow) -> DraftRow:
    row.save()
    touch(row.draft)
    return row


def _in_year(months: Collection[int], row: DraftRow) -> dict[str, list[str]]:
    return {"months": [f"{row.draft.plan_year}-{month:02}" for month in sorted(months)]}


def _give_months(row: DraftRow, months: Collection[int], kind: str | None) -> None:
    """Set the months of the plan's year; a period that names exactly these keeps its rhythm and other years."""
    year = row.draft.plan_year
    named = {int(month[5:]) for month in row.period.get("months", []) if int(month[:4]) == year}
    if named != set(months):
        write(row, "period", months_period(months, year), kind)


def _change_rows(draft: Draft, rows: Collection[int], change: Callable[[DraftRow], None]) -> Draft:
    current = lock_open(draft)
    chosen = rows_chosen(current, rows)
    if not chosen:
        raise NoRows
    for row in chosen:
        change(row)
    DraftRow.objects.bulk_update(chosen, ["period", "responsible", "cells", *TREE_FIELDS])
    touch(current)
    return current
