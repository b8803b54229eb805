"""Words formed from a known root by the affixes of Indonesian, in combinations the language has."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from zonaintegritas.core.lint.glossary import known_words

SHORTEST_ROOT: Final = 4
SHORTEST_FORMED: Final = 8  # letters of a word whose root is taken for one; "pemilu" is formed from none
ENCLITICS: Final = ("nya", "lah", "pun", "kah", "")
# How me- and pe- sound before a root: what is written, what the root lost, and what it may begin with.
NASALS: Final = (
    ("ny", "s", "aeiou"),
    ("ng", "k", "aeiou"),
    ("ng", "", "aeioughk"),
    ("m", "p", "aeiou"),
    ("m", "", "bfpv"),
    ("n", "t", "aeiou"),
    ("n", "", "cdjszt"),
    ("", "", "lrwymn"),
)
# Beginnings with the endings they go with. Not "me- -an": "melaksanaan" is no word.
PAIRS: Final = (
    ("di", ("", "kan", "i")),
    ("memper", ("", "kan", "i")),
    ("diper", ("", "kan", "i")),
    ("ter", ("", "kan", "i")),
    ("ber", ("", "an", "kan")),
    ("ke", ("an",)),
    ("per", ("an",)),
    ("se", ("",)),
    ("", ("an", "kan", "i")),
)


def is_formed(word: str) -> bool:
    """Whether a word in small letters is a known root with affixes."""
    return any(root in known_roots() for root in roots_of(word))


@cache
def known_roots() -> frozenset[str]:
    """The known words, and the shortest roots that the longer ones are formed from."""
    formed = (tuple(roots_of(word)) for word in known_words() if len(word) >= SHORTEST_FORMED)
    return known_words() | {root for roots in formed for root in roots if len(root) == min(map(len, roots))}


def roots_of(word: str) -> Iterator[str]:
    """Every root the word could be formed from."""
    for enclitic in ENCLITICS:
        if word.endswith(enclitic):
            yield from _without_affixes(word.removesuffix(enclitic) if enclitic else word)


def _without_affixes(word: str) -> Iterator[str]:
    for before, afters in PAIRS:
        if word.startswith(before):
            yield from _without_ending(word.removeprefix(before), afters)
    if word.startswith("me"):
        yield from _without_nasal(word[2:], ("", "kan", "i"))
    if word.startswith("pe"):
        yield from _without_nasal(word[2:], ("", "an"))


def _without_nasal(rest: str, afters: tuple[str, ...]) -> Iterator[str]:
    for sound, lost, begins in NASALS:
        root = rest.removeprefix(sound)
        if rest.startswith(sound) and root[:1] and root[0] in begins:
            yield from _without_ending(lost + root, afters)


def _without_ending(word: str, afters: tuple[str, ...]) -> Iterator[str]:
    for after in afters:
        if word.endswith(after):
            root = word.removesuffix(after) if after else word
            if len(root) >= SHORTEST_ROOT:
                yield root
