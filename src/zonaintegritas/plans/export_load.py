"""The load of everybody as a workbook. A pure function."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from zonaintegritas.core.workbook import A4, Cell, Column, one_sheet
from zonaintegritas.plans.board import SHORT_MONTHS
from zonaintegritas.plans.load import Load, PersonLoad


def as_xlsx(load: Load) -> bytes:
    """One row a person; of each month how often something falls due, done or not."""
    columns = [
        Column(_("Nama"), 32),
        Column(_("Butir"), 8),
        Column(_("Terbuka"), 9),
        Column(_("Terlambat"), 10),
        Column(_("Selesai"), 9),
        Column(_("Tenggat berikutnya"), 13),
        *(Column(month, 6) for month in SHORT_MONTHS),
        Column(_("Menggantikan"), 32),
    ]
    return one_sheet(_("Beban kerja"), columns, (tuple(_cells(one)) for one in load.people), paper=A4)


def _cells(one: PersonLoad) -> Iterator[Cell]:
    yield one.person.full_name
    yield from (one.items, one.open, one.late, one.done, one.next_due)
    yield from (waits + done or None for waits, done in one.counts())
    yield "\n".join(acting.instead_of.full_name for acting in one.acting if acting.instead_of)
