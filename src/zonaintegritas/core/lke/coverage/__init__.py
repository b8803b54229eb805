"""Matching a plan with the evaluation sheet: which items it covers, which not, and what points hang on them."""

from __future__ import annotations

from zonaintegritas.core.lke.coverage.model import Confirmed, Coverage, Extent, Match, Tally
from zonaintegritas.core.lke.coverage.placing import Spot
from zonaintegritas.core.lke.coverage.plan_coverage import coverage_of, item_key, spots_in
from zonaintegritas.core.lke.coverage.summary import Line, Summary, summary

__all__ = [
    "Confirmed",
    "Coverage",
    "Extent",
    "Line",
    "Match",
    "Spot",
    "Summary",
    "Tally",
    "coverage_of",
    "item_key",
    "spots_in",
    "summary",
]
