"""What is due when: occurrences that are open in a month, for the task that moves them."""

from __future__ import annotations

from django.db.models import Exists, OuterRef

from zonaintegritas.core.period import Month
from zonaintegritas.offices.models import Office
from zonaintegritas.plans.models import Occurrence, Plan


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
