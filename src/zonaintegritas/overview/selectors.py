"""Reads of the overview: sums of tallies, and the few lists beside the curve."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Min, Q, QuerySet, Sum
from django.db.models.functions import Coalesce, TruncMonth

from zonaintegritas.core.monitoring.rounds import MONTHS_A_YEAR
from zonaintegritas.guard.actor import Actor
from zonaintegritas.offices.models import Office
from zonaintegritas.overview.figures import Figures, Measure, total_of
from zonaintegritas.overview.matrix import Row
from zonaintegritas.plans.models import ItemProof, MonthTally, Occurrence, Plan, Tally

MOST_ROWS = 500  # of what is late or near
SHOWN = ("label", "due_on", "item__indicator")
LISTED = 8  # of what is late and what comes; the plan shows all
SOON = dt.timedelta(days=30)
PLAIN = ("planned", "reported", "accepted", "waiting", "returned", "without_proof")


def years_of(actor: Actor, office: Office) -> list[int]:
    """The years for which this office has a plan in force, the newest first."""
    seen = Plan.objects.visible_to(actor).filter(office=office, state=Plan.State.IN_FORCE)
    return [year for year in seen.order_by("-plan_year").values_list("plan_year", flat=True) if year is not None]


# ---- the matrix ----


def matrix_rows(actor: Actor, offices: Iterable[Office], *, year: int, today: dt.date, measure: Measure) -> list[Row]:
    """A row for each of these offices; three queries, however many."""
    chosen = list(offices)
    plans = {plan.office_id: plan for plan in _in_force(actor, year).only("pk", "office", "worked_at")}
    areas: dict[int, dict[str, Figures]] = {}
    for office, area, _name, *counts in _summed(_tallies(actor, year), today, "plan__office", "area_roman"):
        areas.setdefault(office, {})[area] = Figures(*counts)
    this_month = today.replace(day=1)
    last_month = (this_month - dt.timedelta(days=1)).replace(day=1)
    accepted = _accepted_in(actor, year, (this_month, last_month))
    return [
        Row(
            office=office,
            areas=areas.get(office.pk, {}),
            measure=measure,
            with_plan=int(plan is not None),
            plan_pk=plan.pk if plan else None,
            worked_at=plan.worked_at if plan else None,
            this_month=accepted[office.pk, this_month],
            last_month=accepted[office.pk, last_month],
        )
        for office in chosen
        for plan in [plans.get(office.pk)]
    ]


def offices_seen(actor: Actor, office: Office) -> list[Office]:
    """This office and all below it that the actor may see, by code."""
    below = Q(pk=office.pk) | Q(lineage__startswith=f"{office.lineage}/")
    return list(Office.objects.visible_to(actor).filter(below).order_by("code"))


def _in_force(actor: Actor, year: int) -> QuerySet[Plan]:
    return Plan.objects.visible_to(actor).filter(plan_year=year, state=Plan.State.IN_FORCE)


def _tallies(actor: Actor, year: int) -> QuerySet[Tally]:
    return Tally.objects.visible_to(actor).filter(plan__plan_year=year, plan__state=Plan.State.IN_FORCE)


def _accepted_in(actor: Actor, year: int, months: Iterable[dt.date]) -> Counter[tuple[int, dt.date]]:
    """(office, first day of a month) -> how many occurrences were accepted in it."""
    seen = MonthTally.objects.visible_to(actor).filter(
        plan__plan_year=year, plan__state=Plan.State.IN_FORCE, month__in=months
    )
    summed = seen.order_by().values("plan__office", "month").annotate(total=Sum("accepted"))
    return Counter({(row["plan__office"], row["month"]): row["total"] for row in summed})


def _summed(tallies: QuerySet[Tally], today: dt.date, *by: str) -> list[tuple[Any, ...]]:
    """The fields of `by`, the name of the area, then the fields of Figures in their order."""
    in_force = Q(due_on__gte=F("plan__enacted_on"))
    due, over = in_force & Q(due_on__lte=today), in_force & Q(due_on__lt=today)
    sums = {
        "s_name": Min("area_name"),
        **{f"s_{name}": Sum(name) for name in PLAIN},
        "s_due": Coalesce(Sum("planned", filter=due), 0),
        "s_due_reported": Coalesce(Sum("reported", filter=due), 0),
        "s_due_accepted": Coalesce(Sum("accepted", filter=due), 0),
        "s_late": Coalesce(Sum(F("planned") - F("reported"), filter=over), 0),
    }
    return list(tallies.order_by().values(*by).annotate(**sums).values_list(*by, *sums))


# ---- one office ----


@dataclass(frozen=True, slots=True)
class Curve:
    """Counts of each month of a year, from January: what was due, reported and accepted in it."""

    planned: tuple[int, ...]
    reported: tuple[int, ...]
    accepted: tuple[int, ...]
    undated: int  # planned without a due date
    later: int  # planned for a day after the year


def curve_of(actor: Actor, plan: int, year: int) -> Curve:
    """The months of the plan's year; what lies before it counts in January, what lies after it in none."""
    due = Tally.objects.visible_to(actor).filter(plan=plan).order_by().annotate(month=TruncMonth("due_on"))
    planned = dict(due.values_list("month").annotate(total=Sum("planned")))
    done = MonthTally.objects.visible_to(actor).filter(plan=plan).order_by().values_list("month")
    months = list(done.annotate(reported=Sum("reported"), accepted=Sum("accepted")))
    return Curve(
        planned=_by_month({month: total for month, total in planned.items() if month}, year),
        reported=_by_month({month: reported for month, reported, _accepted in months}, year),
        accepted=_by_month({month: accepted for month, _reported, accepted in months}, year),
        undated=planned.get(None, 0),
        later=sum(total for month, total in planned.items() if month and month.year > year),
    )


