"""Words that are struck through: somebody took them back, so they are no part of the text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from zonaintegritas.core.decree.formats.pdf.characters import Word
from zonaintegritas.core.decree.formats.pdf.drawing import Rule

LOWEST: Final = 0.12  # of the height above the baseline: an underline lies lower
HIGHEST: Final = 0.45  # and an overline higher
COVERED: Final = 0.8  # of the word
OVERHANG: Final = 4.0  # points: a line that reaches further beyond its words belongs to a table


def without_struck(words: list[Word], horizontal: list[Rule]) -> tuple[list[Word], list[Word], list[Rule]]:
    """The words that stand, those that a line of their own length runs through, and the other lines."""
    rules = sorted(horizontal)
    positions = [rule.position for rule in rules]
    under: dict[Rule, list[Word]] = {}
    for word in words:
        if word.turn:
            continue
        first = bisect_left(positions, word.baseline - HIGHEST * word.height)
        last = bisect_right(positions, word.baseline - LOWEST * word.height)
        for rule in rules[first:last]:
            if _covers(rule, word):
                under.setdefault(rule, []).append(word)
    strokes = {rule for rule, crossed in under.items() if _is_stroke(rule, crossed)}
    if not strokes:
        return words, [], horizontal
    struck = {id(word) for rule in strokes for word in under[rule]}
    return (
        [word for word in words if id(word) not in struck],
        [word for word in words if id(word) in struck],
        [rule for rule in horizontal if rule not in strokes],
    )


def _covers(rule: Rule, word: Word) -> bool:
    return min(rule.end, word.right) - max(rule.start, word.left) >= COVERED * (word.right - word.left)


def _is_stroke(rule: Rule, crossed: Sequence[Word]) -> bool:
    left, right = min(word.left for word in crossed), max(word.right for word in crossed)
    return rule.start > left - OVERHANG and rule.end < right + OVERHANG
