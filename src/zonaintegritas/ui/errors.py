"""Error pages: what happened, what to do, and a reference number."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

REASONS = {
    400: ("Permintaan tidak dapat dibaca", "Kembali ke halaman sebelumnya, muat ulang, lalu coba lagi."),
    403: (
        "Anda tidak berhak melakukan ini",
        "Peran Anda di kantor ini tidak mencakup tindakan tersebut. Hubungi operator kantor bila ini keliru.",
    ),
    404: (
        "Halaman tidak ditemukan",
        "Alamatnya keliru, isinya sudah ditarik, atau bukan milik kantor Anda. Mulai lagi dari beranda.",
    ),
    413: ("Berkas terlalu besar", "Kecilkan berkasnya, misalnya dengan menyimpan ulang, lalu unggah lagi."),
    429: ("Terlalu banyak percobaan", "Tunggu beberapa menit, lalu coba lagi."),
}


def error_page(request: HttpRequest, status: int) -> HttpResponse:
    """The page for a status of REASONS."""
    title, advice = REASONS[status]
    return render(request, "ui/error.html", {"title": title, "advice": advice, "status": status}, status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return error_page(request, 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return error_page(request, 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return error_page(request, 404)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return error_page(request, 403)


def server_error(request: HttpRequest) -> HttpResponse:
    """Plain and without the layout: whatever broke may break the layout too."""
    return render(None, "ui/500.html", {"reference": getattr(request, "reference", "-")}, status=500)  # type: ignore[arg-type]  # no request: no context processors
