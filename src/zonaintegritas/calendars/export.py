"""The calendar of a year as a workbook. A pure function over its days."""

from __future__ import annotations

import io
from typing import Final

import xlsxwriter
from django.utils.translation import gettext as _

from zonaintegritas.calendars.models import CalendarEntry
from zonaintegritas.calendars.selectors import YearOfDays
from zonaintegritas.core.workbook import OPTIONS

WIDTHS: Final = (14, 10, 16, 52, 30, 46)


def as_xlsx(found: YearOfDays) -> bytes:
    """One row a day, in order; dates are dates, so that a sheet can count with them."""
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content, OPTIONS)
    sheet = book.add_worksheet(str(found.year))
    bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
    date = book.add_format({"num_format": "dd/mm/yyyy", "align": "left", "valign": "top"})
    heads = (_("Tanggal"), _("Hari"), _("Jenis"), _("Nama"), _("Asal"), _("Dasar"))
    sheet.write_row(0, 0, heads, bold)
    for column, width in enumerate(WIDTHS):
        sheet.set_column(column, column, width)
    for number, one in enumerate(found.days, start=1):
        origin, basis = (one.row.office.name, one.row.basis) if one.row else (_("Bawaan program"), "")
        sheet.write_datetime(number, 0, one.day, date)
        for column, value in enumerate(
            (one.weekday, str(CalendarEntry.Kind(one.kind).label), one.name, origin, basis), 1
        ):
            sheet.write_string(number, column, value, wrapped)
    sheet.freeze_panes(1, 0)
    book.close()
    return content.getvalue()
