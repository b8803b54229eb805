"""Numbers by themselves are read side by side; what is no number, or is not clear, is left to be read alone."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from tests.core.decree.scan.pictured import grey, sheet, words
from zonaintegritas.core.decree.formats.scan.available import ocr_is_available
from zonaintegritas.core.decree.formats.scan.light import Grey
from zonaintegritas.core.decree.formats.scan.reading import cut_out, read_area

pytestmark = pytest.mark.skipif(not ocr_is_available(), reason="no tesseract-ocr-ind")


@pytest.fixture(scope="module")
def recogniser() -> Iterator[object]:
    from zonaintegritas.core.decree.formats.scan.recogniser import recognisers

    with recognisers(1) as pool:
        yield pool.free.get()


def cell(text: str) -> Grey:
    picture, pen = sheet(400, 120)
    words(pen, 60, 40, text, size=40)
    return grey(picture)


def test_numbers_are_read_each_in_its_place(recogniser: object) -> None:
    from zonaintegritas.core.decree.formats.scan.strip import read_numbers

    texts = ["1", "2", "10", "4", "1", "11", "7"]
    found = read_numbers(recogniser, [cut_out(cell(text)) for text in texts])  # type: ignore[arg-type]
    assert {at: [word.text for word in own] for at, own in found.items()} == {
        at: [text] for at, text in enumerate(texts)
    }
    assert all(55 <= own[0].left <= 75 for own in found.values())


def test_blank_cells_and_sentences_are_left_out(recogniser: object) -> None:
    from zonaintegritas.core.decree.formats.scan.strip import read_numbers

    blank = np.full((120, 400), 255, dtype=np.uint8)
    pictures = [cell("1"), blank, cell("Tim kerja"), cell("2")]
    found = read_numbers(recogniser, [cut_out(one) for one in pictures])  # type: ignore[arg-type]
    assert set(found) == {0, 3}


def test_blots_are_no_words(recogniser: object) -> None:
    picture, pen = sheet(500, 300)
    for left, top in ((60, 40), (220, 180), (400, 90)):
        pen.ellipse((left, top, left + 9, top + 9), fill=0)
    assert read_area(recogniser, cut_out(grey(picture))) == []  # type: ignore[arg-type]
