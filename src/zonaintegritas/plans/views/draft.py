"""From upload to an open draft: uploading, the list of drafts, progress of reading, files, questions."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zonaintegritas.core.sample import Format, Layout, sample_name, write_sample
from zonaintegritas.files.store import keep_bytes
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import require
from zonaintegritas.offices.middleware import SESSION_KEY
from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.plans import forms, selectors, services
from zonaintegritas.plans.models import Draft, Source
from zonaintegritas.plans.views.answers import tell_errors
from zonaintegritas.ui.pages import staff_page

BASES = {"OWN": forms.OWN, "OTHER": forms.OTHER}


@staff_page("GET", needs=Action.DRAFT_SEE)
def drafts(request: StaffRequest) -> HttpResponse:
    """Open drafts of the office, copies on their way to one, and discarded drafts that can be taken up again."""
    context = {
        "drafts": selectors.drafts_of(request.user, request.office),
        "copies": selectors.copies_of(request.user, request.office),
    }
    return render(request, "plans/drafts.html", context)


@staff_page("GET", "POST", needs=Action.DRAFT_START)
def upload(request: StaffRequest) -> HttpResponse:
    """Files in, a draft out. What is known already is shown first; what is refused does not hold up the rest."""
    is_sent = request.method == "POST"
    form = forms.Upload(request.POST, request.FILES) if is_sent else forms.Upload()
    if is_sent and form.is_valid():
        known = [selectors.same_file(request.user, request.office, content.sha256) for content in form.kept]
        if any(known) and "anyway" not in request.POST:
            _tell_refused(request, form)
            context = {"form": form, "known": [one for one in known if one], "token": form.token()}
            return render(request, "plans/upload.html", context)
        draft = services.start_draft(request.user, request.office, contents=form.kept)
        _tell_refused(request, form)
        return _to_files(draft)
    return render(request, "plans/upload.html", {"form": form}, status=422 if form.is_bound else 200)


@staff_page("GET", "POST", needs=Action.DRAFT_START)
def compose(request: StaffRequest) -> HttpResponse:
    """A plan that is written here, without a file; from another plan on a page of its own."""
    form = forms.Compose(request.POST or None, year=request.office.today().year)
    if request.method == "POST" and form.is_valid():
        plan_year, begins_with = form.cleaned_data["plan_year"], form.cleaned_data["begins_with"]
        if begins_with in BASES:
            return redirect(reverse("plans:choose_base", query={"dari": BASES[begins_with], "tahun": plan_year}))
        draft = services.compose_draft(
            request.user, request.office, plan_year=plan_year, is_filled=begins_with == "READY"
        )
        messages.success(request, _("Draf rencana %(year)s siap disusun.") % {"year": draft.plan_year})
        return redirect("plans:review", draft.pk)
    return render(request, "plans/compose.html", {"form": form}, status=422 if form.errors else 200)


@staff_page("POST", needs=Action.DRAFT_START)
def sample(request: StaffRequest) -> HttpResponse:
    """The project's own sample decree, as PDF or (`jenis=pindaian`) as a scan, uploaded like any other file."""
    year = request.office.today().year
    kind = Format.SCAN if request.POST.get("jenis") == "pindaian" else Format.PDF
    name = sample_name(Layout.RESPONSIBLE, kind, year=year)
    content = keep_bytes(write_sample(Layout.RESPONSIBLE, kind, year=year), name)
    draft = services.start_draft(request.user, request.office, contents=[content])
    return redirect("plans:review", draft.pk)


@staff_page("GET")
def reading(request: StaffRequest, pk: int) -> HttpResponse:
    """How far reading has come: a fragment that the page asks for again, or a page that reloads itself."""
    draft = selectors.draft_for(request.user, pk)
    sources = [source for source in selectors.sources_of(draft) if not source.is_removed]
    is_busy = any(source.is_busy for source in sources)
    is_first = "kosong" in request.GET
    context = {"draft": draft, "sources": sources, "is_busy": is_busy, "is_first": is_first}
    if not request.htmx:
        return render(request, "plans/reading.html", context) if is_busy else redirect("plans:review", draft.pk)
    answer = render(request, "plans/_reading.html", context)
    if not is_busy and is_first:
        answer["HX-Refresh"] = "true"  # nothing was shown yet, so nothing typed is lost
    return answer


