"""The findings as a workbook. A pure function over findings."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Final

import xlsxwriter
from django.utils.translation import gettext as _

from zonaintegritas.core.lint import Severity
from zonaintegritas.core.workbook import OPTIONS, harmless
from zonaintegritas.plans.findings import Notice

WIDTHS: Final = (9, 24, 14, 46, 40, 46, 46, 30)
WORDS: Final = {Severity.HIGH: "berat", Severity.MEDIUM: "sedang", Severity.LOW: "ringan"}


def as_xlsx(notices: Iterable[Notice]) -> bytes:
    """One row a finding, the heaviest first; what would be taken for a formula begins with an apostrophe."""
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content, OPTIONS)
    sheet = book.add_worksheet(_("Temuan"))
    bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
    heads = (_("Tingkat"), _("Temuan"), _("Di"), _("Apa"), _("Tertulis"), _("Sebab"), _("Perbaikan"), _("Jawaban"))
    sheet.write_row(0, 0, heads, bold)
    for column, width in enumerate(WIDTHS):
        sheet.set_column(column, column, width)
    for number, notice in enumerate(notices, start=1):
        where = ", ".join((*(ref for _key, ref in notice.rows), *notice.parts))
        values = (
            WORDS[Severity(notice.severity)],
            notice.title,
            where,
            notice.what,
            notice.quote,
            notice.why,
            notice.cure,
            notice.answer.reason if notice.answer else "",
        )
        for column, value in enumerate(values):
            sheet.write_string(number, column, harmless(value), wrapped)
    sheet.freeze_panes(1, 0)
    book.close()
    return content.getvalue()
