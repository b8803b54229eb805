"""PDF tables without lines between their columns: rules across, a ruled head only, bands of colour, or nothing."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest

from tests.core.decree.formats.drawn_pdf import Drawn
from zonaintegritas.core.decree.blocks import Paragraph, Table
from zonaintegritas.core.decree.formats.pdf import read_pdf

LEFTS = (60.0, 90.0, 210.0, 370.0, 520.0, 640.0, 760.0)
HEADS = ("NO", "KOMPONEN", "INDIKATOR", "LANGKAH AKSI", "BUKTI FISIK", "TARGET WAKTU")
ROWS = (
    ("I", "MANAJEMEN PERUBAHAN DENGAN NAMA YANG PANJANG SEKALI", "", "", "", ""),
    ("1", "Tim Penggerak", "Tim telah dibentuk\ndengan keputusan", "Memilih anggota", "Keputusan tim", "Mei 2031"),
    ("", "", "Tugas telah dibagi", "Membagi tugas\nMengirim daftar\nMencatat hasil", "Daftar tugas", "Juni 2031"),
    ("2", "Papan Kabar", "Kabar telah terpasang", "Memasang papan", "Foto papan", "Juli 2031"),
)
GAP, STEP = 8.0, 12.0

Draw = Callable[[Drawn, float, float], None]


def nothing(_: Drawn, _top: float, _bottom: float) -> None:
    """Not a line anywhere."""


def across(drawn: Drawn, top: float, bottom: float) -> None:
    drawn.line(LEFTS[0], top, LEFTS[-1], top)
    drawn.line(LEFTS[0], bottom, LEFTS[-1], bottom)


def head_only(drawn: Drawn, top: float, bottom: float) -> None:
    if top < 100:
        across(drawn, top, bottom)


def colour(drawn: Drawn, top: float, bottom: float) -> None:
    if round(top) % 2:
        drawn.fill(LEFTS[0], top, LEFTS[-1], bottom, "d9e2f3")


def drawn_table(draw: Draw, *, rows: tuple[tuple[str, ...], ...] = (HEADS, *ROWS), top: float = 81.0) -> Drawn:
    drawn = Drawn()
    drawn.text(300, 60, "RENCANA AKSI")
    below(drawn, rows, top, draw)
    return drawn


def below(drawn: Drawn, rows: tuple[tuple[str, ...], ...], top: float, draw: Draw) -> None:
    for row in rows:
        bottom = top + max(text.count("\n") + 1 for text in row) * STEP + GAP
        draw(drawn, top, bottom)
        drawn.row(LEFTS, top, row)
        top = bottom


def texts(table: Table) -> list[list[str]]:
    """Row by row, each cell once."""
    found: list[list[str]] = []
    for row in table.grid():
        cells = [cell for cell, _ in itertools.groupby(cell for cell in row if cell is not None)]
        found.append([" ".join(line.text for line in cell.lines) for cell in cells])
    return found


@pytest.mark.parametrize("draw", [nothing, across, head_only, colour])
def test_columns_stand_where_the_gaps_are(draw: Draw) -> None:
    blocks = read_pdf(drawn_table(draw).data).blocks
    (table,) = [block for block in blocks if isinstance(block, Table)]
    assert [block.text for block in blocks if isinstance(block, Paragraph)] == ["RENCANA AKSI"]
    read = texts(table)
    assert read[0] == list(HEADS)
    assert read[1][:2] == ["I", "MANAJEMEN PERUBAHAN DENGAN NAMA YANG PANJANG SEKALI"]
    assert [row[-1] for row in read[2:]] == ["Mei 2031", "Juni 2031", "Juli 2031"]
    assert read[2][:3] == ["1", "Tim Penggerak", "Tim telah dibentuk dengan keputusan"]
    assert read[3][3] == "Membagi tugas Mengirim daftar Mencatat hasil"


def test_the_table_goes_on_over_the_page_without_headings() -> None:
    drawn = drawn_table(nothing, rows=(HEADS, *ROWS[:2]))
    drawn.page()
    below(drawn, ROWS[2:], 60.0, nothing)
    upper, lower = [block for block in read_pdf(drawn.data).blocks if isinstance(block, Table)]
    assert upper.column_count == lower.column_count == len(HEADS)
    assert texts(lower)[1][:3] == ["2", "Papan Kabar", "Kabar telah terpasang"]


def test_labels_and_their_texts_side_by_side_are_no_table() -> None:
    drawn = Drawn()
    below(
        drawn,
        (
            ("Menimbang", ":", "a.", "bahwa perlu menyusun"),
            ("", "", "b.", "bahwa perlu menetapkan"),
            ("Mengingat", ":", "1.", "Undang-Undang Nomor 7"),
            ("", "", "2.", "Peraturan Nomor 8"),
        ),
        60.0,
        nothing,
    )
    assert not [block for block in read_pdf(drawn.data).blocks if isinstance(block, Table)]


def test_a_heading_in_the_middle_is_one_cell() -> None:
    drawn = drawn_table(nothing, rows=(HEADS, ("I", "", "", "", "", ""), *ROWS[1:]))
    drawn.text(362, 81 + STEP + GAP + 12, "PENATAAN")
    (table,) = [block for block in read_pdf(drawn.data).blocks if isinstance(block, Table)]
    assert texts(table)[1] == ["I", "PENATAAN"]
