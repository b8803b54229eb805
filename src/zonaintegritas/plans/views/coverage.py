"""*Cakupan LKE*: what of the evaluation sheet a draft or a plan covers, and ready items for what it leaves out."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import may, require
from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.plans import export_coverage, forms, selectors, services
from zonaintegritas.plans.models import Draft, Plan
from zonaintegritas.plans.sheet_coverage import SheetCoverage, SheetLine
from zonaintegritas.ui.downloads import WORKBOOK, attachment
from zonaintegritas.ui.pages import staff_page

SHOWN = {"belum": "NOT_COVERED", "sebagian": "PARTLY_COVERED", "tercakup": "COVERED"}


@staff_page("GET")
def coverage(request: StaffRequest, pk: int) -> HttpResponse:
    """The sheet beside a draft."""
    draft = selectors.draft_for(request.user, pk)
    can_add = draft.is_open and may(request.user, Action.DRAFT_EDIT, draft.guard_key())
    context = _context(request, selectors.coverage_for(draft))
    return render(request, "plans/coverage.html", context | {"draft": draft, "can_add": can_add})


@staff_page("GET")
def plan_coverage(request: StaffRequest, pk: int) -> HttpResponse:
    """The sheet beside a plan."""
    plan = selectors.plan_for(request.user, pk)
    can_add = plan.is_in_force and may(request.user, Action.PLAN_CORRECT, plan.guard_key())
    context = _context(request, selectors.coverage_for(plan))
    return render(request, "plans/plan_coverage.html", context | {"plan": plan, "can_add": can_add})


@staff_page("POST")
def add_ready(request: StaffRequest, pk: int) -> HttpResponse:
    """Ready items into a draft: one by its button, or all that are ticked."""
    draft = selectors.draft_for(request.user, pk)
    rows = services.add_ready_items(request.user, draft, codes=_codes(request))
    _tell_added(request, len(rows))
    return redirect("plans:coverage", draft.pk)


@staff_page("POST")
def plan_add_ready(request: StaffRequest, pk: int) -> HttpResponse:
    """Ready items into a correction of a plan in force."""
    plan = selectors.plan_for(request.user, pk)
    rows = services.correct_with_ready_items(request.user, plan, codes=_codes(request))
    _tell_added(request, len(rows))
    return redirect("plans:coverage", rows[0].draft_id)


@staff_page("GET", "POST")
def coverage_line(request: StaffRequest, pk: int, code: str) -> HttpResponse:
    """One item of the sheet beside a draft: what was found, and what a person says about it."""
    draft = selectors.draft_for(request.user, pk)
    found = selectors.coverage_for(draft)
    form = _answer_form(request, found)
    if request.method == "POST" and _answered(request, draft, code, form):
        return redirect("plans:coverage_line", draft.pk, code)
    context = {"draft": draft, "line": _line(found, code), "form": form}
    return render(request, "plans/coverage_line.html", context, status=422 if form.errors else 200)


@staff_page("GET", "POST")
def plan_coverage_line(request: StaffRequest, pk: int, code: str) -> HttpResponse:
    """One item of the sheet beside a plan."""
    plan = selectors.plan_for(request.user, pk)
    found = selectors.coverage_for(plan)
    form = _answer_form(request, found)
    if request.method == "POST" and _answered(request, plan, code, form):
        return redirect("plans:plan_coverage_line", plan.pk, code)
    context = {"plan": plan, "line": _line(found, code), "form": form}
    return render(request, "plans/plan_coverage_line.html", context, status=422 if form.errors else 200)


@staff_page("GET")
def coverage_xlsx(request: StaffRequest, pk: int) -> HttpResponse:
    """The coverage of a draft as a workbook."""
    draft = selectors.draft_for(request.user, pk)
    content = export_coverage.as_xlsx(selectors.coverage_for(draft))
    return attachment(content, WORKBOOK, f"cakupan-lke-draf-{draft.pk}.xlsx")


@staff_page("GET")
def plan_coverage_xlsx(request: StaffRequest, pk: int) -> HttpResponse:
    """The coverage of a plan as a workbook."""
    plan = selectors.plan_for(request.user, pk)
    require(request.user, Action.PLAN_EXPORT, plan)
    content = export_coverage.as_xlsx(selectors.coverage_for(plan))
    return attachment(content, WORKBOOK, f"cakupan-lke-{plan.plan_year}.xlsx")


def _context(request: StaffRequest, found: SheetCoverage) -> dict[str, Any]:
    """The lines that the address asks for: `?tampil=belum`, `?cari=gratifikasi`."""
    shown, words = request.GET.get("tampil", ""), request.GET.get("cari", "").strip()

    def wants(line: SheetLine) -> bool:
        is_shown = shown not in SHOWN or line.state == SHOWN[shown]
        return is_shown and words.casefold() in f"{line.question.code} {line.question.label}".casefold()

    return {
        "found": found,
        "branches": found.branches(wants),
        "shown": shown,
        "words": words,
        "offers": sum(line.offer is not None for line in found.lines),
    }


def _codes(request: StaffRequest) -> list[str]:
    """The one whose button was pressed, else all that are ticked."""
    pressed = request.POST.get("satu", "")
    return [pressed] if pressed else request.POST.getlist("codes")


def _tell_added(request: StaffRequest, count: int) -> None:
    words = ngettext(
        "%(n)s butir ditambahkan sebagai perubahan isi. Sesuaikan waktu dan penanggung jawabnya di halaman butir.",
        "%(n)s butir ditambahkan sebagai perubahan isi. Sesuaikan waktu dan penanggung jawabnya di halaman butir.",
        count,
    )
    messages.success(request, words % {"n": count})


def _answer_form(request: StaffRequest, found: SheetCoverage) -> forms.AnswerCoverage:
    rows = [(row.pk, f"{ref} {row.indicator[:90]}") for ref, row in found.found.rows.items()]
    is_sent = request.method == "POST" and "batal" not in request.POST
    return forms.AnswerCoverage(request.POST if is_sent else None, rows=rows)


def _line(found: SheetCoverage, code: str) -> SheetLine:
    line = found.line(code)
    if line is None:
        raise Http404("no such item of the sheet")
    return line


def _answered(request: StaffRequest, record: Draft | Plan, code: str, form: forms.AnswerCoverage) -> bool:
    """Take an answer, or take one back; false where the form has to be shown again."""
    taken_back = request.POST.get("batal", "")
    if taken_back:
        row = selectors.row_of(request.user, record, int(taken_back) if taken_back.isdecimal() else 0)
        services.take_coverage_back(request.user, row, code=code)
        messages.success(request, _("Jawaban dibatalkan; program menilai sendiri lagi."))
        return True
    if not form.is_valid():
        return False
    row = selectors.row_of(request.user, record, form.cleaned_data["row"])
    services.answer_coverage(request.user, row, code=code, extent=form.extent)
    messages.success(request, _("Jawaban disimpan dan berlaku untuk butir yang sama di semua kantor lembaga ini."))
    return True
