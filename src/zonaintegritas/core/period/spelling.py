"""One word, perhaps misread by OCR -> its meaning, and whether that is certain."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from zonaintegritas.core.period.lexicon import VOCABULARY, Meaning

MIN_FUZZY_LETTERS = 4  # shorter words are one slip away from too many others
MAX_FUZZY_LETTERS = 16
LETTERS_PER_SLIP = 3  # one slip in a short word, two from six letters on, three from nine
CLEAR_LEAD = 6.0  # how far the best must be ahead of the next word of another meaning

# Only words that make a time are worth guessing: a near miss of "dan" or "kedua" is any word.
_GUESSED_KINDS = "MQBTWERS-"
_CANDIDATES = tuple(
    (word, meaning)
    for word, meaning in VOCABULARY.items()
    if meaning.kind in _GUESSED_KINDS and len(word) >= MIN_FUZZY_LETTERS
)

# What OCR makes of letters: a digit or stroke where a letter stood.
_DIGITS_AS_LETTERS = (
    str.maketrans("0145368|!", "oiasegbil"),
    str.maketrans("0145368|!", "olasegbll"),
)
_SHORT_SLIPS = {"mel": Meaning("M", 5), "meí": Meaning("M", 5), "mci": Meaning("M", 5)}


class Guess(NamedTuple):
    """What a word means; not sure where a slip had to be assumed."""

    meaning: Meaning
    is_sure: bool


@lru_cache(maxsize=4096)
def meaning_of(word: str) -> Guess | None:
    """The meaning of a word in lower case; None where nothing comes clearly nearest."""
    if word in VOCABULARY:
        return Guess(VOCABULARY[word], is_sure=True)
    for table in _DIGITS_AS_LETTERS:
        letters = word.translate(table)
        if letters in VOCABULARY:
            return Guess(VOCABULARY[letters], is_sure=False)
        if letters in _SHORT_SLIPS:
            return Guess(_SHORT_SLIPS[letters], is_sure=False)
    return _nearest(word.translate(_DIGITS_AS_LETTERS[0]))


def _nearest(word: str) -> Guess | None:
    if not MIN_FUZZY_LETTERS <= len(word) <= MAX_FUZZY_LETTERS:
        return None
    most_slips = max(1, len(word) // LETTERS_PER_SLIP)
    best: dict[Meaning, float] = {}
    for known, meaning in _CANDIDATES:
        if Levenshtein.distance(word, known, score_cutoff=most_slips) <= most_slips:
            best[meaning] = max(best.get(meaning, 0.0), fuzz.ratio(word, known))
    ranked = sorted(best.items(), key=lambda entry: -entry[1])[:2]
    if not ranked or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < CLEAR_LEAD):
        return None
    return Guess(ranked[0][0], is_sure=False)
