"""Two versions of rows of texts beside each other: which row is which, which cells differ, which words."""

from __future__ import annotations

from zonaintegritas.core.compare.likeness import grams, likeness
from zonaintegritas.core.compare.marking import Run, marked
from zonaintegritas.core.compare.rows import Pair, compare_rows, interleaved, matched_by, matched_by_likeness
from zonaintegritas.core.compare.texts import joined, plain

__all__ = [
    "Pair",
    "Run",
    "compare_rows",
    "grams",
    "interleaved",
    "joined",
    "likeness",
    "marked",
    "matched_by",
    "matched_by_likeness",
    "plain",
]
