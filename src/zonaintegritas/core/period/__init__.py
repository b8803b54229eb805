"""Indonesian target times -> months, rhythm and confidence: "Triwulan II", "Januari s.d. Maret 2025", "B03"."""

from __future__ import annotations

from zonaintegritas.core.period.matrix import from_matrix
from zonaintegritas.core.period.period import Month, Period, Periodicity
from zonaintegritas.core.period.reading import read_period
from zonaintegritas.core.period.words import block_in_words, date_in_words, month_in_words, parse_date, period_in_words

__all__ = [
    "Month",
    "Period",
    "Periodicity",
    "block_in_words",
    "date_in_words",
    "from_matrix",
    "month_in_words",
    "parse_date",
    "period_in_words",
    "read_period",
]
