"""Cells that are merged downwards and cut by a page break: what stood in them above counts below, too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from zonaintegritas.core.decree.structure.joining import CLOSED_END, SMALL, row_above
from zonaintegritas.core.decree.structure.numbering import Style, read_label
from zonaintegritas.core.decree.structure.rows import CORE, LABELS, RESPONSIBLE, Piece, Row

RARE: Final = 0.05
USUAL: Final = 0.75  # of the rows
MERGED_DOUBT: Final = "Sel ini kosong di awal halaman; isinya diambil dari sel gabungan di halaman sebelumnya."


def carry_over_pages(rows: Sequence[Row]) -> list[Row]:
    """The rows with the contents of such cells in every row they cover."""
    usual, merged = _usual_keys(rows), _merged_keys(rows)
    capital = _capital_keys(rows)
    result: list[Row] = []
    below: dict[int, Piece] = {}  # the lower part of a cut cell -> what stands in the upper part
    for source in rows:
        if result and _spans_pages(result[-1]):
            below |= _under_torn_row(result[-1], source, usual)
        row = _filled(source, below)
        at = row_above(result) if row.starts_page and row.wide is None and not row.is_blank else None
        if at is not None and not any(row.says(key) for key in LABELS):
            for key in row.pieces:
                if key not in LABELS:
                    is_open = any(cell.is_open_top for cell in row.piece(key).cells)
                    is_cut = row.piece(key).is_on_page  # elsewhere a cell is not cut by a page
                    if is_open or key == RESPONSIBLE or (is_cut and key in usual):
                        is_usual = key in merged or (key in capital and row.says(key))
                        result[at], row = _across(result[at], row, key, below, is_usual=is_usual)
        result.append(row)
    return result


def _spans_pages(row: Row) -> bool:
    """A row that the page break had torn, made whole."""
    return len({place.page for place in row.places}) > 1


def _under_torn_row(torn: Row, row: Row, usual: frozenset[str]) -> dict[int, Piece]:
    """The lower parts of cells that began in the rest of a torn row: what stands in the whole of them."""
    found: dict[int, Piece] = {}
    for key, piece in row.pieces.items():
        if not piece.is_carried or not piece.cells or not torn.holds(key):
            continue
        is_same = any(cell is piece.cells[0] for cell in torn.piece(key).cells)
        if is_same or (piece.is_empty and key in usual):
            found[id(piece.cells[0])] = replace(torn.piece(key), is_carried=True)
    return found


def _usual_keys(rows: Sequence[Row]) -> frozenset[str]:
    """The columns that are hardly ever empty."""
    items = [row for row in rows if row.wide is None and row.has_core]
    counts = Counter(key for row in items for key in row.pieces if row.holds(key))
    return frozenset(key for key, count in counts.items() if count >= USUAL * len(items))


def _capital_keys(rows: Sequence[Row]) -> frozenset[str]:
    """The columns whose cells begin with capitals: a small letter is then in the middle of a sentence."""
    found = set()
    for key in CORE:
        texts = [row.own(key).text for row in rows if row.says(key) and not row.starts_page]
        small = sum(SMALL.match(text) is not None and read_label(text).style is Style.NONE for text in texts)
        if small <= RARE * len(texts):
            found.add(key)
    return frozenset(found)


def _merged_keys(rows: Sequence[Row]) -> frozenset[str]:
    """The columns in which cells are merged downwards anywhere in the plan."""
    return frozenset(
        key
        for row in rows
        for key, piece in row.pieces.items()
        if any(cell.row_span > 1 for cell in piece.cells) and not piece.is_empty
    )


def _filled(row: Row, below: dict[int, Piece]) -> Row:
    found = {
        key: below[id(piece.cells[0])]
        for key, piece in row.pieces.items()
        if piece.cells and id(piece.cells[0]) in below
    }
    return replace(row, pieces={**row.pieces, **found}) if found else row


def _across(above: Row, row: Row, key: str, below: dict[int, Piece], *, is_usual: bool) -> tuple[Row, Row]:
    """Both rows with the cell that goes over the page."""
    upper, lower = above.piece(key), row.piece(key)
    cell = lower.cells[0] if lower.cells else None
    if cell is None or upper.is_empty or lower.is_carried:
        return above, row
    is_tall = cell.row_span > 1 or cell.is_open_top
    if lower.is_empty and (is_tall or is_usual):
        carried = replace(upper, is_carried=True, doubt=None if is_tall else MERGED_DOUBT)
        below[id(cell)] = carried
        return above, replace(row, pieces={**row.pieces, key: carried})
    if key in CORE and is_usual and _is_rest(upper, lower):
        whole = upper.followed_by(lower)
        below[id(cell)] = replace(whole, is_carried=True)
        return (
            replace(above, pieces={**above.pieces, key: whole}),
            replace(row, pieces={**row.pieces, key: replace(whole, is_carried=True)}),
        )
    return above, row


def _is_rest(upper: Piece, lower: Piece) -> bool:
    is_small = SMALL.match(lower.text) is not None and read_label(lower.text).style is Style.NONE
    return is_small and CLOSED_END.search(upper.text) is None
