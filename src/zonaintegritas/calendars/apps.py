"""Django's handle on the calendars of working days."""

from __future__ import annotations

from django.apps import AppConfig


class CalendarsConfig(AppConfig):
    name = "zonaintegritas.calendars"
    default_auto_field = "django.db.models.BigAutoField"
