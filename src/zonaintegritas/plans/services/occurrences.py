"""When items are due: rows made from their periods, keeping what was already done. Called by commands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.db.models import Max

from zonaintegritas.calendars.selectors import days_off_of
from zonaintegritas.core.schedule import occurrences
from zonaintegritas.plans.models import Item, ItemProof, Occurrence, ProofState
from zonaintegritas.plans.services.tallying import recount

SCHEDULE = ("position", "label", "months", "first_day", "due_on")
LABEL_LENGTH = 80


def renew_occurrences(items: Sequence[Item]) -> None:
    """Write the occurrences of these items, which are of one plan, by the calendar of its office.

    One with the same months stays the same row, with its date, note and proofs. One that was done or has proof and is
    no longer in the schedule stays behind the others, and one that was done keeps the day on which it was due: nothing
    that was done or handed in is lost. An open one without proof that is no longer in it goes; proofs that were
    withdrawn from it stay with the item.
    """
    known: dict[int, list[Occurrence]] = {item.pk: [] for item in items}
    for old in Occurrence.objects.filter(item__in=items).order_by("position"):
        known[old.item_id].append(old)
    years = {int(month[:4]) for item in items for month in item.period.get("months", ())}
    days_off = days_off_of(items[0].plan.office, years) if items else frozenset()
    wanted, gone = [], []
    for item in items:
        keep, drop = _renewed(item, known[item.pk], days_off)
        wanted += keep
        gone += drop
    drop_occurrences(gone)
    kept = [row for row in wanted if row.pk is not None]
    _free_positions(kept)
    Occurrence.objects.bulk_update(kept, SCHEDULE)
    Occurrence.objects.bulk_create(row for row in wanted if row.pk is None)
    for plan in {item.plan_id for item in items}:
        recount(plan, {item.area_roman for item in items if item.plan_id == plan})


def drop_occurrences(gone: Sequence[Occurrence]) -> None:
    """Take open occurrences out of the schedule; their withdrawn proofs stay on record with the item."""
    ItemProof.objects.filter(occurrence__in=gone).update(occurrence=None)
    Occurrence.objects.filter(pk__in=[row.pk for row in gone]).delete()


def is_scheduled(occurrence: Occurrence) -> bool:
    """Whether the item's period still asks for this occurrence."""
    blocks = occurrence.item.period.get("blocks") or [[]]
    return occurrence.months in blocks


def drop_unwanted(occurrence: Occurrence) -> None:
    """Take one out that stood behind the others only for what was done or handed in, once there is nothing of it."""
    if not _is_worked(occurrence) and not is_scheduled(occurrence):
        drop_occurrences([occurrence])
        recount(occurrence.item.plan_id, [occurrence.item.area_roman])


def _renewed(
    item: Item, known: Sequence[Occurrence], days_off: frozenset[dt.date]
) -> tuple[list[Occurrence], list[Occurrence]]:
    """(the occurrences of an item in order, those that go)."""
    left = {tuple(old.months): old for old in known}
    wanted = []
    for position, due in enumerate(occurrences(item.period_value(), holidays=days_off), start=1):
        months = [str(month) for month in due.months]
        row = left.pop(tuple(months), None) or Occurrence(item=item)
        row.position = position
        row.label = due.label[:LABEL_LENGTH]
        row.months = months
        row.first_day = due.first_day
        if row.done_on is None:
            row.due_on = due.due_on
        wanted.append(row)
    for old in left.values():
        if _is_worked(old):
            old.position = len(wanted) + 1
            wanted.append(old)
    return wanted, [old for old in left.values() if not _is_worked(old)]


def _is_worked(occurrence: Occurrence) -> bool:
    return occurrence.done_on is not None or occurrence.proof_state != ProofState.MISSING


def _free_positions(rows: Sequence[Occurrence]) -> None:
    """Move rows out of the way of the positions that they will exchange: a position is held once."""
    highest = Occurrence.objects.filter(item__in={row.item_id for row in rows}).aggregate(Max("position"))
    free = max([highest["position__max"] or 0, *(row.position for row in rows)])
    moved = [Occurrence(pk=row.pk, position=free + row.position) for row in rows]
    Occurrence.objects.bulk_update(moved, ["position"])
