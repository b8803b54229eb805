"""Which office a signed-in person works in now: chosen with the switch, remembered in the session."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from zonaintegritas.offices import selectors
from zonaintegritas.offices.models import User
from zonaintegritas.ui.pages import Audience

SESSION_KEY = "office"


class CurrentOfficeMiddleware:
    """Puts `request.office` and `request.offices` on every request of a signed-in person; times are in its zone.

    Who holds no role any more gets one clear page instead of the pages for staff.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        offices = selectors.offices_of(request.user) if isinstance(request.user, User) else []
        chosen = request.session.get(SESSION_KEY) if offices else None
        request.offices = offices  # type: ignore[attr-defined]  # typed on StaffRequest
        request.office = next(  # type: ignore[attr-defined]
            (office for office in offices if office.code == chosen), offices[0] if offices else None
        )
        with timezone.override(request.office.tzinfo if request.office else None):  # type: ignore[attr-defined]
            return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], _args: Any, _kwargs: Any
    ) -> HttpResponse | None:
        """Stop before a staff page when there is no office to show it for."""
        is_staff_page = getattr(view, "audience", None) is Audience.STAFF
        if is_staff_page and request.user.is_authenticated and request.office is None:  # type: ignore[attr-defined]
            return render(request, "offices/no_role.html", status=403)
        return None


current_office = CurrentOfficeMiddleware
