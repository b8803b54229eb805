"""A decree as paper, whatever the format: lines before and after a table, and the table as a grid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Align(StrEnum):
    """Where a line stands on the page."""

    CENTRE = "centre"
    LEFT = "left"
    RIGHT = "right"  # a block at the right half, its lines flush left


@dataclass(frozen=True, slots=True)
class Line:
    """A line of running text; with a label or a mark it is a clause: Menimbang : a. bahwa ..."""

    text: str = ""
    align: Align = Align.LEFT
    is_bold: bool = False
    label: str = ""
    mark: str = ""

    @property
    def is_clause(self) -> bool:
        return bool(self.label or self.mark)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the plan table; a list has one line per entry."""

    lines: tuple[str, ...] = ()
    row_span: int = 1
    column_span: int = 1
    is_bold: bool = False
    is_centred: bool = False
    is_shaded: bool = False

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


SHADE = "bfbfbf"  # of a month in which something is due
Row = tuple[Cell | None, ...]  # None: covered by a merged cell


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; `widths` are shares of the width in percent, the first `header_rows` rows are repeated on every page."""

    widths: tuple[float, ...]
    header_rows: int
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """Paper and type of an office; lengths in centimetres, sizes of type in points. Folio as offices use it."""

    width: float = 21.5
    height: float = 33.0
    top: float = 2.5
    bottom: float = 2.5
    left: float = 3.0
    right: float = 2.5
    font: str = "Bookman Old Style"
    size: float = 12.0
    table_size: float = 9.0


FOLIO = Form()


@dataclass(frozen=True, slots=True)
class Paper:
    """All that is printed: the decree upright, then each annex across with its table."""

    title: str  # of the file, for screen readers and lists of files
    before: Sequence[Line]
    annex: Sequence[Line] = ()
    grid: Grid | None = None
    after: Sequence[Line] = ()
    form: Form = FOLIO


def placed(grid: Grid) -> list[tuple[int, int, Cell]]:
    """Every cell with its row and column, both from 0."""
    return [(y, x, cell) for y, row in enumerate(grid.rows) for x, cell in enumerate(row) if cell is not None]
