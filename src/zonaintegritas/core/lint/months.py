"""Names of months in running text."""

from __future__ import annotations

import re
from typing import Final

from zonaintegritas.core.period.lexicon import MONTH_SPELLINGS

SHORTEST: Final = 5  # letters of a spelling that means a month anywhere; shorter ones only in a column of times
SHORT: Final = frozenset({"mei", "juni", "juli"})
NUMBERS: Final = {
    spelling: number
    for number, spellings in MONTH_SPELLINGS.items()
    for spelling in spellings.split()
    if spelling in SHORT or len(spelling) >= SHORTEST
}
MONTH_WORDS: Final = "|".join(sorted(NUMBERS, key=len, reverse=True))
MONTH: Final = re.compile(rf"\b(?:di)?({MONTH_WORDS})\b", re.IGNORECASE)

# What every month that is meant begins with: a capital and the next two letters; cheaper than the names.
BEGINNING: Final = re.compile("|".join(sorted({f"{one[0].upper()}(?i:{one[1:3]})" for one in NUMBERS})))


def months_named(text: str) -> frozenset[int]:
    """Numbers of the months a sentence names. "Mei" must be capitalised, as every month."""
    if not BEGINNING.search(text):
        return frozenset()
    return frozenset(NUMBERS[match[1].lower()] for match in MONTH.finditer(text) if match[1][0].isupper())
