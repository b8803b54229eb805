"""Names of areas and components that page breaks cut: all pieces are one name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from zonaintegritas.core.decree.blocks import Cell
from zonaintegritas.core.decree.structure.rows import AREA, COMPONENT, Row


def with_whole_labels(rows: Sequence[Row]) -> list[Row]:
    """The rows with such a name put together where it begins, and carried down where it goes on and ends."""
    result = list(rows)
    for key in (AREA, COMPONENT):
        pieces: list[Cell] = []  # of one name, page after page
        for at, row in enumerate(rows):
            cell = _cell(row, key)
            if cell is None or cell.is_empty or _holds(pieces, cell):
                continue
            if pieces and row.starts_page and cell.is_open_top and pieces[-1].is_open_bottom:
                pieces.append(cell)
                _join(rows, result, at, key, pieces)
            else:
                pieces = [cell]
    return result


def _cell(row: Row, key: str) -> Cell | None:
    cells = row.piece(key).cells
    return cells[0] if len(cells) == 1 else None


def _holds(cells: Sequence[Cell], wanted: Cell | None) -> bool:
    return any(cell is wanted for cell in cells)


def _join(rows: Sequence[Row], result: list[Row], at: int, key: str, pieces: Sequence[Cell]) -> None:
    """Put the newest piece to those before it, in every row that shows one of them."""
    before = next(one.piece(key) for row, one in zip(rows, result, strict=True) if _cell(row, key) is pieces[-2])
    whole = before.followed_by(rows[at].piece(key))
    for number, row in enumerate(rows):
        cell = _cell(row, key)
        if _holds(pieces, cell):
            one = result[number]
            is_carried = row.piece(key).is_carried or cell is not pieces[0]
            result[number] = replace(one, pieces={**one.pieces, key: replace(whole, is_carried=is_carried)})
