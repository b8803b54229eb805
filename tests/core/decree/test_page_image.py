"""Pictures of PDF pages: right, light, and refused where there is none."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from tests.core.decree.formats.drawn_pdf import Drawn
from zonaintegritas.core.decree.formats.unreadable import Unreadable
from zonaintegritas.core.decree.page_image import render_page

LIGHT = 150_000  # bytes


def page(colour: str) -> bytes:
    drawn = Drawn()
    drawn.fill(421, 0, 842, 595, colour)
    drawn.text(60, 100, *["Rencana aksi pembangunan zona integritas"] * 30)
    return drawn.data


@pytest.mark.parametrize("colour", ["808080", "00b050"])
def test_a_page_becomes_a_light_picture_of_the_asked_width(colour: str) -> None:
    data = render_page(page(colour), 1, width_px=901)
    assert len(data) < LIGHT
    picture = Image.open(io.BytesIO(data)).convert("RGB")
    assert picture.size == (901, round(901 * 595 / 842))
    seen = picture.getpixel((700, 300))
    assert isinstance(seen, tuple)
    wanted = tuple(int(colour[start : start + 2], 16) for start in (0, 2, 4))
    assert all(abs(one - other) <= 26 for one, other in zip(seen, wanted, strict=True))
    assert picture.getpixel((200, 10)) == (255, 255, 255)


def test_a_page_that_is_not_there_is_refused() -> None:
    with pytest.raises(Unreadable):
        render_page(page("808080"), 2, width_px=300)
