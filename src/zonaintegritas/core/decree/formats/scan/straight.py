"""A page picture turned until its lines are level, and the way back to the page as it is shown."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from PIL import Image

from zonaintegritas.core.decree.formats.pdf.geometry import Frame, Rect
from zonaintegritas.core.decree.formats.scan.light import Grey, Sheet, flattened
from zonaintegritas.core.decree.formats.scan.skew import is_sideways, lean_of

Matrix = tuple[float, float, float, float, float, float]  # x' = ax + by + c, y' = dx + ey + f

HALF: Final = 2  # how much smaller the picture is by which the lean is measured
DARK: Final = 150  # of 255: ink
LEAST_LEAN: Final = 0.02  # degrees: less moves no pixel
LEANING: Final = 0.7  # degrees: from here the corners would be cut off
QUARTERS: Final = 4


@dataclass(frozen=True, slots=True)
class Straightened:
    """The frame of a straightened page in points; knows where its places are on the page as it is shown."""

    width: float
    height: float
    back: Matrix

    def seen_in(self, _shown: Frame, rect: Rect) -> Rect:
        """A rectangle on the page as it is shown; leaning ones become upright ones of the same size."""
        a, b, c, d, e, f = self.back
        corners = [(x, y) for x in (rect.left, rect.right) for y in (rect.top, rect.bottom)]
        xs = sorted(a * x + b * y + c for x, y in corners)
        ys = sorted(d * x + e * y + f for x, y in corners)
        return Rect(sum(xs[:2]) / 2, sum(ys[:2]) / 2, sum(xs[2:]) / 2, sum(ys[2:]) / 2)


@dataclass(frozen=True, slots=True)
class Page:
    """A straightened page: its picture, and its frame. `scale` is pixels for each point."""

    sheet: Sheet
    frame: Straightened
    scale: float


def straightened(grey: Grey, scale: float, *, quarters: int = 0) -> Page:
    """The page with level lines. `quarters` are turns against the clock that somebody found out already."""
    turned, back = _turned(grey, quarters, (1.0, 0.0, 0.0, 0.0, 1.0, 0.0))
    ink = _ink(flattened(turned).flat)
    if is_sideways(ink):
        turned, back = _turned(turned, 1, back)
        ink = np.rot90(ink)
    lean = lean_of(ink)
    if abs(lean) >= LEAST_LEAN:
        turned, back = _levelled(turned, lean, back)
    height, width = turned.shape
    in_points = (back[0], back[1], back[2] / scale, back[3], back[4], back[5] / scale)
    return Page(flattened(turned), Straightened(width / scale, height / scale, in_points), scale)


def _ink(flat: Grey) -> np.ndarray[tuple[int, int], np.dtype[np.bool_]]:
    return np.asarray(Image.fromarray(flat).reduce(HALF)) < DARK


def _turned(grey: Grey, quarters: int, back: Matrix) -> tuple[Grey, Matrix]:
    """A picture after turns against the clock."""
    for _ in range(quarters % QUARTERS):
        width = grey.shape[1]
        grey = np.rot90(grey)
        back = _after(back, (0.0, -1.0, float(width), 1.0, 0.0, 0.0))
    return np.ascontiguousarray(grey), back


def _levelled(grey: Grey, lean: float, back: Matrix) -> tuple[Grey, Matrix]:
    """A picture turned by the degrees by which its lines fall to the right."""
    height, width = grey.shape
    cosine, sine = math.cos(math.radians(lean)), math.sin(math.radians(lean))
    across, down = width, height
    if abs(lean) >= LEANING:
        across = math.ceil(width * cosine + height * abs(sine))
        down = math.ceil(height * cosine + width * abs(sine))
    step = (
        cosine, -sine, width / 2 - cosine * across / 2 + sine * down / 2,
        sine, cosine, height / 2 - sine * across / 2 - cosine * down / 2,
    )  # fmt: skip
    picture = Image.fromarray(grey).transform(
        (across, down),
        Image.Transform.AFFINE,
        step,
        resample=Image.Resampling.BICUBIC,
        fillcolor=int(np.median(grey)),
    )
    return np.asarray(picture), _after(back, step)


def _after(outer: Matrix, inner: Matrix) -> Matrix:
    """First the inner, then the outer."""
    a, b, c, d, e, f = outer
    m, n, o, p, q, r = inner
    return (
        a * m + b * p, a * n + b * q, a * o + b * r + c,
        d * m + e * p, d * n + e * q, d * o + e * r + f,
    )  # fmt: skip
