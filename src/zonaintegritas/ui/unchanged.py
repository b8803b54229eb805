"""Pages that a browser need not fetch again while nothing on them has changed: it asks, and is told 304."""

from __future__ import annotations

import functools
import hashlib
import secrets
from collections.abc import Callable
from typing import Concatenate, Final, ParamSpec, TypeVar

from django.contrib.messages import get_messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.http import quote_etag
from django.views.decorators.http import condition

P = ParamSpec("P")
Q = TypeVar("Q", bound=HttpRequest)
Page = Callable[Concatenate[Q, P], HttpResponseBase]
Stamp = Callable[Concatenate[Q, P], str]
RUN: Final = secrets.token_hex(4)  # another start may be another release: what was shown before is fetched again


def unless_unchanged(stamp: Stamp[Q, P]) -> Callable[[Page[Q, P]], Page[Q, P]]:
    """Answer 304 where the browser holds this page as it is now. `stamp` tells what the page is made from.

    The person, the office and the day are part of the tag. The bell stands on every page, so a stamp covers the own
    office too. Pages that carry a message for the person are never told to be unchanged.
    """

    def decorate(view: Page[Q, P]) -> Page[Q, P]:
        def tag(request: Q, *args: P.args, **kwargs: P.kwargs) -> str | None:
            if request.method not in ("GET", "HEAD") or len(get_messages(request)):
                return None
            office = request.office  # type: ignore[attr-defined]  # set by offices.middleware, below which we stand
            parts = (
                RUN,
                f"{request.user.pk}",
                f"{request.session.session_key}",  # the page holds a token of the session
                office.code,
                f"{office.today()}",
                request.get_full_path(),
                request.headers.get("HX-Request", ""),
                stamp(request, *args, **kwargs),
            )
            return quote_etag(hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32])

        held = condition(etag_func=tag)(view)

        @functools.wraps(view)
        def page(request: Q, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            answer: HttpResponseBase = held(request, *args, **kwargs)
            if isinstance(answer, HttpResponse):
                patch_cache_control(answer, private=True, no_cache=True)
                patch_vary_headers(answer, ["Cookie", "HX-Request"])
            return answer

        return page

    return decorate
