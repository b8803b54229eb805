"""Page decorators: every route declares its audience and methods here; a test walks the routes."""

from __future__ import annotations

import functools
from collections.abc import Callable
from enum import StrEnum
from typing import Concatenate, ParamSpec

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotAllowed

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponseBase]


class Audience(StrEnum):
    """Who a page is for."""

    STAFF = "staff"  # signed-in people; what they may see and do is the gate's business
    PUBLIC = "public"
    SYSTEM = "system"  # health checks


def _page(audience: Audience, methods: tuple[str, ...]) -> Callable[[View[P]], View[P]]:
    def decorate(view: View[P]) -> View[P]:
        @functools.wraps(view)
        def page(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            if request.method not in methods and not (request.method == "HEAD" and "GET" in methods):
                return HttpResponseNotAllowed(methods)
            if audience is Audience.STAFF and not request.user.is_authenticated:
                return _to_sign_in(request)
            return view(request, *args, **kwargs)

        page.audience = audience  # type: ignore[attr-defined]  # read by the test that walks all routes
        page.methods = methods  # type: ignore[attr-defined]
        return page if audience is Audience.STAFF else login_not_required(page)

    return decorate


def _to_sign_in(request: HttpRequest) -> HttpResponse:
    """The sign-in page, with the way back; a fragment request moves the whole page there."""
    answer = redirect_to_login(request.get_full_path() if request.method == "GET" else "/")
    if request.headers.get("HX-Request"):
        moved = HttpResponse(status=204)
        moved["HX-Redirect"] = answer["Location"]
        return moved
    return answer


def staff_page(*methods: str) -> Callable[[View[P]], View[P]]:
    """A page for signed-in people."""
    return _page(Audience.STAFF, methods)


def public_page(*methods: str) -> Callable[[View[P]], View[P]]:
    """A page for everybody."""
    return _page(Audience.PUBLIC, methods)


def system_page(*methods: str) -> Callable[[View[P]], View[P]]:
    """A page for machines."""
    return _page(Audience.SYSTEM, methods)
