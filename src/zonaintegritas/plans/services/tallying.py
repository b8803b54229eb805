"""Counting areas anew after their occurrences changed. Called by commands, in their transaction."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable

from django.db.models import Count, F, Min, Q, QuerySet
from django.db.models.functions import TruncMonth

from zonaintegritas.plans.models import MonthTally, Occurrence, ProofState, Tally

_DONE = Q(done_on__isnull=False)
COUNTS = {
    "area_name": Min("item__area_name"),
    "planned": Count("pk"),
    "reported": Count("pk", filter=_DONE),
    "reported_late": Count("pk", filter=Q(done_on__gt=F("due_on"))),
    "accepted": Count("pk", filter=Q(accepted_on__isnull=False)),
    "waiting": Count("pk", filter=Q(proof_state=ProofState.SUBMITTED)),
    "returned": Count("pk", filter=Q(proof_state=ProofState.RETURNED)),
    "without_proof": Count("pk", filter=_DONE & Q(proof_state=ProofState.MISSING)),
}


def recount(plan: int, areas: Iterable[str] | None = None) -> None:
    """Write the tallies of a plan anew: of these areas, or of all."""
    wanted = Q(plan=plan) if areas is None else Q(plan=plan, area_roman__in=list(areas))
    here = Q(item__plan=plan, item__is_removed=False)
    counted = here if areas is None else here & Q(item__area_roman__in=list(areas))
    rows = Occurrence.objects.filter(counted).order_by()
    Tally.objects.filter(wanted).delete()
    MonthTally.objects.filter(wanted).delete()
    Tally.objects.bulk_create(
        Tally(plan_id=plan, area_roman=area, due_on=due_on, **dict(zip(COUNTS, counts, strict=True)))
        for area, due_on, *counts in rows.values("item__area_roman", "due_on")
        .annotate(**COUNTS)
        .values_list("item__area_roman", "due_on", *COUNTS)
    )
    reported, accepted = (_by_month(rows, day) for day in ("done_on", "accepted_on"))
    MonthTally.objects.bulk_create(
        MonthTally(plan_id=plan, area_roman=area, month=month, reported=reported[key], accepted=accepted[key])
        for key in sorted({*reported, *accepted})
        for area, month in [key]
    )


def _by_month(rows: QuerySet[Occurrence], day: str) -> Counter[tuple[str, dt.date]]:
    """(area, first day of the month) -> how many occurrences have this date in it."""
    found = rows.exclude(**{day: None}).annotate(month=TruncMonth(day)).values("item__area_roman", "month")
    counted = found.annotate(total=Count("pk")).values_list("item__area_roman", "month", "total")
    return Counter({(area, month): total for area, month, total in counted})
