"""What every page shows: demonstration banner, the current office, the offices one may switch to."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def layout(request: HttpRequest) -> dict[str, Any]:
    """Context of the base template. The office and the choices come from offices.middleware."""
    return {
        "is_demo": settings.ZI_DEMO,
        "office": getattr(request, "office", None),
        "offices": getattr(request, "offices", ()),
        "view_name": request.resolver_match.view_name if request.resolver_match else "",
        "max_upload_mb": settings.ZI_MAX_UPLOAD_MB,
    }
