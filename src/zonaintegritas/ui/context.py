"""What every page shows: demonstration banner, the current office, the offices one may switch to, the navigation."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from zonaintegritas.ui.navigation import navigation


def layout(request: HttpRequest) -> dict[str, Any]:
    """Context of the base template. The office and the choices come from offices.middleware."""
    return {
        "is_demo": settings.ZI_DEMO,
        "is_debug": settings.DEBUG,
        "office": getattr(request, "office", None),
        "offices": getattr(request, "offices", ()),
        "navigation": navigation(request),
        "view_name": request.resolver_match.view_name if request.resolver_match else "",
        "max_upload_mb": settings.ZI_MAX_UPLOAD_MB,
    }
