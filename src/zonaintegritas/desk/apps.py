"""Django's handle on the desk."""

from __future__ import annotations

from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "zonaintegritas.desk"
    default_auto_field = "django.db.models.BigAutoField"
