"""The form of a plan (*templat*): empty to be filled in, filled from a plan, and loaded as a new draft."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from zonaintegritas.core.blank import Row, blank_workbook
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import require
from zonaintegritas.offices.models import Office
from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.plans import forms, selectors, services
from zonaintegritas.plans.blank_rows import form_rows
from zonaintegritas.teams.selectors import callings_of
from zonaintegritas.ui.downloads import WORKBOOK, attachment
from zonaintegritas.ui.pages import staff_page


@staff_page("GET", "POST", needs=Action.DRAFT_START)
def compose_blank(request: StaffRequest) -> HttpResponse:
    """The filled form in, a draft out: all rows, or every error with its row and column and no row at all."""
    form = forms.ComposeBlank(request.POST or None, request.FILES or None, year=request.office.today().year)
    if request.method == "POST" and form.is_valid():
        year = form.cleaned_data["plan_year"]
        draft = services.compose_from_rows(request.user, request.office, plan_year=year, rows=form.rows)
        count = {"n": len(form.rows), "year": year}
        messages.success(request, _("%(n)s butir dimasukkan ke draf rencana %(year)s.") % count)
        return redirect("plans:review", draft.pk)
    context = {"form": form, "years": forms.plan_years(request.office.today().year)}
    return render(request, "plans/compose_blank.html", context, status=422 if form.errors else 200)


@staff_page("GET", needs=Action.DRAFT_START)
def blank_xlsx(request: StaffRequest) -> HttpResponse:
    """The empty form for a plan; `?tahun=` is one of the years for which one can be composed."""
    words = {word: year for year, word in forms.plan_years(request.office.today().year)}
    year = words.get(request.GET.get("tahun", ""), max(words.values()))
    return _form(request, request.office, year, ())


@staff_page("GET")
def plan_blank_xlsx(request: StaffRequest, pk: int) -> HttpResponse:
    """A plan as a form that is filled in already, to be worked on and loaded as a new draft."""
    plan = selectors.plan_for(request.user, pk)
    require(request.user, Action.PLAN_EXPORT, plan)
    year = plan.plan_year or plan.office.today().year
    return _form(request, plan.office, year, form_rows(selectors.standing_rows(plan)))


def _form(request: StaffRequest, office: Office, year: int, rows: Sequence[Row]) -> HttpResponse:
    content = blank_workbook(year, office.name, rows, people=callings_of(request.user, office, year))
    return attachment(content, WORKBOOK, f"templat-rencana-aksi-{year}.xlsx")
