"""Working days: Monday to Friday, except the days off that are given."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

SATURDAY = 5  # as date.weekday() counts
LONGEST_BREAK = 366  # days: nobody is off for longer, so a search ends
ONE_DAY = dt.timedelta(days=1)


def is_working_day(day: dt.date, days_off: Collection[dt.date] = ()) -> bool:
    """Whether people work on this day."""
    return day.weekday() < SATURDAY and day not in days_off


def working_day_until(day: dt.date, days_off: Collection[dt.date] = ()) -> dt.date:
    """The day itself or the last working day before it; the day itself where there is none for a year."""
    candidates = (day - back * ONE_DAY for back in range(LONGEST_BREAK))
    return next((one for one in candidates if is_working_day(one, days_off)), day)


def working_days_after(day: dt.date, count: int, days_off: Collection[dt.date] = ()) -> dt.date:
    """The `count`-th working day after this day, which itself never counts."""
    return _stepped(day, count, ONE_DAY, days_off)


def working_days_before(day: dt.date, count: int, days_off: Collection[dt.date] = ()) -> dt.date:
    """The `count`-th working day before this day, which itself never counts."""
    return _stepped(day, count, -ONE_DAY, days_off)


def _stepped(day: dt.date, count: int, step: dt.timedelta, days_off: Collection[dt.date]) -> dt.date:
    off, left = frozenset(days_off), count
    longest = LONGEST_BREAK + count * 7
    while left > 0 and longest > 0:
        day += step
        longest -= 1
        left -= is_working_day(day, off)
    return day
