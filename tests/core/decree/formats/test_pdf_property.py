"""Any ruled table, whatever is merged, comes back cell by cell."""

from __future__ import annotations

from itertools import accumulate

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.decree.formats.drawn_pdf import Drawn
from zonaintegritas.core.decree.blocks import Table
from zonaintegritas.core.decree.formats.pdf import read_pdf

LEFT, TOP = 40.0, 50.0
Shape = tuple[int, int, int, int]  # row, column, rows, columns


@st.composite
def merged_grids(draw: st.DrawFn) -> tuple[list[float], list[float], list[Shape]]:
    """Edges across and down, and cells that cover every field once."""
    widths = draw(st.lists(st.integers(40, 120), min_size=2, max_size=6))
    heights = draw(st.lists(st.integers(16, 60), min_size=2, max_size=7))
    taken: set[tuple[int, int]] = set()
    cells: list[Shape] = []
    for row in range(len(heights)):
        for column in range(len(widths)):
            if (row, column) in taken:
                continue
            free = 1
            while column + free < len(widths) and (row, column + free) not in taken:
                free += 1
            across = draw(st.integers(1, min(free, 3)))
            down = draw(st.integers(1, min(len(heights) - row, 3)))
            cells.append((row, column, down, across))
            taken |= {(y, x) for y in range(row, row + down) for x in range(column, column + across)}
    xs = list(accumulate(map(float, widths), initial=LEFT))
    ys = list(accumulate(map(float, heights), initial=TOP))
    return xs, ys, cells


def squeezed(cells: list[Shape]) -> list[Shape]:
    """The same cells counted by the edges that are drawn at all: no edge, no row and no column."""
    rows = sorted({row for row, _, _, _ in cells})
    columns = sorted({column for _, column, _, _ in cells})
    return sorted(
        (
            rows.index(row),
            columns.index(column),
            sum(row <= edge < row + down for edge in rows),
            sum(column <= edge < column + across for edge in columns),
        )
        for row, column, down, across in cells
    )


@settings(max_examples=60, deadline=None)
@given(merged_grids())
def test_every_merged_table_comes_back(grid: tuple[list[float], list[float], list[Shape]]) -> None:
    xs, ys, cells = grid
    drawn = Drawn()
    for number, (row, column, down, across) in enumerate(cells):
        drawn.box(xs[column], ys[row], xs[column + across], ys[row + down])
        drawn.text(xs[column] + 3, ys[row] + 11, f"s{number}")
    tables = [block for block in read_pdf(drawn.data).blocks if isinstance(block, Table)]
    if len(cells) < 2:
        assert tables == []
        return
    (table,) = tables
    assert sorted((cell.row, cell.column, cell.row_span, cell.column_span) for cell in table.cells) == squeezed(cells)
    written = {(row, column): f"s{number}" for number, (row, column, _, _) in enumerate(cells)}
    in_order = [written[key] for key in sorted(written)]
    assert [cell.text for cell in sorted(table.cells, key=lambda cell: (cell.row, cell.column))] == in_order
