"""The left side of the review: the file with the place of a cell lit, and pictures of PDF pages."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control

from zonaintegritas.files.pictures import page_picture
from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.plans import selectors
from zonaintegritas.ui.pages import staff_page

WEEK = 7 * 24 * 3600


@staff_page("GET")
def source(request: StaffRequest, pk: int) -> HttpResponse:
    """One file of a draft; as a fragment beside the rows, or as a page of its own."""
    shown = selectors.source_for(request.user, pk)
    context = {"draft": shown.draft, "pane": selectors.pane_of(shown, ())}
    return render(request, "plans/_source.html" if request.htmx else "plans/source.html", context)


@staff_page("GET")
@cache_control(private=True, max_age=WEEK, immutable=True)
def photo(request: StaffRequest, pk: int) -> HttpResponse:
    """A photo of a page, smaller and turned as it was held."""
    picture = page_picture(selectors.photo_for(request.user, pk).file, 1)
    if picture is None:
        raise Http404("not a picture that can be shown")
    return HttpResponse(picture, content_type="image/png")


@staff_page("GET")
@cache_control(private=True, max_age=WEEK, immutable=True)
def source_page(request: StaffRequest, pk: int, page: int) -> HttpResponse:
    """The picture of a page of a PDF."""
    shown = selectors.source_for(request.user, pk)
    picture = page_picture(shown.file, page)
    if picture is None:
        raise Http404("no such page")
    return HttpResponse(picture, content_type="image/png")
