"""Tables that text draws with blanks, strokes or separators instead of tabs; and the year nothing but a cell names."""

from __future__ import annotations

import contextlib
import textwrap
import time

import pytest

from zonaintegritas.core.decree import read
from zonaintegritas.core.decree.blocks import Paragraph, Table
from zonaintegritas.core.decree.formats.text import read_text
from zonaintegritas.core.decree.formats.unreadable import Unreadable

SECONDS = 10
HEADINGS = ["No", "Komponen", "Indikator", "Langkah Aksi", "Bukti Fisik", "Target Waktu"]
ROWS = [
    ["1.", "Tim Penggerak", "Tim penggerak sudah ada", "Memilih anggota secara terbuka", "SK tim", "Januari 2031"],
    ["", "", "Tugas tim dibagi merata", "Membagi tugas; Mencatat pembagian", "Daftar tugas", "Maret 2031"],
    ["2.", "Papan Kabar", "Kabar terpasang di lobi", "Memasang papan kabar baru", "Foto papan", "Juni 2031"],
    ["", "", "Kabar selalu baru", "Mengganti kabar tiap pekan", "Foto kabar", "Januari - Juni 2031"],
]
WIDTHS = [4, 15, 17, 18, 14, 14]


def tables(text: str) -> list[list[list[str]]]:
    found = [block for block in read_text(text.encode()).blocks if isinstance(block, Table)]
    return [[[" ".join(cell.text.split()) if cell else "" for cell in row] for row in table.grid()] for table in found]


def side_by_side(row: list[str]) -> list[str]:
    """The lines of one row with its cells wrapped to their widths."""
    wrapped = [textwrap.wrap(cell, width) or [""] for cell, width in zip(row, WIDTHS, strict=True)]
    lines = max(map(len, wrapped))
    return [
        "  ".join(
            (cell[at] if at < len(cell) else "").ljust(width) for cell, width in zip(wrapped, WIDTHS, strict=True)
        )
        for at in range(lines)
    ]


def test_columns_kept_apart_by_blanks_are_a_table() -> None:
    breadths = [max(len(row[at]) for row in [HEADINGS, *ROWS]) + 2 for at in range(6)]
    text = "\n".join(
        "".join(cell.ljust(breadth) for cell, breadth in zip(row, breadths, strict=True)).rstrip()
        for row in [HEADINGS, *ROWS]
    )
    assert tables(f"Judul\n\n{text}\n") == [[HEADINGS, *ROWS]]


def test_wrapped_cells_of_such_a_table_are_put_together() -> None:
    text = "\n\n".join("\n".join(line.rstrip() for line in side_by_side(row)) for row in [HEADINGS, *ROWS])
    assert tables(text) == [[HEADINGS, *ROWS]]


def test_rows_of_such_a_table_need_no_blank_line_between_them() -> None:
    text = "\n".join(line.rstrip() for row in [HEADINGS, *ROWS] for line in side_by_side(row))
    assert tables(text) == [[HEADINGS, *ROWS]]


def test_a_heading_across_the_columns_stays_a_paragraph() -> None:
    lines = [*side_by_side(HEADINGS), "AREA I: MANAJEMEN PERUBAHAN DI KANTOR", *side_by_side(ROWS[0]), "- 3 -"]
    lines += side_by_side(ROWS[2])
    blocks = read_text("\n".join(lines).encode()).blocks
    assert [one.text for one in blocks if isinstance(one, Paragraph)] == [
        "AREA I: MANAJEMEN PERUBAHAN DI KANTOR",
        "3 -",
    ]
    assert [one.column_count for one in blocks if isinstance(one, Table)] == [6, 6, 6]


def test_labels_beside_their_texts_are_no_table() -> None:
    text = (
        "Menimbang     :    a.    bahwa perlu rencana;\n                   b.    bahwa perlu bukti;\n"
        "Mengingat     :    1.    Undang-Undang Nomor 1 Tahun 2031;\nKESATU        :    Menetapkan rencana.\n"
    )
    assert tables(text) == []


def test_strokes_without_a_frame_and_without_a_rule_are_a_table() -> None:
    text = "\n".join(" | ".join(row) for row in [HEADINGS, *ROWS])
    assert tables(text) == [[HEADINGS, *ROWS]]


def test_lines_between_the_rules_of_a_drawn_table_are_one_row() -> None:
    rule = "+" + "+".join("-" * (width + 2) for width in WIDTHS) + "+"
    lines = [rule]
    for row in [HEADINGS, *ROWS]:
        wrapped = [textwrap.wrap(cell, width) or [""] for cell, width in zip(row, WIDTHS, strict=True)]
        for at in range(max(map(len, wrapped))):
            cells = [
                (cell[at] if at < len(cell) else "").ljust(width) for cell, width in zip(wrapped, WIDTHS, strict=True)
            ]
            lines.append("| " + " | ".join(cells) + " |")
        lines.append(rule.replace("-", "=") if row is HEADINGS else rule)
    assert tables("\n".join(lines)) == [[HEADINGS, *ROWS]]


