"""*Kewajiban rutin*: what the office has to do again and again, what is due next, and what it proves."""

from __future__ import annotations

from urllib.parse import urlencode

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from zonaintegritas.calendars.selectors import year_in
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import may, require
from zonaintegritas.obligations import forms, selectors, services
from zonaintegritas.obligations.export import as_workbook
from zonaintegritas.obligations.models import ObligationTime
from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.plans.selectors import people_for, plan_in_force
from zonaintegritas.ui.asked import words_of
from zonaintegritas.ui.downloads import WORKBOOK, attachment
from zonaintegritas.ui.pages import staff_page

MOST_DOCUMENTS = 30  # to choose from at once


@staff_page("GET", needs=Action.OBLIGATION_SEE)
def obligations(request: StaffRequest) -> HttpResponse:
    """All of a year, what is due next first; `?tahun=` another year, `?milik=saya` only one's own."""
    year, today = _year(request), request.office.today()
    rows = selectors.rows_of(request.user, request.office, year, today)
    own = [row for row in rows if request.user.pk in {person.pk for person in row.people}]
    is_own = request.GET.get("milik") == "saya"
    context = {
        "rows": own if is_own else rows,
        "total": len(rows),
        "own": len(own),
        "is_own": is_own,
        "late": sum(row.late for row in rows),
        "year": year,
        "years": selectors.years_of(request.office, today.year),
    }
    return render(request, "obligations/obligations.html", context)


@staff_page("GET", needs=Action.OBLIGATION_SEE)
def obligations_xlsx(request: StaffRequest) -> HttpResponse:
    """All times of a year as a workbook."""
    year, today = _year(request), request.office.today()
    rows = selectors.rows_of(request.user, request.office, year, today)
    return attachment(as_workbook(rows, year), WORKBOOK, f"kewajiban-{year}-{request.office.code}.xlsx")


@staff_page("GET", "POST", needs=Action.OBLIGATION_ADD)
def choose_obligations(request: StaffRequest) -> HttpResponse:
    """Several of the catalogue at once, with the items that each proves."""
    year = _year(request)
    offers = selectors.offers_for(request.user, request.office, year)
    form = forms.ChooseObligations(request.POST if request.method == "POST" else None, offers=offers)
    if request.method == "POST" and form.is_valid():
        keys = form.cleaned_data["keys"]
        services.choose_obligations(
            request.user,
            request.office,
            year=year,
            keys=keys,
            ties=form.ties,
            since_new_year=form.cleaned_data["since_new_year"],
        )
        messages.success(request, _("%(n)s kewajiban dijalankan tahun %(year)s.") % {"n": len(keys), "year": year})
        return redirect(_list_of(year))
    context = {
        "form": form,
        "chosen": [offer for offer in offers if offer.is_chosen],
        "year": year,
        "plan": plan_in_force(request.user, request.office, year),
    }
    return render(request, "obligations/choose_obligations.html", context, status=_status(form))


@staff_page("GET", "POST", needs=Action.OBLIGATION_ADD)
def add_obligation(request: StaffRequest) -> HttpResponse:
    """One that is not in the catalogue."""
    year = _year(request)
    items = selectors.item_choices(request.office, year)
    form = forms.AddObligation(request.POST or None, people=people_for(request.office), items=items)
    if request.method == "POST" and form.is_valid():
        row = services.add_obligation(
            request.user,
            request.office,
            year=year,
            facts=form.facts,
            items=form.chosen_items,
            people=form.cleaned_data["people"],
        )
        messages.success(request, _("%(name)s ditambahkan.") % {"name": row.name})
        return redirect("obligations:obligation", row.pk)
    return render(request, "obligations/add_obligation.html", {"form": form, "year": year}, status=_status(form))


@staff_page("GET")
def obligation(request: StaffRequest, pk: int) -> HttpResponse:
    """One obligation: its times, who sees to it, what it proves."""
    shown = selectors.obligation_for(request.user, pk)
    tied = selectors.tied_items(shown)
    context = {
        "shown": shown,
        "row": selectors.row_of(shown, shown.office.today(), tied),
        "tied": tied,
        "can_mark": shown.withdrawn_at is None and may(request.user, Action.OBLIGATION_MARK, shown.guard_key()),
        "can_prove": shown.withdrawn_at is None and may(request.user, Action.OBLIGATION_PROVE, shown.guard_key()),
    }
    return render(request, "obligations/obligation.html", context)


