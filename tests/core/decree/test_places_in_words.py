"""A place is told to people in the words of its format."""

from __future__ import annotations

import pytest

from zonaintegritas.core.decree.blocks import Place
from zonaintegritas.core.decree.place_words import in_words


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Place(0, line=93, table=1, row=4), "baris 93"),
        (Place(0, page=3, table=1, row=7, column=2), "halaman 3, tabel 1, baris 7, kolom 2"),
        (Place(0, sheet="Lampiran", table=1, row=12), "lembar Lampiran, baris 12"),
        (Place(4), ""),
    ],
)
def test_a_place_is_as_fine_as_its_format(place: Place, words: str) -> None:
    assert in_words(place) == words
