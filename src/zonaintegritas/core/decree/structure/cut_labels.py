"""Names of areas and components that a page break cuts in two: both halves are one name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from zonaintegritas.core.decree.blocks import Cell
from zonaintegritas.core.decree.structure.rows import AREA, COMPONENT, Piece, Row


def with_whole_labels(rows: Sequence[Row]) -> list[Row]:
    """The rows with such a name put together where it begins, and carried down where it ends."""
    result = list(rows)
    for key in (AREA, COMPONENT):
        upper: Cell | None = None
        for at, row in enumerate(rows):
            cell = _cell(row, key)
            if cell is None or cell.is_empty:
                continue
            if upper is not None and row.starts_page and cell.is_open_top and upper.is_open_bottom:
                _join(result, at, key, (upper, cell))
            upper = cell
    return result


def _cell(row: Row, key: str) -> Cell | None:
    cells = row.piece(key).cells
    return cells[0] if len(cells) == 1 else None


def _join(rows: list[Row], at: int, key: str, halves: tuple[Cell, Cell]) -> None:
    upper, lower = halves
    whole = next(row.piece(key) for row in reversed(rows[:at]) if _cell(row, key) is upper)
    whole = whole.followed_by(rows[at].piece(key))
    for number, row in enumerate(rows):
        cell = _cell(row, key)
        if cell is upper or cell is lower:
            is_carried = row.piece(key).is_carried or cell is lower
            rows[number] = replace(row, pieces={**row.pieces, key: _as(whole, is_carried=is_carried)})


def _as(piece: Piece, *, is_carried: bool) -> Piece:
    return replace(piece, is_carried=is_carried)
