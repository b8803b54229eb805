"""A finding: what is wrong, where, why it matters, how to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from zonaintegritas.core.decree.blocks import Place

LONGEST_QUOTE: Final = 12  # words
PARAGRAPH: Final = "paragraph"  # the field of a mend that changes running text
PART_WORDS: Final = {
    "title": "judul",
    "preamble": "jabatan pembentuk",
    "considerations": "Menimbang",
    "legal_basis": "Mengingat",
    "rulings": "diktum",
    "closing": "penutup",
    "annex_title": "judul lampiran",
    "columns": "kolom tabel",
    "plan": "rencana",
}


class Severity(StrEnum):
    """How much a finding weighs."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @property
    def rank(self) -> int:
        """0 for the heaviest, so that findings can be sorted."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Mend:
    """A change that is safe to make with one click: a field of an item, or a paragraph, and its new value."""

    ref: str  # empty for a paragraph
    field: str  # name of the field of the item: indicator, steps, evidence, target_time_raw ...; or PARAGRAPH
    value: str | tuple[str, ...]
    block: int | None = None  # of the document, for a paragraph


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a person should mend or answer. All words are Indonesian, for people."""

    code: str
    severity: Severity
    where: tuple[str, ...]  # item refs, or title, preamble, considerations, legal_basis, rulings, closing, ... plan
    what: str
    why: str
    cure: str
    places: tuple[Place, ...] = ()
    quote: str = ""
    mend: Mend | None = None

    @property
    def source_lines(self) -> tuple[int, ...]:
        """The lines of a text file, in order and without repeats."""
        return tuple(sorted({place.line for place in self.places if place.line is not None}))


def place_word(where: str) -> str:
    """A part of the decree, or an item of the sheet, as people call it; an item by its own number."""
    return PART_WORDS.get(where) or where.removeprefix("std:")


def clipped(text: str, around: str = "") -> str:
    """At most twelve words of the text; of a longer one those from the word where `around` begins."""
    words = text.split()
    at = text.find(around) if around else -1
    first = len(text[:at].split()) if at > 0 else 0
    first = min(first, max(len(words) - LONGEST_QUOTE, 0))
    return " ".join(words[first : first + LONGEST_QUOTE])
