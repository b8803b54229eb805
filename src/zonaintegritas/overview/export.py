"""The matrix as a workbook. A pure function."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Final

import xlsxwriter
from django.utils.translation import gettext as _

from zonaintegritas.core.workbook import OPTIONS, harmless
from zonaintegritas.overview.figures import Measure
from zonaintegritas.overview.matrix import AREAS, Row
from zonaintegritas.ui.templatetags.ui import tanggal

WIDTHS: Final = (8, 42, *(10 for _area in AREAS), 10, 12, 12, 12, 12, 12, 20)


def as_xlsx(rows: Sequence[Row], measure: Measure, year: int) -> bytes:
    """One row an office or a province: shares as numbers that can be reckoned with, then the counts."""
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content, OPTIONS)
    sheet = book.add_worksheet(f"{_('Matriks')} {year}")
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    share = book.add_format({"num_format": "0 %"})
    sheet.write_string(0, 0, f"{measure.label}, {year}", bold)
    heads = (
        *(_("Kode"), _("Kantor")),
        *(_("Area %(area)s") % {"area": area} for area in AREAS),
        *(_("Semua"), _("Jatuh tempo"), _("Dilaporkan"), _("Diterima"), _("Terlambat"), _("Diterima bulan ini")),
        _("Terakhir dikerjakan"),
    )
    for column, (width, head) in enumerate(zip(WIDTHS, heads, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(1, column, head, bold)
    for at, row in enumerate(rows, start=2):
        sheet.write_string(at, 0, row.office.code)
        sheet.write_string(at, 1, harmless(row.office.name))
        for column, cell in enumerate((*row.cells, row.total), start=2):
            if cell.share is not None:
                sheet.write_number(at, column, float(cell.share), share)
        figures = row.total.figures
        counts = (figures.due, figures.due_reported, figures.due_accepted, figures.late, row.this_month)
        for column, count in enumerate(counts, start=3 + len(AREAS)):
            sheet.write_number(at, column, count)
        sheet.write_string(at, 8 + len(AREAS), tanggal(row.worked_at))
    sheet.freeze_panes(2, 2)
    book.close()
    return content.getvalue()
