"""A worksheet while it is read: only cells that show something, however large the sheet claims to be."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Final

from zonaintegritas.core.decree.formats.unreadable import Unreadable

MAX_CELLS: Final = 200_000  # with text or fill, in one workbook
MAX_TEXT_ROWS: Final = 50_000  # in one workbook; a plan has a hundred
MAX_CHARACTERS: Final = 20_000_000  # in one workbook; one shared string may stand in a million cells
MAX_SHADED_ROWS: Final = 500  # rows in a run that are coloured but empty; beyond that a whole sheet was painted
MAX_MERGES: Final = 200_000


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A cell that shows something."""

    text: str
    fill: str | None = None
    has_border: bool = False  # at its left or right side: it is part of a ruled table


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of cells, rows and columns from 1, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


class Budget:
    """What all sheets of a workbook together may hold."""

    def __init__(self) -> None:
        self._rows = 0
        self._cells = 0
        self._characters = 0

    def spend(self, row: Collection[SheetCell]) -> None:
        self._rows += 1
        self._cells += len(row)
        self._characters += sum(len(cell.text) for cell in row)
        if self._rows > MAX_TEXT_ROWS or self._cells > MAX_CELLS or self._characters > MAX_CHARACTERS:
            raise Unreadable("too-large")


@dataclass(slots=True)
class Sheet:
    """Rows and columns count from 1. Add rows from the top down, then read `rows`."""

    name: str
    budget: Budget
    is_hidden: bool = False
    rows: dict[int, dict[int, SheetCell]] = field(default_factory=dict)
    merges: list[Area] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)  # first and last
    struck: list[str] = field(default_factory=list)  # words with a line through them, which were left out
    formulas: list[tuple[int, int]] = field(default_factory=list)  # rows and columns of cells that are calculated
    _shaded: dict[int, dict[int, SheetCell]] = field(default_factory=dict)

    def add_row(self, index: int, cells: dict[int, SheetCell], *, is_hidden: bool = False) -> None:
        """Take a row in; rows without text count only between rows with text, and not when there are very many."""
        if not any(cell.text for cell in cells.values()):
            if cells and len(self._shaded) <= MAX_SHADED_ROWS:
                self._shaded[index] = cells
            return
        self.budget.spend(cells.values())
        if len(self._shaded) <= MAX_SHADED_ROWS and self.rows:
            self.rows.update(self._shaded)
        self._shaded.clear()
        self.rows[index] = cells
        if is_hidden:
            self.hidden_rows.add(index)

    def add_merge(self, area: Area) -> None:
        if len(self.merges) >= MAX_MERGES:
            raise Unreadable("too-large")
        if area.bottom > area.top or area.right > area.left:
            self.merges.append(area)

    def is_column_hidden(self, column: int) -> bool:
        return any(first <= column <= last for first, last in self.hidden_columns)
