"""Dates and months in Indonesian words, and dates read from words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from zonaintegritas.core.period.grammar import reduce
from zonaintegritas.core.period.lexicon import MONTH_NAMES
from zonaintegritas.core.period.normal import plain
from zonaintegritas.core.period.period import Month, Period, Periodicity
from zonaintegritas.core.period.tokens import Token, tokenise

LONGEST_DATE = 200  # characters
MONTHS_A_YEAR = 12
NOT_SCHEDULED = "belum dijadwalkan"


def date_in_words(date: dt.date) -> str:
    """9 Oktober 2025."""
    return f"{date.day} {MONTH_NAMES[date.month - 1]} {date.year}"


def month_in_words(month: Month) -> str:
    """Oktober 2025."""
    return f"{MONTH_NAMES[month.number - 1]} {month.year}"


def period_in_words(period: Period) -> str:
    """The months as an office writes them; `read_period` reads them back."""
    if not period.blocks:
        return NOT_SCHEDULED
    years = sorted({month.year for month in period.months})
    is_whole_year = len(period.months) == MONTHS_A_YEAR and len(years) == 1
    if period.periodicity is Periodicity.MONTHLY and is_whole_year:
        every = f"tanggal {period.day} setiap bulan" if period.day else "setiap bulan"
        return f"{every} {years[0]}"
    if any(len(block) > 1 for block in period.blocks) or len(years) > 1:
        return _listed([block_in_words(block, period.day) for block in period.blocks])
    names = [block_in_words(block, period.day).rsplit(" ", 1)[0] for block in period.blocks]
    return f"{_listed(names)} {years[0]}"


def block_in_words(block: Sequence[Month], day: int | None = None) -> str:
    """One stretch of months: Maret 2025, Januari–Maret 2025, November 2025–Februari 2026."""
    first, last = block[0], block[-1]
    if first == last:
        return f"{day} {month_in_words(first)}" if day else month_in_words(first)
    start = MONTH_NAMES[first.number - 1] if first.year == last.year else month_in_words(first)
    return f"{start}–{month_in_words(last)}"


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} dan {parts[-1]}"


def parse_date(text: str) -> dt.date | None:
    """The one full date in a text ("01 Agustus 2025", "pada tanggal 9 Okt. 2025"); None where there is none."""
    tokens = reduce(tokenise(plain(text[:LONGEST_DATE])))
    dates = [date for position in range(len(tokens)) if (date := _date_at(tokens, position))]
    return dates[0] if len(set(dates)) == 1 else None


def _date_at(tokens: list[Token], position: int) -> dt.date | None:
    stretch = tokens[position].stretch
    if stretch is None or tokens[position].kind != "a" or stretch.day is None or stretch.is_day_range:
        return None
    year = stretch.year
    following = next((token for token in tokens[position + 1 : position + 3] if token.kind not in "n,"), None)
    if year is None and following is not None and following.kind == "Y":
        year = following.value
    if year is None:
        return None
    try:
        return dt.date(year, stretch.month, stretch.day)
    except ValueError:  # 31 April
        return None
