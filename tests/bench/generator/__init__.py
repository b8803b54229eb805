"""Random decrees for the bench: shares no code and no synonym table with the reader."""

from __future__ import annotations

from tests.bench.generator.case import Case, generate
from tests.bench.generator.shifted import generate_shifted, generate_straight

__all__ = ["Case", "generate", "generate_shifted", "generate_straight"]