def _by_month(counts: dict[dt.date, int], year: int) -> tuple[int, ...]:
    found = [0] * MONTHS_A_YEAR
    for month, total in counts.items():
        if month.year <= year:
            found[0 if month.year < year else month.month - 1] += total
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Waiting:
    """Proofs that wait for somebody: for the reviewers of an area, or for who has to mend them."""

    area: str
    person: str
    total: int
    since: dt.datetime


def waiting_of(actor: Actor, plan: int) -> tuple[list[Waiting], list[Waiting]]:
    """(what waits for reviewers by area, what waits for who handed it in), the longest first; one query."""
    seen = ItemProof.objects.visible_to(actor).filter(item__plan=plan, item__is_removed=False)
    open_ones = seen.filter(state__in=(ItemProof.State.SUBMITTED, ItemProof.State.RETURNED))
    counted = open_ones.order_by().values_list("state", "item__area_roman", "cited_by__full_name")
    for_review: dict[str, Waiting] = {}
    for_mending: dict[str, Waiting] = {}
    for state, area, name, total, cited, decided in counted.annotate(
        total=Count("pk"), cited=Min("cited_at"), decided=Min("decided_at")
    ):
        if state == ItemProof.State.SUBMITTED:
            _add(for_review, area, Waiting(area, "", total, cited))
        else:
            _add(for_mending, name or "", Waiting("", name or "", total, decided or cited))
    return tuple(sorted(found.values(), key=lambda one: one.since) for found in (for_review, for_mending))  # type: ignore[return-value]


def _add(found: dict[str, Waiting], key: str, one: Waiting) -> None:
    known = found.get(key)
    found[key] = (
        one if known is None else Waiting(one.area, one.person, known.total + one.total, min(known.since, one.since))
    )


def late_and_coming(
    actor: Actor, plan: int, enacted_on: dt.date, today: dt.date
) -> tuple[list[Occurrence], list[Occurrence]]:
    """(what is late, the longest first; what is due from today within a month, the nearest first); one query."""
    seen = Occurrence.objects.visible_to(actor).filter(item__plan=plan, item__is_removed=False, done_on=None)
    near = seen.filter(due_on__range=(enacted_on, today + SOON)).select_related("item").only(*SHOWN)
    rows = list(near.order_by("due_on", "item__position")[:MOST_ROWS])
    late = [row for row in rows if row.due_on is not None and row.due_on < today]
    coming = [row for row in rows if row.due_on is not None and row.due_on >= today]
    return late[:LISTED], coming[:LISTED]


@dataclass(frozen=True, slots=True)
class Standing:
    """The plan in force of an office, and how far its areas are: Roman numeral -> name, figures."""

    plan_pk: int
    title: str
    year: int
    enacted_on: dt.date
    areas: dict[str, tuple[str, Figures]]

    @property
    def total(self) -> Figures:
        return total_of(figures for _name, figures in self.areas.values())

    def months_known(self, today: dt.date) -> int:
        """How many months of its year have begun by a day."""
        if self.year == today.year:
            return today.month
        return MONTHS_A_YEAR if self.year < today.year else 0


def standing_of(actor: Actor, office: Office, year: int, today: dt.date) -> Standing | None:
    """How far the plan in force of an office is on a day; one query. None where there is no plan, or an empty one."""
    header = ("plan", "plan__number", "plan__year", "plan__enacted_on")
    here = _tallies(actor, year).filter(plan__office=office)
    rows = _summed(here, today, *header, "area_roman")
    if not rows:
        return None
    plan, number, decree_year, enacted_on = rows[0][:4]
    areas = {row[4]: (row[5], Figures(*row[6:])) for row in rows}
    return Standing(plan, Plan(number=number, year=decree_year).title, year, enacted_on, areas)
