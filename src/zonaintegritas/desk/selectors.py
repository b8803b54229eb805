"""What lies on a desk: one query for each kind of thing, whatever the size of the plan."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from django.db.models import Count, Min, Prefetch, Q
from django.utils import timezone

from zonaintegritas.desk import cards
from zonaintegritas.desk.cards import Card
from zonaintegritas.guard.policy import Action, Role
from zonaintegritas.guard.scope import may
from zonaintegritas.monitoring.models import FollowUp
from zonaintegritas.obligations.models import ObligationTime
from zonaintegritas.offices.models import Office, User
from zonaintegritas.offices.selectors import acting_as, coordinated_areas
from zonaintegritas.overview.selectors import Standing
from zonaintegritas.plans.models import ItemPerson, ItemProof, Occurrence, Plan
from zonaintegritas.plans.selectors import waiting

AHEAD = dt.timedelta(days=30)  # as far as the first reminder reaches
LATELY = dt.timedelta(days=14)
MOST_ROWS = 300  # of what is open; nobody reads more on a first page


def cards_of(person: User, office: Office, standing: Standing, today: dt.date) -> list[Card]:
    """Everything that lies on this person's desk in this office."""
    found = [*_of_the_plan(person, office, standing, today), *_of_own_proofs(person, standing)]
    if _works_here(person, office):
        found += _of_obligations(person, office, today)
        found += _of_follow_ups(person, office, today)
    if may(person, Action.PROOF_REVIEW, office.guard_key()):
        counted = waiting(person, office).order_by().aggregate(total=Count("pk"), since=Min("cited_at"))
        card = cards.of_queue(counted["total"], counted["since"])
        found += [card] if card else []
    return found


def _works_here(person: User, office: Office) -> bool:
    return may(person, Action.EVIDENCE_ADD, office.guard_key())


def _of_the_plan(person: User, office: Office, standing: Standing, today: dt.date) -> Iterator[Card]:
    """What is open by the day of the first reminder: the person's own, and what others have to do.

    A person has to act on the items on which they, or somebody they act for, are named; where nobody is named, the
    coordinators of the area; where it has none, the operators.
    """
    named = ItemPerson.objects.select_related("user").order_by("user__full_name", "user")
    is_due = Q(done_on=None, due_on__lte=today + AHEAD, due_on__gte=standing.enacted_on)
    is_unproved = Q(done_on__isnull=False, proof_state="MISSING", marked_by=person)
    is_fresh = Q(marked_at__gte=timezone.now() - LATELY)
    rows = (
        Occurrence.objects.visible_to(person)
        .filter(is_due | is_unproved | is_fresh, item__plan=standing.plan_pk, item__is_removed=False)
        .select_related("item", "marked_by")
        .prefetch_related(Prefetch("item__named", named))
        .defer("item__cells", "item__period", "item__steps", "item__evidence", "item__extra")
        .order_by("due_on", "item__position")
    )
    areas, own = _areas_of(person, office, standing), acting_as(person, office)
    for one in rows[:MOST_ROWS]:
        if one.done_on is not None and not (one.marked_by_id == person.pk and one.proof_state == "MISSING"):
            yield cards.of_done(one)
            continue
        people = {named.user_id for named in one.item.named.all()}
        is_mine = bool(people & own) or (not people and one.item.area_roman in areas) or one.done_on is not None
        yield cards.of_occurrence(one, today, is_mine=is_mine)


def _areas_of(person: User, office: Office, standing: Standing) -> set[str]:
    """The areas in which this person acts where nobody is named."""
    held = [grant for grant in person.grants() if grant.lineage == office.lineage]
    areas = {area for grant in held if grant.role is Role.COORDINATOR for area in grant.areas}
    if any(grant.role is Role.OPERATOR for grant in held):
        areas |= standing.areas.keys() - coordinated_areas(office)
    return areas


def _of_own_proofs(person: User, standing: Standing) -> Iterator[Card]:
    lately = timezone.now() - LATELY
    states = ItemProof.State
    wanted = Q(state__in=(states.RETURNED, states.SUBMITTED)) | Q(state=states.ACCEPTED, decided_at__gte=lately)
    own = ItemProof.objects.visible_to(person).filter(wanted, cited_by=person, item__plan=standing.plan_pk)
    rows = own.select_related("evidence", "occurrence", "decided_by").order_by("-cited_at", "pk")
    yield from (cards.of_proof(proof) for proof in rows[:MOST_ROWS])


def _of_obligations(person: User, office: Office, today: dt.date) -> Iterator[Card]:
    rows = (
        ObligationTime.objects.visible_to(person)
        .standing()
        .filter(obligation__office=office, obligation__named__user=person, done_on=None, due_on__lte=today + AHEAD)
    )
    for time in rows.select_related("obligation").order_by("due_on", "pk"):
        if time.due_on >= time.obligation.begins_on:
            yield cards.of_obligation(time, today)


def _of_follow_ups(person: User, office: Office, today: dt.date) -> Iterator[Card]:
    rows = (
        FollowUp.objects.visible_to(person)
        .standing()
        .filter(Q(owner=person) | Q(state=FollowUp.State.WAITING), office=office)
    )
    for one in rows.select_related("office", "owner").order_by("due_on", "pk"):
        may_check = may(person, Action.FOLLOW_UP_CHECK, one.guard_key())
        card = cards.of_follow_up(one, today, is_mine=one.owner_id == person.pk, may_check=may_check)
        if card is not None:
            yield card


def plan_of_last_year(person: User, office: Office, year: int) -> bool:
    """Whether there is an earlier plan from which this year's could be written."""
    earlier = Plan.objects.visible_to(person).filter(office=office, plan_year__lt=year)
    return earlier.exclude(state=Plan.State.WITHDRAWN).exists()
