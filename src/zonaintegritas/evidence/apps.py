"""Django's handle on evidence."""

from __future__ import annotations

from django.apps import AppConfig


class EvidenceConfig(AppConfig):
    name = "zonaintegritas.evidence"
    default_auto_field = "django.db.models.BigAutoField"
