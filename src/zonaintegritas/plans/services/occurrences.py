"""When items are due: rows made from their periods, keeping what was already done. Called by commands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from zonaintegritas.core.schedule import occurrences
from zonaintegritas.plans.calendar import holidays_of
from zonaintegritas.plans.models import Item, Occurrence


def _renew_one(item: Item, holidays: frozenset[dt.date]) -> Iterable[Occurrence]:
    """Occurrences of an item by its period. A done one with the same months keeps its date, note and proofs."""
    done = {tuple(old.months): old for old in item.occurrences.exclude(done_on=None)}
    fresh = []
    for position, due in enumerate(occurrences(item.period_value(), holidays=holidays), start=1):
        months = [str(month) for month in due.months]
        old = done.pop(tuple(months), None)
        row = old or Occurrence(item=item)
        row.position = position
        row.label = due.label[:80]
        row.months = months
        row.first_day = due.first_day
        row.due_on = due.due_on
        fresh.append(row)
    for number, orphan in enumerate(done.values(), start=len(fresh) + 1):
        orphan.position = number  # done before the time was corrected: nothing accepted is lost
        fresh.append(orphan)
    return fresh


def renew_occurrences(items: Sequence[Item]) -> None:
    """Write the occurrences of these items."""
    years = {int(month[:4]) for item in items for month in item.period.get("months", ())}
    holidays = holidays_of(frozenset(years))
    known = Occurrence.objects.filter(item__in=items)
    fresh = [row for item in items for row in _renew_one(item, holidays)]
    known.filter(done_on=None, proofs=None).delete()
    for row in fresh:
        if row.pk is not None:
            row.position += 1000  # out of the way of the numbers given below
    kept = [row for row in fresh if row.pk is not None]
    Occurrence.objects.bulk_update(kept, ["position", "label", "months", "first_day", "due_on"])
    for row in kept:
        row.position -= 1000
    Occurrence.objects.bulk_update(kept, ["position"])
    Occurrence.objects.bulk_create(row for row in fresh if row.pk is None)
