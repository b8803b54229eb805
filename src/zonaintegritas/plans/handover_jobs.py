"""A handover goes on in the apps above, each of which does its part in the background, or takes it back."""

from __future__ import annotations

from collections.abc import Callable

from zonaintegritas.guard.actor import System
from zonaintegritas.guard.events import Enqueuable, subscribe
from zonaintegritas.guard.policy import Action
from zonaintegritas.offices.models import Office
from zonaintegritas.plans.selectors import handover_with_key

Part = Callable[..., Office]  # a command on the office, with the handover as `change`


def follow(change_pk: int, *, over: Part, back: Part) -> None:
    """Do the part `over` of a handover, or the part `back` of one that was undone."""
    change = handover_with_key(change_pk)
    if change is not None:
        part = over if change.undone_at is None else back
        part(System(), change.office, change=change)


def followed_by(task: Enqueuable) -> None:
    """From now on `task(key of the step)` runs after each handover, and after it was undone."""
    subscribe(Action.WORK_HAND_OVER, task)
    subscribe(Action.NAMING_UNDO, task)
