"""Pages of a plan as a whole: tree, grid of twelve months, list by month, correction, withdrawal, revisions."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import may, require
from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.plans import forms, item_facts, selectors, services
from zonaintegritas.plans import revisions as revision_words
from zonaintegritas.plans.board import SHORT_MONTHS, Board, grid_row, months_of
from zonaintegritas.plans.models import Plan
from zonaintegritas.ui.pages import staff_page
from zonaintegritas.ui.unchanged import unless_unchanged


def _stamp(request: StaffRequest, pk: int) -> str:
    return selectors.stamp_of_plan(pk, request.office)


@staff_page("GET")
@unless_unchanged(_stamp)
def plan(request: StaffRequest, pk: int) -> HttpResponse:
    """The tree of areas, components and items."""
    shown = selectors.plan_for(request.user, pk)
    signed, amendments = selectors.papers_of_plan(shown)
    context = _context(request, shown) | {
        "view": "plan",
        "papers": item_facts.header_papers(shown),
        "signed": signed,
        "amendments": amendments,
    }
    return render(request, "plans/plan.html", context)


@staff_page("GET")
def grid(request: StaffRequest, pk: int) -> HttpResponse:
    """Items as rows, twelve months as columns: the form that hangs on the wall."""
    context = _context(request, selectors.plan_for(request.user, pk))
    board: Board = context["board"]
    year = board.plan.plan_year or board.today.year
    context |= {
        "view": "grid",
        "rows": [(area, [grid_row(line, year) for line in area.lines]) for area in context["areas"]],
        "months": SHORT_MONTHS,
        "now": board.today.month if board.today.year == year else None,
        "legend": board.states,
    }
    return render(request, "plans/grid.html", context)


@staff_page("GET")
def months(request: StaffRequest, pk: int) -> HttpResponse:
    """What is due, month by month."""
    context = _context(request, selectors.plan_for(request.user, pk))
    shown = Board(context["plan"], context["board"].today, context["areas"])
    return render(request, "plans/months.html", context | {"view": "months", "lists": months_of(shown)})


@staff_page("GET", "POST")
def correct(request: StaffRequest, pk: int) -> HttpResponse:
    """Open a draft with the plan as it stands; the review page does the rest."""
    plan = selectors.plan_for(request.user, pk)
    require(request.user, Action.PLAN_CORRECT, plan)
    if request.method == "POST":
        draft = services.start_correction(request.user, plan)
        return redirect("plans:review", draft.pk)
    correction = selectors.open_correction(request.user, plan)
    return render(request, "plans/correct.html", {"plan": plan, "correction": correction})


@staff_page("GET", "POST")
def withdraw(request: StaffRequest, pk: int) -> HttpResponse:
    """A plan adopted by mistake no longer counts."""
    plan = selectors.plan_for(request.user, pk)
    require(request.user, Action.PLAN_WITHDRAW, plan)
    form = forms.Withdraw(request.POST or None)
    if request.method == "POST" and form.is_valid():
        services.withdraw(request.user, plan, reason=form.cleaned_data["reason"])
        messages.success(request, _("Rencana ditarik. Isinya tetap dapat dibaca."))
        return redirect("plans:plan", plan.pk)
    return render(request, "plans/withdraw.html", {"plan": plan, "form": form}, status=422 if form.errors else 200)


@staff_page("GET", "POST")
def publish(request: StaffRequest, pk: int) -> HttpResponse:
    """Other offices may take the text as a base, or no longer."""
    plan = selectors.plan_for(request.user, pk)
    require(request.user, Action.PLAN_PUBLISH, plan)
    act = request.POST.get("tindakan")  # what the page offered: a second click must not turn it round
    if act == "terbitkan":
        services.publish(request.user, plan)
        messages.success(request, _("Rencana diterbitkan. Kantor lain dapat menjadikannya dasar."))
        return redirect("plans:plan", plan.pk)
    if act == "hentikan":
        services.take_publication_back(request.user, plan)
        messages.info(request, _("Rencana tidak lagi diterbitkan untuk kantor lain."))
        return redirect("plans:plan", plan.pk)
    return render(request, "plans/publish.html", {"plan": plan})


@staff_page("GET")
def revisions(request: StaffRequest, pk: int) -> HttpResponse:
    """Every version of the plan: when, by whom, and why."""
    plan = selectors.plan_for(request.user, pk)
    context = {
        "plan": plan,
        "revisions": selectors.revisions_of(request.user, plan),
        "amendments": selectors.amendments_of(plan),
        "happenings": selectors.happenings_of_plan(request.user, plan),
        "correction": _correction(request, plan),
    }
    return render(request, "plans/revisions.html", context)


@staff_page("GET")
def revision(request: StaffRequest, pk: int, number: int) -> HttpResponse:
    """An old version as it was, and what it changed."""
    plan = selectors.plan_for(request.user, pk)
    shown = selectors.revision_for(request.user, plan, number)
    before = selectors.revision_before(request.user, shown)
    context = {
        "plan": plan,
        "revision": shown,
        "amendment": selectors.amendment_of(shown),
        "before": before,
        "change": revision_words.compare(before.content, shown.content) if before else None,
        "header": revision_words.header_of(shown.content),
        "areas": revision_words.areas_of(shown.content),
    }
    return render(request, "plans/revision.html", context)


def _context(request: StaffRequest, plan: Plan) -> dict[str, Any]:
    """What the pages of a plan share: the board of today, the filter, the tree it leaves."""
    board = selectors.board_for(request.user, plan, plan.office.today())
    form = forms.PlanFilter(request.GET, board=board)
    return {
        "plan": plan,
        "board": board,
        "filter": form,
        "areas": board.only(form.wants),
        "query": f"?{form.query}" if form.is_used else "",
        "correction": _correction(request, plan),
    }


def _correction(request: StaffRequest, plan: Plan) -> int | None:
    """The key of the correction under way, for those who may see drafts."""
    found: int | None = plan.open_correction  # type: ignore[attr-defined]  # annotated by plan_for
    return found if may(request.user, Action.DRAFT_SEE, plan.guard_key()) else None
