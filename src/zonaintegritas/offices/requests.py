"""The request of a staff page: a signed-in person and the office they work in."""

from __future__ import annotations

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from zonaintegritas.offices.models import Office, User


class StaffRequest(HttpRequest):
    """What `@staff_page` views receive."""

    user: User
    office: Office
    offices: list[Office]
    htmx: HtmxDetails
