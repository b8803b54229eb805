"""Small questions about words: is it empty, is it the same, how many characters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final

from zonaintegritas.core.decree.blocks import Line

SPACES: Final = re.compile(r"\s+")
DASHES: Final = re.compile(r"[\s\-–—‒−_.…]*")
# "-kan" never stands alone in Indonesian: the line broke there.
BROKEN_SUFFIX: Final = re.compile(r"\b((?:me|di|ter|pe)[a-z]{4,}) kan\b", re.IGNORECASE)
WORD: Final = re.compile(r"[a-z0-9]+")
UPPER_SHARE: Final = 0.8


def squeeze(text: str) -> str:
    """White space collapsed, and words joined that a line break cut."""
    tight = " ".join(text.split())
    return BROKEN_SUFFIX.sub(r"\1kan", tight) if " kan" in tight else tight


def joined(lines: Sequence[Line]) -> str:
    """The lines as one text, with the markers that are not in the text itself."""
    if not lines:
        return ""
    return squeeze(" ".join(f"{line.marker} {line.text}" if line.marker else line.text for line in lines))


def is_nothing(text: str) -> bool:
    """Empty, or no more than dashes and dots."""
    return DASHES.fullmatch(text) is not None


def characters(lines: Iterable[Line]) -> int:
    """Characters without white space, as the accounting counts them."""
    return sum(len("".join(((line.marker or "") + line.text).split())) for line in lines)


def folded(text: str) -> str:
    """For comparing: compatible forms, small letters, single blanks."""
    return SPACES.sub(" ", unicodedata.normalize("NFKC", text).casefold()).strip()


def words(text: str) -> list[str]:
    return WORD.findall(folded(text))


def is_upper(text: str) -> bool:
    """Written in capitals, but for a stray letter."""
    letters = [character for character in text if character.isalpha()]
    return len(letters) > 2 and sum(character.isupper() for character in letters) >= UPPER_SHARE * len(letters)
