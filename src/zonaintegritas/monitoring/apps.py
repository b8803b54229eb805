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
        from zonaintegritas.offices.leaving import STILL_HELD  # noqa: PLC0415
        from zonaintegritas.plans.contradicted import CONTRADICTIONS  # noqa: PLC0415
        from zonaintegritas.plans.handed import WENT_ALONG  # noqa: PLC0415

        STILL_HELD.answered_by(left_behind)
        WENT_ALONG.answered_by(went_along)
        CONTRADICTIONS.answered_by(contradictions)
