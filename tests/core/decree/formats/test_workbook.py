"""XLSX, XLS and ODS -> blocks."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable

import pytest
import xlwt
from xlsxwriter import Workbook as Book
from xlsxwriter.worksheet import Worksheet as Sheet

from tests.core.decree.formats.packages import odf, rows, sheet_xml, tables, texts, xlsx
from zonaintegritas.core.decree.blocks import Document, Line
from zonaintegritas.core.decree.formats.cell_value import number_text
from zonaintegritas.core.decree.formats.unreadable import Unreadable
from zonaintegritas.core.decree.formats.workbook import read_workbook


def workbook(write: Callable[[Book, Sheet], None]) -> Document:
    """What is read from a workbook whose first sheet was written by another library."""
    stream = io.BytesIO()
    book = Book(stream, {"in_memory": True})
    write(book, book.add_worksheet("Lampiran"))
    book.close()
    return read_workbook("xlsx", stream.getvalue())


def test_lines_above_and_below_a_ruled_table_are_paragraphs() -> None:
    def write(book: Book, sheet: Sheet) -> None:
        ruled = book.add_format({"border": 1})
        sheet.write("D1", "LAMPIRAN")
        sheet.merge_range("A3:C3", "RENCANA AKSI", book.add_format())
        for row, values in enumerate([["NO", "KOMPONEN", "WAKTU"], ["I. AREA", "", ""], ["1", "Tim", "Juni"]]):
            for column, value in enumerate(values):
                sheet.write(3 + row, column, value, ruled)
        sheet.write("C8", "Ditetapkan di Tirtamaya")
        sheet.write("C9", "ttd.")

    found = workbook(write)
    assert texts(found) == ["LAMPIRAN", "RENCANA AKSI", "Ditetapkan di Tirtamaya", "ttd."]
    assert rows(tables(found)[0]) == [["NO", "KOMPONEN", "WAKTU"], ["I. AREA", "", ""], ["1", "Tim", "Juni"]]
    place = tables(found)[0].cells[7].place
    assert (place.sheet, place.row, place.column, place.table) == ("Lampiran", 6, 2, 1)


def test_a_table_without_lines_ends_where_the_closing_block_begins() -> None:
    def write(_book: Book, sheet: Sheet) -> None:
        sheet.write_row(0, 0, ["NO", "KOMPONEN", "WAKTU"])
        sheet.write_row(1, 0, ["1", "Tim", "Juni"])
        sheet.write(2, 1, "lanjutan")
        sheet.write(3, 2, "Ditetapkan di Tirtamaya")

    found = workbook(write)
    assert rows(tables(found)[0])[-1] == ["", "lanjutan", ""]
    assert texts(found) == ["Ditetapkan di Tirtamaya"]


def test_clauses_spread_over_cells_become_one_line_each() -> None:
    def write(_book: Book, sheet: Sheet) -> None:
        sheet.write_row(0, 0, ["Menimbang :", "a.", "bahwa satu"])
        sheet.write_row(1, 1, ["b.", "bahwa dua"])
        sheet.write_row(3, 0, ["NOMOR", ":", "15"])
        sheet.write_row(5, 0, ["Salinan sesuai", "Ditetapkan di Tirtamaya"])
        sheet.write_row(6, 0, ["Bagas", "Rara"])

    found = workbook(write)
    assert not tables(found)
    assert texts(found) == [
        "Menimbang :\ta.\tbahwa satu", "b.\tbahwa dua", "NOMOR\t:\t15",
        "Salinan sesuai", "Bagas", "Ditetapkan di Tirtamaya", "Rara",
    ]  # fmt: skip


def test_tables_apart_by_a_blank_row_are_two_and_the_line_between_is_text() -> None:
    def write(_book: Book, sheet: Sheet) -> None:
        sheet.write_row(0, 0, ["NO", "KOMPONEN", "WAKTU"])
        sheet.write(2, 0, "II. PENATAAN TATA LAKSANA")
        sheet.write_row(4, 0, ["1", "Tim", "Juni"])

    found = workbook(write)
    assert [type(block).__name__ for block in found.blocks] == ["Table", "Paragraph", "Table"]


def test_merged_cells_span_only_rows_and_columns_that_show_something() -> None:
    def write(book: Book, sheet: Sheet) -> None:
        ruled = book.add_format({"border": 1})
        sheet.write_row(0, 0, ["NO", "KOMPONEN"], ruled)
        sheet.write(0, 4, "WAKTU", ruled)
        sheet.merge_range("A2:A5", 1, ruled)
        sheet.merge_range("B2:D2", "Tim", ruled)
        sheet.merge_range("B3:D3", "Rencana", ruled)
        sheet.write("E2", "Juni", ruled)
        sheet.write("E3", "Juli", ruled)

    table = tables(workbook(write))[0]
    assert rows(table) == [["NO", "KOMPONEN", "WAKTU"], ["1", "Tim", "Juni"], ["1", "Rencana", "Juli"]]
    assert [(cell.row_span, cell.column_span) for cell in table.cells if cell.text == "1"] == [(2, 1)]


def test_shaded_cells_without_text_keep_their_colour() -> None:
    def write(book: Book, sheet: Sheet) -> None:
        shaded = book.add_format({"border": 1, "bg_color": "#7F7F7F"})
        white = book.add_format({"border": 1, "bg_color": "#FFFFFF"})
        sheet.write_row(0, 0, ["KEGIATAN", 1, 2, 3])
        sheet.write(1, 0, "Tim")
        sheet.write_blank(1, 2, None, shaded)
        sheet.write_blank(1, 3, None, white)

    assert [cell.fill for cell in tables(workbook(write))[0].cells[4:]] == [None, None, "7f7f7f", None]


def test_line_feeds_in_a_cell_are_lines() -> None:
    found = workbook(lambda _book, sheet: sheet.write_row(0, 0, ["1. a\n2. b\n", "x", "y"]))
    assert tables(found)[0].cells[0].lines == (Line("1. a"), Line("2. b"))


def test_hidden_rows_and_columns_are_left_out_with_a_remark() -> None:
    def write(_book: Book, sheet: Sheet) -> None:
        sheet.write_row(0, 0, ["a", "b", "c", "rahasia"])
        sheet.write_row(1, 0, ["konsep", "", ""])
        sheet.write_row(2, 0, ["d", "e", "f"])
        sheet.set_row(1, options={"hidden": True})
        sheet.set_column(3, 3, options={"hidden": True})

    found = workbook(write)
    assert rows(tables(found)[0]) == [["a", "b", "c"], ["d", "e", "f"]]
    assert [(remark.code, remark.text) for remark in found.remarks] == [("cells-hidden", "rahasia\nkonsep")]


def test_a_hidden_sheet_is_named_and_not_read() -> None:
    def write(book: Book, sheet: Sheet) -> None:
        sheet.write(0, 0, "KEPUTUSAN")
        hidden = book.add_worksheet("Konsep")
        hidden.write(0, 0, "konsep")
        hidden.hide()

    found = workbook(write)
    assert texts(found) == ["KEPUTUSAN"]
    assert [remark.code for remark in found.remarks] == ["sheet-hidden"]
    assert "Konsep" in found.remarks[0].message


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (3.0, "General", "3"),
        (2.5, "General", "2.5"),
        (0.1 + 0.2, "0.00", "0.3"),
        (0.5, "0%", "50%"),
        (45931, "d mmmm yyyy", "1 Oktober 2025"),
        (45931, "[$-421]dd mmmm yyyy;@", "1 Oktober 2025"),
        (45931, "mmm-yy", "Oktober 2025"),
        (45931, "mmmm", "Oktober"),
        (0.375, "h:mm", "09:00"),
        (7, '0" bulan"', "7"),
        (-1, "d/m/yyyy", "-1"),
        (1e300, "d/m/yyyy", "1e+300"),
    ],
)
def test_numbers_look_as_people_see_them(value: float, code: str, text: str) -> None:
    assert number_text(value, code) == text


def test_dates_follow_the_calendar_of_the_workbook() -> None:
    def write(book: Book, sheet: Sheet) -> None:
        sheet.write_datetime(0, 0, dt.datetime(2026, 3, 9), book.add_format({"num_format": "d/m/yyyy"}))  # noqa: DTZ001 - sheets have no zone

    assert texts(workbook(write)) == ["9 Maret 2026"]
    assert number_text(44628, "d/m/yyyy", is_1904=True) == "9 Maret 2026"


def test_truth_values_are_ticks_and_rich_texts_are_whole() -> None:
    row = (
        '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="s"><v>0</v></c>'
        '<c r="D1" t="str"><v>hasil</v></c><c t="e"><v>#REF!</v></c><c r="F1" t="d"><v>2026-03-09</v></c></row>'
    )
    strings = "<si><r><t>se</t></r><r><t>mua</t></r><rPh><t>x</t></rPh></si>"
    found = read_workbook("xlsx", xlsx(sheet_xml(row), strings=strings))
    assert rows(tables(found)[0]) == [["✓", "semua", "hasil", "#REF!", "9 Maret 2026"]]


def test_xls_gives_values_merges_colours_and_dates() -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Lampiran")
    sheet.write(0, 1, "LAMPIRAN")
    for column, heading in enumerate(["NO", "KOMPONEN", "WAKTU"]):
        sheet.write(2, column, heading)
    sheet.write_merge(3, 4, 0, 0, 1)
    sheet.write_merge(3, 3, 1, 1, "Tim")
    sheet.write(3, 2, dt.date(2026, 3, 9), xlwt.easyxf(num_format_str="D MMMM YYYY"))
    sheet.write(4, 1, "Rencana")
    sheet.write(4, 2, "", xlwt.easyxf("pattern: pattern solid, fore_colour gray50"))
    stream = io.BytesIO()
    book.save(stream)
    found = read_workbook("xls", stream.getvalue())
    assert texts(found) == ["LAMPIRAN"]
    table = tables(found)[0]
    assert rows(table) == [["NO", "KOMPONEN", "WAKTU"], ["1", "Tim", "9 Maret 2026"], ["1", "Rencana", ""]]
    assert table.cells[-1].fill == "808080"


def ods(body: str, automatic: str = "") -> Document:
    whole = f'<table:table table:name="Lampiran">{body}</table:table>'
    return read_workbook("ods", odf("spreadsheet", whole, automatic=automatic))


def ods_cell(text: str, attributes: str = "") -> str:
    return f"<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>"


def test_ods_repeats_and_merges_are_counted() -> None:
    body = (
        '<table:table-row table:number-rows-repeated="4"><table:table-cell/></table:table-row><table:table-row>'
        + ods_cell("NO", 'table:number-rows-spanned="2"')
        + ods_cell("x", 'table:number-columns-repeated="2"')
        + "</table:table-row><table:table-row><table:covered-table-cell/>"
        + ods_cell("a")
        + ods_cell("b")
        + "</table:table-row>"
    )
    table = tables(ods(body))[0]
    assert rows(table) == [["NO", "x", "x"], ["NO", "a", "b"]]
    assert (table.cells[-1].place.row, table.cells[-1].place.column) == (6, 3)


def test_ods_dates_show_the_parts_of_their_format() -> None:
    automatic = (
        '<number:date-style style:name="N1"><number:month/><number:year/></number:date-style>'
        '<style:style style:family="table-cell" style:name="C" style:data-style-name="N1"/>'
    )
    date = 'office:value-type="date" office:date-value="2026-03-09"'
    body = (
        "<table:table-row>" + ods_cell("09/03/26", date) + "</table:table-row><table:table-row>"
        + ods_cell("03/26", date + ' table:style-name="C"') + "</table:table-row>"
    )  # fmt: skip
    assert texts(ods(body, automatic)) == ["9 Maret 2026", "Maret 2026"]


def test_ods_hidden_sheets_and_rows_are_left_out() -> None:
    automatic = (
        '<style:style style:family="table" style:name="H"><style:table-properties table:display="false"/></style:style>'
    )
    body = (
        f'<table:table-row>{ods_cell("a")}</table:table-row><table:table-row table:visibility="collapse">'
        f'{ods_cell("b")}</table:table-row></table:table><table:table table:name="Konsep" table:style-name="H">'
        f"<table:table-row>{ods_cell('c')}</table:table-row>"
    )
    found = ods(body, automatic)
    assert texts(found) == ["a"]
    assert [remark.code for remark in found.remarks] == ["cells-hidden", "sheet-hidden"]


def test_a_workbook_without_text_says_so() -> None:
    with pytest.raises(Unreadable) as caught:
        read_workbook("xlsx", xlsx(sheet_xml("")))
    assert caught.value.code == "no-text"


def test_a_long_run_of_blank_rows_moves_no_row_and_no_shade() -> None:
    blank = "".join(f'<row r="{row}"><c r="A{row}" s="0"/><c r="B{row}"/></row>' for row in range(2, 20_000))
    text = '<c r="A{0}" t="inlineStr"><is><t>{0}</t></is></c>'
    ends = "".join(f'<row r="{row}">{text.format(row)}</row>' for row in (20_000, 20_001))
    found = read_workbook("xlsx", xlsx(sheet_xml(f'<row r="1">{text.format(1)}</row>{blank}{ends}')))
    assert texts(found) == ["1", "20000", "20001"]
    assert [block.place.row for block in found.blocks] == [1, 20_000, 20_001]
