"""A worksheet as blocks: which of its rows are a table, and which are lines of text above, between and below."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from zonaintegritas.core.decree.blocks import Block, Cell, Line, Paragraph, Place, Table
from zonaintegritas.core.decree.formats.sheet import MAX_CELLS
from zonaintegritas.core.decree.formats.sheet_view import Row, View
from zonaintegritas.core.decree.formats.unreadable import Unreadable

CellTexts = Sequence[tuple[int, str]]  # column and text

MARKER: Final = re.compile(r"^\(?(\d{1,2}|[a-zA-Z])[.)]$")
MARKER_AND_TEXT: Final = 2
LABEL: Final = 25  # characters up to which a text with a colon at its end is a label
WIDE: Final = 3  # cells with text from which a row without ruling lines is taken for a table row
# What stands below a table without ruling lines and ends it.
CLOSING: Final = re.compile(
    r"^(di)?(tetapkan|sahkan|keluarkan|tandatangani)\b|^(mengetahui|menyetujui|ketua|plt|a\.\s?n|salinan|sekretaris)\b"
    r"|^\w+, *\d{1,2} \w+ \d{4}$",
    re.IGNORECASE,
)


class SheetBlocks:
    """Turns views of worksheets into blocks, numbered over the workbook."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._tables = 0

    def add(self, name: str, view: View) -> None:
        """Append the blocks of one sheet."""
        has_borders = _has_borders(view)
        lines: list[int] = []  # rows of running text waiting for the next table
        for segment in _segments(view):
            tabular = [_is_tabular(view.rows[index], has_borders=has_borders) for index in segment]
            first, last = _table_range(view, segment, tabular, has_borders=has_borders)
            lines += segment[:first]
            if first < last:
                self._paragraphs(name, view, lines)
                self._table(name, view, segment[first:last])
                lines = segment[last:]
        self._paragraphs(name, view, lines)

    def _paragraphs(self, name: str, view: View, indexes: Sequence[int]) -> None:
        """Rows outside tables, one paragraph a line."""
        rows = [(index, [(c, cell.text) for c, cell in view.rows[index].items() if cell.text]) for index in indexes]
        rows = [(index, cells) for index, cells in rows if cells]
        clauses = max((at for at, (_, cells) in enumerate(rows, start=1) if _is_clause(cells)), default=0)
        parts = [(index, *part) for index, cells in rows[:clauses] for part in _clause(cells)]
        # Below the last clause blocks may stand side by side, each to be read down to its end.
        rest = [(index, column, text) for index, cells in rows[clauses:] for column, text in cells]
        if any(len(cells) > 1 for _, cells in rows[clauses:]):
            rest.sort(key=lambda part: (part[1], part[0]))
        for index, column, text in parts + rest:
            for line in lines_of(text):
                place = Place(len(self.blocks), sheet=name, row=index, column=column)
                self.blocks.append(Paragraph(line.text, place))

    def _table(self, name: str, view: View, indexes: Sequence[int]) -> None:
        columns = _columns(view, indexes)
        if len(indexes) * len(columns) > MAX_CELLS:
            raise Unreadable("too-large")
        self._tables += 1
        place = Place(len(self.blocks), sheet=name, table=self._tables, row=indexes[0], column=columns[0])
        self.blocks.append(_Grid(view, indexes, columns, place).table())


