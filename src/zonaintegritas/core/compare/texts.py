"""What counts of a text when two are compared: its words, not how they were typed, broken or listed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

STRAIGHT: Final = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "\u00ad": None, "\u200b": None})
DASHES: Final = re.compile("[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d]")
BLANKS: Final = re.compile(r"\s+")
AROUND_STROKES: Final = re.compile(r"\s*([/\-])\s*")  # a line may break there
BEFORE_SIGNS: Final = re.compile(r"\s+([,.;:)\]!?%])")
AFTER_BRACKETS: Final = re.compile(r"([(\[])\s+")
NUMBERED: Final = re.compile(r"^(?:\(?\d{1,2}[.)]|[a-z]\)|[-•▪●·*✓]+)\s*(?=\S)")
ENDINGS: Final = re.compile(r"[,.]+$")
BETWEEN: Final = re.compile(r";(?:\s*(?:dan|serta)(?=\s|$))?")


def plain(text: str) -> str:
    """One line in small letters, with straight quotes, plain dashes and single blanks."""
    folded = DASHES.sub("-", unicodedata.normalize("NFKC", text).translate(STRAIGHT)).casefold()
    folded = BLANKS.sub(" ", folded).strip()
    return AFTER_BRACKETS.sub(r"\1", BEFORE_SIGNS.sub(r"\1", AROUND_STROKES.sub(r"\1", folded)))


def joined(entries: Iterable[str]) -> str:
    """A list as one such line, without what only tells its entries apart: numbers, bullets, semicolons."""
    parts = (part for entry in entries for line in entry.splitlines() for part in BETWEEN.split(line))
    bare = (ENDINGS.sub("", NUMBERED.sub("", plain(part))) for part in parts)
    return plain(" ".join(part for part in bare if part))
