"""The home page: the one clear thing to do, and where the plan of this year stands."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render

from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import may
from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.plans import forms, selectors
from zonaintegritas.plans.board import Entry, lately_done, pressing
from zonaintegritas.plans.models import Plan
from zonaintegritas.ui.pages import staff_page

MOST_ENTRIES = 8  # in the first lane; the list by month holds all
FEW_ENTRIES = 4  # in the other lanes
OFFICES_A_PAGE = 25


@staff_page("GET")
def home(request: StaffRequest) -> HttpResponse:
    """What there is to do in the office one works in; for supervisors the offices below."""
    today = request.office.today()
    plan = selectors.plan_in_force(request.user, request.office, today.year)
    drafts = selectors.drafts_of(request.user, request.office)
    context: dict[str, Any] = {
        "today": today,
        "plan": plan,
        "drafts": [draft for draft in drafts if draft.is_open],
        "copies": [copy for copy in selectors.copies_of(request.user, request.office) if copy.is_open],
        "can_start": may(request.user, Action.DRAFT_START, request.office.guard_key()),
    }
    if plan is not None:
        context |= _lanes(request, plan)
    else:
        context["operators"] = selectors.operators_of(request.user, request.office)
        context["has_earlier"] = bool(selectors.bases_of_office(request.user, request.office, today.year))
    if selectors.is_supervisor(request.user, request.office):
        context |= _below(request, today.year)
    return render(request, "plans/home.html", context)


@staff_page("GET", needs=Action.PLAN_SEE)
def current(request: StaffRequest) -> HttpResponse:
    """The plan of this year, or the list of plans where there is none."""
    plan = selectors.plan_in_force(request.user, request.office, request.office.today().year)
    return redirect("plans:plan", plan.pk) if plan else redirect("plans:plans")


@staff_page("GET", needs=Action.PLAN_SEE)
def plans(request: StaffRequest) -> HttpResponse:
    """All plans of the office: this year's, those of past years, replaced and withdrawn ones."""
    context = {
        "plans": selectors.plans_of(request.user, request.office),
        "today": request.office.today(),
        "can_start": may(request.user, Action.DRAFT_START, request.office.guard_key()),
    }
    return render(request, "plans/plans.html", context)


def _lanes(request: StaffRequest, plan: Plan) -> dict[str, Any]:
    """What the person can do now, what waits for others, what was done lately."""
    board = selectors.board_for(request.user, plan, request.office.today())
    mine: list[Entry] = []
    others: list[Entry] = []
    for entry in pressing(board):
        can_mark = may(request.user, Action.OCCURRENCE_MARK, entry.line.item.guard_key())
        (mine if can_mark else others).append(entry)
    return {
        "board": board,
        "mine": mine[:MOST_ENTRIES],
        "more": len(mine[MOST_ENTRIES:]),
        "others": others[: FEW_ENTRIES if mine else MOST_ENTRIES],
        "more_others": len(others[FEW_ENTRIES if mine else MOST_ENTRIES :]),
        "done": lately_done(board, FEW_ENTRIES),
        "can_work": any(may(request.user, Action.OCCURRENCE_MARK, line.item.guard_key()) for line in board.lines),
    }


def _below(request: StaffRequest, year: int) -> dict[str, Any]:
    """The offices below, one page of them."""
    provinces = selectors.provinces_below(request.user, request.office)
    form = forms.BelowFilter(request.GET, provinces=provinces)
    found = selectors.offices_below(request.user, request.office, year=year, **form.chosen())
    page = Paginator(found, OFFICES_A_PAGE).get_page(request.GET.get("halaman"))
    return {
        "filter": form,
        "page": page,
        "lines": selectors.office_lines(request.user, page.object_list, year),
        "counts": selectors.counts_below(request.user, request.office, year),
    }
