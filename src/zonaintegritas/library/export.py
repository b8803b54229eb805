"""The list of evidence as a workbook. A pure function over rows."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from typing import Final

import xlsxwriter
from django.utils.translation import gettext as _

from zonaintegritas.library.selectors import Line
from zonaintegritas.plans.export import harmless
from zonaintegritas.ui.states import look_of
from zonaintegritas.ui.templatetags.ui import tanggal

MOST_ROWS: Final = 20_000
WIDTHS: Final = (48, 18, 18, 18, 18, 18, 24, 40, 40, 28, 40, 18, 40)


def as_xlsx(lines: Iterable[Line], used_in: Mapping[int, str]) -> bytes:
    """One row a document; what would be taken for a formula begins with an apostrophe."""
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    sheet = book.add_worksheet(_("Bukti"))
    bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
    heads = (
        _("Judul"),
        _("Jenis"),
        _("Tanggal dokumen"),
        _("Membuktikan dari"),
        _("Membuktikan sampai"),
        _("Masuk"),
        _("Oleh"),
        _("Berkas"),
        _("Tautan"),
        _("Keadaan"),
        _("Dipakai di"),
        _("Berlaku sampai"),
        _("Catatan"),
    )
    sheet.write_row(0, 0, heads, bold)
    for column, width in enumerate(WIDTHS):
        sheet.set_column(column, column, width)
    for number, line in enumerate(lines, start=1):
        for column, value in enumerate(_cells(line, used_in.get(line.evidence.pk, ""))):
            sheet.write_string(number, column, harmless(value), wrapped)
    sheet.freeze_panes(1, 0)
    book.close()
    return content.getvalue()


def _cells(line: Line, used_in: str) -> tuple[str, ...]:
    one = line.evidence
    return (
        one.title,
        str(one.get_kind_display()),
        *(tanggal(day) for day in (one.dated_on, one.proves_from, one.proves_until, one.added_at)),
        one.added_by.full_name if one.added_by else "",
        "\n".join(file.name for file in one.files),
        one.current.link,
        _state(line),
        used_in,
        tanggal(one.expires_on),
        one.note,
    )


def _state(line: Line) -> str:
    if line.evidence.is_withdrawn:
        return str(look_of("WITHDRAWN").word)
    words = [f"{look_of(state).word}: {count}" for state, count in line.states] or [str(look_of("UNUSED").word)]
    return "\n".join([*([str(look_of("EXPIRED").word)] if line.is_expired else []), *words])
