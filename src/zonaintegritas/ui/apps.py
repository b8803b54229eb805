"""Django's handle on the shared interface."""

from __future__ import annotations

from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "zonaintegritas.ui"
