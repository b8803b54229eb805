"""The draft that holds a plan in force as it stands, so that it can be corrected. Called by commands."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_noop as _

from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.refused import Refused
from zonaintegritas.offices.models import acting_person
from zonaintegritas.plans.models import CELL_FIELDS, HEADER_FIELDS, Draft, DraftRow, Item, Plan
from zonaintegritas.plans.models.row import TREE_FIELDS

ROW_FIELDS = ("position", *TREE_FIELDS, *CELL_FIELDS, "extra", "cells")


class NotInForce(Refused):
    message = _("Rencana ini sudah tidak berlaku.")


def lock_in_force(pk: int) -> Plan:
    """The plan, kept still until the end of the transaction; refuses where it no longer counts."""
    plan = Plan.objects.select_for_update(of=("self",)).select_related("office").get(pk=pk)
    if not plan.is_in_force:
        raise NotInForce
    return plan


def correction_of(actor: Actor, plan: Plan) -> Draft:
    """The open correction of a locked plan in force, or a new one that holds the plan as it stands."""
    already = plan.corrections.filter(state=Draft.State.OPEN).first()
    if already is not None:
        return already
    now = timezone.now()
    draft = Draft(
        office=plan.office,
        corrects=plan,
        started_by=acting_person(actor),
        started_at=now,
        changed_at=now,
        is_office_settled=True,
        is_year_settled=True,
    )
    copy_header(plan, draft)
    draft.named_office_id = plan.header_cells.get("office_name", {}).get("office")
    draft.save()
    DraftRow.objects.bulk_create(
        DraftRow(draft=draft, item=item, source_id=_source_of(item), **row_values(item))
        for item in plan.items.filter(is_removed=False).order_by("position")
    )
    return draft


def copy_header(source: Draft | Plan, target: Draft | Plan) -> None:
    """The decree's own data from one to the other."""
    for name in (*HEADER_FIELDS, "header_cells", "paragraphs", "decree_part"):
        setattr(target, name, getattr(source, name))


def row_values(row: DraftRow | Item) -> dict[str, Any]:
    """The columns that a row of a draft and an item share."""
    return {name: getattr(row, name) for name in ROW_FIELDS}


def _source_of(item: Item) -> int | None:
    """The file from which a row of the plan was read, as its cells remember it."""
    return next((cell["source"] for cell in item.cells.values() if cell.get("source")), None)
