"""Lists inside cells become entries: at semicolons, numbers, bullets and lines, never at commas."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.decree.drawing import items, plan_of, table
from zonaintegritas.core.decree.blocks import Line
from zonaintegritas.core.decree.structure.lists import split


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("Jadwal piket; buku tamu; dan foto", ("Jadwal piket", "buku tamu", "foto")),
        ("1) Jadwal piket 2) Buku tamu", ("Jadwal piket", "Buku tamu")),
        ("1. Jadwal piket 2. Buku tamu 3. Foto", ("Jadwal piket", "Buku tamu", "Foto")),
        ("a. Jadwal b. Buku", ("Jadwal", "Buku")),
        ("• Jadwal • Buku", ("Jadwal", "Buku")),
        ("Buku tamu - Jadwal piket - Foto loket", ("Buku tamu", "Jadwal piket", "Foto loket")),
        ("- Jadwal piket", ("Jadwal piket",)),
        ("Jadwal, buku, dan foto", ("Jadwal, buku, dan foto",)),
        ("Rencana 2030 - 2034", ("Rencana 2030 - 2034",)),
        ("1 (satu) dokumen", ("1 (satu) dokumen",)),
        ("Jadwal (pagi; sore); Buku", ("Jadwal (pagi; sore)", "Buku")),
        ("-", ()),
    ],
)
def test_a_cell_is_split_as_people_list(text: str, entries: tuple[str, ...]) -> None:
    assert split((Line(text),)) == entries


def test_lines_and_automatic_numbers_are_entries() -> None:
    assert split((Line("Jadwal", "1."), Line("Buku;", "2."), Line("Foto"))) == ("Jadwal", "Buku", "Foto")


def test_entries_of_an_output_are_one_text() -> None:
    plan = plan_of(
        table(
            "NO|KOMPONEN|INDIKATOR|LANGKAH AKSI|TARGET CAPAIAN",
            "I|MANAJEMEN PERUBAHAN|||",
            "1|Tata Piket|Piket diatur|Menyusun jadwal|- 1 jadwal // - 2 foto",
        )
    )
    assert items(plan)[0].target_output.value == "1 jadwal; 2 foto"


@given(st.lists(st.text(alphabet="abcdefgh ijk;.)-•1234", max_size=40), max_size=4))
def test_splitting_loses_no_letter(texts: list[str]) -> None:
    kept = "".join(split(tuple(Line(text) for text in texts)))
    letters = [letter for letter in "".join(texts) if letter.isalpha()]
    # list letters and "dan" are markers; every other letter stays
    assert len([letter for letter in kept if letter.isalpha()]) <= len(letters)
    assert set(kept) <= set("".join(texts)) | {" "}
