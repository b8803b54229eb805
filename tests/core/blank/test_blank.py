"""The form of a plan: what is written is read back, and everything that is wrong is named with its place."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.styles import Font

from zonaintegritas.core.blank import COLUMNS, Filled, Row, blank_workbook, read_filled
from zonaintegritas.core.blank.columns import BY_FIELD, MOST_ROWS
from zonaintegritas.core.decree.formats.sheet import Area
from zonaintegritas.core.decree.formats.sheet_cells import RawSheet, cells_of, from_wire, to_wire
from zonaintegritas.core.decree.formats.xlsx import xlsx_sheets

OFFICE = "Komisi Pemilihan Umum Kota Tirtamaya"
ROWS = (
    Row(
        "I", "Manajemen Perubahan", "1", "Tim Kerja", "", "a", "Tim dibentuk", ("Menyusun konsep", "Menetapkan"),
        ("SK tim", "Notula"), "Maret 2027", "1 SK", "Ketua Tim", "", {"Anggaran": "Rp0"},
    ),
    Row("I", "Manajemen Perubahan", "1", "Tim Kerja", "", "b", "=1+1", ("- rapat",), (), "Triwulan II 2027"),
    Row("VII", "Inovasi Pelayanan", "", "Inovasi", indicator="'+62 dipakai", responsible="Divisi Hukum"),
)  # fmt: skip
HEAD = {column.field: at for at, column in enumerate(COLUMNS, 1)}


def read(content: bytes) -> Filled:
    """As the child process and the pipe hand it on."""
    sheets = [cells_of(sheet) for sheet in xlsx_sheets(content) if not sheet.is_hidden]
    return read_filled(from_wire(to_wire(sheets)))


def changed(change: Callable[[Any], None], rows: tuple[Row, ...] = ROWS) -> Filled:
    """The form with these rows after somebody worked on its first sheet."""
    book = openpyxl.load_workbook(io.BytesIO(blank_workbook(2027, OFFICE, rows)))
    change(book.worksheets[0])
    target = io.BytesIO()
    book.save(target)
    return read(target.getvalue())


def said(filled: Filled) -> list[tuple[int | None, str, str]]:
    assert filled.rows == ()
    return [(problem.row, problem.column, problem.message) for problem in filled.problems]


def test_what_is_written_is_read_back() -> None:
    assert read(blank_workbook(2027, OFFICE, ROWS)) == Filled(ROWS, ())


WORDS = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S"]), min_size=1, max_size=12)
LINE = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
TEXT = st.just("") | LINE
AREAS = {"I": "Manajemen Perubahan", "V": "PENGAWASAN (kuat)", "X": "Lain-lain"}
ITEMS = st.builds(
    lambda roman, **cells: Row(roman, AREAS[roman], **cells),
    st.sampled_from(list(AREAS)),
    component_no=st.sampled_from(["", "1", "2.", "a"]),
    component_name=TEXT,
    sub_component=TEXT,
    letter=st.sampled_from(["", "a", "b)"]),
    indicator=LINE,
    steps=st.lists(LINE, max_size=3).map(tuple),
    evidence=st.lists(LINE, max_size=3).map(tuple),
    target_time_raw=st.sampled_from(["", "Maret 2027", "setiap bulan", "Triwulan I–III 2027"]),
    target_output=TEXT,
    responsible=TEXT,
    note=TEXT,
    extra=st.dictionaries(st.sampled_from(["Anggaran", "Dasar"]), LINE, max_size=2),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(ITEMS, min_size=1, max_size=5))
def test_any_plan_comes_back_the_same(rows: list[Row]) -> None:
    assert read(blank_workbook(2027, OFFICE, rows)) == Filled(tuple(rows), ())


def test_columns_may_be_moved_and_the_sheet_renamed() -> None:
    def move(sheet: Any) -> None:
        sheet.title = "Lembar1"
        sheet.insert_cols(1)
        sheet.insert_rows(1, 3)
        sheet["B1"] = "Rencana Aksi Tahun 2027"

    assert changed(move).rows == ROWS


def test_an_area_and_a_component_go_on_until_the_next_one() -> None:
    def blank(sheet: Any) -> None:
        sheet.cell(3, HEAD["area"]).value = None
        sheet.cell(3, HEAD["component_name"]).value = None

    assert changed(blank).rows == ROWS


def test_cells_merged_downwards_say_the_same_in_every_row() -> None:
    def merge(sheet: Any) -> None:
        sheet.merge_cells(start_row=2, end_row=3, start_column=HEAD["responsible"], end_column=HEAD["responsible"])

    assert [row.responsible for row in changed(merge).rows] == ["Ketua Tim", "Ketua Tim", "Divisi Hukum"]


def test_an_area_may_be_named_in_three_ways() -> None:
    def name(sheet: Any) -> None:
        for row, text in enumerate(("Manajemen Perubahan", "I", "Area VII: Inovasi Pelayanan"), 2):
            sheet.cell(row, HEAD["area"]).value = text

    assert changed(name).rows == ROWS


def test_a_date_is_taken_in_words() -> None:
    def date(sheet: Any) -> None:
        sheet.cell(2, HEAD["target_time_raw"]).value = dt.date(2027, 3, 15)
        sheet.cell(2, HEAD["target_time_raw"]).number_format = "d mmmm yyyy"

    assert changed(date).rows[0].target_time_raw == "15 Maret 2027"


def put(field: str, value: Any, row: int = 2) -> Callable[[Any], None]:
    def change(sheet: Any) -> None:
        sheet.cell(row, HEAD[field]).value = value

    return change


def strike(sheet: Any) -> None:
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont

    sheet.cell(2, HEAD["note"]).value = CellRichText("ada ", TextBlock(InlineFont(strike=True), "tidak"))
    sheet.cell(2, HEAD["note"]).font = Font(bold=True)


def hide(sheet: Any) -> None:
    sheet.row_dimensions[3].hidden = True


def merge_across(sheet: Any) -> None:
    sheet.merge_cells(start_row=2, end_row=2, start_column=HEAD["indicator"], end_column=HEAD["steps"])


@pytest.mark.parametrize(
    ("change", "row", "column", "message"),
    [
        (put("area", "Keuangan"), 2, "A (Area perubahan)", "Area “Keuangan” tidak dikenal"),
        (put("area", "I. Perubahan Manajemen", 3), 3, "A (Area perubahan)", "bernama “Manajemen Perubahan” di baris 2"),
        (put("area", None), 2, "A (Area perubahan)", "Area perubahan kosong"),
        (put("component_name", None), 2, "C (Komponen)", "Komponen kosong"),
        (put("letter", "a" * 9), 2, "E (Huruf)", "Lebih dari 8 huruf"),
        (put("indicator", "=A1&B1"), 2, "F (Indikator)", "berisi rumus"),
        (put("target_time_raw", dt.time(7, 30)), 2, "I (Target waktu)", "bukan waktu"),
        (put("target_time_raw", 46096), 2, "I (Target waktu)", "“46096” bukan waktu"),
        (put("indicator", None, 4), 4, "F (Indikator)", "keduanya kosong"),
        (hide, 3, "", "tersembunyi"),
        (merge_across, 2, "F (Indikator)", "melintasi kolom"),
        (strike, None, "", "dicoret: “tidak”"),
        (put("indicator", "Indikatr", 1), 1, "F", "mungkin maksudnya “Indikator”"),
        (put("note", "Indikator", 1), 1, "L", "tertulis dua kali"),
        (put("area", "Anggaran Bidang", 1), 1, "", "Kolom “Area perubahan” tidak ada"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_with_its_place(
    change: Callable[[Any], None], row: int | None, column: str, message: str
) -> None:
    assert any((at, where) == (row, column) and message in what for at, where, what in said(changed(change)))


def test_every_error_is_told_at_once_and_no_row_counts() -> None:
    def spoil(sheet: Any) -> None:
        for field, value, row in (("area", "Keuangan", 2), ("target_time_raw", 0.5, 3), ("component_no", "9" * 21, 4)):
            sheet.cell(row, HEAD[field]).value = value

    assert [(row, column[0]) for row, column, _ in said(changed(spoil))] == [(2, "A"), (3, "I"), (4, "B")]


def test_an_empty_form_and_a_foreign_workbook_are_told() -> None:
    assert "Belum ada butir" in said(read(blank_workbook(2027, OFFICE)))[0][2]
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = "Daftar belanja"
    target = io.BytesIO()
    book.save(target)
    assert "Baris judul tidak ditemukan" in said(read(target.getvalue()))[0][2]
    assert "Baris judul tidak ditemukan" in said(read_filled([]))[0][2]


def test_far_too_many_columns_are_one_sentence() -> None:
    def widen(sheet: Any) -> None:
        for at in range(20, 60):
            sheet.cell(1, at).value = f"Kolom ke-{at}"

    assert [what for _, _, what in said(changed(widen))] == [
        "Paling banyak 20 kolom tambahan, judulnya paling panjang 100 huruf."
    ]


def test_merges_without_end_cost_little() -> None:
    cells = {(1, HEAD[field]): BY_FIELD[field].heading for field in HEAD}
    for row in range(2, 1002):
        cells[row, HEAD["indicator"]], cells[row, HEAD["component_name"]] = f"Butir {row}", "Tim Kerja"
    cells[2, HEAD["area"]] = "I"
    merges = tuple(Area(2, HEAD["area"], bottom, HEAD["area"]) for bottom in range(1001, 100_000))
    filled = read_filled([RawSheet("Rencana", cells, merges)])
    assert filled.problems == ()
    assert {row.area_name for row in filled.rows} == {"Manajemen Perubahan"}


def test_far_too_many_rows_are_one_sentence() -> None:
    [problem] = said(read(blank_workbook(2027, OFFICE, [ROWS[0]] * 10_000)))
    assert f"10.000 baris; paling banyak {MOST_ROWS}" in problem[2]


def test_it_explains_itself_and_offers_lists() -> None:
    book = openpyxl.load_workbook(io.BytesIO(blank_workbook(2027, OFFICE, people=["Divisi Hukum"])))
    assert book.sheetnames == ["Rencana", "Petunjuk", "Daftar"]
    offered = {rule.formula1 for rule in book["Rencana"].data_validations.dataValidation}
    assert offered == {
        f"Daftar!${letter}$2:${letter}${last}" for letter, last in zip("ABCD", (7, 26, 21, 2), strict=True)
    }
    explained = [row[0].value for row in book["Petunjuk"].iter_rows() if row[0].value]
    assert [column.heading for column in COLUMNS] == explained[-len(COLUMNS) :]
