"""Tables put together cell by cell while a document is read: shared by DOCX and ODT."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from zonaintegritas.core.decree.blocks import Cell, Line, Place, Table
from zonaintegritas.core.decree.formats.unreadable import Unreadable

MAX_GRID: Final = 1_000_000  # rows x columns of one table; the largest plan seen has 1,100
MAX_NESTING: Final = 30  # tables in tables, text boxes in text boxes
FRAME_CONTENT_COLUMNS: Final = 3  # a table this wide inside a narrower one is the content; the outer only frames it


@dataclass(slots=True)
class Draft:
    """A cell whose height is not known yet."""

    row: int
    column: int
    column_span: int
    lines: tuple[Line, ...]
    fill: str | None
    row_span: int = 1


def table_of(drafts: Sequence[Draft], row_count: int, place: Place) -> Table:
    """The finished table at a place that names its block and number."""
    column_count = max((draft.column + draft.column_span for draft in drafts), default=0)
    if row_count * column_count > MAX_GRID:
        raise Unreadable("too-large")
    cells = tuple(
        Cell(
            draft.row,
            draft.column,
            draft.lines,
            Place(place.block, table=place.table, row=draft.row + 1, column=draft.column + 1),
            draft.row_span,
            draft.column_span,
            draft.fill,
        )
        for draft in drafts
    )
    return Table(cells, row_count, column_count, place)


def check_depth(depth: int) -> None:
    """Stop at a file that nests without end."""
    if depth > MAX_NESTING:
        raise Unreadable("damaged")


def is_frame(outer: int, inner: int) -> bool:
    """Whether a table of `outer` columns only frames the table of `inner` columns in it."""
    return inner >= FRAME_CONTENT_COLUMNS and inner > outer


def tidy(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Lines with text; in a cell of nothing but automatic numbers these are the text."""
    found = list(lines)
    if not found:
        return ()
    with_text = tuple(line for line in found if line.text)
    return with_text or tuple(Line(line.marker) for line in found if line.marker and line.marker[0].isalnum())


def row_lines(cells: Iterable[tuple[Line, ...]]) -> list[Line]:
    """A row of a small table inside a cell: one line where every cell holds one, else all lines in turn."""
    parts = [part for part in cells if part]
    if parts and all(len(part) == 1 for part in parts):
        whole = Cell(0, 0, tuple(part[0] for part in parts), Place(0)).text
        return [Line(whole.replace("\n", " "))]
    return [line for part in parts for line in part]
