"""The first page: three lanes of cards, how far the plan is, and for supervisors the offices below."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from zonaintegritas.desk import selectors
from zonaintegritas.desk.cards import Lane, in_lane
from zonaintegritas.desk.forms import BelowFilter
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import may
from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.overview.selectors import standing_of
from zonaintegritas.plans import selectors as plans
from zonaintegritas.ui.pages import staff_page

MOST_CARDS = 10  # of a lane; the rest opens below it
OFFICES_A_PAGE = 25


@staff_page("GET")
def home(request: StaffRequest) -> HttpResponse:
    """What there is to do in the office one works in; for supervisors the offices below."""
    person, office, today = request.user, request.office, request.office.today()
    standing = standing_of(person, office, today.year, today)
    found = selectors.cards_of(person, office, standing, today)
    lanes = {lane: in_lane(found, lane) for lane in Lane}
    context: dict[str, Any] = _drafts(request) | {
        "today": today,
        "standing": standing,
        "has_lanes": standing is not None or bool(found),
        "to_do": lanes[Lane.DO][:MOST_CARDS],
        "more_to_do": lanes[Lane.DO][MOST_CARDS:],
        "late": sum(card.is_late(today) for card in lanes[Lane.DO]),
        "others": lanes[Lane.WAIT][:MOST_CARDS],
        "more_others": len(lanes[Lane.WAIT][MOST_CARDS:]),
        "done": lanes[Lane.DONE][:MOST_CARDS],
        "more_done": len(lanes[Lane.DONE][MOST_CARDS:]),
        "has_work": selectors.works_here(person, office),
    }
    if standing is not None:
        context["areas"] = [
            {"roman": roman, "name": name, "figures": figures}
            for roman, (name, figures) in sorted(standing.areas.items())
        ]
    else:
        context["operators"] = plans.operators_of(person, office)
        context["has_earlier"] = context["can_start"] and selectors.plan_of_last_year(person, office, today.year)
    if plans.is_supervisor(person, office):
        context |= _below(request, today.year)
    return render(request, "desk/home.html", context)


def _drafts(request: StaffRequest) -> dict[str, Any]:
    """Drafts that wait for who begins or approves plans; others have nothing to do there."""
    key = request.office.guard_key()
    can_start, can_approve = (may(request.user, right, key) for right in (Action.DRAFT_START, Action.DRAFT_APPROVE))
    drafts = plans.open_drafts_of(request.user, request.office) if can_start or can_approve else []
    copies = [copy for copy in plans.copies_of(request.user, request.office) if copy.is_open] if can_start else []
    return {"drafts": drafts, "copies": copies, "can_start": can_start}


def _below(request: StaffRequest, year: int) -> dict[str, Any]:
    """The offices below, one page of them."""
    provinces = plans.provinces_below(request.user, request.office)
    form = BelowFilter(request.GET, provinces=provinces)
    found = plans.offices_below(request.user, request.office, year=year, **form.chosen())
    page = Paginator(found, OFFICES_A_PAGE).get_page(request.GET.get("halaman"))
    return {
        "filter": form,
        "page": page,
        "lines": plans.office_lines(request.user, page.object_list, year),
        "counts": plans.counts_below(request.user, request.office, year),
    }
