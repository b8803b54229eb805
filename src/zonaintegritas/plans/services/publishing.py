"""*Menerbitkan* a plan for other offices: they may take its text as a base and lay it beside their own."""

from __future__ import annotations

from django.utils import timezone

from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.plans.models import Plan
from zonaintegritas.plans.services.corrections import lock_in_force


@command(Action.PLAN_PUBLISH)
def publish(actor: Actor, plan: Plan, /) -> Plan:
    """Lay the text of the plan in force open to other offices; no state of work, no proofs, no people, no comments."""
    current = lock_in_force(plan.pk)
    if current.published_at is None:
        current.published_at = timezone.now()
        current.save(update_fields=["published_at"])
    return current


@command(Action.PLAN_PUBLISH)
def take_publication_back(actor: Actor, plan: Plan, /) -> Plan:
    """From now on no other office finds the plan; copies that were begun from it go on."""
    current = lock_in_force(plan.pk)
    current.published_at = None
    current.save(update_fields=["published_at"])
    return current
