"""*Naskah bertanda tangan*: recording it, comparing it with what was approved, settling it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import may, require
from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.plans import forms, readiness, selectors, services
from zonaintegritas.plans.models import SIGNED_FIELDS, SignedDecree
from zonaintegritas.plans.signed_words import difference_views, fact_views
from zonaintegritas.ui.pages import staff_page


@staff_page("GET", "POST")
def sign(request: StaffRequest, pk: int) -> HttpResponse:
    """The decree of an approved draft came back signed."""
    draft = selectors.draft_for(request.user, pk)
    require(request.user, Action.SIGNED_RECORD, draft)
    form = forms.SignPaper(
        request.POST or None, request.FILES or None, initial={name: getattr(draft, name) for name in SIGNED_FIELDS}
    )
    if request.method == "POST" and form.is_valid():
        signed = services.record_signed(
            request.user, draft, contents=form.kept, values=form.values(), reason=form.cleaned_data["reason"]
        )
        return redirect("plans:signed", signed.pk)
    form.mark_needed()
    context = {"draft": draft, "form": form, "approved": selectors.approved_of(draft)}
    return render(request, "plans/sign.html", context, status=422 if form.is_bound else 200)


@staff_page("GET", "POST")
def sign_amendment(request: StaffRequest, pk: int, first: int, last: int) -> HttpResponse:
    """The amending decree between two revisions came back signed."""
    plan = selectors.plan_for(request.user, pk)
    require(request.user, Action.SIGNED_RECORD, plan)
    span = (selectors.revision_for(request.user, plan, first), selectors.revision_for(request.user, plan, last))
    form = forms.SignPaper(request.POST or None, request.FILES or None, initial=_usual(request, plan))
    if request.method == "POST" and form.is_valid():
        signed = services.record_amendment(
            request.user,
            plan,
            span=span,
            contents=form.kept,
            values=form.values(),
            reason=form.cleaned_data["reason"],
        )
        return redirect("plans:signed", signed.pk)
    form.mark_needed()
    context = {"plan": plan, "first": span[0], "last": span[1], "form": form}
    return render(request, "plans/sign_amendment.html", context, status=422 if form.is_bound else 200)


@staff_page("GET", "POST")
def signed(request: StaffRequest, pk: int) -> HttpResponse:
    """*Bandingkan dengan yang disetujui*: how far it is, what differs; a person settles it."""
    paper = _paper(request, pk)
    compared = selectors.compared(paper)
    initial = {name: getattr(paper, name) or paper.found.get(name) for name in SIGNED_FIELDS}
    form = forms.SettleSigned(
        request.POST or None, initial=initial, is_compared=paper.is_compared, needs_reason=bool(compared.real)
    )
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data.get("reason", "")
        services.settle_signed(request.user, paper, values=form.values(), reason=reason)
        messages.success(request, _("Dicatat: naskah ini yang ditandatangani."))
        return redirect("plans:signed", paper.pk)
    context = {
        "paper": paper,
        "compared": compared,
        "real": difference_views(compared.real),
        "misread": difference_views(compared.misread),
        "facts": fact_views(paper, compared.contradicted),
        "unprinted": selectors.unprinted_of(paper),
        "form": form,
        **_doing(request, paper),
    }
    if request.htmx and request.method == "GET":
        answer = render(request, "plans/_signed_progress.html", context)
        if not paper.is_busy:
            answer["HX-Refresh"] = "true"
        return answer
    return render(request, "plans/signed.html", context, status=422 if form.errors else 200)


@staff_page("POST")
def compare_again(request: StaffRequest, pk: int) -> HttpResponse:
    """Read and compare once more."""
    paper = services.compare_again(request.user, _paper(request, pk))
    return redirect("plans:signed", paper.pk)


@staff_page("POST")
def withdraw_signed(request: StaffRequest, pk: int) -> HttpResponse:
    """It was recorded by mistake."""
    paper = services.withdraw_signed(request.user, _paper(request, pk))
    messages.info(request, _("Catatan naskah bertanda tangan dibatalkan. Berkasnya tetap tersimpan."))
    if paper.draft_id is None:
        return redirect("decrees:amendment", paper.plan_id)
    return redirect("plans:adopt", paper.draft_id)


def _paper(request: StaffRequest, pk: int) -> SignedDecree:
    """A signed paper; until it is adopted, that of a draft is for those who see the draft."""
    paper = selectors.signed_for(request.user, pk)
    if paper.plan_id is None:
        selectors.draft_for(request.user, paper.draft_id or 0)
    return paper


def _usual(request: StaffRequest, plan: Any) -> dict[str, Any]:
    """What an amending decree has as a rule: the year that runs, and the place and signatory of the decree."""
    names = ("enacted_place", "signatory_name", "signatory_role")
    return {"year": plan.office.today().year} | {name: getattr(plan, name) for name in names}


def _doing(request: StaffRequest, paper: SignedDecree) -> dict[str, Any]:
    """What this person may do with the paper now."""
    draft = paper.draft
    is_open = draft is None or draft.is_open
    obstacles = readiness.obstacles(draft) if draft is not None and draft.is_open else []
    rival = None
    if draft is not None and draft.is_open and draft.plan_year is not None and draft.corrects_id is None:
        rival = selectors.plan_in_force(request.user, draft.office, draft.plan_year)
    may_adopt = draft is not None and draft.is_open and may(request.user, Action.PLAN_ADOPT, draft.guard_key())
    return {
        "is_open": is_open,
        "may_settle": is_open and may(request.user, Action.SIGNED_SETTLE, paper.guard_key()),
        "may_record": is_open and may(request.user, Action.SIGNED_RECORD, paper.guard_key()),
        "may_withdraw": is_open and may(request.user, Action.SIGNED_WITHDRAW, paper.guard_key()),
        "obstacles": obstacles,
        "may_adopt": may_adopt,
        "adopts_at_once": may_adopt and not obstacles and rival is None and draft is not None and not draft.corrects_id,
    }
