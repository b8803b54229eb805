"""Due dates follow the calendar: what is open moves along, what was done keeps the day on which it was due."""

from __future__ import annotations

from zonaintegritas.calendars.selectors import days_off_of
from zonaintegritas.core.period import Month
from zonaintegritas.core.schedule import last_working_day
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.plans.models import Occurrence, Plan
from zonaintegritas.plans.selectors.due import open_in_month
from zonaintegritas.plans.services.tallying import recount


@command(Action.PLAN_RESCHEDULE, records=("month",))
def reschedule(actor: Actor, plan: Plan, /, *, month: Month) -> Plan:
    """The calendar of the office changed in this month: what is due in it and open moves along.

    What was done keeps the day on which it was due. The plan is held first and the calendar read then, so that of
    two changes the later one has the last word.
    """
    current = Plan.objects.select_for_update(of=("self",)).select_related("office").get(pk=plan.pk)
    due_on = last_working_day(month, days_off_of(current.office, {month.year}))
    rows = (row for row in open_in_month(current, month) if row.item.period_value().day is None)
    moved = [row for row in rows if row.due_on != due_on]
    for row in moved:
        row.due_on = due_on
    if moved:
        Occurrence.objects.bulk_update(moved, ["due_on"])
        recount(current.pk, {row.item.area_roman for row in moved})
    return current
