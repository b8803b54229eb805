"""*Naskah keputusan*: what would be printed, the files to print, and the form of the office."""

from __future__ import annotations

import json

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from zonaintegritas.core.render import Keputusan, Layout, Paper, Status, docx_bytes, jdih_record, pdf_bytes
from zonaintegritas.decrees import forms, selectors, services
from zonaintegritas.decrees.amendments import AmendmentScript, amendment_script
from zonaintegritas.decrees.models import PrintForm
from zonaintegritas.decrees.team_script import team_script
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import may, require
from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.plans.cell_words import cell_name
from zonaintegritas.plans.models import Plan
from zonaintegritas.plans.selectors import (
    amendment_between,
    amendments_of,
    plan_for,
    record_for,
    revision_for,
    revisions_of,
)
from zonaintegritas.plans.selectors.coverage import DRAFT, PLAN
from zonaintegritas.teams.selectors import team_of
from zonaintegritas.ui.downloads import attachment
from zonaintegritas.ui.pages import staff_page

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@staff_page("GET")
def draft_script(request: StaffRequest, pk: int) -> HttpResponse:
    """What a draft would be as a decree. `?bentuk=` another layout than the office's own."""
    return _script(request, DRAFT, pk)


@staff_page("GET")
def plan_script(request: StaffRequest, pk: int) -> HttpResponse:
    """The decree of a plan."""
    return _script(request, PLAN, pk)


@staff_page("GET")
def draft_file(request: StaffRequest, pk: int, kind: str) -> HttpResponse:
    """The decree of a draft as a file."""
    return _file(request, DRAFT, pk, kind)


@staff_page("GET")
def plan_file(request: StaffRequest, pk: int, kind: str) -> HttpResponse:
    """The decree of a plan as a file."""
    return _file(request, PLAN, pk, kind)


@staff_page("GET")
def amendment(request: StaffRequest, pk: int) -> HttpResponse:
    """What changed in a plan, and the decree that says so. `?dari=` and `?sampai=` are numbers of revisions."""
    plan = plan_for(request.user, pk)
    found = _amendment(request, plan)
    context = {
        "plan": plan,
        "amendment": found,
        "signed": amendment_between(plan, found.first, found.last),
        "recorded": amendments_of(plan),
        "may_sign": may(request.user, Action.SIGNED_RECORD, plan.guard_key()),
        "revisions": list(reversed(revisions_of(request.user, plan))),
        "query": f"?{request.GET.urlencode()}" if request.GET else "",
    }
    return render(request, "decrees/amendment.html", context)


@staff_page("GET")
def amendment_file(request: StaffRequest, pk: int, kind: str) -> HttpResponse:
    """The amending decree as a file."""
    plan = plan_for(request.user, pk)
    require(request.user, Action.PLAN_EXPORT, plan)
    found = _amendment(request, plan)
    return _attached(
        kind, found.paper, found.decree, found.status, f"perubahan-{found.amended.number}-{found.decree.year}"
    )


@staff_page("GET", needs=Action.TEAM_SEE)
def team_file(request: StaffRequest, year: str, kind: str) -> HttpResponse:
    """The decree that names the team of this office, as a file."""
    team = team_of(request.user, request.office, int(year))
    if not team.members:
        raise Http404("no team")
    found = team_script(request.office, team)
    return _attached(kind, found.paper, found.decree, found.status, f"keputusan-tim-kerja-{year}")


@staff_page("GET", "POST", needs=Action.DECREE_FORM)
def print_form(request: StaffRequest) -> HttpResponse:
    """Paper, table and who signs."""
    row = selectors.form_of(request.office)
    form = forms.PrintFormForm(request.POST or None, instance=row)
    if request.method == "POST" and form.is_valid():
        services.set_print_form(request.user, request.office, values=form.cleaned_data)
        messages.success(request, _("Bentuk naskah disimpan."))
        return redirect("decrees:print_form")
    return render(request, "decrees/print_form.html", {"form": form}, status=422 if form.errors else 200)


def _script(request: StaffRequest, kind: str, pk: int) -> HttpResponse:
    script = selectors.script_of(record_for(request.user, kind, pk))
    layout = _layout(request, script.form)
    context = {
        "kind": kind,
        "route": f"decrees:{'draft' if kind == DRAFT else 'plan'}_file",
        "record": script.record,
        "decree": script.decree,
        "basis": script.basis,
        "layout": layout,
        "layouts": [(Layout[name], label) for name, label in PrintForm.Table.choices],
        "left_out": [cell_name(name) for name in script.left_out(layout)],
        "has_rows": bool(script.plan.areas),
        "can_form": may(request.user, Action.DECREE_FORM, script.record.office.guard_key()),
    }
    return render(request, "decrees/script.html", context)


def _file(request: StaffRequest, kind: str, pk: int, file: str) -> HttpResponse:
    record = record_for(request.user, kind, pk)
    if kind == PLAN:
        require(request.user, Action.PLAN_EXPORT, record)
    script = selectors.script_of(record)
    layout = _layout(request, script.form)
    name = f"keputusan-{script.decree.number or 'tanpa-nomor'}-{script.year}"
    return _attached(file, script.paper(layout), script.decree, script.status, f"{name}-{layout}")


def _attached(kind: str, paper: Paper, decree: Keputusan, status: Status, name: str) -> HttpResponse:
    """A decree as Word, as PDF, or what JDIH wants to know of it."""
    name = name.replace("/", "-")
    if kind == "docx":
        return attachment(docx_bytes(paper), DOCX, f"{name}.docx")
    if kind == "pdf":
        return attachment(pdf_bytes(paper), "application/pdf", f"{name}.pdf")
    facts = json.dumps(jdih_record(decree, status), ensure_ascii=False, indent=1)
    return attachment(facts.encode(), "application/json", f"{name}-jdih.json")


def _amendment(request: StaffRequest, plan: Plan) -> AmendmentScript:
    """From the first revision to the newest, or between those that the address names."""
    newest = revisions_of(request.user, plan)[0].number
    first, last = (_number(request, name, usual) for name, usual in (("dari", 1), ("sampai", newest)))
    revisions = (revision_for(request.user, plan, number) for number in sorted((first, last)))
    return amendment_script(selectors.script_of(plan), *revisions)


def _number(request: StaffRequest, name: str, usual: int) -> int:
    typed = request.GET.get(name, "")
    return int(typed) if typed.isdecimal() else usual


def _layout(request: StaffRequest, form: PrintForm) -> Layout:
    wanted = request.GET.get("bentuk", form.layout)
    if wanted not in list(Layout):
        raise Http404("no such layout")
    return Layout(wanted)
