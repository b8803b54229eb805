"""Reads for the coverage of the evaluation sheet: by a draft, by a plan in force."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import Http404

from zonaintegritas.core.lke.instruments import instrument
from zonaintegritas.guard.actor import Actor
from zonaintegritas.plans.models import CoverageAnswer, Draft, DraftRow, Item, Plan, PlanRow, agency_of
from zonaintegritas.plans.selectors.drafts import draft_for, row_for
from zonaintegritas.plans.selectors.plans import item_for, plan_for
from zonaintegritas.plans.selectors.rows import standing_rows
from zonaintegritas.plans.sheet_coverage import SheetCoverage, sheet_coverage
from zonaintegritas.plans.sheet_rows import key_of, sheet_rows

DRAFT, PLAN = "draf", "rencana"  # as they stand in addresses


def record_for(actor: Actor, kind: str, pk: int) -> Draft | Plan:
    """The draft or plan of an address, or 404."""
    return draft_for(actor, pk) if kind == DRAFT else plan_for(actor, pk)


def row_of(actor: Actor, record: Draft | Plan, pk: int) -> DraftRow | Item:
    """A row of this record, or 404."""
    row: DraftRow | Item = row_for(actor, pk) if isinstance(record, Draft) else item_for(actor, pk)
    owner = row.draft_id if isinstance(row, DraftRow) else row.plan_id
    if owner != record.pk:
        raise Http404("not of this record")
    return row


def coverage_for(record: Draft | Plan, rows: Sequence[PlanRow] | None = None) -> SheetCoverage:
    """What of the sheet the standing rows cover; `rows` where the caller has them already."""
    standing = standing_rows(record) if rows is None else rows
    answers = CoverageAnswer.objects.filter(
        agency=agency_of(record.office.lineage),
        instrument=instrument().version,
        item_key__in={key_of(row) for row in standing},
    )
    return sheet_coverage(record, sheet_rows(record, standing), answers.select_related("answered_by"))
