"""Django's handle on plans."""

from __future__ import annotations

from django.apps import AppConfig


class PlansConfig(AppConfig):
    name = "zonaintegritas.plans"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Subscribe the background reading to uploads."""
        from zonaintegritas.plans import jobs  # noqa: F401, PLC0415 - models must be loaded first
