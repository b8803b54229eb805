"""Years and dates in a text: the plan's own year moves, others are asked about."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from zonaintegritas.core.copying.case import Case
from zonaintegritas.core.copying.mention import Found, Kind, Outcome
from zonaintegritas.core.period.lexicon import MONTH_SPELLINGS

FIRST, LAST = 2010, 2035  # years that a plan may speak of
NUMBERS: Final = {spelling: number for number, words in MONTH_SPELLINGS.items() for spelling in words.split()}
MONTH: Final = rf"(?:{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
DAY: Final = r"(?:0?[1-9]|[12]\d|3[01])"
YEAR: Final = r"(?:19|20)\d\d"
TO: Final = r"\s?(?:-|s\.?\s?/?d\.?|sampai(?:\sdengan)?|dan|hingga)\s?"
WEEKDAY: Final = r"(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)"
SHORT: Final = r"'?\d\d"
DATE: Final = re.compile(
    rf"(?:\b(?P<weekday>{WEEKDAY})\b,?\s)?"
    rf"(?:(?<!\d){DAY}(?:\s?{MONTH}\.?)?{TO})?"
    rf"(?<![\d.])(?P<day>{DAY})[ ./-]{{0,2}}(?P<month>{MONTH})\b\.?[ ,./-]{{0,3}}(?:tahun\s)?"
    rf"(?P<year>{YEAR}|{SHORT})(?!\w)"
    rf"|(?<![\w/.-])(?P<nday>{DAY})(?P<sign>[/.-])(?P<nmonth>0?[1-9]|1[0-2])(?P=sign)(?P<nyear>{YEAR}|\d\d)(?![\w/-])"
    rf"|(?<![\w/.-])(?P<iyear>{YEAR})(?P<isign>[/.-])(?P<imonth>0[1-9]|1[0-2])(?P=isign)(?P<iday>0[1-9]|[12]\d|3[01])(?!\w)",
    re.IGNORECASE,
)
RANGE: Final = re.compile(
    rf"(?<!\d)(?P<first>{YEAR})(?P<to>\s?(?:[-/]|s\.?\s?/?d\.?|sampai(?:\sdengan)?)\s?)(?P<last>{YEAR}|\d\d)(?!\d)",
    re.IGNORECASE,
)
DIGIT: Final = {"0": "0oO", "1": "1lI", "5": "5S", "8": "8B"}
NEAR: Final = 5  # years around the plan's in which two digits are taken for a year
LOOSE: Final = re.compile(r"(?<![^\W_])2[0oO][0-3oOlI][\doOlISB](?![^\W_])|(?<!\d)20[1-3]\d(?!\d)")
COUNTED: Final = re.compile(
    r"\s?(?:orang|pegawai|peserta|dokumen|buah|lembar|berkas|eksemplar|unit|paket|pemilih|suara|tps|rupiah|juta|ribu|persen|%)",
    re.IGNORECASE,
)
MARKED_SHORT: Final = re.compile(
    rf"(?P<mark>\bt\.?\s?a\.?|\bfy|\btahun(?:\sanggaran)?|\bthn\.?|\bth\.|\b{MONTH}\.?)(?P<gap>[\s.'-]{{0,2}})(?P<year>\d\d)(?![\w/]|[.,]\d)"
    r"|(?P<quote>(?<!\w)')(?P<quoted>[1-3]\d)(?!\w)",
    re.IGNORECASE,
)
SPELLED: Final = re.compile(
    r"\bdua\s?ribu\s(?:(?:dua|tiga)\s?puluh(?:\s(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan))?"
    r"|sepuluh|sebelas|\w+\s?belas)\b",
    re.IGNORECASE,
)
UNITS: Final = ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
MEANT: Final = str.maketrans("oOlISB", "001158")


def find_dates(text: str, case: Case, *, is_time: bool) -> Iterator[Found]:
    """Full dates: in the column of times they move with the plan's year, elsewhere somebody must say."""
    for match in DATE.finditer(text):
        year = match["year"] or match["nyear"] or match["iyear"]
        if not _is_a_year(year):
            continue
        new = _date_moved(text, match, case)
        is_sure = is_time and new and in_full(year) == case.origin.year and not match["weekday"]
        if is_sure and not case.shift:
            continue
        yield Found(match.start(), match.end(), Kind.DATE, Outcome.SHIFTED if is_sure else Outcome.OPEN, new)


