"""What is due when: what is open by a day or in a month, for reminders and for the task that moves it."""

from __future__ import annotations

import datetime as dt

from django.db.models import Exists, F, OuterRef

from zonaintegritas.core.period import Month
from zonaintegritas.guard.actor import Actor
from zonaintegritas.offices.models import Office
from zonaintegritas.plans.models import Occurrence, Plan


def open_occurrences(actor: Actor, office: Office, today: dt.date, *, until: dt.date) -> list[Occurrence]:
    """What is due by that day and not done, the earliest first, each with its item and plan.

    Only what can be late: nothing of a past year's plan, nothing that was due before its decree was enacted.
    """
    return list(
        Occurrence.objects.visible_to(actor)
        .filter(
            item__plan__office=office,
            item__plan__state=Plan.State.IN_FORCE,
            item__plan__plan_year__gte=today.year,
            item__is_removed=False,
            done_on=None,
            due_on__lte=until,
        )
        .exclude(due_on__lt=F("item__plan__enacted_on"))
        .select_related("item__plan__office")
        .order_by("due_on", "item__position", "position")
    )


def open_in_month(plan: Plan, month: Month) -> list[Occurrence]:
    """The occurrences of a plan that are due in this month and not done."""
    due = Occurrence.objects.filter(item__plan=plan, item__is_removed=False, done_on=None)
    in_month = due.filter(due_on__year=month.year, due_on__month=month.number)
    return list(in_month.select_related("item").order_by("pk"))


def plans_with_open_in(office: Office, month: Month, *, after: int, most: int) -> list[Plan]:
    """Plans in force of this office and those below it in which something open is due in this month."""
    due = Occurrence.objects.filter(
        item__plan=OuterRef("pk"), done_on=None, due_on__year=month.year, due_on__month=month.number
    )
    here = Plan.objects.filter(office=office) | Plan.objects.filter(office__lineage__startswith=f"{office.lineage}/")
    plans = here.filter(Exists(due), state=Plan.State.IN_FORCE, pk__gt=after)
    return list(plans.select_related("office").order_by("pk")[:most])