@pytest.mark.parametrize("delimiter", [";", ","])
def test_separated_values_are_one_table(delimiter: str) -> None:
    rows = [["RENCANA AKSI", "", "", "", "", ""], HEADINGS, *ROWS]
    text = "\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in rows)
    assert tables(text) == [[HEADINGS, *ROWS]]


def test_a_line_break_inside_a_value_stays() -> None:
    rows = [
        HEADINGS,
        *ROWS[:1],
        *ROWS[2:],
        ["3.", "Loket", "Loket buka", '"1. Menata loket\n2. Membuka loket"', "Foto", "Mei 2031"],
    ]
    table = next(
        block
        for block in read_text("\n".join(";".join(row) for row in rows).encode()).blocks
        if isinstance(block, Table)
    )
    assert [line.text for line in table.cells[-3].lines] == ["1. Menata loket", "2. Membuka loket"]


def test_prose_with_commas_is_no_table() -> None:
    text = "Satu, dua, tiga, empat.\n" + "Sebuah kalimat saja, dengan satu koma.\n" * 9
    assert tables(text) == []


def test_the_year_of_the_target_times_is_that_of_a_plan_without_title() -> None:
    rows = [HEADINGS, *ROWS, ["3.", "Loket", "Loket buka", "Menata loket", "Foto", "Setiap bulan"]]
    reading = read("\n".join("\t".join(row) for row in rows).encode(), "rencana.txt")
    assert reading.decree.plan_year == 2031


def test_the_name_of_the_file_is_the_last_to_name_the_year() -> None:
    rows = [HEADINGS, *([*row[:5], "Setiap bulan"] for row in ROWS)]
    text = "\n".join("\t".join(row) for row in rows).encode()
    assert read(text, "Rencana_Aksi_ZI_2032.txt").decree.plan_year == 2032
    assert read(text, "rencana.txt").decree.plan_year is None


def test_the_post_on_the_last_line_of_the_subject_is_no_part_of_it() -> None:
    text = (
        "KEPUTUSAN KOMISI PEMILIHAN UMUM KOTA RAWALINTAS\nNOMOR 4 TAHUN 2031\nTENTANG\n"
        "RENCANA AKSI TAHUN 2031 KETUA KOMISI PEMILIHAN UMUM KOTA RAWALINTAS,\nMenimbang : a. bahwa perlu;\n"
    )
    assert read(text.encode(), "x.txt").decree.about.value == "RENCANA AKSI TAHUN 2031"


def test_a_paragraph_of_html_that_is_closed_lines_later_is_one() -> None:
    text = "<style>\np { margin: 0 }\n</style>\n<p class=x>Ditetapkan di\nRawalintas</p>\n"
    text += "<p\nalign=left>pada tanggal\n6 Mei\n2031</p>\nlepas\n"
    blocks = read_text(text.encode()).blocks
    assert [(one.text, one.place.line) for one in blocks if isinstance(one, Paragraph)] == [
        ("Ditetapkan di Rawalintas", 4),
        ("pada tanggal 6 Mei 2031", 6),
        ("lepas", 10),
    ]


def test_a_title_may_name_the_year_without_the_word_for_it() -> None:
    rows = [HEADINGS, *([*row[:5], "B03"] for row in ROWS)]
    text = "RENCANA AKSI ZI 2033\n\n" + "\n".join("\t".join(row) for row in rows)
    assert read(text.encode(), "rencana.txt").decree.plan_year == 2033


def test_columns_may_stand_elsewhere_on_every_page() -> None:
    first = [line for row in [HEADINGS, *ROWS[:2]] for line in side_by_side(row)]
    second = ["   " + line for row in [HEADINGS, *ROWS[2:]] for line in side_by_side(row)]
    found = tables("\n".join(line.rstrip() for line in [*first, *second]))
    assert found == [[HEADINGS, *ROWS[:2]], [HEADINGS, *ROWS[2:]]]


def test_a_row_that_stands_a_little_to_the_left_keeps_its_columns() -> None:
    lines = [line for row in [HEADINGS, *ROWS, *ROWS] for line in side_by_side(row)]
    shifted = [line.replace("Kabar terpasang di", "Kabar terpasang di").rstrip() for line in lines]
    at = next(number for number, line in enumerate(shifted) if "Kabar terpasang" in line)
    shifted[at] = shifted[at].replace("  Kabar terpasang", " Kabar terpasang", 1)
    (table,) = tables("\n".join(shifted))
    assert table[3][:3] == ["2.", "Papan Kabar", "Kabar terpasang di lobi"]


@pytest.mark.parametrize(
    "text",
    [
        ("aa  " * 240 + "\n") * 2000,
        ("No   Komponen   Indikator   Aksi\n" + "x y  z   q\n" * 3) * 9000,
        "<p class=x\n" * 39_000,
        "<p>" * 690_000,
        "<style>" * 280_000,
        (" " * 900 + "a  b  c  d\n") * 2000,
    ],
    ids=["wide", "headings", "cut tags", "open tags", "styles", "blanks"],
)
def test_drawings_and_scraps_of_html_end_soon(text: str) -> None:
    begun = time.perf_counter()
    with contextlib.suppress(Unreadable):
        read_text(text.encode())
    assert time.perf_counter() - begun < SECONDS
