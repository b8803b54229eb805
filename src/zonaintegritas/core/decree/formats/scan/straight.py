"""A page picture turned until its lines are level, and the way back to the page as it is shown."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from PIL import Image

from zonaintegritas.core.decree.formats.pdf.geometry import Frame, Rect
from zonaintegritas.core.decree.formats.scan.light import REDUCED, Grey, Mask, Sheet, flattened
from zonaintegritas.core.decree.formats.scan.skew import is_sideways, lean_of, upright_strokes

HALF: Final = 2  # how much smaller the picture is by which the lean is measured
DARK: Final = 150  # of 255: ink
FAINT: Final = 195  # of 255: the ink of thin lines
LEAST_LEAN: Final = 0.03  # degrees: less moves no pixel
QUARTERS: Final = 4
MOST_SPREAD: Final = 3.0  # degrees by which lines at the edges of a photo may lean from those in the middle
FINER: Final = 3  # rounds: each measures what the one before left
SMALL_SPREAD: Final = 0.15  # degrees: another round would not find more
SURELY: Final = 1.3  # how much sharper upright lines must become
LEAST_LEVEL: Final = 0.3  # of the ink of one half: a stamp or a name in the other shows no level
LEAST_UPRIGHT: Final = 0.8  # of the height: so many pixels of upright lines are in either half of a page with a table

Corner = tuple[float, float]
Corners = tuple[Corner, Corner, Corner, Corner]  # upper left, lower left, lower right, upper right


@dataclass(frozen=True, slots=True)
class Straightened:
    """The frame of a straightened page in points; knows where its places are on the page as it is shown.

    `corners` are those of the straightened page on the page as it is shown: between them all is in proportion.
    """

    width: float
    height: float
    corners: Corners

    def seen_in(self, _shown: Frame, rect: Rect) -> Rect:
        """A rectangle on the page as it is shown; leaning ones become upright ones of the same size."""
        found = [self._back(x, y) for x in (rect.left, rect.right) for y in (rect.top, rect.bottom)]
        xs, ys = sorted(x for x, _ in found), sorted(y for _, y in found)
        return Rect(sum(xs[:2]) / 2, sum(ys[:2]) / 2, sum(xs[2:]) / 2, sum(ys[2:]) / 2)

    def _back(self, x: float, y: float) -> Corner:
        return between(self.corners, x / self.width, y / self.height)


@dataclass(frozen=True, slots=True)
class Page:
    """A straightened page: its picture, and its frame. `scale` is pixels for each point."""

    sheet: Sheet
    frame: Straightened
    scale: float

    def turned_over(self) -> Page:
        """The same page, which stood on its head."""
        upper_left, lower_left, lower_right, upper_right = self.frame.corners
        frame = replace(self.frame, corners=(lower_right, upper_right, upper_left, lower_left))
        flat, tone = (np.ascontiguousarray(np.rot90(one, 2)) for one in (self.sheet.flat, self.sheet.tone))
        return replace(self, sheet=Sheet(flat, tone), frame=frame)


def straightened(grey: Grey, scale: float) -> Page:
    """The page with level and upright lines, perhaps on its head."""
    height, width = grey.shape
    corners: Corners = ((0.0, 0.0), (0.0, height), (width, height), (width, 0.0))
    small = np.asarray(Image.fromarray(grey).reduce(HALF))
    ink = flattened(small).flat < DARK
    turns = int(is_sideways(ink))
    corners = corners[QUARTERS - turns :] + corners[: QUARTERS - turns]  # type: ignore[assignment]  # still four
    if turns:
        width, height = height, width
    unlevelled = corners
    size = (width, height)
    whole = lean_of(np.rot90(ink, turns))
    corners = _moved(corners, (whole, whole), (-whole, -whole), size)
    for _ in range(FINER):
        level, upright = _spread(_seen(small, corners, (width // HALF, height // HALF), HALF).flat < FAINT)
        corners = _moved(corners, level, upright, size)
        if max(map(abs, (*level, *upright))) < SMALL_SPREAD:
            break
    moved = max(math.dist(one, other) for one, other in zip(corners, unlevelled, strict=True))
    is_moved = moved > 1 or turns
    sheet = _seen(grey, corners, size, 1) if is_moved else flattened(grey)
    in_points: Corners = tuple((x / scale, y / scale) for x, y in corners)  # type: ignore[assignment]  # four again
    return Page(sheet, Straightened(width / scale, height / scale, in_points), scale)


def between(corners: Corners, across: float, down: float) -> Corner:
    """The place at a share of the way from left to right and from top to bottom."""
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = corners
    left = x0 + (x1 - x0) * down, y0 + (y1 - y0) * down
    right = x3 + (x2 - x3) * down, y3 + (y2 - y3) * down
    return left[0] + (right[0] - left[0]) * across, left[1] + (right[1] - left[1]) * across


def _spread(ink: Mask) -> tuple[tuple[float, float], tuple[float, float]]:
    """What level lines lean in the upper and lower half, and upright ones in the left and right half.

    A page without upright lines says nothing about these.
    """
    middle_y, middle_x = ink.shape[0] // 2, ink.shape[1] // 2
    upper, lower = _leans(ink[:middle_y], ink[middle_y:])
    tall = upright_strokes(ink).T
    halves = (tall[:middle_x], tall[middle_x:])
    if min(int(np.count_nonzero(part)) for part in halves) < LEAST_UPRIGHT * ink.shape[0]:
        return (upper, lower), (-(upper + lower) / 2,) * 2
    left, right = (lean_of(part, MOST_SPREAD, SURELY) for part in halves)
    return (upper, lower), (left, right)


def _leans(upper: Mask, lower: Mask) -> tuple[float, float]:
    """What level lines lean in two halves; a half that is nearly empty says what the other says."""
    counts = [int(np.count_nonzero(half)) for half in (upper, lower)]
    most = max(range(2), key=lambda at: counts[at])
    found = lean_of((upper, lower)[most], MOST_SPREAD)
    if min(counts) < LEAST_LEVEL * max(counts):
        return found, found
    other = lean_of((upper, lower)[1 - most], MOST_SPREAD)
    return (other, found) if most else (found, other)


def _moved(
    corners: Corners, level: tuple[float, float], upright: tuple[float, float], size: tuple[int, int]
) -> Corners:
    """`level` are degrees by which lines fall in the upper and lower half, `upright` by which they go right."""
    width, height = size
    down = [math.tan(math.radians(angle)) / 2 for angle in _at_edges(*level)]
    right = [math.tan(math.radians(angle)) / 2 for angle in _at_edges(*upright)]
    places = [
        (0 - right[0] * height / width, 0 - down[0] * width / height),
        (0 + right[0] * height / width, 1 - down[1] * width / height),
        (1 + right[1] * height / width, 1 + down[1] * width / height),
        (1 - right[1] * height / width, 0 + down[0] * width / height),
    ]
    found: Corners = tuple(between(corners, x, y) for x, y in places)  # type: ignore[assignment]  # one for each
    return found


def _at_edges(first: float, second: float) -> tuple[float, float]:
    """What is measured in the middle of either half, at the edges."""
    return 1.5 * first - 0.5 * second, 1.5 * second - 0.5 * first


def _seen(grey: Grey, corners: Corners, size: tuple[int, int], reduced: int) -> Sheet:
    """What lies between the corners, as a picture of this size in even light."""
    quad = tuple(value / reduced for corner in corners for value in corner)
    picture = Image.fromarray(grey).transform(
        size, Image.Transform.QUAD, quad, resample=Image.Resampling.BICUBIC, fillcolor=int(np.median(grey))
    )
    small = -(-size[0] // REDUCED), -(-size[1] // REDUCED)
    whole = Image.new("L", (-(-grey.shape[1] // REDUCED), -(-grey.shape[0] // REDUCED)), 255)
    taken = whole.transform(small, Image.Transform.QUAD, tuple(value / REDUCED for value in quad), fillcolor=0)
    return flattened(np.asarray(picture), np.asarray(taken) > 0)