@staff_page("POST")
def add_file(request: StaffRequest, pk: int) -> HttpResponse:
    """One more file: the annex, the team decree."""
    draft = selectors.draft_for(request.user, pk)
    form = forms.Upload(request.POST, request.FILES)
    if form.is_valid():
        is_unread = form.cleaned_data["unread"]
        services.add_file(request.user, draft, contents=form.kept, is_unread=is_unread)
    _tell_refused(request, form)
    return _to_files(draft)


@staff_page("GET", "POST")
def photos(request: StaffRequest, pk: int) -> HttpResponse:
    """The photos of one paper in the order in which they will be read; moved, left out, then read."""
    source = selectors.source_for(request.user, pk)
    if request.method == "POST":
        photo_pk, _, action = request.POST.get("foto", "").partition(":")
        photo = selectors.photo_for(request.user, int(photo_pk) if photo_pk.isdecimal() else 0)
        if action == "buang":
            services.drop_photo(request.user, photo)
        else:
            services.move_photo(request.user, photo, down=action == "turun")
        return redirect("plans:photos", source.pk)
    context = {"draft": source.draft, "source": source, "photos": selectors.photos_of(source)}
    return render(request, "plans/photos.html", context)


@staff_page("POST")
def remove_file(request: StaffRequest, pk: int) -> HttpResponse:
    """Take a file out of the draft, with the rows read from it."""
    source = services.remove_file(request.user, selectors.source_for(request.user, pk))
    messages.info(request, _("Berkas “%(name)s” dikeluarkan beserta butirnya.") % {"name": source.file.name})
    return redirect("plans:review", source.draft_id)


@staff_page("POST")
def put_file_back(request: StaffRequest, pk: int) -> HttpResponse:
    """Undo taking a file out."""
    draft = services.put_file_back(request.user, selectors.source_for(request.user, pk))
    return redirect("plans:review", draft.pk)


@staff_page("POST")
def read_again(request: StaffRequest, pk: int) -> HttpResponse:
    """Put a file that failed back in the queue."""
    draft = services.read_again(request.user, selectors.source_for(request.user, pk))
    return redirect("plans:review", draft.pk)


@staff_page("POST")
def move_office(request: StaffRequest, pk: int) -> HttpResponse:
    """The answer to the question whose decree this is."""
    draft = selectors.draft_for(request.user, pk)
    require(request.user, Action.DRAFT_MOVE, draft)
    form = forms.MoveOffice(request.POST, offices=selectors.offices_to_start_in(request.user))
    if not form.is_valid():
        messages.error(request, _("Pilih kantor pemilik surat ini."))
        return redirect("plans:review", draft.pk)
    moved = services.move_to_office(request.user, draft, office=form.cleaned_data["office"])
    request.session[SESSION_KEY] = moved.office.code  # the head of the page must not name the office it was moved from
    messages.success(request, _("Draf ini milik %(office)s.") % {"office": moved.office.name})
    return redirect("plans:review", moved.pk)


@staff_page("POST")
def settle_year(request: StaffRequest, pk: int) -> HttpResponse:
    """The plan is of another year, and that is meant."""
    draft = services.keep_year(request.user, selectors.draft_for(request.user, pk))
    return redirect("plans:review", draft.pk)


@staff_page("POST")
def discard(request: StaffRequest, pk: int) -> HttpResponse:
    """Put a draft aside; it can be taken up again."""
    draft = services.discard(request.user, selectors.draft_for(request.user, pk))
    messages.info(request, _("Draf %(title)s dibuang. Draf itu ada di bawah daftar ini.") % {"title": draft.title})
    return redirect("plans:drafts")


@staff_page("POST")
def restore(request: StaffRequest, pk: int) -> HttpResponse:
    """Take up a discarded draft again."""
    draft = services.restore(request.user, selectors.draft_for(request.user, pk))
    return redirect("plans:review", draft.pk)


def _to_files(draft: Draft) -> HttpResponse:
    """To the photos whose order is open, else to what was read."""
    unsorted = next((one for one in selectors.sources_of(draft) if one.state == Source.State.SORTING), None)
    return redirect("plans:photos", unsorted.pk) if unsorted else redirect("plans:review", draft.pk)


def _tell_refused(request: StaffRequest, form: forms.Upload) -> None:
    for name, reason in form.refused:
        messages.error(request, f"{name}: {reason}")
    if not form.refused:
        tell_errors(request, form)
    if form.refused and form.kept:
        kept = len(form.kept)
        messages.info(
            request, ngettext("%(n)s berkas lain diterima.", "%(n)s berkas lain diterima.", kept) % {"n": kept}
        )
