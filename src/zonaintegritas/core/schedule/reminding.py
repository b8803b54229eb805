"""Which reminder a due date calls for on a day: only the most pressing one, however long nobody looked."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum


class Step(StrEnum):
    """A reminder of something that is due."""

    DUE_30 = "DUE_30"
    DUE_7 = "DUE_7"
    DUE_1 = "DUE_1"
    LATE = "LATE"


AHEAD = ((1, Step.DUE_1), (7, Step.DUE_7), (30, Step.DUE_30))  # days before the due date, the nearest first
FURTHEST = dt.timedelta(days=AHEAD[-1][0])


def step_of(due_on: dt.date, today: dt.date) -> Step | None:
    """The reminder of this day; nothing while it is further away than the first one."""
    left = (due_on - today).days
    if left < 0:
        return Step.LATE
    return next((step for days, step in AHEAD if left <= days), None)


def week_of(day: dt.date) -> tuple[dt.date, dt.date]:
    """Monday and Sunday of the week in which the day lies."""
    monday = day - dt.timedelta(days=day.weekday())
    return monday, monday + dt.timedelta(days=6)
