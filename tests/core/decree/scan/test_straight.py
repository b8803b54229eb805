"""Pages are levelled, squared and turned, and places find the way back."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from tests.core.decree.scan.pictured import SCALE, dashed, grey, sheet, table_page
from zonaintegritas.core.decree.formats.pdf.geometry import Frame, Rect
from zonaintegritas.core.decree.formats.scan.lines import ruled_lines
from zonaintegritas.core.decree.formats.scan.straight import straightened

SHOWN = Frame(0, 0.0, 0.0, 432.0, 288.0)


def edges(picture: Image.Image) -> tuple[list[float], list[float]]:
    """Where long lines run, in points."""
    page = straightened(grey(picture), SCALE)
    level, upright = ruled_lines(page.sheet, page.scale)
    return (
        sorted(one.rule.position for one in level if one.rule.end - one.rule.start > 100),
        sorted(one.rule.position for one in upright if one.rule.end - one.rule.start > 50),
    )


@pytest.mark.parametrize("lean", [0.0, 0.4, -1.5, 4.0, -6.0])
def test_a_leaning_table_is_levelled(lean: float) -> None:
    level, upright = edges(table_page(lean=lean))
    assert np.diff(level) == pytest.approx([24.0, 62.4, 62.4], abs=1.0)
    assert np.diff(upright) == pytest.approx([36.0, 144.0, 180.0], abs=1.5)


@pytest.mark.parametrize("turn", [90, 270])
def test_a_page_put_in_sideways_is_turned(turn: int) -> None:
    page = straightened(grey(table_page(turn=turn)), SCALE)
    assert page.frame.width > page.frame.height


def test_a_photo_from_aside_is_squared() -> None:
    picture = table_page()
    width, height = picture.size
    quad = (-30, -10, 20, height + 25, width + 40, height - 20, width - 25, 15)
    aside = picture.transform(picture.size, Image.Transform.QUAD, quad, Image.Resampling.BICUBIC, fillcolor=255)
    level, upright = edges(aside)
    assert (len(level), len(upright)) == (4, 4)


def test_a_photo_of_dashed_lines_is_squared() -> None:
    picture, pen = sheet()
    for y in range(200, 1001, 160):
        dashed(pen, (150, y), (1650, y))
    for x in range(150, 1651, 250):
        dashed(pen, (x, 200), (x, 1000))
    width, height = picture.size
    quad = (-30, -10, 20, height + 25, width + 40, height - 20, width - 25, 15)
    aside = picture.transform(picture.size, Image.Transform.QUAD, quad, Image.Resampling.BICUBIC, fillcolor=255)
    level, upright = edges(aside)
    assert (len(level), len(upright)) == (6, 7)


def test_places_lie_on_the_page_as_it_is_shown() -> None:
    page = straightened(grey(table_page(lean=3.0, turn=180)), SCALE)
    shown = page.frame.seen_in(SHOWN, Rect(0.0, 0.0, page.frame.width, page.frame.height))
    assert shown.left == pytest.approx(0, abs=20)
    assert shown.right == pytest.approx(432, abs=20)


@pytest.mark.parametrize(
    ("turn", "wanted"),
    [
        (0, (150, 200, 1650, 820)),
        (90, (200, 150, 820, 1650)),
        (180, (150, 380, 1650, 1000)),
        (270, (380, 150, 1000, 1650)),
    ],
)
def test_a_place_is_found_again_on_a_turned_page(turn: int, wanted: tuple[int, ...]) -> None:
    page = straightened(grey(table_page(turn=turn)), SCALE)
    level, upright = ruled_lines(page.sheet, page.scale)
    across, down = [one.rule.position for one in upright], [one.rule.position for one in level]
    box = page.frame.seen_in(SHOWN, Rect(min(across), min(down), max(across), max(down)))
    assert (len(across), len(down)) == (4, 4)
    assert [edge * SCALE for edge in box] == pytest.approx(wanted, abs=6)
