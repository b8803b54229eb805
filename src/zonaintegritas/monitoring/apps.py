"""Django's handle on monitoring."""

from __future__ import annotations

from django.apps import AppConfig


class MonitoringConfig(AppConfig):
    name = "zonaintegritas.monitoring"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Subscribe background work to what happens; tell the pages below what this app knows of their rows."""
        from zonaintegritas.monitoring import jobs  # noqa: F401, PLC0415 - models must be loaded first
        from zonaintegritas.monitoring.selectors import contradictions, left_behind, went_along  # noqa: PLC0415
        from zonaintegritas.offices.leaving import tell_by  # noqa: PLC0415
        from zonaintegritas.plans.contradicted import tell_of_contradictions_by  # noqa: PLC0415
        from zonaintegritas.plans.handed import tell_of_handover_by  # noqa: PLC0415

        tell_by(left_behind)
        tell_of_handover_by(went_along)
        tell_of_contradictions_by(contradictions)
