"""The bell at the top of every page: asked for only where a page draws it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from zonaintegritas.offices.models import User
from zonaintegritas.reminders import selectors


def bell(request: HttpRequest) -> dict[str, Any]:
    """`unread`: how many notices about the current office wait; one query, at the moment it is drawn."""
    office, person = getattr(request, "office", None), getattr(request, "user", None)
    if office is None or not isinstance(person, User):
        return {}
    return {"unread": SimpleLazyObject(lambda: selectors.unread_count(person, office))}
