"""The colleague who notices: what is wrong with a decree and its plan, why it matters, and how to mend it."""

from __future__ import annotations

from zonaintegritas.core.lint.finding import PARAGRAPH, Finding, Mend, Severity, place_word
from zonaintegritas.core.lint.run import check

__all__ = ["PARAGRAPH", "Finding", "Mend", "Severity", "check", "place_word"]
