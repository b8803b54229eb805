"""Django's handle on offices and people."""

from __future__ import annotations

from django.apps import AppConfig


class OfficesConfig(AppConfig):
    name = "zonaintegritas.offices"
    default_auto_field = "django.db.models.BigAutoField"
