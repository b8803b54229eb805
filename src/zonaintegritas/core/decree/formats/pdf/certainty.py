"""How surely OCR read some words, and the reason to look at them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import mean
from typing import Final

from zonaintegritas.core.decree.formats.pdf.characters import Word
from zonaintegritas.core.decree.formats.pdf.lines import TextLine

MOST_NAMED: Final = 3  # words quoted in a reason
DOUBT: Final = "Tulisan kurang jelas terbaca ({percent} %): {words}."


def certainty_of(lines: Iterable[TextLine]) -> tuple[float | None, str | None]:
    """The confidence (None where nothing was read by OCR) and why somebody should look."""
    words = [word for line in lines for word in line.words]
    known = [word.confidence for word in words if word.confidence is not None]
    if not known:
        return None, None
    doubtful = [word for word in words if word.is_doubtful]
    if not doubtful:
        return round(mean(known), 2), None
    confidence = round(min(word.confidence or 0.0 for word in doubtful), 2)
    return confidence, DOUBT.format(percent=round(100 * confidence), words=_quoted(doubtful))


def _quoted(words: Sequence[Word]) -> str:
    quoted = ", ".join(f"“{text}”" for text in dict.fromkeys(word.text for word in words[:MOST_NAMED]))
    return quoted if len(words) <= MOST_NAMED else f"{quoted}, dan lainnya"
