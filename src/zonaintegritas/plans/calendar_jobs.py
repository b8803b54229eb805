"""A day of the calendar changed: due dates of the offices for which it holds follow, a few plans at a time."""

from __future__ import annotations

from django_tasks import task

from zonaintegritas.calendars.selectors import entry_with_key
from zonaintegritas.core.period import Month
from zonaintegritas.guard.actor import System
from zonaintegritas.guard.events import subscribe
from zonaintegritas.guard.policy import Action
from zonaintegritas.plans import services
from zonaintegritas.plans.selectors.due import plans_with_open_in

PLANS_A_TASK = 40  # a whole nation in fourteen short tasks, between which others have their turn


@task(queue_name="short")
def follow_calendar(entry_pk: int, after: int = 0) -> None:
    """Move what is open and due in the month of this entry; `after`: the last plan that was done. May run twice."""
    entry = entry_with_key(entry_pk)
    if entry is None:
        return
    month = Month(entry.day.year, entry.day.month)
    plans = plans_with_open_in(entry.office, month, after=after, most=PLANS_A_TASK)
    for plan in plans:
        services.reschedule(System(), plan, month=month)
    if len(plans) == PLANS_A_TASK:
        follow_calendar.enqueue(entry_pk, plans[-1].pk)


subscribe(Action.CALENDAR_ADD, follow_calendar)
subscribe(Action.CALENDAR_WITHDRAW, follow_calendar)
