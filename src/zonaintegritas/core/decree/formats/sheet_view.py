"""What is visible of a worksheet: hidden rows and columns out, merged cells counted once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import Final

from zonaintegritas.core.decree.formats.sheet import Area, Sheet, SheetCell
from zonaintegritas.core.decree.formats.unreadable import Unreadable

MAX_MERGE_WORK: Final = 5_000_000  # rows that all merges together touch

Row = dict[int, SheetCell]


@dataclass(frozen=True, slots=True)
class View:
    """Visible cells by row, merged areas by their first cell, and the texts that were left out as hidden."""

    rows: dict[int, Row]
    areas: dict[tuple[int, int], Area]
    hidden: tuple[tuple[int, int, str], ...]  # row, column, text

    def area(self, row: int, column: int) -> Area:
        """The area a cell covers; itself where it is not merged."""
        return self.areas.get((row, column)) or Area(row, column, row, column)


def view_of(sheet: Sheet) -> View:
    """The visible part of a sheet."""
    columns = {column for row in sheet.rows.values() for column in row}
    hidden_columns = {column for column in columns if sheet.is_column_hidden(column)}
    rows: dict[int, Row] = {}
    hidden: list[tuple[int, int, str]] = []
    for index in sorted(sheet.rows):
        cells = sheet.rows[index]
        gone = set(cells) if index in sheet.hidden_rows else hidden_columns.intersection(cells)
        hidden += ((index, column, cells[column].text) for column in sorted(gone) if cells[column].text)
        left = {column: cells[column] for column in sorted(cells) if column not in gone}
        if left:
            rows[index] = left
    areas = _merge(rows, sheet.merges)
    return View({index: row for index, row in rows.items() if row}, areas, tuple(hidden))


def _merge(rows: dict[int, Row], merges: list[Area]) -> dict[tuple[int, int], Area]:
    """Take away what merged cells cover; the areas whose first cell shows something."""
    order = sorted(rows)
    areas: dict[tuple[int, int], Area] = {}
    work = 0
    for area in merges:
        if area.left not in rows.get(area.top, {}):
            continue  # empty, or covered by a merge before it in a damaged file
        touched = order[bisect_left(order, area.top) : bisect_right(order, area.bottom)]
        work += len(touched)
        if work > MAX_MERGE_WORK:
            raise Unreadable("too-large")
        for index in touched:
            row = rows[index]
            for column in [column for column in row if area.left <= column <= area.right]:
                if (index, column) != (area.top, area.left):
                    del row[column]
        areas[area.top, area.left] = area
    return areas