class _Grid:
    """The rows and columns of a sheet that make one table; those that show nothing are left out."""

    def __init__(self, view: View, indexes: Sequence[int], columns: Sequence[int], place: Place) -> None:
        self._view = view
        self._indexes = indexes
        self._columns = columns
        self._place = place
        self._taken: set[tuple[int, int]] = set()

    def table(self) -> Table:
        cells = [
            self._cell(row, column, index, number)
            for row, index in enumerate(self._indexes)
            for column, number in enumerate(self._columns)
            if number in self._view.rows[index]
        ]
        cells += (
            Cell(row, column, (), self._at(index, number))
            for row, index in enumerate(self._indexes)
            for column, number in enumerate(self._columns)
            if (row, column) not in self._taken
        )
        cells.sort(key=lambda cell: (cell.row, cell.column))
        return Table(tuple(cells), len(self._indexes), len(self._columns), self._place)

    def _cell(self, row: int, column: int, index: int, number: int) -> Cell:
        area = self._view.area(index, number)
        height = bisect_right(self._indexes, area.bottom) - row
        width = bisect_right(self._columns, area.right) - column
        reach = {(row + down, column + across) for down in range(height) for across in range(width)}
        if reach & self._taken:
            height, width, reach = 1, 1, {(row, column)}
        self._taken |= reach
        found = self._view.rows[index][number]
        return Cell(row, column, lines_of(found.text), self._at(index, number), height, width, found.fill)

    def _at(self, index: int, number: int) -> Place:
        place = self._place
        return Place(place.block, sheet=place.sheet, table=place.table, row=index, column=number)


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines of a cell that hold text."""
    return tuple(Line(part.strip()) for part in text.split("\n") if part.strip())


def _segments(view: View) -> list[list[int]]:
    """Rows that follow each other without a blank row between."""
    skipped = {row for row, _, _ in view.hidden}
    segments: list[list[int]] = []
    reach = 0  # the last row that a cell above covers
    for index in sorted(view.rows):
        between = range(reach + 1, index)
        if not segments or (len(between) > 0 and not all(row in skipped for row in between)):
            segments.append([])
        segments[-1].append(index)
        reach = max(reach, index, *(view.area(index, column).bottom for column in view.rows[index]))
    return segments


def _table_range(view: View, segment: list[int], tabular: list[bool], *, has_borders: bool) -> tuple[int, int]:
    """First and one past the last row of the table in a segment; equal where there is none."""
    if not any(tabular) or max(_texts(view.rows[index]) for index in segment) <= 1:
        return len(segment), len(segment)  # a title in a frame is no table
    first, last = tabular.index(True), len(tabular) - tabular[::-1].index(True)
    while last - first > 1 and _texts(view.rows[segment[first]]) <= 1:
        first += 1  # a title or a heading in the frame of the table, above its header
    if not has_borders:
        while last < len(segment) and not _is_closing(view.rows[segment[last]]):
            last += 1
    return first, last


def _is_tabular(row: Row, *, has_borders: bool) -> bool:
    if has_borders and any(cell.has_border or cell.fill for cell in row.values()):
        return True  # rows with a shade of their own may lack the lines
    cells = [(column, cell.text) for column, cell in row.items() if cell.text]
    return len(cells) >= WIDE and not _is_clause(cells)


def _has_borders(view: View) -> bool:
    """Whether the sheet rules its tables."""
    return any(sum(cell.has_border for cell in row.values() if cell.text) > 1 for row in view.rows.values())


def _is_clause(cells: CellTexts) -> bool:
    """A row of the kind `NOMOR : 15`, `Menimbang : a. bahwa` or `b. bahwa`, spread over cells."""
    is_labelled = any(text.startswith(":") or (text.endswith(":") and len(text) <= LABEL) for _, text in cells)
    return is_labelled or (len(cells) == MARKER_AND_TEXT and bool(MARKER.match(cells[0][1])))


def _clause(cells: CellTexts) -> CellTexts:
    """The cells of a clause as one line; the cells of any other row one by one."""
    return [(cells[0][0], "\t".join(text for _, text in cells))] if _is_clause(cells) else cells


def _is_closing(row: Row) -> bool:
    return any(CLOSING.search(cell.text) for cell in row.values())


def _texts(row: Row) -> int:
    return sum(1 for cell in row.values() if cell.text)


def _columns(view: View, indexes: Sequence[int]) -> list[int]:
    """Columns that show something, up to the last with text or a shade: months may be marked by shades alone."""
    shown: set[int] = set()
    first, last = None, 0
    for index in indexes:
        for column, cell in view.rows[index].items():
            shown.add(column)
            if cell.text:
                first = column if first is None else min(first, column)
            if cell.text or cell.fill:
                last = max(last, view.area(index, column).right)
    order = sorted(shown)
    return order[bisect_left(order, first or 0) : bisect_right(order, last)]
