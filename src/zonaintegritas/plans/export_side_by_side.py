"""Two versions side by side as a workbook. A pure function."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import Final

import xlsxwriter
from django.utils.translation import gettext as _

from zonaintegritas.core.compare import Run
from zonaintegritas.core.workbook import OPTIONS, harmless
from zonaintegritas.plans.side_by_side import SideBySide
from zonaintegritas.ui.states import look_of

WIDTHS: Final = (14, 10, 10, 22, 60, 60)


def as_xlsx(compared: SideBySide) -> bytes:
    """One row a cell that differs; rows that are the same stand with their indicator alone."""
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content, OPTIONS)
    sheet = book.add_worksheet(_("Perbandingan"))
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    left, right = compared.left.title, compared.right.title
    heads = (_("Keadaan"), _("Butir kiri"), _("Butir kanan"), _("Bagian"), left, right)
    for column, (width, head) in enumerate(zip(WIDTHS, heads, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, harmless(head), bold)
    for number, values in enumerate(_rows(compared), start=1):
        for column, value in enumerate(values):
            sheet.write_string(number, column, harmless(value), wrapped)
    sheet.freeze_panes(1, 0)
    book.close()
    return content.getvalue()


def _rows(compared: SideBySide) -> Iterator[tuple[str, ...]]:
    for pair in compared.pairs:
        head = (str(look_of(pair.state).word), pair.left_ref, pair.right_ref)
        if not pair.cells:
            yield (*head, "", pair.title, pair.title)
        for cell in pair.cells:
            yield (*head, cell.name, _text(cell.left), _text(cell.right))


def _text(runs: Iterable[Run]) -> str:
    return "".join(run.text for run in runs)
