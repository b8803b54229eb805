"""Rows that only count what stands above them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from zonaintegritas.core.decree.structure.accounting import Destination, Ledger
from zonaintegritas.core.decree.structure.rows import Row
from zonaintegritas.core.decree.structure.wording import folded

TOTAL: Final = re.compile(r"(?:sub ?)?(?:jumlah|total)(?: (?:keseluruhan|seluruhnya|kegiatan|area|nilai|bobot))?[ :.]*")
COUNT: Final = re.compile(r"[\d.,]+ ?%?")


def without_totals(rows: Sequence[Row], ledger: Ledger) -> list[Row]:
    """The rows; a row that says "Jumlah" and numbers is none of the plan."""
    kept: list[Row] = []
    for row in rows:
        pieces = [piece for piece in (row.wide, *row.pieces.values()) if piece is not None and not piece.is_carried]
        texts = [folded(piece.text) for piece in pieces if not piece.is_empty]
        words = [text for text in texts if not COUNT.fullmatch(text)]
        if len(words) == 1 and TOTAL.fullmatch(words[0]) and not row.is_paragraph:
            for piece in pieces:
                ledger.put(piece.cells, Destination.STRUCTURE)
        else:
            kept.append(row)
    return kept
