"""What the words of a paper say about itself: dates, letterhead, signature. Rather nothing than something doubtful."""

from __future__ import annotations

from zonaintegritas.core.papers.dates import FoundDate
from zonaintegritas.core.papers.facts import PaperFacts, facts_of

__all__ = ["FoundDate", "PaperFacts", "facts_of"]
