"""Rows for tests, one file per app: plain functions."""

from __future__ import annotations
