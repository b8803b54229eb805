"""Django's handle on recurring obligations."""

from __future__ import annotations

from django.apps import AppConfig


class ObligationsConfig(AppConfig):
    name = "zonaintegritas.obligations"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Subscribe background work to what happens; tell pages below what hangs on somebody, and what went."""
        from zonaintegritas.obligations import jobs  # noqa: F401, PLC0415 - models must be loaded first
        from zonaintegritas.obligations.selectors import left_behind, went_along  # noqa: PLC0415
        from zonaintegritas.offices.leaving import STILL_HELD  # noqa: PLC0415
        from zonaintegritas.plans.handed import WENT_ALONG  # noqa: PLC0415

        STILL_HELD.answered_by(left_behind)
        WENT_ALONG.answered_by(went_along)
