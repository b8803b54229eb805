"""Dates and periods in the names of files and folders, as offices write them."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

FIRST_YEAR, LAST_YEAR = 2000, 2099
MONTHS: Final = {
    **dict.fromkeys(("januari", "jan"), 1),
    **dict.fromkeys(("februari", "pebruari", "feb", "peb"), 2),
    **dict.fromkeys(("maret", "mar", "mrt"), 3),
    **dict.fromkeys(("april", "apr"), 4),
    "mei": 5,
    **dict.fromkeys(("juni", "jun"), 6),
    **dict.fromkeys(("juli", "jul"), 7),
    **dict.fromkeys(("agustus", "agt", "agu", "ags"), 8),
    **dict.fromkeys(("september", "sept", "sep"), 9),
    **dict.fromkeys(("oktober", "okt"), 10),
    **dict.fromkeys(("november", "nopember", "nov", "nop"), 11),
    **dict.fromkeys(("desember", "des"), 12),
}
NAMES: Final = "|".join(sorted(MONTHS, key=len, reverse=True))
YEAR: Final = r"(?P<y>20\d\d)"
PARTS: Final = {"I": 1, "II": 2, "III": 3, "IV": 4}
DAYS: Final = (
    re.compile(rf"(?<!\d)(?P<d>\d{{1,2}})\s*(?P<m>{NAMES})\s*{YEAR}(?!\d)", re.IGNORECASE),
    re.compile(rf"(?<!\d){YEAR}[-. ](?P<m>\d{{1,2}})[-. ](?P<d>\d{{1,2}})(?!\d)"),
    re.compile(rf"(?<!\d)(?P<d>\d{{1,2}})[-. ](?P<m>\d{{1,2}})[-. ]{YEAR}(?!\d)"),
    re.compile(rf"(?<!\d){YEAR}(?P<m>\d\d)(?P<d>\d\d)(?!\d)"),
    re.compile(rf"(?<!\d)(?P<d>\d\d)(?P<m>\d\d){YEAR}(?!\d)"),
)
PERIODS: Final = (
    (3, re.compile(rf"\b(?:triwulan|tw|tribulan)[ .-]*(?P<n>IV|I{{1,3}}|[1-4])[ ,.-]+(?:tahun |thn )?{YEAR}", re.I)),
    (6, re.compile(rf"\b(?:semester|smt)[ .-]*(?P<n>I{{1,2}}|[12])[ ,.-]+(?:tahun |thn )?{YEAR}", re.I)),
)
MONTH: Final = re.compile(rf"(?<![a-z])(?P<m>{NAMES})[ .-]*{YEAR}(?!\d)", re.IGNORECASE)
Period = tuple[dt.date, dt.date]


def day_in(text: str) -> dt.date | None:
    """The first day that is named, in any of the usual shapes."""
    return next(_days_in(text), None)


def _days_in(text: str) -> Iterator[dt.date]:
    for shape in DAYS:
        for found in shape.finditer(text):
            month = MONTHS.get(found["m"].lower()) or int(found["m"] if found["m"].isdecimal() else 0)
            year, day = int(found["y"]), int(found["d"])
            if 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]:
                yield dt.date(year, month, day)


def period_in(text: str) -> Period | None:
    """The months that are named: a quarter, half a year, or one month that stands without a day."""
    for length, shape in PERIODS:
        if found := shape.search(text):
            number = PARTS.get(found["n"].upper()) or int(found["n"])
            return _months(int(found["y"]), (number - 1) * length + 1, length)
    if day_in(text) is None and (found := MONTH.search(text)):
        return _months(int(found["y"]), MONTHS[found["m"].lower()], 1)
    return None


def without_days(text: str) -> str:
    """The text without the days it names, where they stand in figures only."""
    for shape in DAYS[1:]:
        text = shape.sub(" ", text)
    return text


def _months(year: int, first: int, length: int) -> Period:
    last = first + length - 1
    return dt.date(year, first, 1), dt.date(year, last, calendar.monthrange(year, last)[1])
