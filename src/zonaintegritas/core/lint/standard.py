"""The areas and components every plan should have, with the names offices give them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from typing import Final

from rapidfuzz import fuzz

from zonaintegritas.core.lint.words import bare
from zonaintegritas.core.lke.instruments import instrument
from zonaintegritas.core.lke.toml_table import Table

ROMANS: Final = ("I", "II", "III", "IV", "V", "VI")
ALIKE: Final = 80  # of 100: two spellings of one name
DISTINCT: Final = frozenset({"V.1", "V.3", "V.4", "V.5", "VI.4"})
FULFILLMENT: Final = "A.I."  # the part of the sheet whose sub-components are the usual components of a plan


@dataclass(frozen=True)
class StandardSub:
    """A component of the sheet: where it stands, what offices call it, and by which words a text speaks of it."""

    ref: str  # VI.3
    name: str
    other_names: tuple[str, ...]
    old_names: tuple[str, ...]
    full_names: tuple[str, ...]
    topic: re.Pattern[str]

    @property
    def is_distinct(self) -> bool:
        """Whether its words are used for nothing else, so that they betray it anywhere."""
        return self.ref in DISTINCT

    @cached_property
    def area(self) -> str:
        return self.ref.partition(".")[0]

    def is_topic_of(self, text: str) -> bool:
        """Whether a text speaks of it."""
        return _speaks(self.ref, text)

    def is_named(self, name: str) -> bool:
        """Whether a component bears this name, in one of its spellings."""
        return _is_alike(bare(name), (bare(self.name), *self.other_names))


@lru_cache(maxsize=4096)
def _is_alike(name: str, names: tuple[str, ...]) -> bool:
    return any(fuzz.token_set_ratio(name, one) >= ALIKE for one in names)


@lru_cache(maxsize=16384)
def _speaks(ref: str, text: str) -> bool:
    """Several rules ask the same of one cell."""
    return _topics()[ref].search(text) is not None


@cache
def _topics() -> dict[str, re.Pattern[str]]:
    return {sub.ref: sub.topic for sub in standard_subs()}


@cache
def standard_subs() -> tuple[StandardSub, ...]:
    """The components of the fulfillment part, in order."""
    table = Table.load(files("zonaintegritas.core.lint.tables") / "components.toml")
    rows = {row.text("ref"): row for row in table.tables("component")}
    return tuple(
        _sub(f"{ROMANS[sub.area - 1]}.{number}", sub.name, rows)
        for area in instrument().areas
        if area.code.startswith(FULFILLMENT)
        for number, sub in enumerate(area.sub_components, start=1)
    )


def _sub(ref: str, name: str, rows: dict[str, Table]) -> StandardSub:
    row = rows[ref]
    return StandardSub(
        ref,
        name,
        tuple(bare(one) for one in row.texts("names")),
        tuple(bare(one) for one in row.texts("old_names")),
        tuple(bare(one) for one in row.texts("full_names")),
        re.compile(row.text("topic"), re.IGNORECASE),
    )


@cache
def area_names() -> dict[str, str]:
    """The six areas of change by numeral."""
    return {ROMANS[area.number - 1]: area.name for area in instrument().areas if area.code.startswith(FULFILLMENT)}


AREA_WORDS: Final = {
    "I": re.compile(r"\bperubahan\b"),
    "II": re.compile(r"\btata\s?laksana\b|\bketatalaksanaan\b"),
    "III": re.compile(r"\bsdm\b|\bsumber daya manusia\b|\baparatur\b|\bkepegawaian\b"),
    "IV": re.compile(r"\bakuntabilitas\b"),
    "V": re.compile(r"\bpengawasan\b"),
    "VI": re.compile(r"\bpelayanan publik\b|\bkualitas pelayanan\b|\blayanan publik\b"),
}


@lru_cache(maxsize=256)
def area_of(name: str) -> str | None:
    """The area of change a heading names; None where it names none or several."""
    plain = bare(name)
    named = [roman for roman, pattern in AREA_WORDS.items() if pattern.search(plain)]
    if named:
        return named[0] if len(named) == 1 else None
    alike = [roman for roman, full in area_names().items() if fuzz.ratio(plain, bare(full)) >= ALIKE]
    return alike[0] if len(alike) == 1 else None
