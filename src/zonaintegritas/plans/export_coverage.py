"""The coverage of the evaluation sheet as a workbook. A pure function."""

from __future__ import annotations

import io
from typing import Final

import xlsxwriter
from django.utils.translation import gettext as _

from zonaintegritas.core.workbook import OPTIONS, harmless
from zonaintegritas.plans.sheet_coverage import SheetCoverage
from zonaintegritas.ui.states import look_of

WIDTHS: Final = (14, 60, 9, 16, 30, 60)


def as_xlsx(found: SheetCoverage) -> bytes:
    """One row for each item of the sheet, with the items of the plan that cover it and the ready item for a gap."""
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content, OPTIONS)
    sheet = book.add_worksheet(_("Cakupan LKE"))
    bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
    heads = (_("Kode"), _("Butir LKE"), _("Nilai"), _("Keadaan"), _("Butir rencana"), _("Butir siap pakai"))
    sheet.write_row(0, 0, heads, bold)
    for column, width in enumerate(WIDTHS):
        sheet.set_column(column, column, width)
    for number, line in enumerate(found.lines, start=1):
        texts = (line.question.code, line.question.label)
        for column, text in enumerate(texts):
            sheet.write_string(number, column, harmless(text), wrapped)
        sheet.write_number(number, 2, float(line.question.max_points), wrapped)
        refs = ", ".join(dict.fromkeys(one.ref for one in line.founds if one.says != "NONE"))
        offer = line.offer.ready.indicator if line.offer else ""
        for column, text in enumerate((str(look_of(line.state).word), refs, offer), start=3):
            sheet.write_string(number, column, harmless(text), wrapped)
    sheet.freeze_panes(1, 0)
    book.close()
    return content.getvalue()
