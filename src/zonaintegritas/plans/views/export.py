"""The plan to take along: as JSON and as a workbook."""

from __future__ import annotations

import json

from django.http import HttpResponse

from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import require
from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.plans import export, selectors
from zonaintegritas.plans.board import Board
from zonaintegritas.ui.downloads import WORKBOOK, attachment
from zonaintegritas.ui.pages import staff_page


@staff_page("GET")
def export_json(request: StaffRequest, pk: int) -> HttpResponse:
    """plan-reading/1 with progress, occurrences and changes."""
    board, revision = _board(request, pk)
    items = [line.item for line in board.lines]
    content = export.as_json(
        board, revision=revision, files=selectors.proof_counts(items), printed=selectors.printed_columns(items)
    )
    text = json.dumps(content, ensure_ascii=False, indent=1)
    return attachment(text.encode(), "application/json", export.file_name(board.plan, revision, "json"))


@staff_page("GET")
def export_xlsx(request: StaffRequest, pk: int) -> HttpResponse:
    """Items, dates, changes of content and the decree as sheets."""
    board, revision = _board(request, pk)
    files = selectors.proof_counts(line.item for line in board.lines)
    content = export.as_workbook(board, revision=revision, files=files)
    return attachment(content, WORKBOOK, export.file_name(board.plan, revision, "xlsx"))


def _board(request: StaffRequest, pk: int) -> tuple[Board, int]:
    """The plan of today and the number of its newest revision."""
    plan = selectors.plan_for(request.user, pk)
    require(request.user, Action.PLAN_EXPORT, plan)
    newest = next(iter(selectors.revisions_of(request.user, plan)), None)
    return selectors.board_for(request.user, plan, plan.office.today()), newest.number if newest else 0
