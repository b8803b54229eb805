"""What a new page prints again: the heading of the area that goes on, the name of the component that goes on."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from zonaintegritas.core.decree.structure.accounting import Destination, Ledger
from zonaintegritas.core.decree.structure.headings import label_of, label_piece_of
from zonaintegritas.core.decree.structure.numbering import Label, Style
from zonaintegritas.core.decree.structure.rows import COMPONENT, NUMBER, Row
from zonaintegritas.core.decree.structure.wording import folded

OPEN_HEADINGS: Final = 12  # an area, and the groups of components in it


def without_repetitions(rows: Sequence[Row], ledger: Ledger) -> list[Row]:
    """The rows; headings printed again are gone, names printed again count as carried down."""
    result: list[Row] = []
    headings: deque[Label] = deque(maxlen=OPEN_HEADINGS)
    name: Label | None = None
    starts_page = False
    for source in rows:
        row = replace(source, starts_page=True) if starts_page else source
        starts_page = False
        label = label_of(row)
        is_heading = not row.content and bool(label.rest) and not row.months
        if row.starts_page and is_heading and any(_same(heading, label) for heading in headings):
            ledger.put(label_piece_of(row).cells, Destination.STRUCTURE)
            starts_page = True
            continue
        if row.starts_page and not is_heading and name is not None and label.rest and _same(name, label):
            row = _carried(row)
        elif label.rest and not row.is_paragraph:
            name = None if is_heading else label
            if is_heading:
                headings.append(label)
        result.append(row)
    return result


def _same(before: Label, label: Label) -> bool:
    same_number = before.ordinal == label.ordinal or label.style is Style.NONE
    return same_number and folded(before.rest) == folded(label.rest)


def _carried(row: Row) -> Row:
    pieces = {
        key: replace(piece, is_carried=True) if key in {NUMBER, COMPONENT} else piece
        for key, piece in row.pieces.items()
    }
    return replace(row, pieces=pieces)
