"""Honest evidence: what is doubtful about proof documents and their uses. Advice for people, never a verdict."""

from __future__ import annotations

from zonaintegritas.core.proving.doubt import Doubt
from zonaintegritas.core.proving.run import doubts_about
from zonaintegritas.core.proving.subject import Document, Duty, Elsewhere, Said, Use, Work

__all__ = ["Document", "Doubt", "Duty", "Elsewhere", "Said", "Use", "Work", "doubts_about"]
