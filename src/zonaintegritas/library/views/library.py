"""The list of an office's evidence, and the same as a workbook."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from zonaintegritas.guard.policy import Action
from zonaintegritas.library import export, forms, selectors
from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.ui.downloads import WORKBOOK, attachment
from zonaintegritas.ui.pages import staff_page

PAGE = 50


@staff_page("GET", needs=Action.EVIDENCE_SEE)
def library(request: StaffRequest) -> HttpResponse:
    """What the office can prove with, where it is used, and what is wrong with it."""
    today = request.office.today()
    form = forms.LibraryFilter(request.GET, today=today)
    found = selectors.looked_for(request.user, request.office, form.wanted).with_files().select_related("added_by")
    page = Paginator(found, PAGE).get_page(request.GET.get("halaman"))
    context = {
        "form": form,
        "page": page,
        "lines": selectors.lines_of(request.user, list(page), today, words=form.wanted.words),
        "is_empty": not page.paginator.count and selectors.is_empty(request.user, request.office),
        "waiting": selectors.waiting_for(request.user, request.office).count(),
    }
    return render(request, "library/library.html", context)


@staff_page("GET", needs=Action.EVIDENCE_SEE)
def library_xlsx(request: StaffRequest) -> HttpResponse:
    """The documents that are looked for, with where they are used."""
    today = request.office.today()
    wanted = forms.LibraryFilter(request.GET, today=today).wanted
    found = selectors.looked_for(request.user, request.office, wanted).with_files().select_related("added_by")
    documents = list(found[: export.MOST_ROWS])
    content = export.as_xlsx(
        selectors.lines_of(request.user, documents, today), selectors.places_of(request.user, documents)
    )
    return attachment(content, WORKBOOK, f"bukti-{request.office.code}-{today.isoformat()}.xlsx")
