"""Decrees of an invented office, written by the program itself: for trying it out and for its tests."""

from __future__ import annotations

from zonaintegritas.core.render.layouts import Layout
from zonaintegritas.core.sample.model import Format
from zonaintegritas.core.sample.reading import sample_reading
from zonaintegritas.core.sample.write import sample_name, write_sample

__all__ = ["Format", "Layout", "sample_name", "sample_reading", "write_sample"]
