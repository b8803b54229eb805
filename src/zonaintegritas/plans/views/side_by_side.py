"""Two versions of a plan, or the plans of two offices, side by side."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from zonaintegritas.guard.actor import Guarded
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import may, require
from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.plans import export_side_by_side, selectors
from zonaintegritas.plans import side_by_side as comparing
from zonaintegritas.plans.models import Draft
from zonaintegritas.ui.downloads import WORKBOOK, attachment
from zonaintegritas.ui.pages import staff_page


@staff_page("GET", needs=Action.PLAN_SEE)
def side_by_side(request: StaffRequest) -> HttpResponse:
    """Choose two (`?kiri=` and `?kanan=`), see what differs; `?semua` also what is the same."""
    compared = _compared(request)
    context = {
        "choices": selectors.choices_of_versions(request.user, request.office),
        "left": request.GET.get("kiri", ""),
        "right": request.GET.get("kanan", ""),
        "compared": compared,
        "shows_all": "semua" in request.GET,
    }
    return render(request, "plans/side_by_side.html", context)


@staff_page("GET", needs=Action.PLAN_SEE)
def side_by_side_xlsx(request: StaffRequest) -> HttpResponse:
    """The same as a workbook."""
    left, right = (selectors.version_for(request.user, request.GET.get(name, "")) for name in ("kiri", "kanan"))
    for side in (left, right):
        _require_export(request, side.record)
    content = export_side_by_side.as_xlsx(comparing.side_by_side(left, right))
    return attachment(content, WORKBOOK, f"perbandingan-{left.key}-{right.key}.xlsx")


def _require_export(request: StaffRequest, record: Guarded) -> None:
    """The right to take a side away as a file; what another office published is for all who look for such."""
    if isinstance(record, Draft):
        require(request.user, Action.DRAFT_SEE, record)
    elif not may(request.user, Action.PLAN_EXPORT, record.guard_key()):
        require(request.user, Action.PLAN_BASE, request.office)


def _compared(request: StaffRequest) -> comparing.SideBySide | None:
    keys = [request.GET.get(name, "") for name in ("kiri", "kanan")]
    if not all(keys):
        return None
    return comparing.side_by_side(*(selectors.version_for(request.user, key) for key in keys))
