"""Django's handle on the library."""

from __future__ import annotations

from django.apps import AppConfig


class LibraryConfig(AppConfig):
    name = "zonaintegritas.library"
    default_auto_field = "django.db.models.BigAutoField"
