"""Reference number per request, content security policy, and refusals turned into a sentence on the page."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext

from zonaintegritas.guard.history import request_id
from zonaintegritas.guard.refused import Refused
from zonaintegritas.ui.errors import error_page, page_before

logger = logging.getLogger(__name__)
CONFLICT = 409
UNPROCESSABLE = 422
Answer = Callable[[HttpRequest], HttpResponse]

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "manifest-src 'self'",
    )
)


def request_reference(get_response: Answer) -> Answer:
    """Give every request a short reference number; logs, history and error pages show the same one."""

    def middleware(request: HttpRequest) -> HttpResponse:
        reference = secrets.token_hex(4).upper()
        token = request_id.set(reference)
        request.reference = reference  # type: ignore[attr-defined]  # read by error pages
        try:
            response = get_response(request)
        finally:
            request_id.reset(token)
        response["X-Request-Reference"] = reference
        if settings.DEBUG and request.resolver_match:
            response["X-Zi-View"] = request.resolver_match.view_name
        return response

    return middleware


def content_security_policy(get_response: Answer) -> Answer:
    """Only our own scripts, styles and pictures; nothing inline."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.setdefault("Content-Security-Policy", POLICY)
        response.setdefault("Permissions-Policy", "geolocation=(), microphone=(), payment=(), usb=()")
        return response

    return middleware


class RefusalMiddleware:
    """A `Refused` from a service becomes a sentence on the same page, and what was typed stays in the form.

    Views make their form from `request.POST or None` and act only on POST: called again as GET, the view draws its
    page with the form still filled. Fragment requests get the sentence alone, with 422; a boosted link or form is
    no fragment: it wants the page.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, Refused):
            return None
        logger.info("refused", extra={"rule": type(exception).__name__})
        sentence = gettext(exception.message)
        if request.headers.get("HX-Request") and not request.headers.get("HX-Boosted"):
            return render(request, "ui/_refusal.html", {"message": sentence}, status=UNPROCESSABLE)
        match = request.resolver_match
        if request.method != "POST" or match is None:
            return error_page(request, CONFLICT, (gettext("Tidak dapat dilakukan"), sentence))
        messages.error(request, sentence)
        if "GET" not in getattr(match.func, "methods", ()):
            return redirect(page_before(request))
        request.method = "GET"
        page: HttpResponse = match.func(request, *match.args, **match.kwargs)
        page.status_code = UNPROCESSABLE
        return page


refusals = RefusalMiddleware
