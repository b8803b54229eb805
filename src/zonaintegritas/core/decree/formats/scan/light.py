"""The paper behind the ink: uneven light and shades taken away for reading, and kept apart for the table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Grey = NDArray[np.uint8]
Mask = NDArray[np.bool_]

REDUCED: Final = 4  # the paper is looked at at a quarter of the size
STROKE: Final = 12  # reduced pixels: wider than any stroke of a letter or line, narrower than a shaded cell
ROOM: Final = 160  # reduced pixels: some of it is unshaded paper
DARKEST: Final = 40  # what is darker is no paper, but the lid of a scanner or the table below a photo
AROUND: Final = 0.6  # of the paper: what lies around it is darker
EDGE: Final = 8  # reduced pixels: of the edge of the paper nothing is read
WHITE: Final = 255


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page picture with its light taken apart."""

    flat: Grey  # as if lit evenly on white paper, shades of cells gone
    tone: Grey  # how dark the ground is against unshaded paper around it, a quarter of the size; 255 is paper


def flattened(grey: Grey, taken: Mask | None = None) -> Sheet:
    """Divide every pixel by the paper behind it. `taken` says which part (a quarter of the size) a camera took."""
    small = np.asarray(Image.fromarray(grey).reduce(REDUCED))
    ground = closed(small, STROKE)
    height, width = grey.shape
    behind = np.asarray(Image.fromarray(ground).resize((width, height), Image.Resampling.BILINEAR), dtype=np.uint16)
    flat = np.minimum(grey.astype(np.uint16) * WHITE // np.maximum(behind, DARKEST), WHITE).astype(np.uint8)
    paper = closed(ground, ROOM).astype(np.uint16)
    tone: Grey = np.minimum(ground.astype(np.uint16) * WHITE // np.maximum(paper, DARKEST), WHITE).astype(np.uint8)
    outside = _outside(tone, taken)
    tone[outside] = WHITE
    flat[np.repeat(np.repeat(outside, REDUCED, axis=0), REDUCED, axis=1)[:height, :width]] = WHITE
    return Sheet(flat, tone)


def _outside(tone: Grey, taken: Mask | None) -> Mask:
    """What lies around the paper, and its edge: dark, or not taken, all the way to a side of the picture."""
    is_dark: Mask = tone < AROUND * WHITE
    if taken is not None:
        is_dark |= ~taken
    reach = np.zeros_like(is_dark)
    for axis in (0, 1):
        reach |= np.logical_and.accumulate(is_dark, axis=axis)
        reach |= np.flip(np.logical_and.accumulate(np.flip(is_dark, axis), axis=axis), axis)
    found: Mask = _spread(reach.view(np.uint8), 2 * EDGE) > 0
    return found


def closed(grey: Grey, size: int) -> Grey:
    """Without what is dark and narrower than `size`."""
    return WHITE - _spread(WHITE - _spread(grey, size), size)


def _spread(grey: Grey, size: int) -> Grey:
    """The lightest value within `size` pixels, in both directions."""
    return _spread_down(_spread_down(grey, size).T, size).T


def _spread_down(grey: Grey, size: int) -> Grey:
    """Windows of doubled length until `size` is reached: a few passes whatever the size."""
    before = size // 2
    padded = np.pad(grey, ((before, size - 1 - before), (0, 0)), mode="edge")
    reach = 1
    while reach < size:
        step = min(reach, size - reach)
        padded = np.maximum(padded[:-step], padded[step:])
        reach += step
    return padded
