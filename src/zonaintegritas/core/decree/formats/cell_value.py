"""How a number of a spreadsheet looks to people: dates in words, percentages, plain numbers, ticks."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from zonaintegritas.core.period.lexicon import MONTH_NAMES

TICK: Final = "✓"
PERCENT_PLACES: Final = 10  # decimals kept of a percentage before the trailing zeros go
LITERAL: Final = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
DATE_LETTERS: Final = re.compile(r"[dmyhs]", re.IGNORECASE)
EPOCH: Final = dt.datetime(1899, 12, 30)  # noqa: DTZ001 - a day number of a sheet has no zone
EPOCH_1904: Final = dt.datetime(1904, 1, 1)  # noqa: DTZ001 - as above
LAST_DAY_NUMBER: Final = 2_958_465  # 31 December 9999
# Formats that a workbook names by number only, as far as they are dates or percentages.
BUILT_IN: Final = {
    9: "0%", 10: "0.00%", 14: "d/m/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss",
    20: "h:mm", 21: "h:mm:ss", 22: "d/m/yyyy h:mm", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss",
    **dict.fromkeys(range(27, 37), "d/m/yyyy"), **dict.fromkeys(range(50, 59), "d/m/yyyy"),
}  # fmt: skip


def number_text(value: float, code: str, *, is_1904: bool = False) -> str:
    """A number as its format code shows it, as far as it is a date or a percentage; else plain."""
    pattern = LITERAL.sub("", code.split(";", 1)[0])
    if "general" not in pattern.casefold() and DATE_LETTERS.search(pattern) and 0 <= value <= LAST_DAY_NUMBER:
        moment = (EPOCH_1904 if is_1904 else EPOCH) + dt.timedelta(days=value)
        return date_text(moment, pattern)
    if "%" in pattern:
        return plain(round(value * 100, PERCENT_PLACES)) + "%"
    return plain(value)


def plain(value: float) -> str:
    """15 digits, as spreadsheets keep them, without a needless .0."""
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else f"{value:.15g}"


def date_text(moment: dt.datetime, pattern: str) -> str:
    """A date in Indonesian words with the parts that the pattern shows."""
    letters = pattern.casefold()
    has_time = "h" in letters or "s" in letters
    has_day, has_year = "d" in letters, "y" in letters
    has_month = "m" in letters and (has_day or has_year or not has_time)
    words = []
    if has_day:
        words.append(str(moment.day))
    if has_month:
        words.append(MONTH_NAMES[moment.month - 1])
    if has_year:
        words.append(str(moment.year))
    if has_time and (not words or (moment.hour, moment.minute) != (0, 0)):
        words.append(f"{moment:%H:%M}")
    return " ".join(words)


def truth(*, value: bool) -> str:
    """A tick box: a sheet stores it as a truth value."""
    return TICK if value else ""
