"""The same summer day as for plans."""

from __future__ import annotations

from tests.plans.conftest import june

__all__ = ["june"]
