"""The rules, one file each."""

from __future__ import annotations

from typing import Final

from zonaintegritas.core.proving.doubt import RuleModule
from zonaintegritas.core.proving.rules import (
    accepted_without_file,
    date_not_in_text,
    dated_outside,
    dead_link,
    done_before_dated,
    expired,
    last_week,
    meeting_without_minutes,
    other_letterhead,
    same_file,
    signature_missing,
    stale,
)

RULES: Final[tuple[RuleModule, ...]] = (
    accepted_without_file,
    date_not_in_text,
    dated_outside,
    dead_link,
    done_before_dated,
    expired,
    last_week,
    meeting_without_minutes,
    other_letterhead,
    same_file,
    signature_missing,
    stale,
)
