"""Reads of plans, items, occurrences and revisions."""

from __future__ import annotations

from django.shortcuts import get_object_or_404

from zonaintegritas.guard.actor import Actor
from zonaintegritas.offices.models import Office
from zonaintegritas.plans.models import Item, Occurrence, Plan, Revision


def plans_of(actor: Actor, office: Office) -> list[Plan]:
    """All plans of an office: by year, the one in force before replaced and withdrawn ones."""
    visible = Plan.objects.visible_to(actor).filter(office=office).order_by("-plan_year", "-adopted_at")
    return sorted(visible, key=lambda plan: (-(plan.plan_year or 0), not plan.is_in_force))


def plan_in_force(actor: Actor, office: Office, year: int) -> Plan | None:
    """The plan of this office for this year."""
    return (
        Plan.objects.visible_to(actor)
        .filter(office=office, plan_year=year, state=Plan.State.IN_FORCE)
        .select_related("office")
        .first()
    )


def plan_for(actor: Actor, pk: int) -> Plan:
    """A plan this actor may see, or 404."""
    return get_object_or_404(Plan.objects.visible_to(actor).select_related("office"), pk=pk)


def revision_for(actor: Actor, plan: Plan, number: int) -> Revision:
    """A revision of a plan this actor may see, or 404."""
    return get_object_or_404(Revision.objects.visible_to(actor).filter(plan=plan), number=number)


def item_for(actor: Actor, pk: int) -> Item:
    """An item of a plan this actor may see, or 404."""
    visible = Item.objects.visible_to(actor).select_related("plan__office").prefetch_related("named")
    return get_object_or_404(visible, pk=pk)


def occurrence_for(actor: Actor, pk: int) -> Occurrence:
    """An occurrence this actor may see, or 404."""
    visible = Occurrence.objects.visible_to(actor).select_related("item__plan__office")
    return get_object_or_404(visible.prefetch_related("item__named"), pk=pk)
