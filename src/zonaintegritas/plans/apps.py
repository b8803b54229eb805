"""Django's handle on plans."""

from __future__ import annotations

from django.apps import AppConfig


class PlansConfig(AppConfig):
    name = "zonaintegritas.plans"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Subscribe background work to what happens: reading to uploads, due dates to the calendar."""
        from zonaintegritas.plans import calendar_jobs, jobs  # noqa: F401, PLC0415 - models must be loaded first
