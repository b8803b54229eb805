"""Names of months in running text, and the rhythms that sentences promise."""

from __future__ import annotations

import re
from typing import Final

from zonaintegritas.core.period import lexicon

MONTH_NAMES: Final = "|".join((*lexicon.MONTH_NAMES, "Pebruari", "Nopember"))
NUMBERS: Final = {name.lower(): number for number, name in enumerate(lexicon.MONTH_NAMES, start=1)} | {
    "pebruari": 2,
    "nopember": 11,
}
MONTH: Final = re.compile(rf"\b(?:di)?({MONTH_NAMES})\b", re.IGNORECASE)


def months_named(text: str) -> frozenset[int]:
    """Numbers of the months a sentence names. "Mei" must be capitalised, as every month."""
    return frozenset(NUMBERS[match[1].lower()] for match in MONTH.finditer(text) if match[1][0].isupper())
