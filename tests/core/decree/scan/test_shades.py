"""Which cells are shaded, also in uneven light, and where very dark ground ends."""

from __future__ import annotations

import numpy as np

from zonaintegritas.core.decree.formats.pdf.geometry import Rect
from zonaintegritas.core.decree.formats.scan.light import REDUCED, WHITE, Grey
from zonaintegritas.core.decree.formats.scan.shades import fills_of, shade_ends

SIDE = 40  # reduced pixels: every cell


def shaded(*tones: float) -> list[bool]:
    """Whether cells of these tones, side by side, are taken for shaded."""
    row: Grey = np.hstack(
        [
            np.zeros((SIDE, 0), dtype=np.uint8),
            *[np.full((SIDE, SIDE), round(tone * WHITE), dtype=np.uint8) for tone in tones],
        ]
    )
    rects = [Rect(float(SIDE * at), 0.0, float(SIDE * (at + 1)), float(SIDE)) for at in range(len(tones))]
    found = {fill.rect for fill in fills_of(row, rects, float(REDUCED))}
    return [rect in found for rect in rects]


def test_a_light_shade_on_even_paper_is_one() -> None:
    assert shaded(1.0, 0.99, 0.94, 1.0, 0.5) == [False, False, True, False, True]


def test_paper_in_the_shadow_of_a_hand_is_none() -> None:
    assert shaded(1.0, 0.985, 0.97, 0.955, 0.94, 0.93, 0.73) == [False] * 6 + [True]


def test_nothing_but_shaded_cells() -> None:
    assert shaded(0.8, 0.8) == [True, True]
    assert shaded() == []


def test_very_dark_ground_ends_in_a_line_and_light_ground_in_none() -> None:
    tone = np.full((20, 10), WHITE, dtype=np.uint8)
    tone[5:10] = 60
    tone[15:] = 150
    rows = np.flatnonzero(shade_ends(tone, (78, 39)).any(axis=1))
    assert set(rows // REDUCED) == {5, 10}
