"""Sample as XLSX: the decree part on one sheet, the annex with its merged and shaded table on the next."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

import xlsxwriter

from zonaintegritas.core.render.paper import SHADE, Align, Cell, Grid, Line

_WIDTH_FACTOR = 1.6  # characters of column width per percent of the page
_DECREE_WIDTH = 110


def xlsx_bytes(before: Sequence[Line], annex: Sequence[Line], table: Grid, after: Sequence[Line]) -> bytes:
    """The whole decree."""
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    formats = _Formats(book)
    first = book.add_worksheet("Keputusan")
    first.set_column(0, 0, 16)
    first.set_column(1, 1, 4)
    first.set_column(2, 2, _DECREE_WIDTH)
    for at, line in enumerate(before):
        _write_line(first, at, line, formats)
    sheet = book.add_worksheet("Lampiran")
    sheet.set_landscape()
    for column, share in enumerate(table.widths):
        sheet.set_column(column, column, share * _WIDTH_FACTOR)
    top = 0
    for line in annex:
        sheet.write_string(top, 0, line.text, formats.plain)
        top += 1
    top += 1
    sheet.repeat_rows(top, top + table.header_rows - 1)
    for at, row in enumerate(table.rows):
        for column, cell in enumerate(row):
            if cell is not None:
                _write_cell(sheet, top + at, column, cell, formats)
    top += len(table.rows) + 1
    for at, line in enumerate(after):
        sheet.write_string(top + at, 0, line.text, formats.plain)
    book.close()
    return stream.getvalue()


class _Formats:
    """The four looks a cell can have; a workbook shares them."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        boxed = {"border": 1, "text_wrap": True, "valign": "top"}
        self.plain = book.add_format({})
        self.wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        self.boxed = book.add_format(boxed)
        self.bold = book.add_format({**boxed, "bold": True})
        self.shaded = book.add_format({**boxed, "bg_color": f"#{SHADE}"})

    def of(self, cell: Cell) -> xlsxwriter.format.Format:
        if cell.is_shaded:
            return self.shaded
        return self.bold if cell.is_bold else self.boxed


def _write_line(sheet: xlsxwriter.worksheet.Worksheet, row: int, line: Line, formats: _Formats) -> None:
    if not line.is_clause:
        sheet.write_string(row, 0 if line.align is Align.LEFT else 2, line.text, formats.plain)
        return
    if line.label:
        sheet.write_string(row, 0, f"{line.label} :", formats.plain)
    if line.mark:
        sheet.write_string(row, 1, line.mark, formats.plain)
    sheet.write_string(row, 2, line.text, formats.wrapped)


def _write_cell(sheet: xlsxwriter.worksheet.Worksheet, row: int, column: int, cell: Cell, formats: _Formats) -> None:
    bottom, right = row + cell.row_span - 1, column + cell.column_span - 1
    if (bottom, right) == (row, column):
        sheet.write(row, column, cell.text, formats.of(cell))
    else:
        sheet.merge_range(row, column, bottom, right, cell.text, formats.of(cell))
