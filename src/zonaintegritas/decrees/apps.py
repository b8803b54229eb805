"""Django's handle on the decrees that the program writes."""

from __future__ import annotations

from django.apps import AppConfig


class DecreesConfig(AppConfig):
    name = "zonaintegritas.decrees"
    default_auto_field = "django.db.models.BigAutoField"
