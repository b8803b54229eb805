"""Names of months in running text, and the rhythms that sentences promise."""

from __future__ import annotations

import re
from typing import Final

NAMES: Final = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
MONTH_NAMES: Final = "|".join((*NAMES, "Pebruari", "Nopember"))
NUMBERS: Final = {name.lower(): number for number, name in enumerate(NAMES, start=1)} | {"pebruari": 2, "nopember": 11}
MONTH: Final = re.compile(rf"\b(?:di)?({MONTH_NAMES})\b", re.IGNORECASE)


def months_named(text: str) -> frozenset[int]:
    """Numbers of the months a sentence names. "Mei" must be capitalised, as every month."""
    return frozenset(NUMBERS[match[1].lower()] for match in MONTH.finditer(text) if match[1][0].isupper())
