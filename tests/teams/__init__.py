"""Tests of the app of the same name."""

from __future__ import annotations
