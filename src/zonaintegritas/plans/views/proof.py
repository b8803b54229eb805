"""What became of a proof that was returned: a new version, another document, or none."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import require
from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.plans import forms, selectors, services
from zonaintegritas.plans.models import ItemProof
from zonaintegritas.ui.pages import staff_page

MOST_DOCUMENTS = 20


@staff_page("GET", "POST")
def hand_in_again(request: StaffRequest, pk: int) -> HttpResponse:
    """A new version of the document; all its uses wait for a reviewer again."""
    proof = selectors.proof_for(request.user, pk)
    require(request.user, Action.PROOF_RESUBMIT, proof.evidence)
    form = forms.HandInAgain(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        services.hand_in_again(
            request.user, proof.evidence, contents=form.received, link=given["link"], reason=given["reason"]
        )
        messages.success(request, _("Versi baru diajukan. Pemeriksa akan melihatnya lagi."))
        return redirect(_place_of(proof))
    context = {"proof": proof, "uses": selectors.uses_of(request.user, proof.evidence), "form": form}
    return render(request, "plans/hand_in_again.html", context, status=422 if form.errors else 200)


@staff_page("GET", "POST")
def use_another(request: StaffRequest, pk: int) -> HttpResponse:
    """Another document of the library takes its place here."""
    proof = selectors.proof_for(request.user, pk)
    require(request.user, Action.PROOF_CITE, proof)
    words = request.GET.get("cari", "").strip()
    documents = selectors.evidence_to_use(request.user, proof, words, MOST_DOCUMENTS)
    form = forms.UseAnother(request.POST or None, documents=documents)
    if request.method == "POST" and form.is_valid():
        services.replace_proof(request.user, proof, evidence=form.document)
        messages.success(request, _("Bukti diganti. Bukti yang lama tetap ada di pustaka."))
        return redirect(_place_of(proof))
    context = {"proof": proof, "form": form, "words": words, "most": MOST_DOCUMENTS}
    return render(request, "plans/use_another.html", context, status=422 if form.errors else 200)


@staff_page("GET", "POST")
def withdraw_proof(request: StaffRequest, pk: int) -> HttpResponse:
    """It is no longer used here; the document stays in the library. With `?dari=bukti` the way back leads there."""
    proof = selectors.proof_for(request.user, pk)
    require(request.user, Action.PROOF_WITHDRAW, proof)
    is_from_document = request.GET.get("dari") == "bukti"
    back = reverse("library:evidence", args=[proof.evidence_id]) if is_from_document else _place_of(proof)
    form = forms.WithdrawProof(request.POST or None)
    if request.method == "POST" and form.is_valid():
        services.withdraw_proof(request.user, proof, reason=form.cleaned_data["reason"])
        messages.info(request, _("Bukti tidak dipakai lagi di butir itu. Dokumennya tetap ada di pustaka."))
        return redirect(back)
    context = {"proof": proof, "form": form, "back": back, "is_from_document": is_from_document}
    return render(request, "plans/withdraw_proof.html", context, status=422 if form.errors else 200)


def _place_of(proof: ItemProof) -> str:
    """The item, at the occurrence that it proves."""
    anchor = f"#kali-{proof.occurrence_id}" if proof.occurrence_id else ""
    return f"{reverse('plans:item', args=[proof.item_id])}{anchor}"