@staff_page("GET", "POST")
def edit_obligation(request: StaffRequest, pk: int) -> HttpResponse:
    """Other words, due rule, people and items."""
    shown = selectors.obligation_for(request.user, pk)
    require(request.user, Action.OBLIGATION_EDIT, shown)
    items = selectors.item_choices(shown.office, shown.year)
    form = forms.EditObligation(request.POST or None, obligation=shown, people=people_for(shown.office), items=items)
    if request.method == "POST" and form.is_valid():
        services.edit_obligation(
            request.user, shown, facts=form.facts, items=form.chosen_items, people=form.cleaned_data["people"]
        )
        messages.success(request, _("Perubahan disimpan."))
        return redirect("obligations:obligation", shown.pk)
    return render(request, "obligations/edit_obligation.html", {"form": form, "shown": shown}, status=_status(form))


@staff_page("GET", "POST")
def withdraw_obligation(request: StaffRequest, pk: int) -> HttpResponse:
    """The office does not have it after all."""
    shown = selectors.obligation_for(request.user, pk)
    require(request.user, Action.OBLIGATION_WITHDRAW, shown)
    form = forms.WithdrawObligation(request.POST or None)
    if request.method == "POST" and form.is_valid():
        services.withdraw_obligation(request.user, shown, reason=form.cleaned_data["reason"])
        messages.success(request, _("%(name)s ditarik.") % {"name": shown.name})
        return redirect(_list_of(shown.year))
    context = {"form": form, "shown": shown}
    return render(request, "obligations/withdraw_obligation.html", context, status=_status(form))


@staff_page("GET", "POST")
def mark_time(request: StaffRequest, pk: int) -> HttpResponse:
    """One time was done: date, note, evidence, and the items that it proves; `?cari=` words of evidence."""
    time = selectors.time_for(request.user, pk)
    require(request.user, Action.OBLIGATION_MARK, time)
    today = time.obligation.office.today()
    words = words_of(request.GET.get("cari", ""))
    documents = selectors.evidence_for_time(request.user, time, words, MOST_DOCUMENTS)
    form = forms.MarkTime(request.POST or None, request.FILES or None, time=time, today=today, documents=documents)
    if request.method == "POST" and form.is_valid():
        facts = form.cleaned_data
        done = services.mark_time(
            request.user,
            time,
            done_on=facts["done_on"],
            note=facts["note"],
            brought=form.brought,
        )
        messages.success(request, _("%(label)s ditandai selesai.") % {"label": done.label})
        return _to_obligation(time)
    context = {
        "form": form,
        "time": time,
        "tied": selectors.proofs_of(request.user, time),
        "words": words,
        "has_more": len(documents) == MOST_DOCUMENTS,
    }
    return render(request, "obligations/mark_time.html", context, status=422 if form.errors else 200)


@staff_page("POST")
def prove_items(request: StaffRequest, pk: int) -> HttpResponse:
    """Cite the evidence of a time for items that were tied later."""
    time = selectors.time_for(request.user, pk)
    services.prove_items(request.user, time)
    messages.success(request, _("Bukti %(label)s dikaitkan ke butir rencana.") % {"label": time.label})
    return _to_obligation(time)


@staff_page("GET", "POST")
def take_back_time(request: StaffRequest, pk: int) -> HttpResponse:
    """It was not done after all."""
    time = selectors.time_for(request.user, pk)
    require(request.user, Action.OBLIGATION_TAKE_BACK, time)
    if request.method == "POST":
        services.take_back_time(request.user, time)
        messages.info(request, _("Tanda selesai %(label)s dibatalkan.") % {"label": time.label})
        return _to_obligation(time)
    return render(request, "obligations/take_back_time.html", {"time": time})


def _to_obligation(time: ObligationTime) -> HttpResponse:
    return redirect("obligations:obligation", time.obligation_id)


def _list_of(year: int) -> str:
    return f"{reverse('obligations:obligations')}?{urlencode({'tahun': year})}"


def _year(request: StaffRequest) -> int:
    return year_in(request.GET.get("tahun", ""), request.office.today().year)


def _status(form: Form) -> int:
    return 422 if form.is_bound else 200
