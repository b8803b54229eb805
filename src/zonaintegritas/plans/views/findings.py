"""*Pemeriksaan*: what the checker notices about a draft or a plan in force, and what people do about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from zonaintegritas.core.decree.structure.numbering import from_roman
from zonaintegritas.core.lint import Severity
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import may, require
from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.plans import export_findings, forms, selectors, services
from zonaintegritas.plans.findings import Notice, open_counts
from zonaintegritas.plans.models import Draft, Plan
from zonaintegritas.ui.downloads import WORKBOOK, attachment
from zonaintegritas.ui.pages import staff_page

ROMAN_SIGNS = frozenset("IVXLC")


@staff_page("GET")
def findings(request: StaffRequest, pk: int) -> HttpResponse:
    """All findings about a draft."""
    draft = selectors.draft_for(request.user, pk)
    context = _context(request, draft, selectors.notices_of_draft(draft))
    can_mend = draft.is_open and may(request.user, Action.DRAFT_EDIT, draft.guard_key())
    return render(request, "plans/findings.html", context | {"draft": draft, "can_mend": can_mend})


@staff_page("GET")
def plan_findings(request: StaffRequest, pk: int) -> HttpResponse:
    """All findings about a plan."""
    plan = selectors.plan_for(request.user, pk)
    context = _context(request, plan, _of_plan(request, plan))
    can_mend = plan.is_in_force and may(request.user, Action.PLAN_CORRECT, plan.guard_key())
    return render(request, "plans/plan_findings.html", context | {"plan": plan, "can_mend": can_mend})


@staff_page("GET", "POST")
def mend(request: StaffRequest, pk: int) -> HttpResponse:
    """Safe mends: shown before and after, then those that stay ticked are made."""
    draft = selectors.draft_for(request.user, pk)
    require(request.user, Action.DRAFT_EDIT, draft)
    chosen = _chosen(request, selectors.notices_of_draft(draft))
    if request.method == "POST":
        done = services.mend(request.user, draft, changes=_changes(chosen))
        messages.success(request, _("%(count)s sel dibetulkan. Tulisan di surat tetap tersimpan.") % {"count": done})
        return redirect("plans:findings", draft.pk)
    return render(request, "plans/mend.html", {"draft": draft, "notices": chosen})


@staff_page("GET", "POST")
def plan_mend(request: StaffRequest, pk: int) -> HttpResponse:
    """The same on a plan in force: the mends go into a correction."""
    plan = selectors.plan_for(request.user, pk)
    require(request.user, Action.PLAN_CORRECT, plan)
    chosen = _chosen(request, selectors.notices_of_plan(plan))
    if request.method == "POST":
        draft = services.prepare_mends(request.user, plan, changes=_changes(chosen))
        messages.success(request, _("Koreksi disiapkan. Rencana berubah setelah koreksi ditetapkan."))
        return redirect("plans:findings", draft.pk)
    return render(request, "plans/plan_mend.html", {"plan": plan, "notices": chosen})


@staff_page("GET", "POST")
def leave_finding(request: StaffRequest, pk: int, finding: str) -> HttpResponse:
    """*Abaikan* a finding about a draft, with a reason."""
    draft = selectors.draft_for(request.user, pk)
    require(request.user, Action.FINDING_ANSWER, draft)
    notice = _notice(selectors.notices_of_draft(draft), finding)
    form = forms.LeaveFinding(request.POST or None)
    if request.method == "POST" and form.is_valid():
        _leave(request, draft, notice, form)
        return redirect("plans:findings", draft.pk)
    context = {"draft": draft, "notice": notice, "form": form}
    return render(request, "plans/leave_finding.html", context, status=422 if form.is_bound else 200)


@staff_page("GET", "POST")
def plan_leave_finding(request: StaffRequest, pk: int, finding: str) -> HttpResponse:
    """*Abaikan* a finding about a plan, with a reason."""
    plan = selectors.plan_for(request.user, pk)
    require(request.user, Action.FINDING_ANSWER, plan)
    notice = _notice(_of_plan(request, plan), finding)
    form = forms.LeaveFinding(request.POST or None)
    if request.method == "POST" and form.is_valid():
        _leave(request, plan, notice, form)
        return redirect("plans:plan_findings", plan.pk)
    context = {"plan": plan, "notice": notice, "form": form}
    return render(request, "plans/plan_leave_finding.html", context, status=422 if form.is_bound else 200)


@staff_page("GET", "POST")
def paragraph(request: StaffRequest, pk: int, source: int, block: int) -> HttpResponse:
    """Correct a paragraph of a file of a draft: what is wrong there, what stands there, what it should say."""
    draft = selectors.draft_for(request.user, pk)
    found = selectors.paragraph_of(draft, selectors.source_for(request.user, source), block)
    form = forms.EditParagraph(request.POST or None, initial={"text": found.text, "kind": found.kind})
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        services.edit_paragraph(
            request.user, draft, source=source, block=block, before=found.text, after=given["text"], kind=given["kind"]
        )
        messages.success(request, _("Tulisan diubah. Yang tertulis di surat tetap tersimpan."))
        return redirect("plans:findings", draft.pk)
    about = [one for one in selectors.notices_of_draft(draft) if (one.file, one.paragraph) == (source, block)]
    context = {"draft": draft, "form": form, "paragraph": found, "notices": about}
    return render(request, "plans/paragraph.html", context, status=422 if form.is_bound else 200)


@staff_page("POST")
def reopen_finding(request: StaffRequest, pk: int, finding: str) -> HttpResponse:
    """A finding about a draft counts again."""
    draft = selectors.draft_for(request.user, pk)
    services.reopen_finding(request.user, draft, finding=finding)
    messages.success(request, _("Temuan dibuka lagi. Jawaban yang lama tetap tercatat."))
    return redirect("plans:findings", draft.pk)


@staff_page("POST")
def plan_reopen_finding(request: StaffRequest, pk: int, finding: str) -> HttpResponse:
    """A finding about a plan counts again."""
    plan = selectors.plan_for(request.user, pk)
    services.reopen_finding(request.user, plan, finding=finding)
    messages.success(request, _("Temuan dibuka lagi. Jawaban yang lama tetap tercatat."))
    return redirect("plans:plan_findings", plan.pk)


@staff_page("GET")
def findings_xlsx(request: StaffRequest, pk: int) -> HttpResponse:
    """The findings about a draft as a workbook."""
    draft = selectors.draft_for(request.user, pk)
    return _workbook(f"temuan-draf-{draft.pk}.xlsx", selectors.notices_of_draft(draft))


@staff_page("GET")
def plan_findings_xlsx(request: StaffRequest, pk: int) -> HttpResponse:
    """The findings about a plan as a workbook."""
    plan = selectors.plan_for(request.user, pk)
    require(request.user, Action.PLAN_EXPORT, plan)
    return _workbook(f"temuan-rencana-{plan.plan_year}.xlsx", _of_plan(request, plan))


def _of_plan(request: StaffRequest, plan: Plan) -> tuple[Notice, ...]:
    """What is noticed about the words of a plan and about its evidence, the heaviest first."""
    found = (*selectors.notices_of_plan(plan), *selectors.doubts_of_plan(request.user, plan))
    return tuple(sorted(found, key=lambda notice: Severity(notice.severity).rank))


def _context(request: StaffRequest, record: Draft | Plan, notices: Sequence[Notice]) -> dict[str, Any]:
    """The findings that the address asks for: `?tingkat=high`, `?area=II`; answered ones stand at the end."""
    severity, area = request.GET.get("tingkat", ""), request.GET.get("area", "")

    def wanted(notice: Notice) -> bool:
        return notice.is_open and severity in ("", notice.severity) and (not area or area in notice.areas)

    return {
        "counts": open_counts(notices),
        "weights": selectors.by_weight(notices, wanted),
        "answered": [notice for notice in notices if not notice.is_open],
        "mendable": len(selectors.mends_of(notices)),
        "areas": sorted({area for notice in notices for area in notice.areas if area}, key=_number_of),
        "severity": severity,
        "area": area,
        "total": sum(notice.is_open for notice in notices),
        "can_answer": may(request.user, Action.FINDING_ANSWER, record.guard_key()),
    }


def _number_of(area: str) -> int:
    """Where an area stands; one that people numbered otherwise comes first."""
    return (from_roman(area) or 0) if set(area) <= ROMAN_SIGNS else 0


def _chosen(request: StaffRequest, notices: Sequence[Notice]) -> list[Notice]:
    """Before they are made, all or those the address names; then only those that were ticked."""
    if request.method == "POST":
        return selectors.mends_of(notices, request.POST.getlist("temuan"))
    return selectors.mends_of(notices, request.GET.getlist("temuan") or None)


def _changes(notices: Sequence[Notice]) -> list[services.Change]:
    return [
        services.Change(one.mend.row, one.mend.field, one.mend.before, one.mend.after, one.kind, one.mend.block)
        for one in notices
        if one.mend is not None
    ]


def _notice(notices: Sequence[Notice], key: str) -> Notice:
    found = next((notice for notice in notices if notice.key == key), None)
    if found is None:
        raise Http404("no such finding any more")
    return found


def _leave(request: StaffRequest, record: Draft | Plan, notice: Notice, form: forms.LeaveFinding) -> None:
    reason = form.cleaned_data["reason"]
    services.leave_finding(request.user, record, finding=notice.key, code=notice.code, what=notice.what, reason=reason)
    messages.success(request, _("Temuan diabaikan. Alasannya tercatat dan dapat dibatalkan."))


def _workbook(name: str, notices: Sequence[Notice]) -> HttpResponse:
    return attachment(export_findings.as_xlsx(notices), WORKBOOK, name)
