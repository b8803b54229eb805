"""Pages of no app: the health check."""

from __future__ import annotations

from django.db import connection
from django.http import HttpRequest, JsonResponse

from zonaintegritas import __version__
from zonaintegritas.ui.pages import system_page


@system_page("GET")
def health(request: HttpRequest) -> JsonResponse:
    """Whether the program answers and reaches its database."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return JsonResponse({"status": "ok", "version": __version__})
