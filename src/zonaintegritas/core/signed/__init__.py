"""The paper that came back signed beside the text that was approved: what reads otherwise, and how surely."""

from __future__ import annotations

from zonaintegritas.core.signed.amendment import compare_amendment
from zonaintegritas.core.signed.difference import Difference, Verdict
from zonaintegritas.core.signed.plan import Approved, compare_plan, unprinted

__all__ = ["Approved", "Difference", "Verdict", "compare_amendment", "compare_plan", "unprinted"]
