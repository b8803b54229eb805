"""Words that are struck through: somebody took them back, so they are no part of the text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from zonaintegritas.core.decree.formats.pdf.characters import Word
from zonaintegritas.core.decree.formats.pdf.drawing import Rule
from zonaintegritas.core.decree.formats.pdf.rules import Mesh

LOWEST: Final = 0.12  # of the height above the baseline: an underline lies lower
HIGHEST: Final = 0.45  # and an overline higher
COVERED: Final = 0.8  # of the word


def without_struck(
    words: list[Word], horizontal: Sequence[Rule], meshes: Sequence[Mesh]
) -> tuple[list[Word], list[Word]]:
    """The words that stand, and those that a line of no table runs through."""
    ruling = {rule for mesh in meshes for rule in mesh.horizontal}
    loose = sorted(rule for rule in horizontal if rule not in ruling)
    if not loose:
        return words, []
    positions = [rule.position for rule in loose]
    kept: list[Word] = []
    struck: list[Word] = []
    for word in words:
        first = bisect_left(positions, word.baseline - HIGHEST * word.height)
        last = bisect_right(positions, word.baseline - LOWEST * word.height)
        is_struck = word.turn == 0 and any(_covers(rule, word) for rule in loose[first:last])
        (struck if is_struck else kept).append(word)
    return kept, struck


def _covers(rule: Rule, word: Word) -> bool:
    return min(rule.end, word.right) - max(rule.start, word.left) >= COVERED * (word.right - word.left)
