"""Taking the newest edit of a draft back."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.plans import selectors, services
from zonaintegritas.plans.views.answers import back_to_row
from zonaintegritas.ui.pages import staff_page


@staff_page("POST")
def undo(request: StaffRequest, pk: int) -> HttpResponse:
    """Undo the step that the page offered, and go to the row that it changed."""
    draft = selectors.draft_for(request.user, pk)
    offered = request.POST.get("step", "")
    step = selectors.step_view(selectors.review_of(draft))
    draft = services.undo(request.user, draft, step=int(offered) if offered.isdecimal() else 0)
    messages.info(request, _("Diurungkan: %(what)s.") % {"what": step.in_words if step else ""})
    rows = {row.pk: row for row in selectors.review_of(draft).rows}
    row = rows.get(step.row or 0) if step else None
    return back_to_row(row) if row else redirect("plans:review", draft.pk)
