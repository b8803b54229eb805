"""*Daftar peraturan*: what is known about each regulation, where from and how surely; and how offices change it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import require
from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.regulations import forms, selectors, services
from zonaintegritas.regulations.models import RegulationEntry
from zonaintegritas.ui.pages import staff_page


@staff_page("GET", needs=Action.REGULATION_SEE)
def regulations(request: StaffRequest) -> HttpResponse:
    """All that counts in this office; `?cari=` words of it, `?keyakinan=` how surely it is known."""
    words, certainty = request.GET.get("cari", "").strip(), request.GET.get("keyakinan", "")
    known = selectors.known_to(request.office, words=words, certainty=certainty)
    context = {
        "known": known,
        "uncertain": selectors.uncertain(known),
        "words": words,
        "certainty": certainty,
        "certainties": RegulationEntry.Certainty.values,
    }
    return render(request, "regulations/regulations.html", context)


@staff_page("GET", needs=Action.REGULATION_SEE)
def regulation(request: StaffRequest, name: str) -> HttpResponse:
    """One regulation: what counts here, and all that was entered about it."""
    known = selectors.known_as(request.office, name)
    context = {
        "known": known,
        "entry": known.entry,
        "is_own": known.row is not None and known.row.office_id == request.office.pk,
        "earlier": selectors.earlier_of(request.office, known.entry.name),
        "shipped": selectors.shipped(known.entry.name),
        "topics": [word for topic, word in forms.TOPICS if topic in known.entry.topics],
    }
    return render(request, "regulations/regulation.html", context)


@staff_page("GET", "POST", needs=Action.REGULATION_ADD)
def add_regulation(request: StaffRequest) -> HttpResponse:
    """A regulation that is not in the list."""
    form = forms.AddRegulation(request.POST or None)
    if request.method == "POST" and form.is_valid():
        row = services.add_regulation(request.user, request.office, entry=form.entry(form.name()))
        messages.success(request, _("%(name)s ditambahkan ke daftar.") % {"name": row.entry.name})
        return redirect("regulations:regulation", str(row.entry.name))
    return render(request, "regulations/add_regulation.html", {"form": form}, status=_status(form))


@staff_page("GET", "POST", needs=Action.REGULATION_CORRECT)
def correct_regulation(request: StaffRequest, name: str) -> HttpResponse:
    """Other facts: in the entry of this office, or in a new one that stands before that of others."""
    known = selectors.known_as(request.office, name)
    is_own = known.row is not None and known.row.office_id == request.office.pk
    form = forms.CorrectRegulation(request.POST or None, entry=known.entry)
    if request.method == "POST" and form.is_valid():
        entry = form.entry(known.entry.name)
        if known.row is not None and is_own:
            services.correct_regulation(request.user, known.row, entry=entry)
        else:
            services.add_regulation(request.user, request.office, entry=entry)
        messages.success(request, _("%(name)s dibetulkan. Catatan yang lama tetap tersimpan.") % {"name": name})
        return redirect("regulations:regulation", name)
    context = {"form": form, "known": known, "is_own": is_own}
    return render(request, "regulations/correct_regulation.html", context, status=_status(form))


@staff_page("GET", "POST")
def withdraw_regulation(request: StaffRequest, pk: int) -> HttpResponse:
    """The entry of this office no longer counts."""
    row = selectors.standing_entry(request.user, pk)
    require(request.user, Action.REGULATION_WITHDRAW, row)
    form = forms.WithdrawRegulation(request.POST or None)
    if request.method == "POST" and form.is_valid():
        services.withdraw_regulation(request.user, row, reason=form.cleaned_data["reason"])
        messages.success(request, _("Catatan tentang %(name)s ditarik.") % {"name": row.entry.name})
        return redirect("regulations:regulations")
    context = {"form": form, "row": row, "shipped": selectors.shipped(row.entry.name)}
    return render(request, "regulations/withdraw_regulation.html", context, status=_status(form))


def _status(form: forms.RegulationFacts | forms.WithdrawRegulation) -> int:
    return 422 if form.is_bound else 200
