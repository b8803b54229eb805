"""Django's handle on plans."""

from __future__ import annotations

from django.apps import AppConfig


class PlansConfig(AppConfig):
    name = "zonaintegritas.plans"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Subscribe background work to what happens; tell the pages of people what still hangs on somebody."""
        from zonaintegritas.offices.leaving import STILL_HELD  # noqa: PLC0415 - models must be loaded first
        from zonaintegritas.plans import calendar_jobs, jobs  # noqa: F401, PLC0415
        from zonaintegritas.plans.selectors.naming import left_behind  # noqa: PLC0415

        STILL_HELD.answered_by(left_behind)
