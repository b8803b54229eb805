"""ODS -> sheets, row by row: repeated rows and columns are counted, never written out when empty."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final

from lxml.etree import _Element as Element

from zonaintegritas.core.decree.formats.archive import Archive
from zonaintegritas.core.decree.formats.cell_value import date_text, truth
from zonaintegritas.core.decree.formats.odf import NUMBER, OFFICE, STYLE, TABLE, TEXT, OdfStyles, count_of
from zonaintegritas.core.decree.formats.odf_text import paragraph_lines
from zonaintegritas.core.decree.formats.sheet import Area, Budget, Sheet, SheetCell

ROW, CELL, COVERED, COLUMN, SHEET = (
    TABLE + name for name in ("table-row", "table-cell", "covered-table-cell", "table-column", "table")
)
STYLE_TAG: Final = STYLE + "style"
DATE_STYLE, TABLE_STYLE = NUMBER + "date-style", STYLE + "table-properties"
DATE_PARTS: Final = {
    NUMBER + "day": "d", NUMBER + "month": "m", NUMBER + "year": "y", NUMBER + "hours": "h",
}  # fmt: skip
PARAGRAPHS: Final = (TEXT + "p", TEXT + "h")
MAX_ROWS: Final = 1_048_576
MAX_COLUMNS: Final = 16_384
MAX_COPIES: Final = 256  # how often one written cell or row with text is taken as repeated
NOT_SHOWN: Final = ("collapse", "filter")


def ods_sheets(data: bytes) -> Iterator[Sheet]:
    """The sheets in order, hidden ones by name only."""
    archive = Archive(data)
    reader = _Reader()
    if "styles.xml" in archive.names:
        reader.styles.add_all(archive.xml("styles.xml"))
    tags = (STYLE_TAG, DATE_STYLE, COLUMN, ROW, SHEET)
    for element in archive.stream("content.xml", tags):
        sheet = reader.take(element)
        if sheet:
            yield sheet


class _Reader:
    def __init__(self) -> None:
        self.styles = OdfStyles()
        self._dates: dict[str, str] = {}  # the parts a date style shows
        self._hidden_tables: set[str] = set()
        self._budget = Budget()
        self._start()

    def _start(self) -> None:
        self._sheet = Sheet("", self._budget)
        self._row = 0
        self._column = 0

    def take(self, element: Element) -> Sheet | None:
        """Take a complete element in; the sheet when it was the last of it."""
        if element.tag == ROW:
            self._take_row(element)
        elif element.tag == COLUMN:
            repeat = count_of(element, "number-columns-repeated", MAX_COLUMNS)
            if element.get(TABLE + "visibility") in NOT_SHOWN:
                self._sheet.hidden_columns.append((self._column + 1, self._column + repeat))
            self._column += repeat
        elif element.tag == STYLE_TAG:
            self.styles.add(element)
            table = element.find(TABLE_STYLE)
            if table is not None and table.get(TABLE + "display") == "false":
                self._hidden_tables.add(element.get(STYLE + "name", ""))
        elif element.tag == DATE_STYLE:
            self._dates[element.get(STYLE + "name", "")] = "".join(DATE_PARTS.get(part.tag, "") for part in element)
        else:
            return self._finish(element)
        return None

    def _finish(self, element: Element) -> Sheet:
        sheet = self._sheet
        sheet.name = element.get(TABLE + "name", "")
        if element.get(TABLE + "style-name") in self._hidden_tables:
            sheet.is_hidden = True
            sheet.rows.clear()
        self._start()
        return sheet

    def _take_row(self, row: Element) -> None:
        repeat = count_of(row, "number-rows-repeated", MAX_ROWS)
        first = self._row + 1
        self._row += repeat
        cells = self._cells(row, first)
        if not cells or first > MAX_ROWS:
            return
        for index in range(first, first + min(repeat, MAX_COPIES)):
            self._sheet.add_row(index, cells, is_hidden=row.get(TABLE + "visibility") in NOT_SHOWN)

    def _cells(self, row: Element, index: int) -> dict[int, SheetCell]:
        cells: dict[int, SheetCell] = {}
        column = 1
        for cell in row.iterchildren(CELL, COVERED):
            repeat = count_of(cell, "number-columns-repeated", MAX_COLUMNS)
            if cell.tag == CELL and column <= MAX_COLUMNS:
                name = cell.get(TABLE + "style-name")
                found = SheetCell(
                    self._text(cell, name), self.styles.fill("table-cell", name), self.styles.has_border(name)
                )
                if found.text or found.fill:
                    cells.update((column + offset, found) for offset in range(min(repeat, MAX_COPIES)))
                width = count_of(cell, "number-columns-spanned", MAX_COLUMNS)
                height = count_of(cell, "number-rows-spanned", MAX_ROWS)
                self._sheet.add_merge(Area(index, column, index + height - 1, column + width - 1))
            column += repeat
        return cells

    def _text(self, cell: Element, style: str | None) -> str:
        match cell.get(OFFICE + "value-type"):
            case "date":
                return self._date(cell.get(OFFICE + "date-value", ""), style) or self._shown(cell)
            case "boolean":
                return truth(value=cell.get(OFFICE + "boolean-value") == "true")
            case _:
                return self._shown(cell)

    def _date(self, value: str, style: str | None) -> str:
        try:
            moment = dt.datetime.fromisoformat(value)
        except ValueError:
            return ""
        return date_text(moment, self._dates.get(self.styles.data_style(style) or "", "") or "dmy")

    def _shown(self, cell: Element) -> str:
        """The text a program has stored as shown; a number that was never shown as it is."""
        lines = [line for text in cell.iterchildren(*PARAGRAPHS) for line in paragraph_lines(text, self.styles)[0]]
        return "\n".join(lines) or cell.get(OFFICE + "value", "").removesuffix(".0")
