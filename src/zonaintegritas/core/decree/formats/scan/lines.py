"""Ruling lines in a straightened picture: long thin runs of ink, also faint, broken or dashed ones."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from zonaintegritas.core.decree.formats.pdf.drawing import Rule
from zonaintegritas.core.decree.formats.pdf.rules import SNAP, root_of
from zonaintegritas.core.decree.formats.scan.light import Mask, Sheet
from zonaintegritas.core.decree.formats.scan.pieces import Ruled, Run, Traces, settled
from zonaintegritas.core.decree.formats.scan.shades import shade_ends

SHORTEST_LEVEL: Final = 18.0  # points: the narrowest cells; a shorter run of ink may be a row of serifs
SHORTEST_UPRIGHT: Final = 11.0  # points: the lowest cells; letters are lower
SURE: Final = 150.0  # points: no text is an unbroken run so long
DENSE: Final = 0.92  # of a run: breaks and noise
THICKEST: Final = 4.5  # points: thicker runs are bars, shades or the edge of the paper
FAINT: Final = 205  # of 255: the lightest ink of a line
BESIDE: Final = 3  # pixels beside a line that must be nearly blank
BLANK: Final = 0.22  # of those pixels may be ink

ROUNDS: Final = 2
UNBROKEN: Final = 0.5  # of a line: from here it is no dashed one
DASH_GAP: Final = 2.6  # points between the dashes of a line
SHORTEST_DASHED: Final = 60.0  # points: strokes of letters in so many lines hardly stand below one another
SHORTEST_REACHING: Final = 24.0  # points of one that reaches from a level line to a level line
THICKEST_DASHED: Final = 2.0  # points

Sums = NDArray[np.int16]  # ink from the beginning of the row up to each pixel; no page is longer than rendered.LONGEST


def ruled_lines(sheet: Sheet, scale: float) -> tuple[list[Ruled], list[Ruled]]:
    """Level and upright lines in points; `scale` is pixels for each point. Upright runs are of the turned picture."""
    ink = sheet.flat < FAINT
    turned = np.ascontiguousarray(ink.T)
    level = _lines(_inked(ink, scale), scale, SHORTEST_LEVEL)
    inked = _inked(turned, scale)
    upright = _lines(inked, scale, SHORTEST_UPRIGHT)
    upright += _reaching(inked, scale, level, upright)
    along = Traces(ink, shade_ends(sheet.tone, ink.shape), scale)
    down = Traces(turned, shade_ends(sheet.tone.T, turned.shape), scale)
    for _ in range(ROUNDS):  # a piece of one direction shows where to look for one of the other
        level = settled(level, upright, along)
        upright = settled(upright, level, down)
    return level, upright


@dataclass(frozen=True, slots=True)
class _Inked:
    """The ink of a page in one direction, and the same with the gaps of dashed lines closed."""

    plain: Sums
    bridged: Sums


def _inked(ink: Mask, scale: float) -> _Inked:
    plain = _sums(ink)
    return _Inked(plain, _sums(_bridged(plain, round(DASH_GAP * scale))))


def _lines(inked: _Inked, scale: float, shortest: float) -> list[Ruled]:
    sums = inked.plain
    whole = [
        ruled
        for ruled, thickness in _ruled(sums, scale, shortest)
        if thickness <= THICKEST * scale and (_length(ruled) >= SURE or _stands_alone(sums, ruled, scale, thickness))
    ]
    return whole + _dashed(inked, scale, SHORTEST_DASHED, whole)


def _dashed(inked: _Inked, scale: float, shortest: float, whole: Sequence[Ruled]) -> list[Ruled]:
    return [
        replace(ruled, is_dashed=True)
        for ruled, thickness in _ruled(inked.bridged, scale, shortest)
        if thickness <= THICKEST_DASHED * scale
        and _unbroken(ruled.rule, whole) < UNBROKEN * _length(ruled)
        and _stands_alone(inked.plain, ruled, scale, thickness)
    ]


def _reaching(inked: _Inked, scale: float, level: Sequence[Ruled], known: Sequence[Ruled]) -> list[Ruled]:
    """Upright dashed lines of a low table: they begin and end on level lines, as letters below one another do not."""
    if not any(line.is_dashed for line in level):
        return []
    whole = [line for line in known if not line.is_dashed]
    return [
        line
        for line in _dashed(inked, scale, SHORTEST_REACHING, whole)
        if _length(line) < SHORTEST_DASHED
        and all(
            any(
                abs(end - one.rule.position) <= SNAP
                and one.rule.start - SNAP <= line.rule.position <= one.rule.end + SNAP
                for one in level
            )
            for end in (line.rule.start, line.rule.end)
        )
    ]


def _unbroken(dashed: Rule, whole: Sequence[Ruled]) -> float:
    """How much of what looks dashed is drawn unbroken: of much, letters between the pieces were taken for dashes."""
    along = [one.rule for one in whole if abs(dashed.position - one.rule.position) <= SNAP]
    return sum(max(0.0, min(dashed.end, rule.end) - max(dashed.start, rule.start)) for rule in along)


def _ruled(sums: Sums, scale: float, shortest: float) -> Iterator[tuple[Ruled, float]]:
    """Lines with their thickness in pixels."""
    for runs in _gathered(_long_runs(sums, round(shortest * scale))):
        position, start, end, thickness = _line(runs)
        yield Ruled(Rule(position / scale, start / scale, end / scale), runs), thickness


def _length(ruled: Ruled) -> float:
    return ruled.rule.end - ruled.rule.start


def _sums(ink: Mask) -> Sums:
    return np.pad(np.cumsum(ink, axis=1, dtype=np.int16), ((0, 0), (1, 0)))


def _bridged(sums: Sums, gap: int) -> Mask:
    """Ink, and what lies between ink on either side of it no further apart than a gap of a dashed line."""
    before = np.pad(sums, ((0, 0), (gap, 0)), mode="edge")
    is_before: Mask = (sums[:, 1:] - before[:, 1 : sums.shape[1]]) > 0
    after = np.pad(sums, ((0, 0), (0, gap)), mode="edge")
    is_after: Mask = (after[:, gap : gap + sums.shape[1] - 1] - sums[:, :-1]) > 0
    return np.logical_and(is_before, is_after)


def _stands_alone(sums: Sums, ruled: Ruled, scale: float, thickness: float) -> bool:
    """Whether there is hardly any ink above and below a line: text stands on none of its sides."""
    position, start, end = ruled.rule.position * scale, round(ruled.rule.start * scale), round(ruled.rule.end * scale)
    for edge in (round(position - thickness / 2) - BESIDE - 1, round(position + thickness / 2) + 1):
        rows = sums[max(edge, 0) : max(edge + BESIDE, 0)]
        if rows.size and float((rows[:, end] - rows[:, start]).mean()) > BLANK * (end - start):
            return False
    return True


def _long_runs(sums: Sums, length: int) -> list[Run]:
    """Row, start and end of every stretch of at least `length` pixels that is nearly all ink."""
    full = (sums[:, length:] - sums[:, :-length]) >= round(DENSE * length)
    ruled = np.flatnonzero(full.any(axis=1))
    # a window covers `length` pixels from where it begins: starts and ends of the union of all windows of a row
    edges = np.pad(full[ruled].view(np.int8), ((0, 0), (1, 1)))
    changes = np.diff(edges, axis=1).ravel()
    width = full.shape[1] + 1
    starts, ends = np.flatnonzero(changes == 1), np.flatnonzero(changes == -1)
    runs = np.stack([ruled[starts // width], starts % width, ends % width + length - 1], axis=1)
    return [_trimmed(sums[row], row, start, end) for row, start, end in runs.tolist()]


def _trimmed(sums: Sums, row: int, start: int, end: int) -> Run:
    """From the first to the last ink: a window may reach over the end of a line."""
    first = int(np.searchsorted(sums[start:end], sums[start], side="right")) - 1
    last = int(np.searchsorted(sums[start : end + 1], sums[end], side="left"))
    return row, start + first, start + last


def _gathered(listed: Sequence[Run]) -> Iterable[list[Run]]:
    """Runs that touch in neighbouring rows, as one line."""
    parents = list(range(len(listed)))
    above: list[int] = []
    for _, numbers in itertools.groupby(range(len(listed)), key=lambda number: listed[number][0]):
        here = list(numbers)
        for number in here:
            for other in above:
                if _touch(listed[number], listed[other]):
                    parents[root_of(parents, other)] = root_of(parents, number)
        above = here
    lines: dict[int, list[Run]] = {}
    for number, run in enumerate(listed):
        lines.setdefault(root_of(parents, number), []).append(run)
    return lines.values()


def _touch(one: Run, other: Run) -> bool:
    return abs(one[0] - other[0]) <= 1 and one[1] < other[2] and one[2] > other[1]


def _line(runs: list[Run]) -> tuple[float, int, int, float]:
    """The middle of a line, its ends and its thickness."""
    weight = sum(end - start for _, start, end in runs)
    middle = sum(row * (end - start) for row, start, end in runs) / weight
    start, end = min(run[1] for run in runs), max(run[2] for run in runs)
    return middle + 0.5, start, end, weight / (end - start)
