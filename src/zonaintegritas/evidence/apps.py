"""Django's handle on evidence."""

from __future__ import annotations

from django.apps import AppConfig


class EvidenceConfig(AppConfig):
    name = "zonaintegritas.evidence"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Subscribe previews and the reading of text to uploads."""
        from zonaintegritas.evidence import jobs  # noqa: F401, PLC0415 - models must be loaded first
