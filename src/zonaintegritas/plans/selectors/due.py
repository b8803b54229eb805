"""What is open in the plans in force: for reminders, calendars and texts, of one office on a day."""

from __future__ import annotations

import datetime as dt

from django.db.models import F

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
