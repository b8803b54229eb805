"""*Menetapkan*: the summary of a draft, what stands in the way, and the decision of the chair."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import may
from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.plans import forms, readiness, selectors, services
from zonaintegritas.plans.models import Draft, Plan
from zonaintegritas.plans.selectors.carrying import Carrying
from zonaintegritas.ui.pages import staff_page


@staff_page("GET", "POST")
def adopt(request: StaffRequest, pk: int) -> HttpResponse:
    """Show what will be in force; the chair, or the secretary with a mandate, adopts it."""
    draft = selectors.draft_for(request.user, pk)
    rival = _rival(request, draft)
    carrying = selectors.carrying_of(rival, selectors.standing_rows(draft)) if rival else None
    form = forms.Adopt(
        request.POST or None,
        is_correction=draft.corrects_id is not None,
        has_rival=rival is not None,
        carried=_in_words(carrying),
    )
    if request.method == "POST" and form.is_valid():
        plan = services.adopt(
            request.user,
            draft,
            replace=form.cleaned_data.get("replace", False),
            carry=form.cleaned_data.get("carry", False),
            reason=form.cleaned_data.get("reason", ""),
        )
        messages.success(request, _("Rencana aksi tahun %(year)s ditetapkan.") % {"year": plan.plan_year})
        return redirect("plans:plan", plan.pk)
    context = {**_summary(request, draft, form), "rival": rival, "carrying": carrying}
    return render(request, "plans/adopt.html", context, status=422 if form.is_bound else 200)


@staff_page("POST")
def approve(request: StaffRequest, pk: int) -> HttpResponse:
    """Agree with the text before it is printed and signed."""
    draft = selectors.draft_for(request.user, pk)
    services.approve(request.user, draft)
    messages.success(request, _("Naskah disetujui. Nomor, tanggal, dan tanda tangannya menyusul."))
    return redirect("plans:adopt", draft.pk)


def _rival(request: StaffRequest, draft: Draft) -> Plan | None:
    """The plan in force of the same year, which this one would replace."""
    if draft.plan_year is None or draft.corrects_id is not None:
        return None
    return selectors.plan_in_force(request.user, draft.office, draft.plan_year)


def _in_words(carrying: Carrying | None) -> str:
    """What the plan in force would hand on, as one sentence; nothing where there is nothing."""
    if carrying is None or not (carrying.marks or carrying.proofs or carrying.people):
        return ""
    return _(
        "%(marks)s tanda selesai dengan %(proofs)s bukti dan %(people)s penunjukan orang, dari butir yang bunyinya "
        "sama di kedua rencana. Yang lain tetap terbaca di rencana lama."
    ) % {"marks": carrying.marks, "proofs": carrying.proofs, "people": carrying.people}


def _summary(request: StaffRequest, draft: Draft, form: forms.Adopt) -> dict[str, Any]:
    review = selectors.review_of(draft)
    agreed = readiness.agreed_on(draft)
    return {
        "draft": draft,
        "form": form,
        "counts": review.counts(),
        "areas": review.areas(),
        "header": selectors.header_views(draft),
        "changes": selectors.changes_of(review),
        "obstacles": readiness.obstacles(draft, agreed) if draft.is_open else [],
        "approved": agreed.approved,
        "talks": selectors.open_comments(draft),
        "signed": agreed.signed,
        "may_sign": draft.is_open and may(request.user, Action.SIGNED_RECORD, draft.guard_key()),
        "may_approve": draft.is_open and may(request.user, Action.DRAFT_APPROVE, draft.guard_key()),
        "may_adopt": may(request.user, Action.PLAN_ADOPT, draft.guard_key()),
        "adopters": selectors.adopters_of(draft.office),
    }
