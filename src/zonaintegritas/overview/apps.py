"""Django's handle on the overview."""

from __future__ import annotations

from django.apps import AppConfig


class OverviewConfig(AppConfig):
    name = "zonaintegritas.overview"
    default_auto_field = "django.db.models.BigAutoField"
