"""Which office a signed-in person works in now: chosen with the switch, remembered in the session."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from zonaintegritas.offices import selectors
from zonaintegritas.offices.models import User

SESSION_KEY = "office"


def current_office(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Put `request.office` and `request.offices` on every request of a signed-in person."""

    def middleware(request: HttpRequest) -> HttpResponse:
        offices = selectors.offices_of(request.user) if isinstance(request.user, User) else []
        chosen = request.session.get(SESSION_KEY) if offices else None
        request.offices = offices  # type: ignore[attr-defined]  # typed on StaffRequest
        request.office = next(  # type: ignore[attr-defined]
            (office for office in offices if office.code == chosen), offices[0] if offices else None
        )
        return get_response(request)

    return middleware
