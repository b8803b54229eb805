"""Reads of drafts and plans, always in the scope of who asks."""

from __future__ import annotations

from zonaintegritas.plans.selectors.drafts import (
    draft_for,
    drafts_of,
    leftover_for,
    row_for,
    same_file,
    source_for,
    unread_sources,
)
from zonaintegritas.plans.selectors.plans import (
    item_for,
    occurrence_for,
    plan_for,
    plan_in_force,
    plans_of,
    revision_for,
)

__all__ = [
    "draft_for",
    "drafts_of",
    "item_for",
    "leftover_for",
    "occurrence_for",
    "plan_for",
    "plan_in_force",
    "plans_of",
    "revision_for",
    "row_for",
    "same_file",
    "source_for",
    "unread_sources",
]
