"""Offices named in a text, and whether one is ours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from zonaintegritas.core.lint.words import folded

KPU: Final = r"(?:komisi\s+pemilihan\s+umum|kpu)"
NAMED: Final = re.compile(
    rf"\b{KPU}\s+(?P<level>provinsi|propinsi|kabupaten|kab\.|kota)\s+"
    r"(?P<name>[a-z][a-z'’-]+(?:\s+(?!tahun|menuju|nomor|dalam|dan|tentang|yang|untuk|sebagai|adalah|kepada|ke|dengan|serta|pada"
    r"|melalui|di|telah|terkait|terdiri|secara|adalah|periode|ttd)[a-z][a-z'’-]+){0,2})",
    re.IGNORECASE,
)
NAME_ALONE: Final = re.compile(r"\b(?P<level>provinsi|propinsi|kabupaten|kab\.|kota)\s+(?P<name>.+)$")
SAME: Final = 88  # of 100: a letter that a scan got wrong
LEVELS: Final = {"propinsi": "provinsi", "kab.": "kabupaten"}


@dataclass(frozen=True, slots=True)
class OfficeName:
    """Level and place of an office."""

    level: str
    name: str

    def is_same(self, other: OfficeName) -> bool:
        """Whether both mean one office; what follows the name in a sentence does no harm."""
        if self.level != other.level:
            return False
        length = len(other.name.split())
        mine = " ".join(self.name.split()[:length])
        return fuzz.ratio(mine, other.name) >= SAME or fuzz.ratio(self.name, other.name) >= SAME

    def __str__(self) -> str:
        return f"{self.level.capitalize()} {self.name.title()}"


def office_of(text: str) -> OfficeName | None:
    """The office of a decree, from its full name."""
    match = NAME_ALONE.search(folded(text))
    return OfficeName(LEVELS.get(match["level"], match["level"]), match["name"]) if match else None


def offices_in(text: str) -> Iterator[tuple[OfficeName, re.Match[str]]]:
    """Every election office of a province, regency or city that the text names, and where."""
    for match in NAMED.finditer(text):
        level = match["level"].lower()
        yield OfficeName(LEVELS.get(level, level), folded(match["name"])), match
