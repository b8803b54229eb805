"""Obligations that return: the periods of a year, and the day on which each is due."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from zonaintegritas.core.period import Month, block_in_words
from zonaintegritas.core.schedule.due import last_working_day
from zonaintegritas.core.schedule.working import working_day_until, working_days_after

MONTHS_A_YEAR = 12


class Rhythm(StrEnum):
    """How long a period is."""

    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    SEMESTER = "semester"
    YEARLY = "yearly"


class Rule(StrEnum):
    """When a period is due, seen from the month in which it ends."""

    BY_DAY = "BY_DAY"  # a day of that month; the working day before it where nobody works then
    LAST_WORKING_DAY = "LAST_WORKING_DAY"
    WORKING_DAYS_AFTER = "WORKING_DAYS_AFTER"  # so many working days after that month


LENGTHS = {Rhythm.MONTHLY: 1, Rhythm.QUARTERLY: 3, Rhythm.SEMESTER: 6, Rhythm.YEARLY: 12}


@dataclass(frozen=True, slots=True)
class Turn:
    """One time at which something that returns is due, and the months of which it speaks."""

    first_day: dt.date
    due_on: dt.date
    label: str
    months: tuple[Month, ...]


@dataclass(frozen=True, slots=True)
class Recurrence:
    """`months`: those in which a period ends; `number`: the day, or how many working days."""

    rhythm: Rhythm
    months: tuple[int, ...]
    rule: Rule
    number: int = 0

    def turns(self, year: int, days_off: Collection[dt.date] = ()) -> tuple[Turn, ...]:
        """The turns of a year, in order. A yearly one speaks of its month; the others of the months before as well."""
        return tuple(self._turn(Month(year, number), frozenset(days_off)) for number in sorted(self.months))

    def _turn(self, last: Month, days_off: frozenset[dt.date]) -> Turn:
        length = 1 if self.rhythm is Rhythm.YEARLY else LENGTHS[self.rhythm]
        months = tuple(_back(last, steps) for steps in range(length - 1, -1, -1))
        return Turn(
            first_day=dt.date(months[0].year, months[0].number, 1),
            due_on=self.due_on(last, days_off),
            label=block_in_words(months),
            months=months,
        )

    def due_on(self, last: Month, days_off: Collection[dt.date] = ()) -> dt.date:
        """The day on which the period that ends in this month is due."""
        length = calendar.monthrange(last.year, last.number)[1]
        match self.rule:
            case Rule.BY_DAY:
                return working_day_until(dt.date(last.year, last.number, min(self.number, length)), days_off)
            case Rule.WORKING_DAYS_AFTER:
                return working_days_after(dt.date(last.year, last.number, length), self.number, days_off)
            case Rule.LAST_WORKING_DAY:
                return last_working_day(last, days_off)


def proved_by(times: Sequence[str], blocks: Iterable[Sequence[str]], *, is_yearly: bool) -> int | None:
    """Which of the occurrences of an item, by their months (2026-03), is proved by a time with these months.

    The one that holds the last month of the time; else the one that holds the latest of its other months. What returns
    once a year proves an item that is due once as well, in whatever month.
    """
    known = [tuple(block) for block in blocks]
    for month in reversed(times):
        if (found := next((place for place, block in enumerate(known) if month in block), None)) is not None:
            return found
    return 0 if len(known) == 1 and (is_yearly or not known[0]) else None


def _back(month: Month, steps: int) -> Month:
    index = month.index - steps
    return Month(index // MONTHS_A_YEAR, index % MONTHS_A_YEAR + 1)
