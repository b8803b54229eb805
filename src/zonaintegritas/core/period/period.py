"""The value of a target time, and the two ways to it: from words and from a month matrix."""

from __future__ import annotations

from collections.abc import Collection
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


@dataclass(frozen=True, slots=True)
class Period:
    """Months touched (sorted, without repeats), rhythm, last day where one is named, and doubt.

    `blocks` are the stretches that each give one occurrence: for a range one block with all its months, for a
    list or rhythm one block a month, for a matrix with gaps one per unbroken block. Empty: not scheduled.
    """

    months: tuple[Month, ...] = ()
    periodicity: Periodicity | None = None
    blocks: tuple[tuple[Month, ...], ...] = ()
    day: int | None = None  # "15 Januari", "Minggu ke-2 Maret" (the last day of that week): of the last month
    confidence: float = 1.0
    doubt: str | None = None  # an Indonesian sentence: no year printed, not understood ...


def read_period(raw: str, *, plan_year: int | None) -> Period:
    """What a target time cell means. Never raises; what cannot be read has no months and says so."""
    raise NotImplementedError


def from_matrix(months: Collection[int], *, plan_year: int | None) -> Period:
    """The period that marks or shading in twelve month columns give; months from 1 to 12."""
    raise NotImplementedError
