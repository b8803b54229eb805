"""The course of a year by month (S-curve): planned, done and accepted, each counted from January on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from zonaintegritas.core.monitoring.figures import Work
from zonaintegritas.core.monitoring.rounds import MONTHS_A_YEAR, month_end

MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")


@dataclass(frozen=True, slots=True)
class Course:
    """Twelve sums each; done and accepted are None for months that have not begun."""

    planned: tuple[int, ...]
    done: tuple[int | None, ...]
    accepted: tuple[int | None, ...]
    now: int | None = None  # the place of the present month, in a year that runs


def course_of(works: Iterable[Work], *, year: int, today: dt.date) -> Course:
    """The year as it stands today. What was done or due in an earlier year counts from January on."""
    known = [one for one in works if one.due_on is not None]
    ends = [month_end(year, month) for month in range(1, MONTHS_A_YEAR + 1)]
    return Course(
        planned=tuple(_until([one.due_on for one in known], end) for end in ends),
        done=tuple(_known([one.done_on for one in known], end, today) for end in ends),
        accepted=tuple(_known([one.accepted_on for one in known if one.done_on], end, today) for end in ends),
        now=today.month - 1 if today.year == year else None,
    )


def _until(days: Iterable[dt.date | None], end: dt.date) -> int:
    return sum(day is not None and day <= end for day in days)


def _known(days: Iterable[dt.date | None], end: dt.date, today: dt.date) -> int | None:
    return None if end.replace(day=1) > today else _until(days, min(end, today))
