"""Numbers of decrees and letters: those of regulations stay, the old office's own are cleared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from zonaintegritas.core.copying.case import Case, any_of
from zonaintegritas.core.copying.even import squeezed
from zonaintegritas.core.copying.mention import BLANK, Found, Kind, Outcome
from zonaintegritas.core.lint.citing import CITED

NO: Final = r"(?:nomor|nomer|no\b\.?|nmr\.?)"
YEAR: Final = r"(?:19|20)\d\d"
PLACE: Final = r"(?:kota|kabupaten|kab\.?|provinsi|prov\.?)"
REGULATION: Final = re.compile(
    r"\b(?:undang\s?-?\s?undang|uu|peraturan\s(?:pemerintah|presiden|menteri|bersama|badan|lembaga|kepala|sekretaris"
    r"|komisi|kpu|mahkamah|ombudsman)|pp|perpres|permen\s?[a-z]*(?:\s?-?\s?rb)?|pkpu|perkpu|perka|perbawaslu|inpres|keppres"
    r"|instruksi\spresiden|keputusan\s(?:presiden|menteri|bersama)|kepmen\s?[a-z]*|tap\smpr)\b"
    rf"(?:(?!\b(?:sk|keputusan|surat|nota|berita|{NO}|{PLACE})\b)[^;\n]){{0,100}}?"
    rf"\s?(?:{NO}\s?:?\s?)?(?P<number>\d[\w.-]*)(?:\s?tahun\s?|/){YEAR}(?!\d)",
    re.IGNORECASE,
)
LOCAL: Final = re.compile(
    r"\b(?:perda|perwal\w*|perbup|pergub|peraturan\s(?:daerah|wali\s?kota|bupati|gubernur))\b[^;]{0,60}?"
    rf"{NO}\s?:?\s?\d[\w./-]*(?:\stahun\s{YEAR})?",
    re.IGNORECASE,
)
OF_THE_NATION: Final = re.compile(
    r"\b(?:keputusan|kpts?|sk|surat(?:\skeputusan|\sedaran|\sdinas)?|se)\s(?:ketua\s|sekjen\s|sekretaris\sjenderal\s)?"
    rf"(?:kpu|komisi\spemilihan\sumum)(?:\sri|\srepublik\sindonesia)?\s{NO}\s?:?\s?"
    rf"\d[\w./-]*(?:\s?tahun\s?{YEAR})?",
    re.IGNORECASE,
)
CODE: Final = re.compile(r"(?<![\w/])\d{1,4}[A-Za-z]?/[A-Za-z]{1,5}[\w.-]*(?:\s?/\s?[\w.-]+){1,5}(?<![.-])")
NUMBERED: Final = re.compile(
    rf"\b{NO}\s?:?\s?(?P<number>\d[\w./-]*?)(?P<tail>[,.]?\s?(?:tahun|thn\.?|th\.?)\s?(?P<year>{YEAR}|\d\d))?(?=[\s;,)\]]|\.(?!\w)|$)",
    re.IGNORECASE,
)
PAPER: Final = re.compile(
    r"\b(?:keputusan|kept?|kpts?|sk|surat\w*|se|st|berita\sacara|ba|nota\sdinas|nd|pengumuman|lampiran|sop|mou|perjanjian)\b",
    re.IGNORECASE,
)
SLASHED: Final = re.compile(rf"(?<![\w/])(?!{YEAR}/)\d{{1,4}}[A-Z]?/{YEAR}(?![\w/])")
LOOK_BACK: Final = 90  # letters before a number that show which paper it is of
NATIONAL: Final = re.compile(r"/\s?KPU\s?/", re.IGNORECASE)


def find_numbers(text: str, case: Case) -> Iterator[Found]:
    """Numbers of papers in an evened text, and what a regulation's number shields."""
    if not re.search(r"\d", text):
        return
    own = _own(case.origin.number, case.origin.year)
    if not case.is_same_office or case.shift:
        for match in own.finditer(text):
            yield _cleared(match, case)
    for match in LOCAL.finditer(text):
        yield Found(match.start(), match.end(), Kind.NUMBER, Outcome.OPEN)
    yield from _regulations(text, case)
    codes = list(_codes(text))
    yield from (code for code in codes if code.outcome is Outcome.KEPT)
    yield from _numbered(text, case)
    yield from codes
    for match in SLASHED.finditer(text):
        yield Found(match.start(), match.end(), Kind.NUMBER, Outcome.OPEN)


