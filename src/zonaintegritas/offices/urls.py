"""Addresses of people and of signing in."""

from __future__ import annotations

urlpatterns: list[object] = []
