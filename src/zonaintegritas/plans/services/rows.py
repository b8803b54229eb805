"""Correcting rows: adding, taking out, splitting, merging; and placing what was in no cell."""

from __future__ import annotations

import copy
from typing import Any

from django.db.models import F
from django.utils.translation import gettext_noop as _

from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import Refused
from zonaintegritas.plans.cells import (
    EXTRA,
    TEXT_FIELDS,
    OtherDraft,
    add_places,
    join_into,
    lock_row,
    neighbour,
    places_of,
    value_of,
    write,
)
from zonaintegritas.plans.locking import lock_open
from zonaintegritas.plans.models import LIST_FIELDS, Draft, DraftRow, Leftover
from zonaintegritas.plans.models.row import TREE_FIELDS
from zonaintegritas.plans.services.draft import touch
from zonaintegritas.plans.services.undo import undoable

FIRST_AREA = {"area_roman": "I"}
COPIED = ("target_time_raw", "period", "target_output", "responsible")


class NothingToSplit(Refused):
    message = _("Pilih titik pecah di antara dua isian sel ini.")


class LeftoverSettled(Refused):
    message = _("Teks ini sudah ditempatkan atau diabaikan.")


@command(Action.DRAFT_EDIT)
@undoable
def add_row(actor: Actor, draft: Draft, /, *, after: DraftRow | None) -> DraftRow:
    """An empty row below another one, in the same area and component; or the first row."""
    current = lock_open(draft)
    if after is not None and after.draft_id != current.pk:
        raise OtherDraft
    position = after.position + 1 if after else 1
    _make_room(current, position)
    tree = {name: getattr(after, name) for name in TREE_FIELDS if name != "letter"} if after else FIRST_AREA
    row = DraftRow.objects.create(draft=current, position=position, **tree)
    touch(current)
    return row


@command(Action.DRAFT_EDIT)
@undoable
def remove_row(actor: Actor, row: DraftRow, /) -> DraftRow:
    """Take a row out; it can be put back."""
    return _set_removed(row, is_removed=True)


@command(Action.DRAFT_EDIT)
@undoable
def restore_row(actor: Actor, row: DraftRow, /) -> DraftRow:
    """Put a removed row back."""
    return _set_removed(row, is_removed=False)


@command(Action.DRAFT_EDIT, records=("field",))
@undoable
def split_row(actor: Actor, row: DraftRow, /, *, field: str, at: int) -> DraftRow:
    """Make two rows of one: the entries of a list cell after the `at`-th go to a new row below.

    For a text cell `at` counts its lines. Time, target and responsible are copied. Returns the new row.
    """
    current = lock_row(row)
    whole = value_of(current, field)
    entries = whole if field in LIST_FIELDS else whole.splitlines()
    if not 1 <= at < len(entries):
        raise NothingToSplit
    _make_room(current.draft, current.position + 1)
    fresh = _copy_below(current)
    write(current, field, _entries(field, entries[:at]))
    write(fresh, field, _entries(field, entries[at:]))
    add_places(fresh, field, places_of(current, field))
    current.save()
    fresh.save()
    touch(current.draft)
    return fresh


@command(Action.DRAFT_EDIT)
@undoable
def merge_row(actor: Actor, row: DraftRow, /) -> DraftRow:
    """Join a row with the next one; equal contents are kept once. The next row is taken out."""
    current = lock_row(row)
    other = neighbour(current, down=True)
    extras = (f"{EXTRA}{heading}" for heading in other.extra)
    for field in (*TEXT_FIELDS, *LIST_FIELDS, *extras):
        theirs = value_of(other, field)
        if theirs and theirs != value_of(current, field):
            join_into(current, field, theirs)
            add_places(current, field, places_of(other, field))
    if not current.target_time_raw:
        join_into(current, "period", other.period)
    other.is_removed = True
    other.save(update_fields=["is_removed"])
    current.save()
    touch(current.draft)
    return current


@command(Action.DRAFT_EDIT, records=("field",))
@undoable
def place_leftover(actor: Actor, leftover: Leftover, /, *, row: DraftRow, field: str) -> DraftRow:
    """Put characters that were in no cell into one."""
    current = lock_row(row)
    if row.draft_id != leftover.draft_id:
        raise OtherDraft
    if leftover.is_settled:
        raise LeftoverSettled
    join_into(current, field, [leftover.text] if field in LIST_FIELDS else leftover.text)
    add_places(current, field, [leftover.place])
    current.save()
    leftover.is_settled = True
    leftover.moved_to = current
    leftover.save(update_fields=["is_settled", "moved_to"])
    touch(current.draft)
    return current


@command(Action.DRAFT_EDIT)
@undoable
def put_leftover_aside(actor: Actor, leftover: Leftover, /) -> Leftover:
    """These characters belong to no cell: page furniture, a stamp."""
    draft = lock_open(leftover.draft)
    leftover.is_settled = True
    leftover.save(update_fields=["is_settled"])
    touch(draft)
    return leftover


@command(Action.DRAFT_EDIT)
@undoable
def put_all_aside(actor: Actor, draft: Draft, /) -> Draft:
    """None of the texts that are still left over belongs to a cell; each can be brought back."""
    current = lock_open(draft)
    current.leftovers.open().update(is_settled=True)
    touch(current)
    return current


@command(Action.DRAFT_EDIT)
@undoable
def bring_leftover_back(actor: Actor, leftover: Leftover, /) -> Leftover:
    """Undo putting aside; what was moved to a cell stays there."""
    draft = lock_open(leftover.draft)
    if leftover.moved_to_id is not None:
        raise LeftoverSettled
    leftover.is_settled = False
    leftover.save(update_fields=["is_settled"])
    touch(draft)
    return leftover


def _make_room(draft: Draft, position: int) -> None:
    draft.rows.filter(position__gte=position).update(position=F("position") + 1)


def _copy_below(row: DraftRow) -> DraftRow:
    """A new row below with the same headings, time, target and responsible, not yet saved."""
    fresh = DraftRow(draft=row.draft, source=row.source, position=row.position + 1)
    for name in (*TREE_FIELDS, *COPIED):
        setattr(fresh, name, getattr(row, name))
    fresh.letter = ""
    fresh.cells = {name: copy.deepcopy(row.cells[name]) for name in COPIED if name in row.cells}
    return fresh


def _entries(field: str, entries: list[str]) -> Any:
    return entries if field in LIST_FIELDS else "\n".join(entries)


def _set_removed(row: DraftRow, *, is_removed: bool) -> DraftRow:
    current = lock_row(row)
    current.is_removed = is_removed
    current.save(update_fields=["is_removed"])
    touch(current.draft)
    return current
