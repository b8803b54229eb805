"""Rhythms that sentences promise ("per triwulan", "6 bulan sekali"), and whether a period keeps them."""

from __future__ import annotations

import re
from enum import Enum
from itertools import pairwise
from typing import Final

from zonaintegritas.core.period import Period, Periodicity


class Rhythm(Enum):
    """How often: words for people, and the times in a year."""

    MONTHLY = ("setiap bulan", 12)
    QUARTERLY = ("setiap triwulan", 4)
    SEMESTER = ("setiap semester", 2)
    YEARLY = ("setiap tahun", 1)

    @property
    def words(self) -> str:
        return self.value[0]

    @property
    def times(self) -> int:
        return self.value[1]


_EACH: Final = r"(?:setiap|tiap|per|tiap-tiap)[\s-]*"
_YEARLY: Final = r"(?:setahun|(?:dalam\s+|per\s+)?(?:1\s+|satu\s+)?tahun)\b"
PATTERNS: Final = (
    (
        Rhythm.MONTHLY,
        re.compile(
            rf"\b{_EACH}bulan\b|(?<!target )(?<!rencana )\bbulanan\b|\bsekali\s+(?:dalam\s+)?sebulan\b"
            r"|\b(?:1|satu) \(?(?:satu)?\)? ?bulan sekali\b|\bsebulan sekali\b",
            re.IGNORECASE,
        ),
    ),
    (
        Rhythm.QUARTERLY,
        re.compile(
            rf"\b{_EACH}(?:tri\s?wulan|kuartal|tw)\b|(?<!target )(?<!rencana )\btriwulanan\b"
            rf"|\b{_EACH}(?:3|tiga)\s*(?:\(\w+\))?\s*bulan\b|\btriwulan\s+sekali\b|\b(?:3|tiga)\s*(?:\(\w+\))?\s*bulan\s+sekali\b"
            rf"|\b(?:4|empat)\s*(?:\(\w+\))?\s*(?:kali|x)\s+(?:dalam\s+)?{_YEARLY}",
            re.IGNORECASE,
        ),
    ),
    (
        Rhythm.SEMESTER,
        re.compile(
            rf"\b{_EACH}semester\b|(?<!target )(?<!rencana )\bsemesteran\b"
            rf"|\b{_EACH}(?:6|enam)\s*(?:\(\w+\))?\s*bulan\b|\bsemester\s+sekali\b|\b(?:6"
            rf"|enam)\s*(?:\(\w+\))?\s*bulan\s+sekali\b|\bkinerja semester\b"
            rf"|\b(?:2|dua)\s*(?:\(\w+\))?\s*(?:kali|x)\s+(?:dalam\s+)?{_YEARLY}",
            re.IGNORECASE,
        ),
    ),
    (Rhythm.YEARLY, re.compile(r"\bsecara tahunan\b|\b(?:satu tahun|setahun) sekali\b", re.IGNORECASE)),
)
UNITS: Final = ("bulan", "wulan", "kuartal", "tw", "semester", "tahun")  # one of these stands in every rhythm
KEPT_BY: Final = {
    Rhythm.MONTHLY: {Periodicity.MONTHLY},
    Rhythm.QUARTERLY: {Periodicity.QUARTERLY, Periodicity.MONTHLY},
    Rhythm.SEMESTER: {Periodicity.SEMESTER, Periodicity.QUARTERLY, Periodicity.MONTHLY},
}


def rhythms_in(text: str) -> tuple[Rhythm, ...]:
    """The rhythms a sentence names."""
    plain = text.lower()
    if not any(unit in plain for unit in UNITS):
        return ()
    return tuple(rhythm for rhythm, pattern in PATTERNS if pattern.search(plain))


def keeps(period: Period, rhythm: Rhythm) -> bool:
    """Whether the period names as many occurrences, evenly spaced or one in each part; a year is kept by any time."""
    if rhythm is Rhythm.YEARLY:
        return True
    if period.periodicity in KEPT_BY[rhythm]:
        return True
    starts = [block[0].index for block in period.blocks]
    every = 12 // rhythm.times
    gaps = {later - sooner for sooner, later in pairwise(starts)}
    return gaps == {every} or (len(starts) == rhythm.times == len({start // every for start in starts}))
