"""Choosing where a document is used: items for a document, documents for an item."""

from __future__ import annotations

from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zonaintegritas.evidence import selectors as documents
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import require
from zonaintegritas.library import forms, selectors, services
from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.ui.asked import words_of
from zonaintegritas.ui.pages import staff_page

ITEMS = 100
DOCUMENTS = 50


@staff_page("GET", "POST")
def use(request: StaffRequest, pk: int) -> HttpResponse:
    """Items of the plans in force, the likely ones first; what was ticked is proved by this document."""
    shown = documents.evidence_for(request.user, pk)
    require(request.user, Action.EVIDENCE_USE, shown)
    places = selectors.places_for(request.user, shown.office)
    if request.method == "POST":
        chosen = forms.ChosenPlaces(request.POST, places).places
        if chosen:
            services.use(request.user, shown, places=chosen, claim=words_of(request.POST.get("claim", ""), 500))
            sentence = ngettext("Dipakai di %(n)s butir lagi.", "Dipakai di %(n)s butir lagi.", len(chosen))
            messages.success(request, sentence % {"n": len(chosen)})
            return redirect("library:evidence", shown.pk)
        messages.error(request, _("Centang sedikitnya satu butir."))
    words = words_of(request.GET.get("cari", ""), 200)
    lines = selectors.offers_for(request.user, shown, places, words)
    context = {
        "evidence": shown,
        "words": words,
        "page": Paginator(lines, ITEMS).get_page(request.GET.get("halaman")),
        "is_empty": not places.offers,
    }
    return render(request, "library/use.html", context, status=422 if request.method == "POST" else 200)


@staff_page("GET", "POST")
def choose(request: StaffRequest, pk: int) -> HttpResponse:
    """Documents of the library for one item or one of its occurrences, the likely ones first."""
    item = selectors.item_to_prove(request.user, pk)
    places = selectors.places_for(request.user, item.plan.office)
    offer = places.offer(pk)
    if offer is None:
        require(request.user, Action.PROOF_CITE, item)
        raise Http404("not an item of a plan in force")
    place = places.place(f"{pk}:{request.GET.get('kali', '')}")
    chosen = selectors.documents_of(request.user, item.plan.office, request.POST.getlist("bukti"))
    if request.method == "POST" and chosen and place:
        services.use_these(request.user, item.plan.office, documents=chosen, place=place)
        sentence = ngettext("%(n)s bukti dipakai di sini.", "%(n)s bukti dipakai di sini.", len(chosen))
        messages.success(request, sentence % {"n": len(chosen)})
        return redirect("plans:item", item.pk)
    if request.method == "POST":
        messages.error(request, _("Centang sedikitnya satu bukti."))
    words = words_of(request.GET.get("cari", ""), 200)
    found = selectors.documents_for(request.user, item, places, words)
    context = {
        "item": item,
        "place": place,
        "words": words,
        "page": Paginator(found, DOCUMENTS).get_page(request.GET.get("halaman")),
        "to_add": f"{reverse('library:add')}?{urlencode({'butir': pk, 'kali': request.GET.get('kali', '')})}",
        "ref": offer.ref,
    }
    return render(request, "library/choose.html", context, status=422 if request.method == "POST" else 200)
