"""The concepts of the sheet and how offices write them: looking for one in a text."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from zonaintegritas.core.lke.toml_table import Table

NOT_A_WORD: Final = re.compile(r"[\W_]+")
WORDS_BETWEEN: Final = 6  # that "..." in concepts.toml may stand for
SHORTEST_MENDED: Final = 7  # letters; a slip in a shorter word may well be another word
MAX_SLIPS: Final = 1  # letters wrong, missing, too many or swapped
PATTERN_SIGNS: Final = re.compile(r"[()\[\]|?]")


def plain(text: str) -> str:
    """Lower case, no punctuation, one blank between words."""
    return NOT_A_WORD.sub(" ", unicodedata.normalize("NFKC", text).casefold()).strip()


class Lexicon:
    """Finds concepts in plain text, and mends words that a scan or a typist got slightly wrong."""

    def __init__(self, concepts: dict[str, tuple[str, ...]], more_words: frozenset[str] = frozenset()) -> None:
        self._patterns = {name: _pattern(terms) for name, terms in concepts.items()}
        known = {word for terms in concepts.values() for term in terms for word in _words_of(term)} | more_words
        self._known = frozenset(known)
        # Another first letter is often another form of the verb (pemilih, memilih), not a slip.
        self._by_initial: dict[str, list[str]] = defaultdict(list)
        for word in sorted(known):
            if len(word) >= SHORTEST_MENDED:
                self._by_initial[_shape(word[0])].append(word)
        self._mend = lru_cache(maxsize=20_000)(self._nearest)

    def __contains__(self, concept: str) -> bool:
        return concept in self._patterns

    def find(self, concept: str, text: str) -> str | None:
        """The words of a plain text that express the concept."""
        match = self._patterns[concept].search(text)
        return match.group() if match else None

    def mended(self, text: str) -> str:
        """The plain text with small slips put right."""
        return " ".join(self._mend(word) for word in plain(text).split())

    def _nearest(self, word: str) -> str:
        if len(word) < SHORTEST_MENDED or word in self._known or not word.isalpha():
            return word
        if (joined := word.replace("rn", "m")) in self._known:  # scans read m as r and n
            return joined
        near = extractOne(word, self._by_initial.get(_shape(word[0]), ()), scorer=OSA.distance, score_cutoff=MAX_SLIPS)
        return near[0] if near else word


def _shape(letter: str) -> str:
    """Scans take i and l for each other."""
    return "i" if letter == "l" else letter


def _pattern(terms: tuple[str, ...]) -> re.Pattern[str]:
    between = rf"(?: \\w+){{0,{WORDS_BETWEEN}}}? "
    alternatives = [re.sub(r" ?\.\.\. ?", between, term).replace("*", r"\w*") for term in terms]
    return re.compile(rf"\b(?:{'|'.join(alternatives)})\b")


def _words_of(term: str) -> Iterator[str]:
    """The whole words in a term; pieces of patterns are none."""
    for piece in term.replace(" ?", "").replace("*", "").replace("...", " ").split():
        if not PATTERN_SIGNS.search(piece):
            yield piece


@cache
def concepts() -> dict[str, tuple[str, ...]]:
    """Every concept with its terms."""
    source = Table.load(files(__package__) / "concepts.toml")
    return {name: source.texts(name) for name in source}


@cache
def known_words() -> frozenset[str]:
    """Words that look like words of the sheet and are right all the same."""
    return frozenset(Table.load(files(__package__) / "known_words.toml").texts("words"))
