"""All pages of the program, and an empty one: the same middleware, no query of its own, two bytes."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import path

from zonaintegritas.config import urls as program
from zonaintegritas.ui.pages import staff_page


@staff_page("GET")
def empty(_request: HttpRequest) -> HttpResponse:
    """Two bytes for a signed-in person."""
    return HttpResponse("ok")


urlpatterns = [*program.urlpatterns, path("kosong/", empty)]
handler400, handler403, handler404 = program.handler400, program.handler403, program.handler404
handler429, handler500 = program.handler429, program.handler500