def find_years(text: str, case: Case, *, is_time: bool) -> Iterator[Found]:
    """Years outside full dates. Nothing is told where the year does not change."""
    if case.shift:
        yield from _ranges(text, case)
        yield from _years(text, case)
        yield from _short_years(text, case, is_time=is_time)
        yield from _spelled(text, case)


def in_full(year: str) -> int:
    """'25 -> 2025."""
    digits = year.strip("' ")
    return int(digits) + (2000 if len(digits) == 2 else 0)


def _is_a_year(year: str) -> bool:
    return year >= "1900" or FIRST <= in_full(year) <= LAST


def _date_moved(text: str, match: re.Match[str], case: Case) -> str:
    """The date in the year it moves to; nothing where there is no such day."""
    group = next(name for name in ("year", "nyear", "iyear") if match[name])
    year = in_full(match[group]) + case.shift
    day = match["day"] or match["nday"] or match["iday"]
    month = NUMBERS[match["month"].lower()] if match["month"] else int(match["nmonth"] or match["imonth"])
    try:
        dt.date(year, month, int(day))
    except ValueError:
        return ""
    start, end = match.span(group)
    return text[match.start() : start] + moved(match[group], case.shift) + text[end : match.end()]


def moved(year: str, shift: int) -> str:
    """A year of two or four digits, moved."""
    full = in_full(year) + shift
    sign = "'" if year.startswith("'") else ""
    return str(full) if len(year.strip("'")) == 4 else f"{sign}{full % 100:02d}"


def _ranges(text: str, case: Case) -> Iterator[Found]:
    for match in RANGE.finditer(text):
        if in_full(match["last"]) >= in_full(match["first"]) and FIRST <= in_full(match["last"]) <= LAST:
            new = moved(match["first"], case.shift) + match["to"] + moved(match["last"], case.shift)
            yield Found(match.start(), match.end(), Kind.YEAR, Outcome.OPEN, new)


def _years(text: str, case: Case) -> Iterator[Found]:
    digits = rf"(?<!\d){'[ ]?'.join(f'[{DIGIT.get(one, one)}]' for one in str(case.origin.year))}(?!\d)"
    for match in re.finditer(rf"{digits}|{LOOSE.pattern}", text):
        year = int(match[0].replace(" ", "").translate(MEANT))
        if not (FIRST <= year <= LAST or year == case.origin.year):
            continue
        is_counted = COUNTED.match(text, match.end())
        is_own = year == case.origin.year and not is_counted
        yield Found(
            match.start(),
            match.end(),
            Kind.YEAR,
            Outcome.SHIFTED if is_own else Outcome.OPEN,
            match[0] if is_counted else str(year + case.shift),
        )


def _short_years(text: str, case: Case, *, is_time: bool) -> Iterator[Found]:
    for match in MARKED_SHORT.finditer(text):
        digits = match["year"] or match["quoted"]
        if abs(in_full(digits) - case.origin.year) > NEAR:
            continue
        new = text[match.start() : match.end() - len(digits)] + moved(digits, case.shift)
        is_own = in_full(digits) == case.origin.year
        is_sure = is_own and (is_time or match["quote"] or match["mark"].lower().startswith("t"))
        yield Found(match.start(), match.end(), Kind.YEAR, Outcome.SHIFTED if is_sure else Outcome.OPEN, new)


def _spelled(text: str, case: Case) -> Iterator[Found]:
    for match in SPELLED.finditer(text):
        year = _spellings().get(match[0].lower().replace(" ", ""))
        if year is not None:
            yield Found(match.start(), match.end(), Kind.YEAR, Outcome.OPEN, in_words(year + case.shift))


@cache
def _spellings() -> dict[str, int]:
    return {in_words(year).replace(" ", ""): year for year in range(FIRST, LAST + 1)}


def in_words(year: int) -> str:
    """2025 -> dua ribu dua puluh lima, for years from 2000 to 2099."""
    tens, unit = divmod(year % 100, 10)
    if tens == 1:
        rest = ("sepuluh", "sebelas")[unit] if unit < 2 else f"{UNITS[unit]} belas"
    else:
        rest = f"{UNITS[tens]} puluh {UNITS[unit]}" if tens else UNITS[unit]
    return f"dua ribu {rest}".strip()
