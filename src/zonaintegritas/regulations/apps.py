"""Django's handle on the registry of regulations."""

from __future__ import annotations

from django.apps import AppConfig


class RegulationsConfig(AppConfig):
    name = "zonaintegritas.regulations"
    default_auto_field = "django.db.models.BigAutoField"
