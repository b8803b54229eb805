"""Page decorators: every route declares its audience and methods here; a test walks the routes."""

from __future__ import annotations

import functools
from collections.abc import Callable
from enum import StrEnum
from typing import Concatenate, ParamSpec, TypeVar

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotAllowed

from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import require

P = ParamSpec("P")
Q = TypeVar("Q", bound=HttpRequest)
Page = Callable[Concatenate[Q, P], HttpResponseBase]


class Audience(StrEnum):
    """Who a page is for."""

    STAFF = "staff"  # signed-in people; what they may see and do is the gate's business
    PUBLIC = "public"
    SYSTEM = "system"  # health checks


def _page(
    audience: Audience, methods: tuple[str, ...], needs: Action | None = None
) -> Callable[[Page[Q, P]], Page[Q, P]]:
    def decorate(view: Page[Q, P]) -> Page[Q, P]:
        @functools.wraps(view)
        def page(request: Q, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            if request.method not in methods and not (request.method == "HEAD" and "GET" in methods):
                return HttpResponseNotAllowed(methods)
            if audience is Audience.STAFF and not request.user.is_authenticated:
                return _to_sign_in(request)
            if needs is not None:
                _refuse_without(needs, request)
            return view(request, *args, **kwargs)

        page.audience = audience  # type: ignore[attr-defined]  # read by the test that walks all routes
        page.methods = methods  # type: ignore[attr-defined]
        return page

    return decorate


def _refuse_without(needs: Action, request: HttpRequest) -> None:
    """403 before the page is made, where it serves only people with a right to their current office."""
    office = request.office  # type: ignore[attr-defined]  # set by offices.middleware, below which we stand
    require(request.user, needs, office)  # type: ignore[arg-type]  # signed in: checked by the caller


def _to_sign_in(request: HttpRequest) -> HttpResponse:
    """The sign-in page, with the way back; a fragment request moves the whole page there."""
    answer = redirect_to_login(request.get_full_path() if request.method == "GET" else "/")
    if request.headers.get("HX-Request"):
        moved = HttpResponse(status=204)
        moved["HX-Redirect"] = answer["Location"]
        return moved
    return answer


def staff_page(*methods: str, needs: Action | None = None) -> Callable[[Page[Q, P]], Page[Q, P]]:
    """A page for signed-in people; `needs` is a right to the office they work in, without which it is 403."""
    return _page(Audience.STAFF, methods, needs)


def public_page(*methods: str) -> Callable[[Page[Q, P]], Page[Q, P]]:
    """A page for everybody."""
    return _page(Audience.PUBLIC, methods)


def system_page(*methods: str) -> Callable[[Page[Q, P]], Page[Q, P]]:
    """A page for machines."""
    return _page(Audience.SYSTEM, methods)
