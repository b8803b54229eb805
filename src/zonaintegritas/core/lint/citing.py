"""Regulations cited in running text, each with the words that follow its number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from zonaintegritas.core.decree.header.citations import kind_of
from zonaintegritas.core.decree.plan import Regulation
from zonaintegritas.core.lint.registry import CITED as SHORT
from zonaintegritas.core.lint.registry import Name

CITED: Final = re.compile(
    r"(?P<kind>Undang\s*[-–—]?\s*Undang|Peraturan\s+Pemerintah(?!\s+Pengganti)|Peraturan\s+Presiden(?:\s+Republik\s+Indonesia)?"
    r"|Peraturan\s+Menteri\s+(?:Negara\s+)?Pendayagunaan\s+Aparatur\s+Negara\s+dan\s+Reformasi\s+Birokrasi(?:\s+Republik\s+Indonesia)?"
    r"|(?:Permen|Peraturan\s+Menteri)\s*PAN\s*-?\s*RB|Peraturan\s+Komisi\s+Pemilihan\s+Umum|PKPU|Perpres|Keputusan\s+Komisi\s+Pemilihan\s+Umum"
    r"(?:\s+(?:Kota|Kabupaten|Provinsi)\s+[A-Z][\w-]+(?:\s+[A-Z][\w-]+)?)?)"
    r"(?:\s*\(\w+\))?\s+(?:Nomor\s*:?\s*|No\.?\s*)+(?P<number>[\w./-]+?)(?:\s+Tahun\s+(?P<year>\d{4}))?(?=[\s;,.)]|$)",
    re.IGNORECASE,
)
MARKED: Final = re.compile(r"n(?:omor|o)\b", re.IGNORECASE)  # stands in every citation
AMENDING: Final = re.compile(r"^\s*tentang\s+perubahan\s+(?P<ordinal>\w+\s+)?atas\s+$", re.IGNORECASE)
AMENDED: Final = re.compile(r"\b(?:di\s*ubah|dirubah)\b[^;]{0,60}?\bdengan\s*$", re.IGNORECASE)
LOOK_BACK: Final = 90  # letters before a citation that show how it is meant
YEAR_IN_NUMBER: Final = re.compile(r"/((?:19|20)\d\d)$")


@dataclass(frozen=True, slots=True)
class Citation:
    """One regulation named in a text, with the text from its number to the next citation."""

    name: Name
    start: int
    before: str
    after: str

    @property
    def is_amendment(self) -> bool:
        """Whether the sentence says that this one amended the one before."""
        return bool(AMENDED.search(self.before))


@lru_cache(maxsize=512)
def citations_in(text: str) -> tuple[Citation, ...]:
    """Every regulation with number and year that the text names, in order."""
    return tuple(_citations(text)) if MARKED.search(text) else ()


def _citations(text: str) -> Iterator[Citation]:
    matches = list(CITED.finditer(text))
    for at, match in enumerate(matches):
        year = match["year"] or _year_in(match["number"])
        if year:
            end = matches[at + 1].start() if at + 1 < len(matches) else len(text)
            name = Name(kind_of(match["kind"]), match["number"], int(year))
            before = text[max(match.start() - LOOK_BACK, 0) : match.start()]
            yield Citation(name, match.start(), before, text[match.end() : end])


def _year_in(number: str) -> str | None:
    match = YEAR_IN_NUMBER.search(number)
    return match[1] if match else None


def name_in(text: str) -> Name | None:
    """The regulation that somebody typed, short ("UU 20/2023") or in full; None where it cannot be made out."""
    short = SHORT.match(text.strip())
    if short:
        return Name(kind_of(short["kind"]), short["number"], int(short["year"]))
    named = citations_in(text)
    return named[0].name if named else None


def name_of(regulation: Regulation) -> Name | None:
    """The name a regulation of the reading goes by; None where its year is not known."""
    return None if regulation.year is None else Name(regulation.kind, regulation.number, regulation.year)
