"""Items that take several rows: one step or proof in each, and what the rows have in common only once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from zonaintegritas.core.decree.structure.headings import Entry, Kind
from zonaintegritas.core.decree.structure.rows import (
    EVIDENCE,
    INDICATOR,
    LABELS,
    STEPS,
    SUB_COMPONENT,
    TIME,
    Piece,
    Row,
)

LISTED: Final = (STEPS, EVIDENCE)
LEAST_MERGED: Final = 3  # columns
LEAST_FULL: Final = 0.3  # of the items say what they are and when: then a row that says neither is no item


def fold_sub_rows(entries: Sequence[Entry]) -> list[Entry]:
    """The entries; rows that only go on with the lists of the item above are part of it."""
    items = [entry.row for entry in entries if entry.kind is Kind.ITEM]
    full = sum(1 for row in items if row.says(INDICATOR) and (row.says(TIME) or row.months))
    if not items or full < LEAST_FULL * len(items):
        return list(entries)
    result: list[Entry] = []
    for entry in entries:
        before = result[-1] if result else None
        if before is not None and before.kind is Kind.ITEM and _goes_on(before.row, entry):
            result[-1] = replace(before, row=_extended(before.row, entry.row))
        elif entry.kind is not Kind.BLANK or before is None or before.kind is not Kind.ITEM:
            result.append(entry)
    return result


def _goes_on(before: Row, entry: Entry) -> bool:
    row = entry.row
    if entry.kind is not Kind.ITEM or row.months or not before.says(INDICATOR) or row.table != before.table:
        return False
    said = [key for key in row.pieces if row.says(key)]
    if not said or any(key not in LISTED for key in said):
        return False
    return _says_nothing_new(before, row)


def _says_nothing_new(before: Row, row: Row) -> bool:
    """Whether indicator and time are those of the row above, or nothing where that row says them."""
    for key in (INDICATOR, TIME):
        here, above = row.piece(key), before.piece(key)
        if not here.is_empty and (not above.cells or here.cells[:1] != above.cells[:1]):
            return False
    if not row.holds(INDICATOR):
        return True
    # A merged cell counts for every row it covers: only where one column alone is not merged are the rows one item.
    others = [key for key in row.pieces if key not in (*LABELS, SUB_COMPONENT) and before.holds(key)]
    carried = [key for key in others if row.holds(key) and not row.says(key)]
    return len(carried) >= LEAST_MERGED and len(carried) == len(others) - 1


def _extended(before: Row, row: Row) -> Row:
    pieces = dict(before.pieces)
    for key in LISTED:
        if row.says(key):
            upper, lower = before.piece(key), row.own(key)
            pieces[key] = Piece(
                upper.lines + lower.lines, upper.places + lower.places, upper.cells + lower.cells, upper.is_carried
            )
    return replace(before, pieces=pieces)
