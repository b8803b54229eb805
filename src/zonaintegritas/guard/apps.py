"""Django's handle on the gate."""

from __future__ import annotations

from django.apps import AppConfig


class GuardConfig(AppConfig):
    name = "zonaintegritas.guard"
    default_auto_field = "django.db.models.BigAutoField"
