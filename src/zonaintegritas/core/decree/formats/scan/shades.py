"""Shaded cells of a scanned table: the tone of the ground of each cell against the paper around it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from zonaintegritas.core.decree.formats.pdf.drawing import Fill
from zonaintegritas.core.decree.formats.pdf.geometry import Rect
from zonaintegritas.core.decree.formats.scan.light import REDUCED, WHITE, Grey, Mask

PAPER_FROM: Final = 0.955  # of the paper: lighter ground is not shaded
STEP: Final = 0.045  # from a cell to the next: a shadow changes less, a shade more
MEETING: Final = 2.0  # points between cells that meet
SWALLOWING: Final = 0.45  # of the paper: on darker ground a line cannot be seen
APART: Final = 0.03  # of the paper: tones closer than this are one shade
INSET: Final = 2.0  # points: the ground beside a line is not looked at


def fills_of(tone: Grey, rects: Sequence[Rect], scale: float) -> list[Fill]:
    """A coloured area for each shaded cell; cells of about the same tone get the same colour."""
    tones = [_tone(tone, rect, scale / REDUCED) for rect in rects]
    is_shaded = [not paper for paper in _are_paper(np.array(tones), rects)] if rects else []
    shades = _gathered(sorted(tone for tone, shaded in zip(tones, is_shaded, strict=True) if shaded))
    return [
        Fill(rect, shades[tone], is_rectangle=True)
        for rect, tone, shaded in zip(rects, tones, is_shaded, strict=True)
        if shaded
    ]


def _are_paper(tones: NDArray[np.float64], rects: Sequence[Rect]) -> list[bool]:
    """Whether each cell is paper: light, or reached from a light one by small steps, as in the shadow of a hand."""
    left, top, right, bottom = np.array(rects).T
    meets = _meet(right, left) & _overlap(top, bottom) | _meet(bottom, top) & _overlap(left, right)
    leads = (meets | meets.T) & (np.abs(tones[:, None] - tones) < STEP)
    found = tones >= PAPER_FROM
    while True:
        reached = found | leads[found].any(axis=0)
        if (reached == found).all():
            return [bool(one) for one in found]
        found = reached


def _meet(ends: NDArray[np.float64], starts: NDArray[np.float64]) -> Mask:
    found: Mask = np.abs(ends[:, None] - starts) <= MEETING
    return found


def _overlap(starts: NDArray[np.float64], ends: NDArray[np.float64]) -> Mask:
    found: Mask = np.minimum(ends[:, None], ends) - np.maximum(starts[:, None], starts) > MEETING
    return found


def shade_ends(tone: Grey, shape: tuple[int, ...]) -> Mask:
    """Where very dark ground begins or ends, going down: the line there is lost in it. `shape` is of the whole page."""
    is_dark = tone < SWALLOWING * WHITE
    edges = np.zeros_like(is_dark)
    edges[1:] = is_dark[1:] ^ is_dark[:-1]
    found: Mask = np.repeat(np.repeat(edges, REDUCED, axis=0), REDUCED, axis=1)[: shape[0], : shape[1]]
    return found


def _tone(tone: Grey, rect: Rect, scale: float) -> float:
    inset = min(INSET, (rect.right - rect.left) / 4, (rect.bottom - rect.top) / 4)
    left, right = round((rect.left + inset) * scale), round((rect.right - inset) * scale)
    top, bottom = round((rect.top + inset) * scale), round((rect.bottom - inset) * scale)
    ground = tone[max(top, 0) : max(bottom, top + 1), max(left, 0) : max(right, left + 1)]
    return float(np.median(ground)) / WHITE if ground.size else 1.0


def _gathered(tones: Sequence[float]) -> dict[float, str]:
    """A colour for each tone; a gap parts two shades."""
    runs: list[list[float]] = [[tones[0]]] if tones else []
    for before, after in pairwise(tones):
        if after - before > APART:
            runs.append([])
        runs[-1].append(after)
    return {one: _grey(run[len(run) // 2]) for run in runs for one in run}


def _grey(tone: float) -> str:
    return f"{round(tone * WHITE):02x}" * 3
