"""Words that are near a known word but are none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from zonaintegritas.core.lint.glossary import abbreviations, known_words
from zonaintegritas.core.lint.morphology import is_formed, roots_of
from zonaintegritas.core.lint.words import TAG

TOKEN: Final = re.compile(r"(?<![\w@.-])[A-Za-z]{4,}(?![\w@])(?!\.\w)")
SHORTEST: Final = 6  # letters; a slip in a shorter word may well be another word
SHORTEST_LONG: Final = 8  # letters from which two slips may be one word
SHORTEST_TWICE: Final = 10  # letters from which two changed letters are still one word
SHORTEST_ROOT: Final = 7  # letters of a root that is looked at without its affixes
SHORTEST_PART: Final = 5  # letters of each of two words run together
GLUED: Final = ("dan", "dari", "yang", "untuk", "pada", "oleh", "serta", "atau", "dengan", "atas")
PLACES: Final = frozenset(
    [
        "dalam",
        "dalamnya",
        "atas",
        "atasnya",
        "bawah",
        "luar",
        "antara",
        "antaranya",
        "samping",
        "sana",
        "sini",
        "mana",
        "lingkungan",
        "kantor",
        "bulan",
        "tahun",
    ]
)
HABIT: Final = 3  # times a word stands in the paper to be taken for meant
ABBREVIATION: Final = range(4, 8)
SHORTEST_CUT: Final = 4  # letters of an abbreviation that a longer one may be a slip of


@dataclass(frozen=True, slots=True)
class Spelling:
    """The words a paper uses often: names of places and people, terms of the house."""

    habitual: frozenset[str]

    @classmethod
    def of(cls, texts: Iterable[str]) -> Spelling:
        """What stands often enough in the texts."""
        counts = Counter(word.lower() for text in texts for word in TOKEN.findall(text))
        return cls(frozenset(word for word, count in counts.items() if count >= HABIT))


def correction(text: str, spelling: Spelling) -> Iterator[tuple[str, str]]:
    """Each word that looks mistyped, with what may be meant."""
    for word in dict.fromkeys(TOKEN.findall(TAG.sub(" ", text))):
        if word.lower() not in spelling.habitual:
            right = _nearest(word)
            if right:
                yield word, right


@lru_cache(maxsize=8192)
def _nearest(word: str) -> str | None:
    lower = word.lower()
    if lower.startswith(("di", "ke")) and lower[2:] in PLACES and lower not in known_words():
        return f"{lower[:2]} {lower[2:]}"
    if lower in known_words() or word.upper() in abbreviations() or is_formed(lower):
        return None
    if word.isupper() and len(word) in ABBREVIATION:
        return _abbreviation(word)
    if len(lower) < SHORTEST:
        return None
    return _near_word(lower) or _run_together(lower) or _near_root(lower)


def _abbreviation(word: str) -> str | None:
    likely = [one for one in _by_start(word[:2]) if len(one) >= min(len(word), SHORTEST_CUT)]
    found = extractOne(word, likely, scorer=OSA.distance, score_cutoff=1)
    return found[0] if found else None


@cache
def _by_start(start: str) -> tuple[str, ...]:
    return tuple(sorted(one for one in abbreviations() if one.startswith(start)))


def _near_word(word: str) -> str | None:
    slips = 2 if len(word) >= SHORTEST_LONG else 1
    found = extractOne(word, _long_words(word[:1]), scorer=OSA.distance, score_cutoff=slips)
    return found[0] if found and _is_slip(word, found[0], int(found[1])) else None


def _is_slip(word: str, right: str, slips: int) -> bool:
    """Two letters changed make another word of a short one; two lost or doubled do not."""
    return slips == 1 or len(word) >= SHORTEST_TWICE or abs(len(word) - len(right)) == slips


def _near_root(word: str) -> str | None:
    """A long word whose root has a slip: "mensosialiasikan"."""
    for root in roots_of(word):
        if len(root) >= SHORTEST_ROOT:
            found = extractOne(root, _long_words(root[:1]), scorer=OSA.distance, score_cutoff=1)
            if found:
                return word.replace(root, found[0])
    return None


@cache
def _long_words(start: str) -> tuple[str, ...]:
    """A slip in the first letter is rare, and makes other words."""
    return tuple(sorted(word for word in known_words() if len(word) >= SHORTEST and word.startswith(start)))


def _run_together(word: str) -> str | None:
    for at in range(3, len(word) - 2):
        one, other = word[:at], word[at:]
        if not (_is_word(one) and _is_word(other)):
            continue
        if other in GLUED or one in GLUED or min(len(one), len(other)) >= SHORTEST_PART:
            return f"{one} {other}"
    return None


def _is_word(part: str) -> bool:
    """Known, or a long one formed from a known root."""
    return part in known_words() or (len(part) >= SHORTEST_LONG and is_formed(part))
