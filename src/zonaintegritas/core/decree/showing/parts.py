"""Blocks cut into parts of a size that a page can show, as plain JSON; a browser never sees markup of the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from zonaintegritas.core.decree.blocks import Block, Cell, Paragraph, Table

PART_WEIGHT: Final = 24_000  # characters and what a cell or a paragraph takes beside its text
CELL_WEIGHT: Final = 25
MOST_PARTS: Final = 60
MOST_COLUMNS: Final = 40
LONGEST_CELL: Final = 4_000  # characters

Shape = dict[str, object]  # a piece of a part: kind "p", "t", "s" or "i"; see `evidence/_preview_part.html`


@dataclass(slots=True)
class Parts:
    """Parts as they grow, and what was left out of them."""

    parts: list[list[Shape]] = field(default_factory=list)
    weight: int = PART_WEIGHT + 1
    columns_left_out: int = 0
    is_full: bool = False

    def add(self, shape: Shape, weight: int, *, repeat: Shape | None = None) -> list[Shape] | None:
        """Put a piece into the part that is open, or into a new one; None where there are too many parts."""
        if self.weight + weight > PART_WEIGHT and self.weight:
            if len(self.parts) == MOST_PARTS:
                self.is_full = True
                return None
            self.parts.append([repeat] if repeat else [])
            self.weight = 0
        self.weight += weight
        self.parts[-1].append(shape)
        return self.parts[-1]


def parts_of(blocks: Sequence[Block], pictures: Mapping[int, Sequence[Shape]], behind: Iterable[Shape]) -> Parts:
    """The parts of a document. `pictures`: those that stand before a block; `behind`: those that follow all."""
    made = Parts()
    sheet = ""
    for number, block in enumerate(blocks):
        for picture in pictures.get(number, ()):
            made.add(picture, CELL_WEIGHT)
        name = block.place.sheet or ""
        if name and name != sheet:
            made.add({"k": "s", "t": name}, CELL_WEIGHT)
        sheet = name
        if isinstance(block, Paragraph):
            text = f"{block.marker} {block.text}" if block.marker else block.text
            made.add({"k": "p", "t": text}, len(text) + CELL_WEIGHT)
        else:
            _add_table(made, block, {"k": "s", "t": name} if name else None)
        if made.is_full:
            return made
    for picture in [*_left(pictures, len(blocks)), *behind]:
        made.add(picture, CELL_WEIGHT)
    return made


def _left(pictures: Mapping[int, Sequence[Shape]], end: int) -> Iterator[Shape]:
    for place in sorted(place for place in pictures if place >= end):
        yield from pictures[place]


def _add_table(made: Parts, table: Table, sheet: Shape | None) -> None:
    """Row by row; where a part is full the table goes on in the next one."""
    made.columns_left_out = max(made.columns_left_out, table.column_count - MOST_COLUMNS)
    open_part: list[Shape] | None = None
    rows: list[object] = []
    for row in _rows(table):
        weight = sum(len(str(cell[0])) + CELL_WEIGHT for cell in row)
        if open_part is None or made.weight + weight > PART_WEIGHT:
            rows = []
            open_part = made.add({"k": "t", "r": rows}, weight, repeat=sheet)
            if open_part is None:
                return
        else:
            made.weight += weight
        rows.append(row)


def _rows(table: Table) -> Iterator[list[tuple[str, int]]]:
    """(text, columns it spans) of each cell of each row. A cell that reaches down stands in its first row only."""
    by_row: dict[int, list[Cell]] = {}
    for cell in table.cells:
        if cell.column < MOST_COLUMNS:
            by_row.setdefault(cell.row, []).append(cell)
    reaching: list[Cell] = []
    for row in range(table.row_count):
        own = by_row.get(row, [])
        reaching = [cell for cell in reaching if cell.row + cell.row_span > row]
        shown = _filled(own, reaching)
        reaching += [cell for cell in own if cell.row_span > 1]
        if shown:
            yield shown


def _filled(own: Iterable[Cell], reaching: Iterable[Cell]) -> list[tuple[str, int]]:
    """The cells of a row from left to right; where none begins stands an empty one."""
    starts = [(cell.column, cell.column_span, cell.text[:LONGEST_CELL]) for cell in own]
    starts += [(cell.column, cell.column_span, "") for cell in reaching]
    shown: list[tuple[str, int]] = []
    at = 0
    for column, span, text in sorted(starts):
        if column > at:
            shown.append(("", column - at))
        width = max(1, min(span, MOST_COLUMNS - column))
        shown.append((text, width))
        at = column + width
    return shown if any(text for text, _ in shown) else []
