"""Dates in a paper, and which of them it bears itself."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

FIRST_YEAR, LAST_YEAR = 2000, 2099
MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            ("januari", "jan"), ("februari", "pebruari", "feb"), ("maret", "mar", "mrt"), ("april", "apr"), ("mei",),
            ("juni", "jun"), ("juli", "jul"), ("agustus", "agu", "agt", "ags"), ("september", "sep", "sept"),
            ("oktober", "okt"), ("november", "nopember", "nov", "nop"), ("desember", "des"),
        ),
        start=1,
    )
    for name in names
}  # fmt: skip
MONTH: Final = "|".join(sorted(MONTHS, key=len, reverse=True))
# "3 Maret 2026", and the first day of "3 s.d. 5 Maret 2026" or "3-5 Maret 2026".
LONG: Final = re.compile(
    rf"(?<![\d/.-])(?:(?P<first>\d{{1,2}})\s*(?:s\.?\s?/?\s?d\.?|sampai(?:\s+dengan)?|hingga|dan|&|[-–])\s*)?"
    rf"(?P<day>\d{{1,2}})\s*[-/ ]\s*(?P<month>{MONTH})\b\.?\s*[-/ ]?\s*(?P<year>\d{{4}})(?!\d)",
    re.IGNORECASE,
)
# The same sign twice, so that "12/3.2026" and numbers of letters are no dates.
FIGURES: Final = re.compile(
    r"(?<![\d/.-])(?P<day>\d{1,2})(?P<sign>[/.-])(?P<month>\d{1,2})(?P=sign)(?P<year>\d{4})(?![\d/])"
)
PLACE: Final = r"[A-Z][A-Za-z'’.-]+(?:\s[A-Z][A-Za-z'’.-]+){0,3}"
# "Harapan Jaya, 3 Maret 2026" at the end of a line, alone or beside number and subject of a letter.
AT_PLACE: Final = re.compile(
    rf"^(?:(?:nomor|no\.|sifat|lampiran|perihal|hal|mengetahui)\b.*\s)?(?-i:(?P<place>{PLACE})),\s*(?:tanggal\s+)?"
    rf"\d{{1,2}}\s+(?:{MONTH})\s+\d{{4}}\s*[.,]?$",
    re.IGNORECASE,
)
DAYS: Final = frozenset({"senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "jum’at", "sabtu", "minggu", "ahad"})
LABEL: Final = re.compile(
    r"^(?:pada\s+)?(?:hari\s*(?:/|,|dan)?\s*)?(?:tanggal|tgl\.?)(?:\s+(?:kegiatan|rapat|pelaksanaan|surat|acara))?"
    r"\s*[:;]?\s*(?=(?:[a-z'’]+,\s*)?\d)",
    re.IGNORECASE,
)
TODAY: Final = re.compile(r"^pada\s+hari\s+ini\b", re.IGNORECASE)
LONGEST_LINE: Final = 90  # signs: a line that bears the date is short


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date and the words in which it stands."""

    day: dt.date
    words: str


def dates_in(lines: Sequence[str]) -> Iterator[FoundDate]:
    """Every date once, in the order in which they stand."""
    seen: set[dt.date] = set()
    for line in lines:
        for found in _in_line(line):
            if found.day not in seen:
                seen.add(found.day)
                yield found


def borne_date(lines: Sequence[str]) -> FoundDate | None:
    """The date beside the place where it was signed, or else behind a label that says so, or None.

    Where a paper bears several dates of one sort that differ, none is surely its own.
    """
    for is_bearing in (stands_at_place, _is_labelled):
        days = {found.day: found for line in lines if is_bearing(line) and (found := _only_date(line)) is not None}
        if days:
            return next(iter(days.values())) if len(days) == 1 else None
    return None


def stands_at_place(line: str) -> bool:
    """Whether this is a line of place and date, as above a signature."""
    match = AT_PLACE.match(line) if len(line) <= LONGEST_LINE else None
    return match is not None and match["place"].lower() not in DAYS


def is_enacted_on(line: str) -> bool:
    """Whether this is a line with the day of a decree: "pada tanggal 3 Maret 2026"."""
    return len(line) <= LONGEST_LINE and LABEL.match(line) is not None


def _is_labelled(line: str) -> bool:
    return is_enacted_on(line) or TODAY.match(line) is not None


def _only_date(line: str) -> FoundDate | None:
    found = list(_in_line(line))
    return found[0] if len(found) == 1 else None


def _in_line(line: str) -> Iterator[FoundDate]:
    hits = [(match.start(), day, match[0]) for match in LONG.finditer(line) for day in _long_days(match)]
    hits += [
        (match.start(), day, match[0])
        for match in FIGURES.finditer(line)
        if (day := _day(match["year"], int(match["month"]), match["day"])) is not None
    ]
    for _, day, words in sorted(hits, key=lambda hit: hit[:2]):
        yield FoundDate(day, " ".join(words.split()))


def _long_days(match: re.Match[str]) -> Iterator[dt.date]:
    month = MONTHS[match["month"].lower()]
    last = _day(match["year"], month, match["day"])
    first = _day(match["year"], month, match["first"]) if match["first"] else None
    if last is not None and first is not None and first < last:
        yield first
    if last is not None:
        yield last


def _day(year: str, month: int, day: str) -> dt.date | None:
    if not FIRST_YEAR <= int(year) <= LAST_YEAR:
        return None
    try:
        return dt.date(int(year), month, int(day))
    except ValueError:
        return None
