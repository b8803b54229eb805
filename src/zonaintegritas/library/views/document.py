"""One document: what it is, its files and versions, where it is used; and what is done with it."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from zonaintegritas.evidence import selectors as documents
from zonaintegritas.evidence import services as evidence_services
from zonaintegritas.evidence.previews import links_of
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import may, require
from zonaintegritas.library import forms, gathering, selectors, services
from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.plans.addresses import place_of
from zonaintegritas.ui.pages import staff_page


@staff_page("GET")
def evidence(request: StaffRequest, pk: int) -> HttpResponse:
    """Everything about one document."""
    shown, versions = documents.evidence_with_versions(request.user, pk)
    uses = selectors.uses_of(request.user, shown)
    context = {
        "evidence": shown,
        "versions": [(version, links_of(shown, version)) for version in versions],
        "links": links_of(shown),
        "uses": [use for use in uses if use.proof.state != "WITHDRAWN"],
        "ended": [use for use in uses if use.proof.state == "WITHDRAWN"],
        "items": len({use.proof.item_id for use in uses if use.proof.state != "WITHDRAWN"}),
        "is_expired": shown.is_expired(shown.office.today()),
        "can_use": not shown.is_withdrawn and may(request.user, Action.EVIDENCE_USE, shown.guard_key()),
    }
    return render(request, "library/evidence.html", context)


@staff_page("GET", "POST")
def describe(request: StaffRequest, pk: int) -> HttpResponse:
    """Say anew what it is, which date it bears, what it proves."""
    shown = documents.evidence_for(request.user, pk)
    require(request.user, Action.EVIDENCE_DESCRIBE, shown)
    form = forms.Describe(request.POST or None, evidence=shown)
    if request.method == "POST" and form.is_valid():
        evidence_services.describe(request.user, shown, facts=form.facts)
        messages.success(request, _("Keterangan bukti disimpan."))
        return redirect("library:evidence", shown.pk)
    uses = selectors.reviewed_uses(selectors.uses_of(request.user, shown))
    return render(request, "library/describe.html", {"evidence": shown, "form": form, "uses": uses}, status=_of(form))


@staff_page("GET", "POST")
def revise(request: StaffRequest, pk: int) -> HttpResponse:
    """Other files or another link. What has to be mended and the uses that go back to the reviewers are named before.

    `?pemakaian=` is the use from whose item one comes; the way back leads there. `?berkas=` are files that came in.
    """
    shown = documents.evidence_for(request.user, pk)
    require(request.user, Action.PROOF_RESUBMIT, shown)
    given = request.POST if request.method == "POST" else None
    sent = selectors.incoming_of(request.user, shown.office, gathering.uids_of(request.GET.getlist("berkas")))
    form = forms.Revise(given, request.FILES or None, salt=f"library.revise:{shown.pk}", sent=sent)
    uses = selectors.reviewed_uses(selectors.uses_of(request.user, shown))
    origin = next((use for use in uses if str(use.proof.pk) == request.GET.get("pemakaian")), None)
    back = place_of(origin.proof) if origin else reverse("library:evidence", args=[shown.pk])
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        renewal = services.Renewal(typed["reason"], form.incoming, form.received, typed["link"])
        version = services.file_as_version(request.user, shown.office, evidence=shown, renewal=renewal)
        sentence = (
            _("Versi %(number)s diajukan; pemeriksa akan melihatnya. Versi lama tetap ada.")
            if uses
            else _("Versi %(number)s disimpan; versi lama tetap ada.")
        )
        messages.success(request, sentence % {"number": version.number})
        return redirect(back)
    context = {
        "evidence": shown,
        "form": form,
        "uses": uses,
        "returned": [use for use in uses if use.proof.state == "RETURNED"],
        "origin": origin,
        "back": back,
        "max_upload_mb": settings.ZI_MAX_UPLOAD_MB,
    }
    return render(request, "library/revise.html", context, status=_of(form))


@staff_page("GET", "POST")
def take_out(request: StaffRequest, pk: int) -> HttpResponse:
    """It no longer counts, here and wherever it is used."""
    shown = documents.evidence_for(request.user, pk)
    require(request.user, Action.EVIDENCE_TAKE_OUT, shown)
    form = forms.TakeOut(request.POST or None)
    if request.method == "POST" and form.is_valid():
        services.take_out(request.user, shown, reason=form.cleaned_data["reason"])
        messages.info(request, _("Bukti ditarik. Berkasnya tetap tersimpan dan dapat diambil lagi."))
        return redirect("library:evidence", shown.pk)
    uses = selectors.reviewed_uses(selectors.uses_of(request.user, shown))
    return render(request, "library/take_out.html", {"evidence": shown, "form": form, "uses": uses}, status=_of(form))


@staff_page("POST")
def restore(request: StaffRequest, pk: int) -> HttpResponse:
    """It counts again."""
    shown = evidence_services.restore(request.user, documents.evidence_for(request.user, pk))
    messages.success(request, _("Bukti diambil lagi. Pilih lagi butir yang dibuktikannya."))
    return redirect("library:evidence", shown.pk)


def _of(form: forms.Describe | forms.Revise | forms.TakeOut) -> int:
    return 422 if form.errors else 200
