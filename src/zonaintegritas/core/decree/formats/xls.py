"""XLS (Excel 97-2003) -> sheets through xlrd."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from typing import Final, cast

import xlrd
from xlrd.biffh import XLRDError, error_text_from_code
from xlrd.book import Book
from xlrd.compdoc import CompDocError
from xlrd.sheet import Cell as XlsCell
from xlrd.sheet import Sheet as XlsSheet

from zonaintegritas.core.decree.formats.cell_value import number_text, truth
from zonaintegritas.core.decree.formats.colour import Rgb, mixed, visible
from zonaintegritas.core.decree.formats.sheet import Area, Budget, Sheet, SheetCell
from zonaintegritas.core.decree.formats.unreadable import Unreadable

SOLID: Final = 1
# Ink of the pattern numbers 2 to 18: medium, dark and light grey, hatchings, 12.5 % and 6.25 % grey.
PATTERNS: Final = {2: 0.5, 3: 0.75, 4: 0.25, 17: 0.125, 18: 0.0625}
HATCHED: Final = 0.5
BLACK: Final[Rgb] = (0, 0, 0)
WHITE: Final[Rgb] = (255, 255, 255)
# What xlrd lets through from a file whose bytes make no sense.
DAMAGE: Final = (
    XLRDError,
    CompDocError,
    struct.error,
    LookupError,
    ValueError,
    ArithmeticError,
    AssertionError,
    TypeError,
    AttributeError,
    NotImplementedError,
    EOFError,
)


def xls_sheets(data: bytes) -> Iterator[Sheet]:
    """The worksheets in order, hidden ones by name only."""
    try:
        book = xlrd.open_workbook(
            file_contents=data, formatting_info=True, on_demand=True, ragged_rows=True, logfile=io.StringIO()
        )
        budget = Budget()
        for index, name in enumerate(book.sheet_names()):
            is_hidden = bool(book.sheet_by_index(index).visibility)
            sheet = Sheet(name, budget, is_hidden)
            if not is_hidden:
                _fill_in(sheet, book, book.sheet_by_index(index))
            book.unload_sheet(index)
            yield sheet
    except DAMAGE as error:
        code = "encrypted" if "encrypt" in str(error).casefold() else "damaged"
        raise Unreadable(code) from error


def _fill_in(sheet: Sheet, book: Book, source: XlsSheet) -> None:
    for index in range(source.nrows):
        cells: dict[int, SheetCell] = {}
        for column, cell in enumerate(source.row(index), start=1):
            found = _cell(book, cell)
            if found.text or found.fill:
                cells[column] = found
        info = source.rowinfo_map.get(index)
        sheet.add_row(index + 1, cells, is_hidden=bool(info and info.hidden))
    for top, bottom, left, right in source.merged_cells:  # the ends are one beyond
        sheet.add_merge(Area(top + 1, left + 1, bottom, right))
    for column, info in source.colinfo_map.items():
        if info.hidden:
            sheet.hidden_columns.append((column + 1, column + 1))


def _cell(book: Book, cell: XlsCell) -> SheetCell:
    style = book.xf_list[cell.xf_index] if cell.xf_index is not None else None
    code = ""
    if style is not None:
        found = book.format_map.get(style.format_key)
        code = found.format_str if found else ""
    has_border = style is not None and bool(style.border.left_line_style or style.border.right_line_style)
    return SheetCell(_text(book, cell, code), None if style is None else _fill(book, style.background), has_border)


def _text(book: Book, cell: XlsCell, code: str) -> str:
    match cell.ctype:
        case xlrd.XL_CELL_TEXT:
            return cast(str, cell.value).strip()
        case xlrd.XL_CELL_NUMBER | xlrd.XL_CELL_DATE:
            return number_text(cast(float, cell.value), code, is_1904=bool(book.datemode))
        case xlrd.XL_CELL_BOOLEAN:
            return truth(value=bool(cell.value))
        case xlrd.XL_CELL_ERROR:
            return cast(str, error_text_from_code.get(cell.value, ""))
        case _:
            return ""


def _fill(book: Book, background: xlrd.formatting.XFBackground) -> str | None:
    if not background.fill_pattern:
        return None
    ink: Rgb = book.colour_map.get(background.pattern_colour_index) or BLACK
    if background.fill_pattern == SOLID:
        return visible(ink)
    paper: Rgb = book.colour_map.get(background.background_colour_index) or WHITE
    return visible(mixed(ink, paper, PATTERNS.get(background.fill_pattern, HATCHED)))
