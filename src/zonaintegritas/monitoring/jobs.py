"""What follows elsewhere: somebody left, so that others own their follow-ups."""

from __future__ import annotations

from django_tasks import task

from zonaintegritas.guard.actor import System
from zonaintegritas.guard.events import subscribe
from zonaintegritas.guard.policy import Action
from zonaintegritas.monitoring import services
from zonaintegritas.obligations.selectors import handover_with_key


@task(queue_name="short")
def follow_handover(change_pk: int) -> None:
    """Follow-ups go to those who took over, or back where that was undone. May run twice: then nothing is left to."""
    change = handover_with_key(change_pk)
    if change is None:
        return
    if change.undone_at is None:
        services.inherit_follow_ups(System(), change.office, change=change)
    else:
        services.give_follow_ups_back(System(), change.office, change=change)


subscribe(Action.WORK_HAND_OVER, follow_handover)
subscribe(Action.NAMING_UNDO, follow_handover)
