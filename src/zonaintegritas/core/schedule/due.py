"""A period -> its occurrences, each with its first day and the day on which it is due."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from zonaintegritas.core.period import Month, Period, block_in_words
from zonaintegritas.core.period.words import NOT_SCHEDULED
from zonaintegritas.core.schedule.working import is_working_day


@dataclass(frozen=True, slots=True)
class Due:
    """One time at which an item is due; an undated one has no days and no months."""

    first_day: dt.date | None
    due_on: dt.date | None
    label: str  # for people: Maret 2025, Januari–Desember 2025, 15 Maret 2025, belum dijadwalkan
    months: tuple[Month, ...] = ()


UNDATED = Due(None, None, NOT_SCHEDULED)


def occurrences(period: Period, *, holidays: Collection[dt.date] = ()) -> tuple[Due, ...]:
    """One occurrence for each block of the period, in order; one undated where nothing is scheduled."""
    if not period.blocks:
        return (UNDATED,)
    return tuple(
        Due(
            first_day=dt.date(block[0].year, block[0].number, 1),
            due_on=due_of_day(block[-1], period.day) if period.day else last_working_day(block[-1], holidays),
            label=block_in_words(block, period.day if len(block) == 1 else None),
            months=block,
        )
        for block in period.blocks
    )


def last_working_day(month: Month, holidays: Collection[dt.date] = ()) -> dt.date:
    """The last Monday to Friday of the month that is no holiday; its last day if there were none at all."""
    days = [dt.date(month.year, month.number, day) for day in range(_length(month), 0, -1)]
    working = (day for day in days if is_working_day(day, holidays))
    return next(working, days[0])


def due_of_day(month: Month, day: int) -> dt.date:
    """The named day itself, working day or not; the last of the month where the month is shorter.

    A decree that names a day means that day: no calendar moves it.
    """
    return dt.date(month.year, month.number, min(max(day, 1), _length(month)))


def _length(month: Month) -> int:
    return calendar.monthrange(month.year, month.number)[1]
