"""In which state an occurrence is on a day."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Protocol


class State(StrEnum):
    """The state of an occurrence; the value is what people read."""

    NOT_DUE = "Belum jatuh tempo"
    RUNNING = "Berjalan"
    DONE = "Tercapai"
    LATE = "Terlambat"
    DONE_LATE = "Tercapai terlambat"
    BEFORE_FORCE = "Sebelum berlaku"
    UNSCHEDULED = "Belum dijadwalkan"
    LAST_YEAR = "Tahun lalu"  # not done in a plan of a past year: said without calling it late

    @property
    def label(self) -> str:
        """What people read."""
        return self.value


class Scheduled(Protocol):
    """Anything with the days of an occurrence: `Due`, or a row that keeps them."""

    @property
    def first_day(self) -> dt.date | None: ...

    @property
    def due_on(self) -> dt.date | None: ...


def state_of(
    due: Scheduled,
    *,
    done_on: dt.date | None,
    enacted_on: dt.date | None,
    today: dt.date,
    plan_year: int | None,
) -> State:
    """The state on `today`.

    Only what is due while the plan is in force can be late: not what is due before the decree was enacted, and
    nothing in a plan of a past year.
    """
    is_past_year = plan_year is not None and plan_year < today.year
    is_before_force = due.due_on is not None and enacted_on is not None and due.due_on < enacted_on
    can_be_late = not (is_past_year or is_before_force)
    if done_on is not None:
        is_late = can_be_late and due.due_on is not None and done_on > due.due_on
        return State.DONE_LATE if is_late else State.DONE
    if is_before_force:
        return State.BEFORE_FORCE
    if is_past_year:
        return State.LAST_YEAR
    return _open_state(due, today)


def _open_state(due: Scheduled, today: dt.date) -> State:
    if due.due_on is None:
        return State.UNSCHEDULED
    if today > due.due_on:
        return State.LATE
    has_begun = due.first_day is not None and due.first_day <= today
    return State.RUNNING if has_begun else State.NOT_DUE


def is_done(state: State) -> bool:
    """Whether the occurrence counts as done."""
    return state in {State.DONE, State.DONE_LATE}
