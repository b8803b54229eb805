"""Texts side by side in the lines of a page, and the heights at which the rows of a table part without a line."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from zonaintegritas.core.decree.formats.pdf.lines import TextLine, text_of

BLANK: Final = 0.4  # of the height: a wider gap parts two texts
WIDER: Final = 1.18  # steps: rows further apart than lines by this
COMMON: Final = 3  # steps as short as another make it the usual one, not a slip
LIKE: Final = 1.05  # times: steps so near are one
LEAST_BANDS: Final = 3  # rows, headings included
MOST_LINES: Final = 12  # of one row on average: beyond that rows stand as close as their lines
ANEW: Final = 0.8  # of the texts of a line
FULL: Final = 0.6  # of the columns: a line with so many texts begins a row


class Segment(NamedTuple):
    """Words of a line that stand together."""

    left: float
    right: float
    text: str
    baseline: float


def segments_of(line: TextLine) -> list[Segment]:
    """The texts that stand side by side in a line."""
    groups = [[line.words[0]]]
    for before, after in pairwise(line.words):
        if after.left - before.right > BLANK * line.height:
            groups.append([after])
        else:
            groups[-1].append(after)
    return [
        Segment(words[0].left, max(word.right for word in words), text_of(words), line.baseline) for words in groups
    ]


def pitch_of(lines: Sequence[Sequence[Segment]]) -> float:
    """The usual step from a line to the next one in the same column."""
    steps: list[float] = []
    last: list[Segment] = []
    for found in lines:
        for one in found:
            above = [other for other in last if other.left < one.right and other.right > one.left]
            if above:
                steps.append(one.baseline - above[-1].baseline)
        last = [other for other in last if not any(o.left < other.right and o.right > other.left for o in found)]
        last += found
    steps.sort()
    common = (step for step, third in zip(steps, steps[COMMON - 1 :], strict=False) if third <= LIKE * step)
    return next(common, steps[0] if steps else 0.0)


def bands_of(
    lines: Sequence[TextLine], segments: Sequence[Sequence[Segment]], bounds: Sequence[float], pitch: float
) -> list[float]:
    """The heights between rows: where the gap is wider than between lines, else where most columns begin anew."""
    wide = [at for at in range(1, len(lines)) if lines[at].baseline - lines[at - 1].baseline > WIDER * pitch]
    if len(wide) + 1 < LEAST_BANDS or len(lines) > MOST_LINES * (len(wide) + 1):
        least = FULL * (len(bounds) - 1)
        wide = [at for at in range(1, len(lines)) if _begins(segments[at - 1], segments[at], bounds, least)]
    return [(lines[at - 1].rect.bottom + lines[at].rect.top) / 2 for at in wide]


def _begins(above: Sequence[Segment], own: Sequence[Segment], bounds: Sequence[float], least: float) -> bool:
    """Whether a line begins a row: in most columns, and in more than the line above or with capitals and numbers."""
    filled = {bisect_right(bounds, one.left) for one in own}
    before = {bisect_right(bounds, one.left) for one in above}
    anew = sum(1 for one in own if not one.text[0].islower())
    return len(filled) >= least and (len(filled) > len(before) or anew >= ANEW * len(own))
