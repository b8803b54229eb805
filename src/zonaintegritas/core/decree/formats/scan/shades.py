"""Shaded cells of a scanned table: the tone of the ground of each cell against the paper around it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import numpy as np

from zonaintegritas.core.decree.formats.pdf.drawing import Fill
from zonaintegritas.core.decree.formats.pdf.geometry import Rect
from zonaintegritas.core.decree.formats.scan.light import REDUCED, WHITE, Grey, Mask

PAPER_FROM: Final = 0.955  # of the paper: lighter ground is not shaded
PAPER_DOWN_TO: Final = 0.88  # of the paper, where light is uneven
STEP: Final = 0.02  # between paper and the lightest shade; tones of paper lie closer
SWALLOWING: Final = 0.45  # of the paper: on darker ground a line cannot be seen
APART: Final = 0.03  # of the paper: tones closer than this are one shade
INSET: Final = 2.0  # points: the ground beside a line is not looked at


def fills_of(tone: Grey, rects: Sequence[Rect], scale: float) -> list[Fill]:
    """A coloured area for each shaded cell; cells of about the same tone get the same colour."""
    tones = [_tone(tone, rect, scale / REDUCED) for rect in rects]
    least = _least_paper(tones)
    shades = _gathered(sorted(one for one in tones if one < least))
    return [Fill(rect, shades[own], is_rectangle=True) for rect, own in zip(rects, tones, strict=True) if own < least]


def _least_paper(tones: Sequence[float]) -> float:
    """The tone from which cells are paper: in uneven light paper goes down by small steps, and ends in a large one."""
    last = 1.0
    for tone in sorted(tones, reverse=True):
        if last - tone > STEP:
            return min(last, PAPER_FROM)
        last = tone
        if last < PAPER_DOWN_TO:
            break
    return PAPER_FROM


def shade_edges(tone: Grey, shape: tuple[int, ...]) -> Mask:
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
