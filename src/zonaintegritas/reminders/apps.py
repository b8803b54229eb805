"""Django's handle on reminders."""

from __future__ import annotations

from django.apps import AppConfig


class RemindersConfig(AppConfig):
    name = "zonaintegritas.reminders"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Subscribe the reminders to what people do."""
        from zonaintegritas.reminders import jobs  # noqa: F401, PLC0415 - models must be loaded first
