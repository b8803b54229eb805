"""A document gives way to another one, or is no longer used."""

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
from zonaintegritas.plans.addresses import place_of
from zonaintegritas.ui.asked import words_of
from zonaintegritas.ui.pages import staff_page

MOST_DOCUMENTS = 20


@staff_page("GET", "POST")
def use_another(request: StaffRequest, pk: int) -> HttpResponse:
    """Another document of the library takes its place here."""
    proof = selectors.proof_for(request.user, pk)
    require(request.user, Action.PROOF_CITE, proof)
    words = words_of(request.GET.get("cari", ""))
    documents = selectors.evidence_to_use(request.user, proof, words, MOST_DOCUMENTS)
    form = forms.UseAnother(request.POST or None, documents=documents)
    if request.method == "POST" and form.is_valid():
        services.replace_proof(request.user, proof, evidence=form.document)
        messages.success(request, _("Bukti diganti. Bukti yang lama tetap ada di pustaka."))
        return redirect(place_of(proof))
    context = {"proof": proof, "form": form, "words": words, "most": MOST_DOCUMENTS}
    return render(request, "plans/use_another.html", context, status=422 if form.errors else 200)


@staff_page("GET", "POST")
def withdraw_proof(request: StaffRequest, pk: int) -> HttpResponse:
    """It is no longer used here; the document stays in the library. With `?dari=bukti` the way back leads there."""
    proof = selectors.proof_for(request.user, pk)
    require(request.user, Action.PROOF_WITHDRAW, proof)
    is_from_document = request.GET.get("dari") == "bukti"
    back = reverse("library:evidence", args=[proof.evidence_id]) if is_from_document else place_of(proof)
    form = forms.WithdrawProof(request.POST or None)
    if request.method == "POST" and form.is_valid():
        services.withdraw_proof(request.user, proof, reason=form.cleaned_data["reason"])
        messages.info(request, _("Bukti tidak dipakai lagi di butir itu. Dokumennya tetap ada di pustaka."))
        return redirect(back)
    context = {"proof": proof, "form": form, "back": back, "is_from_document": is_from_document}
    return render(request, "plans/withdraw_proof.html", context, status=422 if form.errors else 200)
