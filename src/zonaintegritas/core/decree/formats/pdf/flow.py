"""Running text: the lines of a page that stand in no table, in reading order, as paragraphs."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from zonaintegritas.core.decree.formats.pdf.characters import Word
from zonaintegritas.core.decree.formats.pdf.geometry import Rect
from zonaintegritas.core.decree.formats.pdf.lines import Column, TextLine, goes_on, is_marked, joined_text, lines_of

GULF: Final = 2.0  # of the height: a gap this wide may part two columns
UNEVEN: Final = 2.2  # a gap this much wider than the others of its line is not justification
INDENT: Final = 1.2  # of the height: lines whose beginnings differ by more do not belong together
OUTDENT: Final = 6.0  # of the height: more than any indented first line
NEAR: Final = 4.0  # of the height: lines further apart do not stand in the same pair of columns
SIDE_BY_SIDE: Final = 2  # lines with text on both sides that make a pair of columns

LABEL: Final = re.compile(r"^[A-Z][\w .]{2,30}\s*:(?:\s|$)")
ENDED: Final = re.compile(r"[.;:]$")


@dataclass(slots=True)
class Passage:
    """A paragraph: its lines, and the breadth in which it stands."""

    lines: list[TextLine]
    column: Column

    @property
    def text(self) -> str:
        return joined_text(self.lines)

    @property
    def rect(self) -> Rect:
        rect = self.lines[0].rect
        for line in self.lines[1:]:
            rect = rect.joined(line.rect)
        return rect


def passages_of(lines: Sequence[TextLine], width: float, *, has_trailing: bool) -> list[Passage]:
    """Paragraphs of the lines between two tables, from the top down, columns side by side one after the other.

    `width` is that of the page: where the lines are short, the right margin is taken to be as wide as the left one.
    """
    found: list[Passage] = []
    margin = min((line.left for line in lines), default=0.0)
    for part, bound in _columns(list(lines), width - margin):
        left, right = min(line.left for line in part), max(line.right for line in part)
        column = Column(left, max(right, bound), has_trailing)
        pitch = _usual_step(part)
        for line in part:
            if found and found[-1].column is column and continues(found[-1], line, pitch):
                found[-1].lines.append(line)
            else:
                found.append(Passage([line], column))
    return found


def continues(passage: Passage, line: TextLine, pitch: float) -> bool:
    """Whether a line belongs to the paragraph before it."""
    before = passage.lines[-1]
    if is_marked(line) or LABEL.match(line.text) or (before.text.isupper() and not line.text.isupper()):
        return False
    shift = line.left - before.left
    if len(passage.lines) > 1:
        if abs(shift) > INDENT * line.height and not _is_centred(passage, line):
            return False
    elif shift < -OUTDENT * line.height and not _is_centred(passage, line):
        return False
    return goes_on(before, line, passage.column, pitch)


def continues_over_page(passage: Passage, following: Passage) -> bool:
    """Whether the first paragraph of a page is the rest of the last one of the page before."""
    line, before = following.lines[0], passage.lines[-1]
    if ENDED.search(passage.text) or abs(line.left - before.left) > INDENT * line.height:
        return False
    return continues(passage, line, pitch=0.0)


def _is_centred(passage: Passage, line: TextLine) -> bool:
    before = passage.lines[-1]
    return abs((line.left + line.right) - (before.left + before.right)) < line.height


def _usual_step(lines: Sequence[TextLine]) -> float:
    steps = [b.baseline - a.baseline for a, b in itertools.pairwise(lines) if b.baseline > a.baseline]
    return median(steps) if steps else 0.0


def _columns(lines: list[TextLine], edge: float) -> list[tuple[list[TextLine], float]]:
    """The lines, with those of two columns side by side taken apart; each part with how far it may reach."""
    parts: list[tuple[list[TextLine], float]] = []
    start = index = 0
    while index < len(lines):
        pair = _pair(lines, index, start)
        if pair is None:
            index += 1
            continue
        first, last, (left, right) = pair
        bound = min(word.left for words in right for word in words)
        parts.append((lines[start:first], edge))
        parts.append((lines_of([word for words in left for word in words]), bound))
        parts.append((lines_of([word for words in right for word in words]), edge))
        start = index = last + 1
    parts.append((lines[start:], edge))
    return [(part, bound) for part, bound in parts if part]


Sides = tuple[list[list[Word]], list[list[Word]]]


def _pair(lines: list[TextLine], index: int, start: int) -> tuple[int, int, Sides] | None:
    """The lines around one that stand in two columns, and the words of either side."""
    river = _river(lines[index])
    if river is None:
        return None
    first, last, middle = _zone(lines, index, river)
    first = max(first, start)
    left = [[word for word in line.words if word.left < middle] for line in lines[first : last + 1]]
    right = [[word for word in line.words if word.left >= middle] for line in lines[first : last + 1]]
    if any(one and other and other[0].text.startswith(":") for one, other in zip(left, right, strict=True)):
        return None  # labels and what they say, one of them broken
    both = sum(1 for one, other in zip(left, right, strict=True) if one and other)
    return (first, last, (left, right)) if both >= SIDE_BY_SIDE else None


def _river(line: TextLine) -> tuple[float, float] | None:
    """The gap that may part a line into two columns."""
    words = line.words
    gaps = [(after.left - before.right, number) for number, (before, after) in enumerate(itertools.pairwise(words))]
    if not gaps:
        return None
    width, at = max(gaps)
    others = [gap for gap, number in gaps if number != at]
    if width < GULF * line.height or (others and width < UNEVEN * median(others)):
        return None
    following = TextLine(words[at + 1 :], line.baseline, line.height)
    before = TextLine(words[at : at + 1], line.baseline, line.height)
    if following.text.startswith(":") or is_marked(following) or is_marked(before) or words[at].text.endswith(":"):
        return None
    if len(words) > at + 2 and words[at + 2].text == ":":
        return None
    return words[at].right, words[at + 1].left


def _zone(lines: list[TextLine], index: int, river: tuple[float, float]) -> tuple[int, int, float]:
    """The neighbouring lines that leave a common gap free, and the middle of that gap."""
    left, right = river
    bounds = [index, index]
    for side, step in ((0, -1), (1, 1)):
        at = index + step
        while 0 <= at < len(lines):
            line = lines[at]
            if abs(line.baseline - lines[at - step].baseline) > NEAR * line.height:
                break
            low = max([left, *(word.right for word in line.words if word.left < left)])
            high = min([right, *(word.left for word in line.words if word.left >= left)])
            if high - low < line.height or any(word.left < high and word.right > low for word in line.words):
                break
            left, right = low, high
            bounds[side] = at
            at += step
    return bounds[0], bounds[1], (left + right) / 2
