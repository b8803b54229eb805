"""Django's handle on monitoring."""

from __future__ import annotations

from django.apps import AppConfig


class MonitoringConfig(AppConfig):
    name = "zonaintegritas.monitoring"
    default_auto_field = "django.db.models.BigAutoField"
