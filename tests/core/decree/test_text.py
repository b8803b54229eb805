"""Text, Markdown and OCR output become paragraphs and tables, each with its line."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zonaintegritas.core.decree.blocks import Document, Paragraph, Table
from zonaintegritas.core.decree.formats.text import MAX_BYTES, read_text
from zonaintegritas.core.decree.formats.unreadable import Unreadable

SECONDS_FOR_HOSTILE_TEXT = 5


def read(text: str) -> Document:
    return read_text(text.encode())


def tables(text: str) -> list[list[list[str]]]:
    """Every table as rows of cell texts."""
    found = [block for block in read(text).blocks if isinstance(block, Table)]
    return [[[cell.text if cell else "(none)" for cell in row] for row in table.grid()] for table in found]


def paragraphs(text: str) -> list[tuple[int | None, str | None, str]]:
    return [(one.place.line, one.marker, one.text) for one in read(text).blocks if isinstance(one, Paragraph)]


def lines(cell: str) -> list[tuple[str | None, str]]:
    """The lines of a cell that holds this source."""
    table = read(f"A\tB\n1\t{cell}\n").blocks[0]
    assert isinstance(table, Table)
    return [(line.marker, line.text) for line in table.cells[-1].lines]


def test_every_line_is_a_paragraph_with_its_number() -> None:
    assert paragraphs("\n\nsatu\n dua \r\n\ntiga\rempat") == [
        (3, None, "satu"),
        (4, None, "dua"),
        (6, None, "tiga"),
        (7, None, "empat"),
    ]


def test_marks_of_markdown_go() -> None:
    text = "## Judul **tebal** ##\n**KOMISI\nKOTA**\n*Grand Design* dan 2*3*4\n---\n```\n"
    assert [one[2] for one in paragraphs(text)] == ["Judul tebal", "KOMISI", "KOTA", "Grand Design dan 2*3*4"]


def test_a_dash_in_front_is_a_marker_and_not_text() -> None:
    assert paragraphs("- KEDUA : Isi\n-2 derajat\n") == [(1, "-", "KEDUA : Isi"), (2, None, "-2 derajat")]


def test_lines_of_tabs_are_a_table_until_a_blank_line() -> None:
    text = "judul\nNO\tA\tB\n1\tx\ty\n\n2\tu\tv\nKaki"
    assert tables(text) == [[["NO", "A", "B"], ["1", "x", "y"]], [["2", "u", "v"]]]
    assert [one[2] for one in paragraphs(text)] == ["judul", "Kaki"]


def test_a_cell_knows_line_table_row_and_column() -> None:
    table = read("judul\n\nNO\tA\n1\tx\n").blocks[1]
    assert isinstance(table, Table)
    place = table.cells[3].place
    assert (place.block, place.line, place.table, place.row, place.column) == (1, 4, 1, 2, 2)


def test_short_rows_are_filled_up() -> None:
    assert tables("NO\tA\tB\n1\tx\n") == [[["NO", "A", "B"], ["1", "x", ""]]]


def test_rows_of_dashes_are_no_rows() -> None:
    assert tables("A\tB\n---\t-----\n-\t--5\n") == [[["A", "B"], ["-", "--5"]]]


def test_an_indented_line_is_a_paragraph_and_a_lone_heading_row_a_table() -> None:
    assert paragraphs("\tmasuk ke dalam\n") == [(1, None, "masuk ke dalam")]
    assert tables("II. AREA\t\t\n") == [[["II. AREA", "", ""]]]


@pytest.mark.parametrize(
    ("torn", "row"),
    [
        ("1\tpatah di\ntengah\tx\ty", ["1", "patah di tengah", "x", "y"]),
        ("1\ta\tpatah di\ntengah\ty", ["1", "a", "patah di tengah", "y"]),
        ("1\ta\tb\tpatah di\nakhir", ["1", "a", "b", "patah di akhir"]),
        ("1\tdua\nkali\npatah\tx\ty", ["1", "dua kali patah", "x", "y"]),
        ("1\ta\tsatu;\n- dua\ty", ["1", "a", "satu;\n- dua", "y"]),
    ],
)
def test_a_row_torn_in_the_middle_of_a_cell_is_joined(torn: str, row: list[str]) -> None:
    assert tables(f"NO\tA\tB\tC\n{torn}\n2\tu\tv\tw\n")[0] == [["NO", "A", "B", "C"], row, ["2", "u", "v", "w"]]


def test_short_rows_and_headings_are_not_taken_for_torn_ones() -> None:
    text = "NO\tA\tB\nI\tAREA SATU\n1\tx\nII. AREA DUA\n1\ty\tz\nDitetapkan di Sini\n"
    assert tables(text) == [[["NO", "A", "B"], ["I", "AREA SATU", ""], ["1", "x", ""]], [["1", "y", "z"]]]
    assert [one[2] for one in paragraphs(text)] == ["II. AREA DUA", "Ditetapkan di Sini"]


def test_tables_of_markdown_pipes() -> None:
    text = "| A | B |\n|---|:-:|\n| 1 | x \\| y<br>z |\n\nA | B\n--|--\n1 | 2\n\natau | bukan\n"
    assert tables(text) == [[["A", "B"], ["1", "x | y\nz"]], [["A", "B"], ["1", "2"]]]
    assert [one[2] for one in paragraphs(text)] == ["atau | bukan"]


def test_a_whole_html_table_with_spans() -> None:
    text = (
        "awal <table border=1>\n<tr><th rowspan='2'>NO</th><th colspan=\"2\">A</th></tr>\n"
        "<tr><td>b<td>c</tr>\n</table> akhir\n"
    )
    assert tables(text) == [[["NO", "A", "A"], ["NO", "b", "c"]]]
    assert paragraphs(text) == [(1, None, "awal"), (4, None, "akhir")]
    table = read(text).blocks[1]
    assert isinstance(table, Table)
    assert [cell.place.line for cell in table.cells] == [2, 2, 3, 3]


def test_a_table_inside_a_cell_stays_inside() -> None:
    assert tables("<table><tr><td>a<table><tr><td>b</td></tr></table>z</td><td>c</td></tr></table>") == [
        [["a\nb\nz", "c"]]
    ]


def test_a_table_that_is_never_closed_is_text() -> None:
    assert tables("<table>\nisi\n") == []
    assert [one[2] for one in paragraphs("<table>\nisi\n")] == ["isi"]


def test_html_inside_cells_becomes_lines_with_markers() -> None:
    assert lines("<p>satu</p> <p>dua<br/>tiga</p>") == [(None, "satu"), (None, "dua"), (None, "tiga")]
    assert lines("<ol><li>a</li><li>b</li></ol><ul><li><p>c</p></li></ul>") == [("1.", "a"), ("2.", "b"), ("•", "c")]
    assert lines('Lewat: <ul style="list-style-type: none"> Surat WA') == [(None, "Lewat:"), (None, "Surat WA")]
    assert lines("<i>kick</i> <b>off</b><!-- x --> &amp; R&D &lt;5&gt; &nbsp;ya") == [(None, "kick off & R&D <5> ya")]


def test_what_only_looks_like_html_stays() -> None:
    assert lines("< 5 hari dan <nama> &tidakada; a<b") == [(None, "< 5 hari dan <nama> &tidakada; a<b")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_every_usual_encoding_gives_the_same_text(encoding: str) -> None:
    text = "Januari – Desember “tahun ini” adalah waktu yang dipakai oleh kantor.\nNO\tA\n1\tx\n"
    document = read_text(text.encode(encoding))
    assert document.blocks == read(text).blocks
    assert [one.code for one in document.remarks] == (["encoding-guessed"] if encoding == "cp1252" else [])


def test_nuls_and_broken_bytes_are_dropped_and_told() -> None:
    document = read_text("Pen\0yusunan – kantor – bersih – dan – jujur – selalu – ya".encode() + b"\xff - x")
    assert isinstance(document.blocks[0], Paragraph)
    assert document.blocks[0].text.startswith("Penyusunan – kantor")
    assert [one.code for one in document.remarks] == ["characters-dropped"]
    assert "2 karakter" in document.remarks[0].message


def test_form_feeds_and_invisible_letters_leave_no_trace() -> None:
    assert paragraphs("a\x0c\n\x0cHa\u00adla\u200bman\u00a0dua\x07\n") == [(1, None, "a"), (2, None, "Halaman dua")]


def test_nothing_gives_an_empty_document() -> None:
    assert read_text(b"").blocks == ()
    assert read_text(b"\0\0\0\0").blocks == ()


HOSTILE = {
    "tabs": b"\t" * (MAX_BYTES - 1),
    "blank rows": b"\t\t\t\n" * 1_000_000,
    "too many bytes": b"a" * (MAX_BYTES + 1),
    "one wide row": b"\n".join([b"\t".join([b"x"] * 5000), *[b"a\tb"] * 5000]),
    "wide spans": b"<table>" + b"<tr><td colspan=1000 rowspan=1000>x</td></tr>" * 1000 + b"</table>",
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
def test_text_too_large_for_a_decree_is_refused_quickly(data: bytes) -> None:
    start = time.perf_counter()
    with pytest.raises(Unreadable) as refused:
        read_text(data)
    assert refused.value.code == "too-large"
    assert time.perf_counter() - start < SECONDS_FOR_HOSTILE_TEXT


SLOW = {
    "stars": b"*a " * (MAX_BYTES // 3 - 1),
    "comments": b"<!--" * (MAX_BYTES // 4 - 1),
    "open tags": b"<p " * (MAX_BYTES // 3 - 1),
    "list entries": b"<li>x" * (MAX_BYTES // 40),
    "open tables": b"<table><tr><td>" * (MAX_BYTES // 150),
    "ampersands": b"&a" * (MAX_BYTES // 2 - 1),
}


@pytest.mark.slow
@pytest.mark.parametrize("data", SLOW.values(), ids=SLOW.keys())
def test_text_made_to_be_slow_is_read_quickly(data: bytes) -> None:
    start = time.perf_counter()
    read_text(data)
    assert time.perf_counter() - start < SECONDS_FOR_HOSTILE_TEXT


pieces = st.sampled_from(
    ["\t", "\n", " ", "|", "a", "b c", "1.", "I.", "<p>", "<li>", "</table>", "<table>", "<td>", "*", "-"]
)


@settings(max_examples=200)
@given(st.lists(pieces, max_size=40).map("".join))
def test_no_letter_is_lost_and_every_place_finds_its_block(text: str) -> None:
    document = read(text)
    kept = ""
    for number, block in enumerate(document.blocks):
        assert block.place.block == number
        if isinstance(block, Paragraph):
            kept += block.text
        else:
            assert all(cell is not None for row in block.grid() for cell in row)
            kept += "".join(line.text for cell in block.cells for line in cell.lines)
    wanted = text
    for tag in ("<p>", "<li>", "<table>", "</table>", "<td>"):
        wanted = wanted.replace(tag, "")
    assert [kept.count(letter) for letter in "abc"] == [wanted.count(letter) for letter in "abc"]


@given(st.binary(max_size=400))
def test_any_bytes_give_a_document(data: bytes) -> None:
    assert read_text(data).kind == "text"
