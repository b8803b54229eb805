"""A difference between the approved text and the signed paper, and whether it may be a slip of the recogniser."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from zonaintegritas.core.compare import grams, joined, likeness
from zonaintegritas.core.decree.blocks import Document, Paragraph, Place

SURE: Final = 0.9  # below that, what OCR read is in doubt
ALIKE: Final = 0.6  # a slip leaves most of a text standing
DIGITS: Final = re.compile(r"\d+")
# Letters and signs that look alike on paper; figures are never taken for one another.
LOOK_ALIKES: Final = (("rn", "m"), ("cl", "d"), ("vv", "w"), *((sign, "i") for sign in "l|!1"), ("0", "o"), ("5", "s"))


class Verdict(StrEnum):
    """MISREAD: the recogniser may have slipped. DIFFERENT: the paper says something else."""

    MISREAD = "MISREAD"
    DIFFERENT = "DIFFERENT"


@dataclass(frozen=True, slots=True)
class Difference:
    """One cell that reads otherwise. `ref` is the item, empty where it is about the decree; `field` its cell, empty
    where the whole item came or went.
    """

    ref: str
    field: str
    approved: str
    signed: str
    verdict: Verdict
    confidence: float | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """How surely a text was read from a page: None where no recogniser was needed."""

    confidence: float | None = None
    page: int | None = None


class Paper:
    """How surely each place of a document was read."""

    def __init__(self, document: Document) -> None:
        self._known: Mapping[tuple[int, int | None, int | None], float] = {
            (one.place.block, one.place.row, one.place.column): one.confidence
            for block in document.blocks
            for one in ((block,) if isinstance(block, Paragraph) else block.cells)
            if one.confidence is not None
        }

    @property
    def is_scan(self) -> bool:
        """Whether any of it was read by a recogniser."""
        return bool(self._known)

    def at(self, places: Iterable[Place]) -> Seen:
        """The least sure of some places, and the first page."""
        stood = tuple(places)
        sure = [self._known.get((place.block, place.row, place.column)) for place in stood]
        page = next((place.page for place in stood if place.page), None)
        return Seen(min((one for one in sure if one is not None), default=None), page)

    @property
    def unsure(self) -> Seen:
        """For what has no place of its own: in doubt where the paper is a scan."""
        return Seen(0.0 if self.is_scan else None)


def difference(ref: str, field: str, approved: str, signed: str, seen: Seen) -> Difference | None:
    """None where both say the same, however they are typed, broken and listed."""
    old, new = joined([approved]), joined([signed])
    if old == new:
        return None
    return Difference(ref, field, approved, signed, _verdict(old, new, seen.confidence), seen.confidence, seen.page)


def _verdict(approved: str, signed: str, confidence: float | None) -> Verdict:
    if confidence is None:
        return Verdict.DIFFERENT
    if _looks(approved) == _looks(signed):
        return Verdict.MISREAD
    is_one_text = likeness(grams(approved), grams(signed)) >= ALIKE
    has_other_figures = DIGITS.findall(approved) != DIGITS.findall(signed)
    return Verdict.MISREAD if confidence < SURE and is_one_text and not has_other_figures else Verdict.DIFFERENT


def _looks(text: str) -> str:
    """The text as a tired eye sees it: without blanks and signs, look-alikes as one."""
    for sign, alike in LOOK_ALIKES:
        text = text.replace(sign, alike)
    return "".join(sign for sign in text if sign.isalnum())
