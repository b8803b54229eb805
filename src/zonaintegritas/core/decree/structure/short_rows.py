"""Rows of a text that are a cell short, because number and component were one cell on the paper."""

from __future__ import annotations

from dataclasses import replace

from zonaintegritas.core.decree.blocks import Cell, Table
from zonaintegritas.core.decree.structure.heading_rows import Grid, is_number_row, text_of
from zonaintegritas.core.decree.structure.numbering import is_bare


def widened(table: Table, grid: Grid, body: int, *, was_short: bool) -> Table:
    """The table with such rows set right: their first cell covers two columns, the others move to the right.

    A text cannot say that a cell is wide, so these rows end in an empty cell. It is taken for that only where most
    of the rows whose first cell holds number and name together end so; a piece without such rows is like the
    one before it.
    """
    if table.column_count < 3 or any(cell.column_span > 1 for cell in table.cells):
        return table
    rows = [(number, [text_of(cell) for cell in grid[number]]) for number in range(body, len(grid))]
    rows = [(number, texts) for number, texts in rows if not is_number_row(texts)]
    labelled = [texts for _, texts in rows if texts[0] and not is_bare(texts[0]) and any(texts[1:])]
    is_short = sum(not texts[-1] and bool(texts[1]) for texts in labelled) * 2 > len(labelled)
    if not (is_short if labelled else was_short and not any(texts[0] for _, texts in rows)):
        return table
    short = {number for number, texts in rows if not texts[-1] and not (texts[0] and is_bare(texts[0]))}
    cells = (_moved(cell, table.column_count) if cell.row in short else cell for cell in table.cells)
    return replace(table, cells=tuple(cell for cell in cells if cell is not None))


def _moved(cell: Cell, columns: int) -> Cell | None:
    if cell.column == 0:
        return replace(cell, column_span=2)
    return replace(cell, column=cell.column + 1) if cell.column + 1 < columns else None
