"""Django's handle on stored files."""

from __future__ import annotations

from django.apps import AppConfig


class FilesConfig(AppConfig):
    name = "zonaintegritas.files"
    default_auto_field = "django.db.models.BigAutoField"
