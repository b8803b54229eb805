"""The four tables in which offices print their plan."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

MONTH_COUNT: Final = 12
FIRST_MONTH_COLUMN: Final = 4


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


def month_columns(layout: Layout) -> range:
    """Grid columns that hold months, none in most layouts."""
    if layout is not Layout.MONTHS:
        return range(0)
    return range(FIRST_MONTH_COLUMN, FIRST_MONTH_COLUMN + MONTH_COUNT)
