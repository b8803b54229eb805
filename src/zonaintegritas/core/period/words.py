"""Dates and months in Indonesian words, and dates read from words."""

from __future__ import annotations

import datetime as dt

from zonaintegritas.core.period.grammar import reduce
from zonaintegritas.core.period.lexicon import MONTH_NAMES
from zonaintegritas.core.period.normal import plain
from zonaintegritas.core.period.period import Month
from zonaintegritas.core.period.tokens import Token, tokenise

LONGEST_DATE = 200  # characters


def date_in_words(date: dt.date) -> str:
    """9 Oktober 2025."""
    return f"{date.day} {MONTH_NAMES[date.month - 1]} {date.year}"


def month_in_words(month: Month) -> str:
    """Oktober 2025."""
    return f"{MONTH_NAMES[month.number - 1]} {month.year}"


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
