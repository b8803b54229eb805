"""Error pages: what happened, what to do, and a reference number."""

from __future__ import annotations

import sys

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _

from zonaintegritas.ui.trouble import RETRY_AFTER, Trouble, sent_with, trouble_of

BAD_REQUEST = 400
FORBIDDEN = 403
NOT_FOUND = 404
TOO_LARGE = 413
TOO_MANY = 429
SERVER_ERROR = 500

REASONS = {
    BAD_REQUEST: (
        _("Permintaan tidak dapat dibaca"),
        _("Kembali ke halaman sebelumnya, muat ulang, lalu coba lagi."),
    ),
    FORBIDDEN: (
        _("Anda tidak berhak melakukan ini"),
        _("Peran Anda di kantor ini tidak mencakup tindakan tersebut. Hubungi operator kantor bila ini keliru."),
    ),
    NOT_FOUND: (
        _("Halaman tidak ditemukan"),
        _("Alamatnya keliru, isinya sudah ditarik, atau bukan milik kantor Anda. Mulai lagi dari beranda."),
    ),
    TOO_LARGE: (
        _("Isian terlalu besar"),
        _("Yang dikirim melebihi batas. Kirim sebagian demi sebagian, atau kecilkan berkasnya lalu unggah lagi."),
    ),
    TOO_MANY: (_("Terlalu banyak percobaan"), _("Tunggu beberapa menit, lalu coba lagi.")),
}
STALE_FORM = (
    _("Formulir ini sudah kedaluwarsa"),
    _("Anda mungkin sudah keluar atau masuk lagi di jendela lain. Kembali, muat ulang halamannya, lalu kirim lagi."),
)


def error_page(request: HttpRequest, status: int, reason: tuple[object, object] | None = None) -> HttpResponse:
    """The page for a status of REASONS, or for a more exact reason."""
    title, advice = reason or REASONS[status]
    return render(request, "ui/error.html", {"title": title, "advice": advice, "status": status}, status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return error_page(request, TOO_LARGE if isinstance(exception, RequestDataTooBig) else BAD_REQUEST)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return error_page(request, FORBIDDEN)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return error_page(request, NOT_FOUND)


def too_many_requests(request: HttpRequest) -> HttpResponse:
    return error_page(request, TOO_MANY)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return error_page(request, FORBIDDEN, STALE_FORM)


def server_error(request: HttpRequest) -> HttpResponse:
    """Plain and without the layout: whatever broke may break the layout too.

    Django calls it while the fault is being handled, also for faults of middleware.
    """
    if (trouble := trouble_of(sys.exc_info()[1])) is not None:
        return trouble_page(request, trouble)
    page = render_to_string("ui/500.html", {"reference": getattr(request, "reference", "–")})
    return HttpResponse(page, status=SERVER_ERROR)


def page_before(request: HttpRequest) -> str:
    """The page of ours on which a button was pressed, or the home page."""
    back = request.headers.get("Referer", "")
    is_ours = url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure())
    return back if is_ours else "/"


def trouble_page(request: HttpRequest, trouble: Trouble) -> HttpResponse:
    """What is the matter, when to try again, and what was typed; a fragment gets the sentence alone."""
    if request.headers.get("HX-Request"):
        page = render_to_string("ui/_refusal.html", {"message": trouble.what})
    else:
        sent = sent_with(request)
        context = {
            "trouble": trouble,
            "sent": sent,
            "texts": [field for field in sent.fields if field.is_long],
            "address": request.get_full_path() if sent.is_whole or request.method == "GET" else page_before(request),
            "reference": getattr(request, "reference", "–"),
        }
        page = render_to_string("ui/trouble.html", context)
    answer = HttpResponse(page, status=trouble.status)
    answer["Retry-After"] = str(RETRY_AFTER)
    answer["Cache-Control"] = "no-store"
    return answer
