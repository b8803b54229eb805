"""The four tables in which offices print their plan."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from zonaintegritas.core.render.paper import Cell, Row

MONTH_COUNT: Final = 12


class Layout(StrEnum):
    """The kinds of plan table that offices use."""

    SIX = "six"
    TARGET = "target"
    RESPONSIBLE = "responsible"
    MONTHS = "months"


_COMMON: Final = ("NO", "KOMPONEN", "INDIKATOR", "LANGKAH AKSI", "BUKTI FISIK", "TARGET WAKTU")
HEADINGS: Final = {
    Layout.SIX: _COMMON,
    Layout.TARGET: (*_COMMON, "TARGET CAPAIAN"),
    Layout.RESPONSIBLE: (*_COMMON, "PENANGGUNG JAWAB"),
    Layout.MONTHS: ("NO.", "KEGIATAN", "SUB KEGIATAN", "INDIKATOR KEBERHASILAN", "PELAKSANAAN (BULAN)", "KET"),
}
# Share of the width in percent, one figure per grid column.
WIDTHS: Final = {
    Layout.SIX: (5.0, 17.0, 22.0, 24.0, 20.0, 12.0),
    Layout.TARGET: (4.0, 15.0, 18.0, 21.0, 18.0, 11.0, 13.0),
    Layout.RESPONSIBLE: (4.0, 15.0, 18.0, 21.0, 18.0, 11.0, 13.0),
    Layout.MONTHS: (4.0, 15.0, 22.0, 20.0, *([2.5] * MONTH_COUNT), 9.0),
}


def header_rows(layout: Layout) -> list[Row]:
    """The rows over the table that are repeated on every page."""
    headings = HEADINGS[layout]
    return _month_header(headings) if layout is Layout.MONTHS else plain_header(headings)


def plain_header(headings: Sequence[str]) -> list[Row]:
    """Headings of one row, and the columns counted below them."""
    numbers = tuple(_head(str(number)) for number in range(1, len(headings) + 1))
    return [tuple(_head(text) for text in headings), numbers]


def _month_header(headings: Sequence[str]) -> list[Row]:
    *left, months, note = headings
    upper: list[Cell | None] = [_head(text, rows=2) for text in left]
    upper += [_head(months, columns=MONTH_COUNT), *([None] * (MONTH_COUNT - 1)), _head(note, rows=2)]
    lower = [*([None] * len(left)), *(_head(str(number)) for number in range(1, MONTH_COUNT + 1)), None]
    return [tuple(upper), tuple(lower)]


def _head(text: str, *, rows: int = 1, columns: int = 1) -> Cell:
    return Cell((text,), row_span=rows, column_span=columns, is_bold=True, is_centred=True)
