"""Looking at a file of a proof document without leaving the page; pictures and text are made by the program."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from zonaintegritas.evidence import previews, selectors, services
from zonaintegritas.files import pictures
from zonaintegritas.files.models import StoredFile
from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.ui.pages import staff_page

PNG, WEBP = "image/png", "image/webp"
NUMBER_LENGTH = 6


@staff_page("GET")
def preview(request: StaffRequest, pk: int, position: int) -> HttpResponse:
    """`?versi=` number of a version, `?halaman=` page, `?besar=` how close; as a page, or as a fragment for htmx."""
    evidence = selectors.evidence_for(request.user, pk)
    shown = previews.preview_of(
        request.user, evidence, _number(request, "versi"), position, _number(request, "halaman") or 1,
        zoom=_number(request, "besar") or 1,
    )  # fmt: skip
    template = "evidence/_preview.html" if request.htmx else "evidence/preview.html"
    return render(request, template, {"preview": shown, "evidence": evidence})


@staff_page("POST")
def prepare_again(request: StaffRequest, pk: int, position: int) -> HttpResponse:
    """A file that could not be shown is tried once more; htmx gets the fragment that waits for it."""
    evidence = selectors.evidence_for(request.user, pk)
    version = _number(request, "versi")
    file = previews.file_at(previews.version_for(request.user, evidence, version), position)
    services.prepare_again(request.user, evidence, sha256=file.sha256)
    shown = previews.preview_of(request.user, evidence, version, position)
    if request.htmx:
        return render(request, "evidence/_preview.html", {"preview": shown, "evidence": evidence})
    return redirect(shown.here)


@staff_page("GET")
def page_picture(request: StaffRequest, pk: int, position: int, page: int) -> HttpResponse:
    """A page of a PDF, at one of three widths."""
    return _picture(request, pictures.page_picture(_file(request, pk, position), page, _width(request)), PNG)


@staff_page("GET")
def picture(request: StaffRequest, pk: int, position: int) -> HttpResponse:
    """A photo, smaller and upright, at one of three sizes."""
    return _picture(request, pictures.small_picture(_file(request, pk, position), _width(request)), WEBP)


@staff_page("GET")
def thumbnail(request: StaffRequest, pk: int, position: int) -> HttpResponse:
    """A small picture of a photo, or of the first page of a PDF."""
    file = _file(request, pk, position)
    if file.kind == "pdf":
        return _picture(request, pictures.page_picture(file, 1, pictures.THUMBNAIL), PNG)
    return _picture(request, pictures.small_picture(file, pictures.THUMBNAIL), WEBP)


@staff_page("GET")
def inner_picture(request: StaffRequest, pk: int, position: int, number: int) -> HttpResponse:
    """A picture that stands in a document."""
    return _picture(request, previews.inner_picture(_file(request, pk, position), number), WEBP)


def _file(request: StaffRequest, pk: int, position: int) -> StoredFile:
    evidence = selectors.evidence_for(request.user, pk)
    return previews.file_at(previews.version_for(request.user, evidence, _number(request, "versi")), position)


def _width(request: StaffRequest) -> int:
    closest = len(pictures.WIDTHS)
    return pictures.WIDTHS[min(max(_number(request, "besar") or 1, 1), closest) - 1]


def _number(request: StaffRequest, name: str) -> int | None:
    """A whole number of the address; None where it is none."""
    value = request.GET.get(name, "")
    return int(value) if value.isascii() and value.isdecimal() and len(value) <= NUMBER_LENGTH else None


def _picture(request: StaffRequest, content: bytes | None, media_type: str) -> HttpResponse:
    """Bytes that the program made itself; a browser keeps them as long as the address names the version."""
    if content is None:
        raise Http404("not a picture that can be shown")
    answer = HttpResponse(content, content_type=media_type)
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Disposition"] = "inline"
    answer["Content-Encoding"] = "identity"
    lasting = "max-age=604800, immutable" if "versi" in request.GET else "no-cache"
    answer["Cache-Control"] = f"private, {lasting}"
    return answer
