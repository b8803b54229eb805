"""Numbers as the document prints them, before the reading drops them."""

from __future__ import annotations

import re
from typing import Final

from zonaintegritas.core.decree.blocks import Document, Place, Table

MARKER: Final = re.compile(r"^\s*\(?(?:\d{1,2}|[a-z])[.)]\s*\S", re.IGNORECASE)


def cell_text(document: Document, place: Place) -> str:
    """What stands in the cell at a place; empty where there is none."""
    if place.block >= len(document.blocks):
        return ""
    block = document.blocks[place.block]
    if not isinstance(block, Table) or place.row is None or place.column is None:
        return ""
    found = (cell for cell in block.cells if cell.place.row == place.row and cell.place.column == place.column)
    return next((cell.text for cell in found), "")


def is_numbered(text: str) -> bool:
    return MARKER.match(text) is not None