@lru_cache(maxsize=64)
def _own(number: str | None, year: int) -> re.Pattern[str]:
    """The number of the old decree in its writings; one without signs needs its year or "Nomor"."""
    if not number or not number.strip():
        return re.compile(r"(?P<head>)(?!)")
    plain = r"\s?".join(map(re.escape, re.findall(r"\w+|[^\w\s]", number)))
    if re.search(r"\D", number.strip()):
        return re.compile(rf"(?P<head>\b{NO}\s?:?\s?)?(?<![\w/]){plain}(?!\w)", re.IGNORECASE)
    tail = rf"(?:\s?(?:tahun|thn\.?|th\.?)\s?|\s?/\s?){year}(?!\d)"
    return re.compile(rf"(?P<head>\b{NO}\s?:?\s?)?(?<![\w/.]){plain}{tail}", re.IGNORECASE)


def _cleared(match: re.Match[str], case: Case) -> Found:
    """A blank for the number; the year that is printed behind it becomes the new one."""
    has_year = str(case.origin.year) in match[0][-6:] and re.search(r"tah?u?n?|th", match[0], re.IGNORECASE)
    new = f"{BLANK} Tahun {case.target.year}" if has_year else BLANK
    return Found(match.start(), match.end(), Kind.NUMBER, Outcome.CLEARED, (match["head"] or "") + new)


def _regulations(text: str, case: Case) -> Iterator[Found]:
    own = case.own_pattern
    for pattern in (REGULATION, OF_THE_NATION, CITED):
        for match in pattern.finditer(text):
            if not re.search(rf"{own}|\b{PLACE}\s", match[0], re.IGNORECASE):
                start = max(match.start(), match.end() - len(_number_part(match[0])))
                yield Found(start, match.end(), Kind.NUMBER, Outcome.KEPT)


def _number_part(cited: str) -> str:
    """From "Nomor" or the digits on: what stands before may still tell of an office."""
    found = re.search(rf"(?:\b{NO}[\s:]*)?\d[\w./-]*(?:\s?tahun\s?\d{{4}})?[.,]?$", cited, re.IGNORECASE)
    return found[0] if found else ""


def _codes(text: str) -> Iterator[Found]:
    for match in CODE.finditer(text):
        outcome = Outcome.KEPT if NATIONAL.search(match[0]) else Outcome.OPEN
        if any(sign.isdigit() for sign in match[0].split("/", 1)[1]):
            yield Found(match.start(), match.end(), Kind.NUMBER, outcome)


def _numbered(text: str, case: Case) -> Iterator[Found]:
    """Nomor 11 Tahun 2025: cleared behind a paper of the old office, asked about behind any other."""
    for match in NUMBERED.finditer(text):
        before = text[max(match.start() - LOOK_BACK, 0) : match.start()]
        papers = list(PAPER.finditer(before))
        if not papers and not match["year"]:
            continue
        since = before[papers[-1].start() :] if papers else before[-LOOK_BACK // 2 :]
        is_own = re.search(any_of(case.own_places), since, re.IGNORECASE) is not None
        yield _renumbered(match, case) if is_own else _open(match)


def _renumbered(match: re.Match[str], case: Case) -> Found:
    head = match[0][: match.start("number") - match.start()]
    year = ""
    if match["year"]:
        is_plan_year = squeezed(match["year"])[-2:] == str(case.origin.year)[-2:]
        year = f" Tahun {case.target.year if is_plan_year else BLANK}"
    return Found(match.start(), match.end(), Kind.NUMBER, Outcome.CLEARED, f"{head}{BLANK}{year}")


def _open(match: re.Match[str]) -> Found:
    return Found(match.start(), match.end(), Kind.NUMBER, Outcome.OPEN)
