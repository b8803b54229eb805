"""Yardsticks and the generated decrees."""

from __future__ import annotations
