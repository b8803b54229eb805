"""The blank form of a plan (*templat*): a workbook to be filled in, and reading it back with every error named."""

from __future__ import annotations

from zonaintegritas.core.blank.columns import COLUMNS, Column, Row
from zonaintegritas.core.blank.filled import Filled, Problem, read_filled
from zonaintegritas.core.blank.writing import blank_workbook

__all__ = ["COLUMNS", "Column", "Filled", "Problem", "Row", "blank_workbook", "read_filled"]
