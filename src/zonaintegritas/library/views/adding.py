"""Adding: choosing files or a link, looking through what came in, filing it as evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import urlencode

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zonaintegritas.evidence import selectors as documents
from zonaintegritas.evidence.models import Evidence
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import require
from zonaintegritas.library import forms, gathering, receiving, selectors, services
from zonaintegritas.library.gathering import Row
from zonaintegritas.library.models import Incoming
from zonaintegritas.library.places import Places
from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.ui.asked import key_of
from zonaintegritas.ui.pages import staff_page

PAGE = 50


@staff_page("GET", "POST", needs=Action.EVIDENCE_FILE)
def add(request: StaffRequest) -> HttpResponse:
    """Files from the machine, the camera, a folder or the clipboard; without a script, a form.

    They are for an item (`?butir=`, `?kali=`), or for a new version of a document (`?versi=`, `?pemakaian=`).
    """
    renewed = _renewed(request)
    to_version = _to_version(request, renewed) if renewed else ""
    place = selectors.place_from(request.user, request.GET.get("butir", ""), request.GET.get("kali", ""))
    given = request.POST if request.method == "POST" or request.FILES else None
    form = forms.ChooseFiles(given, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        rows = services.take_in(
            request.user,
            request.office,
            contents=form.kept,
            item=place.item if place else None,
            occurrence=place.occurrence if place else None,
        )
        for name, reason in form.refused:
            messages.error(request, f"{name}: {reason}")
        if renewed is None and place is None and len(rows) > 1:
            return redirect("library:incoming")
        then = to_version or reverse("library:gather")
        files = urlencode([("berkas", str(one.uid)) for one in rows])
        return redirect(f"{then}{'&' if '?' in then else '?'}{files}")
    waiting = list(selectors.waiting_for(request.user, request.office))
    context = {
        "form": form,
        "place": place,
        "renewed": renewed,
        "then": to_version or reverse(f"library:{'gather' if place else 'incoming'}"),
        "ready": sum(one.state == Incoming.State.READY for one in waiting),
        "unfinished": [one for one in waiting if one.state == Incoming.State.RECEIVING],
        "max_resumable_mb": settings.ZI_MAX_RESUMABLE_MB,
    }
    return render(request, "library/add.html", context, status=422 if form.errors else 200)


@staff_page("GET", "POST", needs=Action.EVIDENCE_FILE)
def add_link(request: StaffRequest) -> HttpResponse:
    """A page elsewhere, with the day on which it was seen."""
    place = selectors.place_from(request.user, request.GET.get("butir", ""), request.GET.get("kali", ""))
    places = selectors.places_for(request.user, request.office)
    choices = gathering.first_choices(places, place, request.POST.get("title", ""))
    form = forms.AddLink(
        request.POST or None,
        places=places,
        choices=choices,
        today=request.office.today(),
        initial={"butir": [one.key for one in choices if one.is_named]},
    )
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        made = services.file_link(
            request.user,
            request.office,
            facts=form.facts,
            link=typed["link"],
            seen_on=typed["seen_on"],
            places=form.places,
        )
        messages.success(request, _("Tautan disimpan sebagai bukti."))
        return redirect("library:evidence", made.pk)
    return render(request, "library/add_link.html", {"form": form, "place": place}, status=422 if form.errors else 200)


@staff_page("GET", "POST", needs=Action.EVIDENCE_FILE)
def incoming(request: StaffRequest) -> HttpResponse:
    """Every file that came in as a row to look at; what is ticked becomes evidence, one document a file."""
    waiting = list(selectors.waiting_for(request.user, request.office))
    ready = [one for one in waiting if one.state == Incoming.State.READY]
    sent = gathering.uids_of(request.POST.getlist("berkas"))
    places = selectors.places_for(request.user, request.office)
    page = Paginator(ready, PAGE).get_page(request.GET.get("halaman"))
    files = [one for one in ready if one.uid in sent] if sent else list(page)
    rows = list(_rows(request, files, places))
    if request.method == "POST" and all(row.form.is_valid() for row in rows):
        filings = [row.filing(places) for row in rows if row.form.is_taken]
        if filings:
            made = services.file_each(request.user, request.office, filings=filings)
            sentence = ngettext("%(n)s bukti disimpan.", "%(n)s bukti disimpan.", len(made))
            messages.success(request, sentence % {"n": len(made)})
            return redirect("library:incoming" if len(ready) > len(made) else "library:library")
        messages.error(request, _("Centang sedikitnya satu berkas yang akan disimpan."))
    context = {
        "page": page,
        "rows": rows,
        "unfinished": [one for one in waiting if one.state == Incoming.State.RECEIVING],
        "photos": sum(row.incoming.is_photo for row in rows),
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "library/incoming.html", context, status=status)


@staff_page("GET", "POST", needs=Action.EVIDENCE_FILE)
def gather(request: StaffRequest) -> HttpResponse:
    """Files that are one document: their order, one PDF of photos, what it is and proves."""
    files = selectors.incoming_of(request.user, request.office, gathering.uids_of(request.GET.getlist("berkas")))
    if not files:
        messages.info(request, _("Berkas itu sudah disimpan atau dibatalkan."))
        return redirect("library:incoming")
    known = selectors.known_as(request.user, request.office, [one.content.sha256 for one in files])
    places = selectors.places_for(request.user, request.office)
    form = _gather_form(request, files, places)
    if request.method == "POST" and "geser" in request.POST:
        pair = gathering.neighbours(files, request.POST["geser"])
        if pair:
            services.move(request.user, pair[0], beside=pair[1])
            files = selectors.incoming_of(request.user, request.office, [one.uid for one in files])
    elif request.method == "POST" and "pakai" in request.POST and known:
        filings = gathering.as_known(files, known, forms.ChosenPlaces(request.POST, places).places)
        services.file_each(request.user, request.office, filings=filings)
        messages.success(request, _("Bukti yang sudah ada dipakai; berkasnya tidak disimpan dua kali."))
        return redirect("library:evidence", filings[0].known.pk)  # type: ignore[union-attr]  # all of these are known
    elif request.method == "POST" and form.is_valid():
        return _gathered(request, files, form)
    context = {
        "files": files,
        "form": form,
        "known": list(dict.fromkeys(known.values())),
        "are_all_known": len(known) == len({one.content.sha256 for one in files}),
        "item": files[0].item,
    }
    return render(request, "library/gather.html", context, status=422 if form.errors else 200)


def _gathered(request: StaffRequest, files: Sequence[Incoming], form: forms.Gather) -> HttpResponse:
    """File them, and go back to where it was begun."""
    made: Evidence = services.file_together(
        request.user,
        request.office,
        incoming=files,
        facts=form.facts,
        places=form.places,
        joined=receiving.joined(files, form.facts.title) if form.is_joined else None,
    )
    messages.success(request, _("“%(title)s” disimpan di pustaka bukti.") % {"title": made.title})
    item = files[0].item_id
    return redirect("plans:item", item) if item else redirect("library:evidence", made.pk)


def _gather_form(request: StaffRequest, files: Sequence[Incoming], places: Places) -> forms.Gather:
    """Bound when it is sent; filled with what was typed when only the order changed."""
    guess, choices = gathering.about(files, places)
    initial = gathering.initial_of(guess, choices)
    if "geser" in request.POST:
        initial |= {name: request.POST.get(name, "") for name in ("title", "kind", "note")}
    is_sent = bool(request.POST) and not {"geser", "pakai"} & set(request.POST)
    can_join = len(files) > 1 and all(one.is_photo for one in files)
    return forms.Gather(
        request.POST if is_sent else None, places=places, choices=choices, can_join=can_join, initial=initial
    )


def _rows(request: StaffRequest, files: Sequence[Incoming], places: Places) -> Iterator[Row]:
    """The files with what their names say, and a form each."""
    given = request.POST or None
    known = selectors.known_as(request.user, request.office, [one.content.sha256 for one in files])
    for one in files:
        guess, choices = gathering.about([one], places)
        same = known.get(one.content.sha256)
        form = forms.UploadedRow(given, prefix=str(one.uid), guess=guess, choices=choices, known=same)
        yield Row(one, form, same)


def _renewed(request: StaffRequest) -> Evidence | None:
    """The document of which a new version is to come, where that is what one is here for."""
    pk = key_of(request.GET.get("versi", ""))
    if pk is None:
        return None
    shown = documents.evidence_for(request.user, pk)
    require(request.user, Action.PROOF_RESUBMIT, shown)
    return shown


def _to_version(request: StaffRequest, renewed: Evidence) -> str:
    """Where files for a new version lead."""
    use = key_of(request.GET.get("pemakaian", ""))
    address = reverse("library:revise", args=[renewed.pk])
    return f"{address}?pemakaian={use}" if use else address
