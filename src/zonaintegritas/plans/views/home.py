"""The plans of an office: the way to this year's, and the list of all."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render

from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import may
from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.plans import selectors
from zonaintegritas.ui.pages import staff_page

MOST_ENTRIES = 8  # in the first lane; the list by month holds all
FEW_ENTRIES = 4  # in the other lanes
OFFICES_A_PAGE = 25


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
