"""What follows elsewhere: the calendar changed, so that open times move; somebody left, so that others see to them;
a plan was replaced or corrected, so that what they prove is elsewhere.
"""

from __future__ import annotations

from django_tasks import task

from zonaintegritas.calendars.selectors import entry_with_key
from zonaintegritas.guard.actor import System
from zonaintegritas.guard.events import subscribe
from zonaintegritas.guard.policy import Action
from zonaintegritas.obligations import services
from zonaintegritas.obligations.selectors import offices_with_open_times, plan_with_key
from zonaintegritas.plans import handover_jobs

OFFICES_A_TASK = 40


@task(queue_name="short")
def follow_calendar(entry_pk: int, after: int = 0) -> None:
    """Count anew what is open; `after`: the last office that was done. May run twice."""
    entry = entry_with_key(entry_pk)
    if entry is None:
        return
    years = {entry.day.year - 1, entry.day.year}  # what ends in December may be due in January
    offices = offices_with_open_times(entry.office, years, after=after, most=OFFICES_A_TASK)
    for office in offices:
        services.reschedule_obligations(System(), office, years=years)
    if len(offices) == OFFICES_A_TASK:
        follow_calendar.enqueue(entry_pk, offices[-1].pk)


@task(queue_name="short")
def follow_handover(change_pk: int) -> None:
    """Obligations go to those who took over, or back where that was undone. May run twice: then nothing is left to."""
    handover_jobs.follow(change_pk, over=services.inherit_obligations, back=services.give_obligations_back)


@task(queue_name="short")
def follow_plan(plan_pk: int) -> None:
    """Ties follow to the items that say the same. May run twice: what was moved is moved."""
    plan = plan_with_key(plan_pk)
    if plan is not None:
        services.follow_plan(System(), plan.office, plan=plan)


handover_jobs.followed_by(follow_handover)
subscribe(Action.PLAN_ADOPT, follow_plan)
subscribe(Action.CALENDAR_ADD, follow_calendar)
subscribe(Action.CALENDAR_WITHDRAW, follow_calendar)
