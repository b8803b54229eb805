"""The list of evidence as a workbook. A pure function over rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from django.utils.translation import gettext as _

from zonaintegritas.core.workbook import Column, one_sheet
from zonaintegritas.library.selectors import Line
from zonaintegritas.ui.states import look_of
from zonaintegritas.ui.templatetags.ui import tanggal

MOST_ROWS: Final = 20_000


def as_xlsx(lines: Iterable[Line], used_in: Mapping[int, str]) -> bytes:
    """One row a document; what would be taken for a formula begins with an apostrophe."""
    columns = [
        Column(_("Judul"), 48),
        Column(_("Jenis"), 18),
        Column(_("Tanggal dokumen"), 18),
        Column(_("Membuktikan dari"), 18),
        Column(_("Membuktikan sampai"), 18),
        Column(_("Masuk"), 18),
        Column(_("Oleh"), 24),
        Column(_("Berkas"), 40),
        Column(_("Tautan"), 40),
        Column(_("Keadaan"), 28),
        Column(_("Dipakai di"), 40),
        Column(_("Berlaku sampai"), 18),
        Column(_("Catatan"), 40),
    ]
    return one_sheet(_("Bukti"), columns, (_cells(line, used_in.get(line.evidence.pk, "")) for line in lines))


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
