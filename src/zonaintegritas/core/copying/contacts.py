"""Numbers, mailboxes, accounts and addresses by which the old office is reached."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.copying.case import Case, any_of
from zonaintegritas.core.copying.mention import BLANK, Found, Kind, Outcome

ENDINGS: Final = (
    r"(?:(?:go|co|or|ac|sch|web|my|desa)\.id|id|com|org|net|info|biz|ly|gle|gl|me|io|ee|be|xyz|site|app|online"
    r"|link|cc|page|in)"
)
ADDRESS: Final = re.compile(
    r"(?P<mail>(?<![\w.+-])[\w.+-]{1,80}(?:@|\s@\s)[\w-]+(?:\.[\w-]+)+)"
    rf"|(?P<url>https?\s?:\s?//\s?[^\s,;)\]]+|www\s?\.\s?[^\s,;)\]]+|(?<![\w.-])(?:[\w-]{{1,63}}\.){{1,8}}{ENDINGS}\b(?:/[^\s,;)\]]*)?)"
    r"|(?P<handle>(?<![\w.])@\s?[\w.]{2,}\w)",
    re.IGNORECASE,
)
# Addresses of the whole country are no trace of an office, as long as no path leads to one.
NATIONAL: Final = re.compile(
    r"(?:https?\s?://)?(?:www\.)?(?:(?:wbs|jdih|ppid|e-?ppid|lpse|siakba|infopemilu|cekdptonline|opendata|sirekap|spbe|e-?learning)"
    r"\.)?(?:kpu|lapor|kpk|e-?lhkpn\.kpk|menpan|bkn|lkpp|ombudsman|bpk|bpkp|anri|kemenpan|kemenkeu|kemendagri|setneg|bawaslu"
    r"|dkpp|komisiinformasi|djppr\.kemenkeu|siharka\.menpan|gol\.kpk|spanlapor)\.(?:go\.)?id/?",
    re.IGNORECASE,
)
PHONE: Final = re.compile(
    r"(?<![\w/.,])(?<!\d-)(?:\(\s?(?:\+?62|0)[\d\s]{1,5}\)|\+\s?62|62(?=\s?-?\s?8)|0)[\s.-]?\d(?:[\s.-]{0,3}\d){5,12}(?![\d/])"
)
LABELLED: Final = re.compile(
    r"\b(?P<label>telp?(?:on|epon)?|tlp|telepon|hp|no\.?\shp|fax|faks\w*|hotline|call\s?cent(?:er|re)|wa|whats\s?app|sms|ponsel|kode\spos)"
    r"\b[\s.:=()-]{0,4}(?:nomor|no)?[\s.:=(-]{0,4}(?P<value>\+?\d[\d\s().-]{1,20}\d)",
    re.IGNORECASE,
)
ACCOUNT: Final = re.compile(
    r"\b(?:ig|instagram|twitter|x|tik\s?tok|facebook|fb|you\s?tube|telegram|threads|surel|e-?mail|akun|channel|kanal)\b"
    r"(?:\s?[:=]\s?(?P<value>@?[\w.]{3,})|\s(?P<sure>@?(?=[\w.]*[_\d])[A-Za-z][\w.]{3,}))",
    re.IGNORECASE,
)
STREET: Final = re.compile(
    r"\b(?:[Jj]l[nm]?\b\.?|JL[NM]?\b\.?|Jalan|JALAN)\s?(?:(?!No\b|NO\b|Nomor|KM|Km)[A-Z][\w'.-]*\.?\s?){1,5}(?:(?:No\b\.?|Nomor|NO\b\.?|KM|Km)\.?\s?\d+[\w/-]*)?(?<!\s)"
)
LONG_NUMBER: Final = re.compile(r"(?<![\w.,/])\d{8,}(?![\w/])")
PERSONAL_NUMBER: Final = re.compile(r"(?<!\d)(?:(?:19|20)\d{6}\s?(?:19|20)\d{4}\s?[12]\s?\d{3}|\d{16}|\d{18})(?!\d)")
MARKED: Final = re.compile(r"\d{3}|@|\.\w|//|www|jl|jalan|\b(?:ig|instagram|fb|facebook|x|akun)\b", re.IGNORECASE)


def find_contacts(text: str, case: Case) -> Iterator[Found]:
    """Everything that reaches somebody: cleared, or shown for confirmation where the office stays."""
    for name in case.origin.contacts:
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE):
            yield _reached(match.start(), match.end(), text, case)
    if MARKED.search(text):
        yield from _addresses(text, case)
        for match in PERSONAL_NUMBER.finditer(text):
            yield Found(match.start(), match.end(), Kind.PERSON, Outcome.OPEN)
        for start, end in _reaching(text):
            yield _reached(start, end, text, case)
        for pattern in (STREET, LONG_NUMBER):
            for match in pattern.finditer(text):
                yield Found(match.start(), match.end(), Kind.CONTACT, Outcome.OPEN, _proposal(match[0], case))


def _addresses(text: str, case: Case) -> Iterator[Found]:
    for match in ADDRESS.finditer(text):
        end = match.end() - (len(match[0]) - len(match[0].rstrip(".,:")))
        words = text[match.start() : end]
        if not (match["url"] and NATIONAL.fullmatch(words)):
            yield _reached(match.start(), end, text, case)
        elif not re.search(any_of(case.every_place), words, re.IGNORECASE):
            yield Found(match.start(), end, Kind.CONTACT, Outcome.KEPT)


def _reaching(text: str) -> Iterator[tuple[int, int]]:
    """Where numbers and accounts stand."""
    for match in LABELLED.finditer(text):
        yield match.span("value")
    for match in ACCOUNT.finditer(text):
        yield match.span("value" if match["value"] else "sure")
    for match in PHONE.finditer(text):
        yield match.span()


def _reached(start: int, end: int, text: str, case: Case) -> Found:
    if case.is_same_office:
        return Found(start, end, Kind.CONTACT, Outcome.OPEN, text[start:end])
    return Found(start, end, Kind.CONTACT, Outcome.CLEARED, BLANK)


def _proposal(words: str, case: Case) -> str:
    return words if case.is_same_office else ""
