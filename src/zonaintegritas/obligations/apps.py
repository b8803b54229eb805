"""Django's handle on recurring obligations."""

from __future__ import annotations

from django.apps import AppConfig


class ObligationsConfig(AppConfig):
    name = "zonaintegritas.obligations"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Due dates follow the calendar."""
        from zonaintegritas.obligations import jobs  # noqa: F401, PLC0415 - models must be loaded first
