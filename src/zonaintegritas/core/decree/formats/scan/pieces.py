"""Lines looked at between the lines they cross: short pieces of dashed ones found, letters in a row left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from zonaintegritas.core.decree.formats.pdf.drawing import Rule
from zonaintegritas.core.decree.formats.pdf.rules import SNAP, TOUCH, spans
from zonaintegritas.core.decree.formats.scan.light import Mask

LOWEST: Final = 6.0  # points: no row or column is narrower
INSET: Final = 0.8  # points beside the lines that are crossed: their ink is not counted
REACH: Final = 4  # pixels by which a line may have drifted from where it is known to run
HALF: Final = 1  # pixels beside the middle of a line that are looked at with it
THICKEST: Final = 6  # pixels to either side of the middle of a line
BESIDE: Final = 3  # pixels beside a line: nearly blank
MARGIN: Final = 12  # pixels: of these is what stands beside
BLANK: Final = 0.25  # of those pixels may be ink
BESIDE_UNBROKEN: Final = 0.35  # no letter reaches from line to line: something may touch what does
UNBROKEN_GAP: Final = 2  # pixels
LEAST: Final = 0.4  # of a piece is ink
FILLED: Final = 0.9  # of the way between two crossing lines
LONGEST_GAP: Final = 3.0  # points between dashes

Run = tuple[int, int, int]  # row, start and end in pixels


@dataclass(frozen=True, slots=True)
class Ruled:
    """A line of a table, and the runs of ink it was put together from (row, start, end)."""

    rule: Rule
    runs: list[Run]
    is_dashed: bool = False


@dataclass(frozen=True, slots=True)
class Traces:
    """What tells of lines in one direction; `scale` is pixels for each point."""

    ink: Mask
    ends: Mask  # where very dark ground begins or ends: a piece of a line may be lost in it
    scale: float


def settled(lines: Sequence[Ruled], crossing: Sequence[Ruled], traces: Traces) -> list[Ruled]:
    """The lines with every piece between two crossing ones that has dashes; pieces of dashed ones that have none go."""
    ink, scale = traces.ink, traces.scale
    found = [line for line in lines if not line.is_dashed]
    for edge in _edges(lines):
        position = edge[0].rule.position
        dashed = [line for line in edge if line.is_dashed]
        between = [(a, b) for a, b in pairwise(_crossed(position, crossing)) if b - a >= LOWEST]
        if not any(_covered([line], start, end, FILLED) for line in edge for start, end in between):
            between = []  # a stroke that reaches no line on either side: part of a stamp
        for start, end in between:
            piece = _missing(edge, start, end, traces)
            if piece is not None:
                found.append(piece)
        for line in dashed:
            own = [(max(a, line.rule.start), min(b, line.rule.end)) for a, b in between]
            gone = [
                (a, b)
                for a, b in own
                if b - a >= LOWEST and _dashes(ink, position, a, b, scale, may_break=True) is None
            ]
            found += [_within(piece, between) for piece in _without(line, gone, scale)]
    return found


def _missing(edge: Sequence[Ruled], start: float, end: float, traces: Traces) -> Ruled | None:
    """What an edge lacks between two lines that cross it, if it runs there."""
    position, scale = edge[0].rule.position, traces.scale
    whole, dashed = [line for line in edge if not line.is_dashed], [line for line in edge if line.is_dashed]
    if _covered(whole, start, end):  # broken, perhaps by the rim of a shade
        return None if _covered(whole, start, end, FILLED) else Ruled(Rule(position, start, end), [])
    if _covered(dashed, start, end):
        return None
    rows = _dashes(traces.ink, position, start, end, scale, may_break=bool(dashed))
    if rows is not None:
        return _piece(rows, start, end, scale, is_dashed=bool(dashed))
    return Ruled(Rule(position, start, end), []) if _is_end(traces.ends, position, start, end, scale) else None


def _within(line: Ruled, between: Sequence[tuple[float, float]]) -> Ruled:
    """Without a stub that reaches over the last line it crosses: the stroke of a letter that stands there."""
    edges = [edge for piece in between for edge in piece if line.rule.start < edge < line.rule.end]
    start, end = line.rule.start, line.rule.end
    if edges and min(edges) - start < LOWEST:
        start = min(edges)
    if edges and end - max(edges) < LOWEST:
        end = max(edges)
    return replace(line, rule=Rule(line.rule.position, start, end)) if start < end else line


def _edges(lines: Sequence[Ruled]) -> Iterator[list[Ruled]]:
    """Lines on one height, the longest first."""
    left = sorted(lines, key=lambda line: line.rule.position)
    while left:
        edge = [left.pop(0)]
        while left and left[0].rule.position - edge[-1].rule.position <= SNAP / 2:
            edge.append(left.pop(0))
        yield sorted(edge, key=lambda line: line.rule.start - line.rule.end)


def _crossed(position: float, crossing: Sequence[Ruled]) -> list[float]:
    """Where lines of the other direction cross this position."""
    places: list[float] = []
    for place in sorted(
        one.rule.position for one in crossing if one.rule.start - TOUCH <= position <= one.rule.end + TOUCH
    ):
        if not places or place - places[-1] > SNAP:
            places.append(place)
    return places


def _covered(lines: Sequence[Ruled], start: float, end: float, share: float = 0.5) -> bool:
    reach = sum(max(0.0, min(end, to) - max(start, since)) for since, to in spans(one.rule for one in lines))
    return reach >= share * (end - start)


def _is_end(ends: Mask, position: float, start: float, end: float, scale: float) -> bool:
    """Whether very dark ground ends there all along."""
    middle, since, until = round(position * scale), round((start + INSET) * scale), round((end - INSET) * scale)
    near = ends[max(middle - MARGIN, 0) : middle + MARGIN, max(since, 0) : until]
    return bool(near.size) and float(near.any(axis=0).mean()) >= FILLED


def _dashes(ink: Mask, position: float, start: float, end: float, scale: float, *, may_break: bool) -> range | None:
    """The rows of pixels along which ink runs with short gaps only, and nearly nothing beside it."""
    since, until = round((start + INSET) * scale), round((end - INSET) * scale)
    first, last = round(position * scale) - REACH, round(position * scale) + REACH + 1
    rows = ink[max(first - MARGIN, 0) : last + MARGIN, max(since, 0) : until]
    if first - MARGIN < 0 or rows.shape[0] < last - first + 2 * MARGIN or not rows.shape[1]:
        return None
    weights = rows.sum(axis=1)
    middle = MARGIN + int(np.argmax(weights[MARGIN:-MARGIN]))
    along: Mask = np.logical_or.reduce(rows[middle - HALF : middle + HALF + 1])
    gaps = np.diff(np.concatenate([[-1], np.flatnonzero(along), [along.size]])) - 1
    longest = int(gaps.max())
    if float(along.mean()) < LEAST or longest > (LONGEST_GAP * scale if may_break else UNBROKEN_GAP):
        return None
    if gaps[0] > UNBROKEN_GAP and gaps[-1] > UNBROKEN_GAP and int(gaps[1:-1].max(initial=0)) <= UNBROKEN_GAP:
        return None  # the stroke of a letter, and blank above and below
    top, bottom = _thickness(weights, middle)
    sides = (rows[max(top - 1 - BESIDE, 0) : top - 1], rows[bottom + 2 : bottom + 2 + BESIDE])
    blank = BLANK if longest > UNBROKEN_GAP else BESIDE_UNBROKEN
    if any(side.size and float(side.mean()) > blank for side in sides):
        return None
    return range(first - MARGIN + top, first - MARGIN + bottom + 1)


def _thickness(weights: NDArray[np.int_], middle: int) -> tuple[int, int]:
    """The first and the last row of a line."""
    is_line = weights >= weights[middle] / 2
    top = bottom = middle
    while middle - top < THICKEST and top > 0 and is_line[top - 1]:
        top -= 1
    while bottom - middle < THICKEST and bottom + 1 < len(is_line) and is_line[bottom + 1]:
        bottom += 1
    return top, bottom


def _piece(rows: range, start: float, end: float, scale: float, *, is_dashed: bool) -> Ruled:
    runs = [(row, round(start * scale), round(end * scale)) for row in rows]
    return Ruled(Rule((rows[0] + rows[-1] + 1) / 2 / scale, start, end), runs, is_dashed)


def _without(line: Ruled, gone: Sequence[tuple[float, float]], scale: float) -> Iterator[Ruled]:
    """What is left of a line between the pieces that are none of it."""
    edges = [line.rule.start]
    for start, end in gone:
        edges += [min(max(start, edges[-1]), line.rule.end), min(max(end, edges[-1]), line.rule.end)]
    edges.append(line.rule.end)
    if not any(start < line.rule.end and end > line.rule.start for start, end in gone):
        yield line
        return
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        if end - start >= LOWEST:
            since, until = round(start * scale), round(end * scale)
            runs = [(row, max(a, since), min(b, until)) for row, a, b in line.runs if a < until and b > since]
            yield Ruled(Rule(line.rule.position, start, end), runs, is_dashed=True)
