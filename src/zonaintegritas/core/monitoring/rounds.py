"""The rounds of a year: every quarter (B03, B06, B09, B12) or every half year."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Rhythm(StrEnum):
    """How often an office looks at its plan; the value is what people read."""

    QUARTERS = "Triwulan (B03, B06, B09, B12)"
    HALVES = "Semester (B06, B12)"

    @property
    def months(self) -> int:
        """How many months a round covers."""
        return 3 if self is Rhythm.QUARTERS else 6


NUMERALS: Final = ("I", "II", "III", "IV")
MONTHS_A_YEAR: Final = 12


@dataclass(frozen=True, slots=True)
class Span:
    """One round: its code, its name, its first day, and the day at which the work is counted."""

    code: str  # B03: by the end of the third month
    name: str  # Triwulan I 2026
    first_day: dt.date
    cut_off: dt.date


def spans_of(rhythm: Rhythm, year: int) -> tuple[Span, ...]:
    """The rounds of a year in order."""
    return tuple(_span(rhythm, year, number) for number in range(1, MONTHS_A_YEAR // rhythm.months + 1))


def _span(rhythm: Rhythm, year: int, number: int) -> Span:
    last = number * rhythm.months
    kind = "Triwulan" if rhythm is Rhythm.QUARTERS else "Semester"
    return Span(
        code=f"B{last:02}",
        name=f"{kind} {NUMERALS[number - 1]} {year}",
        first_day=dt.date(year, last - rhythm.months + 1, 1),
        cut_off=month_end(year, last),
    )


def month_end(year: int, month: int) -> dt.date:
    """The last day of a month."""
    return dt.date(year, month, calendar.monthrange(year, month)[1])
