"""Django's handle on monitoring."""

from __future__ import annotations

from django.apps import AppConfig


class MonitoringConfig(AppConfig):
    name = "zonaintegritas.monitoring"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Tell *Pemeriksaan* below of meetings without minutes."""
        from zonaintegritas.monitoring.selectors import contradictions  # noqa: PLC0415 - models must be loaded first
        from zonaintegritas.plans.contradicted import tell_of_contradictions_by  # noqa: PLC0415

        tell_of_contradictions_by(contradictions)
