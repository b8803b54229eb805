"""The offices below one, as a supervisor sees them: with a plan or without, and how far it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from zonaintegritas.core.schedule import Progress, progress_of, roll_up
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.policy import Role
from zonaintegritas.offices.models import Office
from zonaintegritas.plans.models import Item, Plan


@dataclass(frozen=True, slots=True)
class OfficeLine:
    """An office with its plan of the year, if it has one."""

    office: Office
    plan: Plan | None
    progress: Progress | None


@dataclass(frozen=True, slots=True)
class BelowCounts:
    """How many offices stand below, and how many of them have a plan."""

    offices: int
    with_plan: int


def is_supervisor(actor: Actor, office: Office) -> bool:
    """Whether the actor watches the offices below this one."""
    return any(grant.role is Role.SUPERVISOR and grant.lineage == office.lineage for grant in actor.grants())


def below(actor: Actor, office: Office) -> QuerySet[Office]:
    """The offices under this one that the actor may see."""
    return Office.objects.visible_to(actor).filter(lineage__startswith=office.lineage + "/")


def provinces_below(actor: Actor, office: Office) -> list[Office]:
    """The provinces under this office, by name; none under a province."""
    return list(below(actor, office).filter(level=Office.Level.PROVINCE).order_by("short_name"))


def counts_below(actor: Actor, office: Office, year: int) -> BelowCounts:
    """The two figures of the head line; two queries."""
    offices = below(actor, office)
    return BelowCounts(offices.count(), offices.filter(_has_plan(year)).count())


def offices_below(
    actor: Actor, office: Office, *, year: int, province: str = "", words: str = "", holding: str = ""
) -> QuerySet[Office]:
    """Offices by province (its code), by words of their name or their code, with or without a plan of the year.

    Those with a plan come first: there is something to see.
    """
    found = below(actor, office).annotate(has_plan=_has_plan(year)).order_by("-has_plan", "code")
    for word in words.split():
        found = found.filter(Q(name__icontains=word) | Q(code__startswith=word))
    if province:
        found = found.filter(lineage__contains=f"/{province}")
    if holding:
        found = found.filter(has_plan=holding == "ada")
    return found


def office_lines(actor: Actor, offices: Iterable[Office], year: int) -> list[OfficeLine]:
    """These offices with plan and progress; two queries for a whole page."""
    chosen = list(offices)
    in_force = Plan.objects.visible_to(actor).filter(office__in=chosen, plan_year=year, state=Plan.State.IN_FORCE)
    plans = {plan.office_id: plan for plan in in_force}
    progress = _progress(plans.values())
    return [
        OfficeLine(office, plan, progress.get(plan.pk) if plan else None)
        for office in chosen
        for plan in (plans.get(office.pk),)
    ]


def _has_plan(year: int) -> Exists:
    return Exists(Plan.objects.filter(office=OuterRef("pk"), plan_year=year, state=Plan.State.IN_FORCE))


def _progress(plans: Iterable[Plan]) -> dict[int, Progress]:
    parts: dict[int, list[Progress]] = {}
    for plan, done, total, accepted in _counted(plans):
        parts.setdefault(plan, []).append(progress_of(done, total, accepted))
    return {plan: roll_up(below) for plan, below in parts.items()}


def _counted(plans: Iterable[Plan]) -> Iterator[tuple[int, int, int, int]]:
    """(plan, reported, all, accepted) for every item of these plans."""
    items = Item.objects.filter(plan__in=[plan.pk for plan in plans], is_removed=False)
    is_done = Q(occurrences__done_on__isnull=False)
    counted = items.annotate(
        done=Count("occurrences", filter=is_done),
        total=Count("occurrences"),
        accepted=Count("occurrences", filter=Q(occurrences__accepted_on__isnull=False)),
    )
    yield from counted.values_list("plan", "done", "total", "accepted")
