"""Stamps over print: where the print of a page is dark, lighter ink that touches none of it is taken away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from zonaintegritas.core.decree.formats.scan.light import WHITE, Grey, Mask

DEEP: Final = 105  # of 255: print is darker, a stamp over it is not
DEPTHS: Final = (DEEP, 120)  # a coarse scan has paler letters
INK: Final = 180  # of 255: also light ink
RIM: Final = 4  # pixels of lighter ink around a dark stroke that belong to it
DARK_PRINT: Final = 0.06  # of the ink of a page may be light where print is dark
STAMPED: Final = (0.02, 2.5)  # more of the ink of one area, and so often what is usual: something lies over it
PRINT: Final = 45  # pixels of dark ink: an area with less may hold pale letters
LARGE: Final = 4_000  # pixels: areas by which the print of a page is judged


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page without what was stamped over its print."""

    picture: Grey
    is_stamped: bool = False  # something was taken away
    is_pale: bool = False  # all its ink is light on a page of dark print: a stamp, or letters of another colour


def without_stamps(areas: Sequence[Grey]) -> list[Part]:
    """The areas of a page as they are or, where a stamp lies over print, without it."""
    for deep in DEPTHS:
        near = [_spread(area < deep) for area in areas]
        shares = [_share(area < INK, dark) for area, dark in zip(areas, near, strict=True)]
        judged = [share for share, area in zip(shares, areas, strict=True) if area.size >= LARGE and share is not None]
        usual = float(np.median(judged)) if judged else 1.0
        if usual <= DARK_PRINT:
            most = usual + max(STAMPED[0], STAMPED[1] * usual)
            parts = zip(areas, near, shares, strict=True)
            return [_part(area, dark, deep, is_light=(share or 0.0) > most) for area, dark, share in parts]
    return [Part(area) for area in areas]


def _part(area: Grey, near: Mask, deep: int, *, is_light: bool) -> Part:
    if not is_light:
        return Part(area)
    if int(np.count_nonzero(area < deep)) < PRINT:
        return Part(area, is_pale=True)
    return Part(np.where(near, area, WHITE).astype(np.uint8), is_stamped=True)


def _share(ink: Mask, near: Mask) -> float | None:
    """How much of the ink is neither dark nor the rim of what is; None without ink."""
    count = int(np.count_nonzero(ink))
    return int(np.count_nonzero(ink & ~near)) / count if count else None


def _spread(ink: Mask) -> Mask:
    """The ink and what lies within a rim around it."""
    for _ in range(RIM):
        wide = np.pad(ink, 1)
        ink = wide[1:-1, 1:-1] | wide[:-2, 1:-1] | wide[2:, 1:-1] | wide[1:-1, :-2] | wide[1:-1, 2:]
    return ink
