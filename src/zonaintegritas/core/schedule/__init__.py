"""When items are due, in which state an occurrence is, and how far items, areas and plans are."""

from __future__ import annotations

from zonaintegritas.core.schedule.due import Due, due_of_day, last_working_day, occurrences
from zonaintegritas.core.schedule.progress import NO_PROGRESS, Progress, progress_of, roll_up
from zonaintegritas.core.schedule.quiet import Quiet
from zonaintegritas.core.schedule.recurring import Recurrence, Rhythm, Rule, Turn, proved_by
from zonaintegritas.core.schedule.reminding import FURTHEST, Step, step_of, week_of
from zonaintegritas.core.schedule.state import State, is_done, state_of
from zonaintegritas.core.schedule.working import (
    is_working_day,
    working_day_until,
    working_days_after,
    working_days_before,
)

__all__ = [
    "FURTHEST",
    "NO_PROGRESS",
    "Due",
    "Progress",
    "Quiet",
    "Recurrence",
    "Rhythm",
    "Rule",
    "State",
    "Step",
    "Turn",
    "due_of_day",
    "is_done",
    "is_working_day",
    "last_working_day",
    "occurrences",
    "progress_of",
    "proved_by",
    "roll_up",
    "state_of",
    "step_of",
    "week_of",
    "working_day_until",
    "working_days_after",
    "working_days_before",
]
