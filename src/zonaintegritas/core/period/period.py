"""The value of a target time: months, rhythm, the stretches that each give one occurrence, and doubt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Periodicity(StrEnum):
    """The rhythm of a target time, from the time cell alone; a mere list of months has none."""

    ONCE = "once"
    RANGE = "range"
    QUARTERLY = "quarterly"
    SEMESTER = "semester"
    MONTHLY = "monthly"


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A calendar month."""

    year: int
    number: int  # 1 to 12

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.number:02d}"

    @property
    def index(self) -> int:
        """Months since the year 0, so that months can be counted and compared by plain numbers."""
        return self.year * 12 + self.number - 1

    @classmethod
    def at(cls, index: int) -> Month:
        """The month with this `index`."""
        return cls(index // 12, index % 12 + 1)


def months_between(first: Month, last: Month) -> tuple[Month, ...]:
    """Every month from the first to the last, both included; empty where the last is before the first."""
    return tuple(Month.at(index) for index in range(first.index, last.index + 1))


@dataclass(frozen=True, slots=True)
class Period:
    """Months touched (sorted, without repeats), rhythm, last day where one is named, and doubt.

    `blocks` are the stretches that each give one occurrence: for a range one block with all its months, for a
    list or rhythm one block a month, for a matrix with gaps one per unbroken block. Empty: not scheduled.
    """

    months: tuple[Month, ...] = ()
    periodicity: Periodicity | None = None
    blocks: tuple[tuple[Month, ...], ...] = ()
    day: int | None = None  # "15 Januari", "Minggu ke-2 Maret" (last day of that week): of the last month of each block
    confidence: float = 1.0
    doubt: str | None = None  # an Indonesian sentence: no year printed, not understood ...


def rhythm_of_months(months: tuple[Month, ...]) -> Periodicity | None:
    """The rhythm that months named one by one have: March, June, September and December are quarterly."""
    if len(months) == 1:
        return Periodicity.ONCE
    if len({month.year for month in months}) != 1:
        return None
    return {
        (3, 6, 9, 12): Periodicity.QUARTERLY,
        (6, 12): Periodicity.SEMESTER,
        tuple(range(1, 13)): Periodicity.MONTHLY,
    }.get(tuple(month.number for month in months))
