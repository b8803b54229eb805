"""The obligations of a year as a workbook: one row a time. A pure function over rows."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _

from zonaintegritas.core.workbook import Cell, Column, one_sheet
from zonaintegritas.obligations.selectors import Row, Step
from zonaintegritas.ui.states import LOOKS


def as_workbook(rows: Iterable[Row], year: int) -> bytes:
    """The obligation that is due next stands first, its times in their order."""
    columns = [
        Column(_("Kewajiban"), 44),
        Column(_("Bagian"), 24),
        Column(_("Jatuh tempo"), 13),
        Column(_("Keadaan"), 20),
        Column(_("Selesai"), 13),
        Column(_("Bukti"), 40),
        Column(_("Catatan"), 40),
        Column(_("Orang"), 30),
        Column(_("Berulang"), 18),
        Column(_("Yang dihitung sebagai bukti"), 44),
        Column(_("Dasar"), 36),
        Column(_("Butir"), 8),
    ]
    return one_sheet(
        f"{_('Kewajiban rutin')} {year}", columns, (_line(row, step) for row in rows for step in row.steps)
    )


def _line(row: Row, step: Step) -> list[Cell]:
    obligation, time = row.obligation, step.time
    return [
        obligation.name,
        time.label,
        time.due_on,
        str(LOOKS[step.state].word),
        time.done_on,
        time.evidence.title if time.evidence else "",
        time.note,
        ", ".join(person.full_name for person in row.people),
        str(obligation.get_rhythm_display()),
        obligation.proof,
        obligation.basis,
        row.ties,
    ]
