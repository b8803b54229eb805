"""Offices named in a text, and whether one is ours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz

from zonaintegritas.core.lint.words import folded

ELECTION: Final = "KPU"  # the kind of office that also goes by several names
KPU: Final = r"(?:komisi\s+pemilihan\s+umum|kpu|komisi\s+independen\s+pemilihan|kip)"
LEVEL: Final = r"(?P<level>provinsi|propinsi|kabupaten|kab\.|kota)"
AFTER: Final = (
    r"(?!(?:tahun|menuju|nomor|dalam|dan|tentang|yang|untuk|sebagai|adalah|kepada|ke|dengan|serta|pada|melalui|di|telah"
    r"|terkait|terdiri|secara|periode|ttd|atau|kelas)\b)"
)
NAME: Final = rf"(?P<name>{AFTER}[a-z][a-z'’-]+(?:\s+{AFTER}[a-z][a-z'’-]+){{0,2}})"
LEVELLED: Final = re.compile(rf"^(?P<kind>.*?)\b{LEVEL}\s+(?P<name>.+)$")
IS_ELECTION: Final = re.compile(rf"^{KPU}$")
FEWEST: Final = 2  # words of a kind of office that has initials
SAME: Final = 88  # of 100: a letter that a scan got wrong
LEVELS: Final = {"propinsi": "provinsi", "kab.": "kabupaten"}


@dataclass(frozen=True, slots=True)
class OfficeName:
    """Kind of office (KPU, Pengadilan Negeri ...), level where its name has one, and place."""

    kind: str
    level: str
    name: str

    def is_same(self, other: OfficeName) -> bool:
        """Whether both mean one office; what follows the name in a sentence does no harm."""
        if self.level != other.level:
            return False
        length = len(other.name.split())
        mine = " ".join(self.name.split()[:length])
        return fuzz.ratio(mine, other.name) >= SAME or fuzz.ratio(self.name, other.name) >= SAME

    @property
    def short(self) -> str:
        """Level and place, which tell offices of one kind apart."""
        return f"{self.level.capitalize()} {self.name.title()}".strip()

    def __str__(self) -> str:
        return f"{self.kind} {self.short}"


def office_of(text: str, seat: str = "") -> OfficeName | None:
    """The office of a decree, from its full name and its seat; None where its name holds no place."""
    plain = folded(text)
    levelled = LEVELLED.match(plain)
    if levelled:
        kind = _kind(levelled["kind"].strip() or ELECTION.lower())
        return OfficeName(kind, LEVELS.get(levelled["level"], levelled["level"]), levelled["name"])
    place = folded(seat)
    if place and plain.endswith(f" {place}"):
        return OfficeName(_kind(plain.removesuffix(place).strip()), "", place)
    return None


def _kind(words: str) -> str:
    return ELECTION if IS_ELECTION.match(words) else words.title()


def offices_in(text: str, own: OfficeName) -> Iterator[tuple[OfficeName, re.Match[str]]]:
    """Every office of our own kind that the text names, and where."""
    for match in _named(own.kind, has_level=bool(own.level)).finditer(text):
        level = (match["level"] or "").lower() if own.level else ""
        yield OfficeName(own.kind, LEVELS.get(level, level), folded(match["name"])), match

    short = _initials(own.kind)
    if short:
        for match in _shortened(short, has_level=bool(own.level)).finditer(text):
            level = (match["level"] or "").lower() if own.level else ""
            yield OfficeName(own.kind, LEVELS.get(level, level), folded(match["name"])), match


def _initials(kind: str) -> str:
    """BPS for Badan Pusat Statistik; empty where a kind has one word, or is an election commission."""
    words = kind.split()
    return "" if kind == ELECTION or len(words) < FEWEST else "".join(word[0] for word in words).upper()


@lru_cache(maxsize=64)
def _shortened(short: str, *, has_level: bool) -> re.Pattern[str]:
    """In capitals, with a place in capitals behind it."""
    level = rf"(?i:{LEVEL})" if has_level else "(?P<level>)"
    return re.compile(
        rf"\b{short}\s+{level}\s*(?P<name>(?i:{AFTER})[A-Z][\w'’-]+(?:\s+(?i:{AFTER})[A-Z][\w'’-]+){{0,2}})"
    )


@lru_cache(maxsize=64)
def _named(kind: str, *, has_level: bool) -> re.Pattern[str]:
    words = KPU if kind == ELECTION else r"\s+".join(map(re.escape, kind.split()))
    return re.compile(rf"\b{words}\s+{LEVEL if has_level else '(?P<level>)'}\s*{NAME}", re.IGNORECASE)
