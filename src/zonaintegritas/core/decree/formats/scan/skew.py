"""How a page lies: by how many degrees its lines lean, and whether it was put in sideways."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from zonaintegritas.core.decree.formats.scan.light import Mask

MOST: Final = 12.0  # degrees to either side
STEPS: Final = (1.0, 0.2, 0.04, 0.01)
POINTS: Final = 120_000  # ink pixels looked at
TILE: Final = 60  # pixels of the small picture: two lines of text and the blank between them
WRITTEN: Final = 40  # pixels of ink in a tile that holds text
DUST: Final = 1  # pixel of ink in a row of a tile that counts as blank
TALL: Final = 22  # pixels of the small picture: more than the height of capitals
GAPS: Final = 2  # of these may be blank
TALL_DASHED: Final = 44  # pixels of the small picture: more than letters that stand below one another
THICK: Final = 6  # pixels of the small picture: more than a line
DASH_GAP: Final = 5  # pixels of the small picture: between the dashes of a line
SHARPER: Final = 1.02


def lean_of(ink: Mask, most: float = MOST, sharper: float = SHARPER) -> float:
    """Degrees by which the lines of a page fall to the right; the angle at which rows of ink are sharpest.

    0.0 where no angle is much sharper than none.
    """
    ys, xs = np.nonzero(ink)
    if len(ys) < POINTS // 1000:
        return 0.0
    chosen = slice(None, None, max(1, len(ys) // POINTS))
    x, y = xs[chosen].astype(np.float32), ys[chosen].astype(np.float32)
    best = 0.0
    reach = most
    for step in STEPS:
        angles = np.arange(best - reach, best + reach + step / 2, step)
        best = float(max(angles, key=lambda angle: _sharpness(x, y, angle)))
        reach = step
    return best if _sharpness(x, y, best) > sharper * _sharpness(x, y, 0.0) else 0.0


def is_sideways(ink: Mask) -> bool:
    """Whether the lines of text run from top to bottom: between them columns are blank, and rows are not."""
    height, width = (side - side % TILE for side in ink.shape)
    tiles = ink[:height, :width].reshape(height // TILE, TILE, width // TILE, TILE)
    written = tiles.sum(axis=(1, 3)) > WRITTEN
    rows = (tiles.sum(axis=3) <= DUST).mean(axis=1)
    columns = (tiles.sum(axis=1) <= DUST).mean(axis=2)
    return bool(written.any()) and float(columns[written].mean()) > float(rows[written].mean())


def upright_strokes(ink: Mask) -> Mask:
    """Ink in columns higher than letters, unbroken or dashed, and leaning a little at most."""
    thick = ink.copy()
    thick[:, 1:] |= ink[:, :-1]
    thick[:, :-1] |= ink[:, 1:]
    full = _runs_down(thick, TALL, GAPS) | _runs_down(_bridged_down(thick, DASH_GAP), TALL_DASHED, 0)
    found: Mask = np.logical_and(full, ink)
    return found & ~_wide(found)


def _wide(ink: Mask) -> Mask:
    """Ink too wide for a line: the edge of the paper, a bar."""
    ends = _runs_down(ink.T, THICK, 0).T
    found = ends.copy()
    for step in range(1, THICK):
        found[:, :-step] |= ends[:, step:]
    return found


def _runs_down(ink: Mask, tall: int, gaps: int) -> Mask:
    """Where a column of ink of this height ends."""
    sums = np.pad(ink, ((tall, 0), (0, 0))).cumsum(axis=0, dtype=np.int16)
    found: Mask = sums[tall:] - sums[:-tall] >= tall - gaps
    return found


def _bridged_down(ink: Mask, gap: int) -> Mask:
    """Ink, and the gaps in it that are no higher than this."""
    sums = np.pad(ink, ((gap + 1, gap), (0, 0))).cumsum(axis=0, dtype=np.int16)
    height = ink.shape[0]
    above = sums[gap + 1 : gap + 1 + height] - sums[:height]
    below = sums[2 * gap + 1 : 2 * gap + 1 + height] - sums[gap : gap + height]
    found: Mask = (above > 0) & (below > 0)
    return found


def _sharpness(x: NDArray[np.float32], y: NDArray[np.float32], angle: float) -> float:
    turned = y - x * np.float32(np.tan(np.radians(angle)))
    counts = np.pad(np.bincount((turned - turned.min()).astype(np.int32)), 1)  # the outermost lines have two edges too
    return float(np.square(np.diff(counts.astype(np.float64))).sum())
