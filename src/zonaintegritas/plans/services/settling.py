"""What follows from marks and proofs: the state of the proof of an occurrence, and when it was accepted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from django.utils import timezone
from django.utils.translation import gettext_noop as _

from zonaintegritas.guard.refused import Refused
from zonaintegritas.plans.models import Item, ItemProof, Occurrence, Plan, ProofState
from zonaintegritas.plans.services.tallying import recount

# What the proofs of an occurrence say together: the first of these that one of them is in.
MOST_PRESSING = (ItemProof.State.RETURNED, ItemProof.State.SUBMITTED, ItemProof.State.ACCEPTED)


class PlanNotInForce(Refused):
    message = _("Rencana ini tidak berlaku lagi, jadi tidak dapat dikerjakan.")


def lock_plan(item: Item) -> Plan:
    """The plan, kept still until the end of the transaction; refuses where it or the item no longer counts."""
    plan = Plan.objects.select_for_update(of=("self",)).select_related("office").get(pk=item.plan_id)
    if not plan.is_in_force or Item.objects.filter(pk=item.pk, is_removed=True).exists():
        raise PlanNotInForce
    return plan


def settle(occurrences: Sequence[Occurrence]) -> None:
    """Write the state of the proof of these occurrences, the day of acceptance, and the tallies of their areas.

    *Diterima*: reported as done, with at least one proof, and all that stand are accepted. The day is that on which
    this became so, by the calendar of the office; it stays while it holds.
    """
    states: dict[int, set[str]] = defaultdict(set)
    standing = ItemProof.objects.standing().filter(occurrence__in=[one.pk for one in occurrences])
    for pk, state in standing.values_list("occurrence", "state"):
        states[pk].add(state)
    for one in occurrences:
        one.proof_state = _together(states[one.pk])
        is_accepted = one.done_on is not None and one.proof_state == ProofState.ACCEPTED
        if not is_accepted:
            one.accepted_on = None
        elif one.accepted_on is None:
            one.accepted_on = one.item.plan.office.today()
    Occurrence.objects.bulk_update(occurrences, ["proof_state", "accepted_on"])
    areas: dict[int, set[str]] = defaultdict(set)
    for one in occurrences:
        areas[one.item.plan_id].add(one.item.area_roman)
    for plan, changed in areas.items():
        recount(plan, changed)
    Plan.objects.filter(pk__in=areas).update(worked_at=timezone.now())


def _together(states: Iterable[str]) -> str:
    here = set(states)
    return next((state.value for state in MOST_PRESSING if state in here), ProofState.MISSING.value)
