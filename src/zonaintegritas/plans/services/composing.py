"""A plan that is written here: begun from nothing or from the project's ready items, without a file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from django.utils import timezone
from django.utils.translation import gettext_noop as _

from zonaintegritas.core.blank import Row
from zonaintegritas.core.lke.instruments import instrument
from zonaintegritas.core.lke.library import ready_items
from zonaintegritas.core.render.wording import about_plan
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import Refused
from zonaintegritas.offices.models import Office, acting_person
from zonaintegritas.plans.blank_rows import cells_of
from zonaintegritas.plans.cells import write
from zonaintegritas.plans.models import ChangeKind, Draft, DraftRow
from zonaintegritas.plans.services.coverage import add_ready_items

YEARS_AHEAD: Final = 1


class YearOutOfReach(Refused):
    message = _("Rencana disusun untuk tahun ini atau tahun depan.")


class NoRows(Refused):
    message = _("Templat ini tidak berisi butir.")


@command(Action.DRAFT_START, records=("plan_year",))
def compose_draft(actor: Actor, office: Office, /, *, plan_year: int, is_filled: bool) -> Draft:
    """An open draft of this office without a file; `is_filled` with every ready item of the evaluation sheet.

    It is approved before it is numbered, signed and adopted.
    """
    now = timezone.now()
    require_year(office, plan_year)
    draft = Draft.objects.create(
        office=office,
        named_office=office,
        office_name=office.name,
        about=about_plan(office.name, plan_year),
        plan_year=plan_year,
        is_composed=True,
        is_office_settled=True,
        is_year_settled=True,
        started_by=acting_person(actor),
        started_at=now,
        changed_at=now,
    )
    if is_filled:
        add_ready_items(actor, draft, codes=ready_items(instrument()).keys())
    return draft


def require_year(office: Office, plan_year: int) -> None:
    """Refuse a plan that is neither for this year nor for the next."""
    year = office.today().year
    if not year <= plan_year <= year + YEARS_AHEAD:
        raise YearOutOfReach


@command(Action.DRAFT_START, records=("plan_year",))
def compose_from_rows(actor: Actor, office: Office, /, *, plan_year: int, rows: Sequence[Row]) -> Draft:
    """An open draft with the rows of a form that was filled in, in their order; nothing of it stands on a paper."""
    if not rows:
        raise NoRows
    draft = compose_draft(actor, office, plan_year=plan_year, is_filled=False)
    DraftRow.objects.bulk_create(_row(draft, position, row) for position, row in enumerate(rows, 1))
    return draft


def _row(draft: Draft, position: int, filled: Row) -> DraftRow:
    row = DraftRow(draft=draft, position=position)
    for field, value in cells_of(filled).items():
        if value:
            write(row, field, value, ChangeKind.CONTENT.value)
    return row
