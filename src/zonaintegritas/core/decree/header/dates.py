"""Dates as decrees print them."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from rapidfuzz import fuzz

MONTHS: Final = {
    "januari": 1,
    "februari": 2,
    "pebruari": 2,
    "maret": 3,
    "april": 4,
    "mei": 5,
    "juni": 6,
    "juli": 7,
    "agustus": 8,
    "september": 9,
    "oktober": 10,
    "november": 11,
    "nopember": 11,
    "desember": 12,
}
SHORT: Final = {name[:3]: number for name, number in MONTHS.items()} | {"mrt": 3, "agt": 8, "agst": 8, "okt": 10}
CLOSE_ENOUGH: Final = 75  # of 100: one wrong letter in the shortest names that OCR mistakes
WRITTEN: Final = re.compile(
    r"\b([0-9OoIl]{1,2})(?:\s*[-–./]\s*|\s+)([A-Za-z0-9]{3,10})\.?(?:\s*[-–./]\s*|\s+)([0-9OoIl]{4})\b"
)
FIGURES: Final = re.compile(r"\b(\d{1,2})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{4})\b")
DIGITS: Final = str.maketrans("OoIl", "0011")


def find_date(text: str) -> tuple[dt.date | None, int, int]:
    """The first date in a text and where it stands; (None, 0, 0) where there is none."""
    for match in FIGURES.finditer(text):
        date = _date(match[3], int(match[2]), match[1])
        if date:
            return date, match.start(), match.end()
    for match in WRITTEN.finditer(text):
        month = month_of(match[2])
        date = _date(match[3].translate(DIGITS), month, match[1].translate(DIGITS)) if month else None
        if date:
            return date, match.start(), match.end()
    return None, 0, 0


def month_of(word: str) -> int | None:
    """The month a word names, through abbreviations, old spellings and faults of OCR."""
    word = word.lower().rstrip(".")
    if word in MONTHS or word in SHORT:
        return MONTHS.get(word) or SHORT[word]
    best = max(MONTHS, key=lambda name: fuzz.ratio(word, name))
    return MONTHS[best] if fuzz.ratio(word, best) >= CLOSE_ENOUGH else None


def _date(year: str, month: int, day: str) -> dt.date | None:
    try:
        return dt.date(int(year), month, int(day))
    except ValueError:
        return None
