"""Who has to act on items, as reminders need it: whoever is on duty, else the operators, who can name somebody."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping

from zonaintegritas.guard.actor import System
from zonaintegritas.guard.policy import TABLE, Action, Scope
from zonaintegritas.guard.policy import Role as PolicyRole
from zonaintegritas.offices.crew import crew_of
from zonaintegritas.offices.models import Membership, Office
from zonaintegritas.plans.models import Item, ItemProof
from zonaintegritas.plans.selectors.duty import duties_of


def acting_on(
    office: Office, items: Collection[Item], today: dt.date, operators: frozenset[int]
) -> Mapping[int, frozenset[int]]:
    """Key of an item -> the keys of those who have to act; few queries, however many items."""
    duties = duties_of(office, items, today)
    return {pk: duty.keys or operators for pk, duty in duties.items()}


def operators_of(office: Office) -> frozenset[int]:
    """The keys of the operators of an office."""
    return frozenset(pk for pk, role, _areas in _held(office) if role is PolicyRole.OPERATOR)


def reviewing(proof: ItemProof) -> frozenset[int]:
    """Who has to look at a proof: reviewers of its area, else those of the whole office.

    Nobody their own, nor that of somebody for whom they act.
    """
    office = proof.item.plan.office
    held = _held(office)
    own = {pk: {pk} for pk, _role, _areas in held}
    for absent, cover in crew_of(System(), office, office.today()).covers.items():
        own[cover.acting.pk].add(absent)
    reviewers: dict[Scope, set[int]] = {Scope.OWN_AREAS: set(), Scope.OWN_OFFICE: set()}
    for pk, role, areas in held:
        scope = TABLE[role].get(Action.PROOF_ACCEPT)
        is_here = scope is Scope.OWN_OFFICE or (scope is Scope.OWN_AREAS and proof.item.area_roman in areas)
        if scope is not None and is_here and not proof.is_own_of(own[pk]):
            reviewers[scope].add(pk)
    return frozenset(reviewers[Scope.OWN_AREAS] or reviewers[Scope.OWN_OFFICE])


def mending(proof: ItemProof) -> frozenset[int]:
    """Who has to mend a proof that came back: who handed it in, and who acts for them while they are away.

    Where they work here no more, those who have to act on the item.
    """
    office = proof.item.plan.office
    crew = crew_of(System(), office, office.today())
    if proof.cited_by_id is None or proof.cited_by_id not in crew.workers:
        return acting_on(office, [proof.item], office.today(), operators_of(office))[proof.item_id]
    return crew.acting([proof.cited_by_id]) | {proof.cited_by_id}


def _held(office: Office) -> list[tuple[int, PolicyRole, list[str]]]:
    held = Membership.objects.filter(office=office, revoked_at=None, user__is_active=True)
    return [(pk, PolicyRole(role), areas) for pk, role, areas in held.values_list("user_id", "role", "areas")]
