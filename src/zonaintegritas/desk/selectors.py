"""What lies on a desk: one query for each kind of thing, whatever the size of the plan."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from django.db.models import Count, Exists, F, Min, OuterRef, Q
from django.utils import timezone

from zonaintegritas.desk import cards
from zonaintegritas.desk.cards import Card
from zonaintegritas.guard.actor import System
from zonaintegritas.guard.policy import Action, Role
from zonaintegritas.guard.scope import may
from zonaintegritas.monitoring.models import FollowUp
from zonaintegritas.obligations.models import ObligationPerson, ObligationTime
from zonaintegritas.offices.crew import Crew, crew_of
from zonaintegritas.offices.models import Office, User
from zonaintegritas.offices.selectors import acting_as
from zonaintegritas.overview.selectors import Standing
from zonaintegritas.plans.duties import Duty, Why
from zonaintegritas.plans.models import ItemPerson, ItemProof, Occurrence, Plan
from zonaintegritas.plans.selectors import waiting
from zonaintegritas.plans.selectors.duty import duties_by, people_on

AHEAD = dt.timedelta(days=30)  # as far as the first reminder reaches
LATELY = dt.timedelta(days=14)
MOST_ROWS = 300  # of each kind; nobody reads more on a first page


@dataclass(frozen=True, slots=True)
class Desk:
    """Whose desk it is, on which day, and who else works in the office."""

    person: User
    office: Office
    today: dt.date
    crew: Crew
    own: frozenset[int]  # the keys of those as whom the person works

    @property
    def is_operator(self) -> bool:
        """Whether what is nobody's is this person's."""
        held = (grant for grant in self.person.grants() if grant.lineage == self.office.lineage)
        return any(grant.role is Role.OPERATOR for grant in held)

    def is_left_to_me(self, people: Collection[int]) -> bool:
        """Whether nobody of these works here any more, so that an operator sees to it."""
        return self.is_operator and not self.crew.acting(people)


def cards_of(person: User, office: Office, standing: Standing | None, today: dt.date) -> list[Card]:
    """Everything that lies on this person's desk in this office.

    Without a plan of the year it is what needs none, and nothing for who neither works nor judges here.
    """
    has_work, may_judge = works_here(person, office), may(person, Action.PROOF_REVIEW, office.guard_key())
    if not (standing or has_work or may_judge):
        return []
    desk = Desk(person, office, today, crew_of(System(), office, today), acting_as(person, office))
    found = [*(_of_the_plan(desk, standing) if standing else ()), *_of_proofs(desk)]
    if has_work:
        found += _of_obligations(desk)
        found += _of_follow_ups(desk)
    if may_judge:
        counted = waiting(person, office).order_by().aggregate(total=Count("pk"), since=Min("cited_at"))
        card = cards.of_queue(counted["total"], counted["since"], office.tzinfo)
        found += [card] if card else []
    return found


def works_here(person: User, office: Office) -> bool:
    """Whether something may be theirs to do in this office."""
    return may(person, Action.EVIDENCE_ADD, office.guard_key())


def _of_the_plan(desk: Desk, standing: Standing) -> Iterator[Card]:
    """What is open by the day of the first reminder: the person's own, and what others have to do; what was done.

    A person has to act on the items that `duties_of` gives them, as reminders are sent; on what is nobody's, the
    operators. Who is away still finds their own. Nobody's own work falls behind what others have to do.
    """
    is_due = Q(done_on=None, due_on__lte=desk.today + AHEAD, due_on__gte=standing.enacted_on)
    is_unproved = Q(done_on__isnull=False, proof_state="MISSING", marked_by=desk.person)
    is_fresh = Q(marked_at__gte=timezone.now() - LATELY)
    rows = (
        Occurrence.objects.visible_to(desk.person)
        .filter(is_due | is_unproved | is_fresh, item__plan=standing.plan_pk, item__is_removed=False)
        .alias(is_near=is_unproved | _is_near(desk) & Q(done_on=None))
        .select_related("item", "marked_by")
        .defer("item__cells", "item__period", "item__steps", "item__evidence", "item__extra")
        .order_by("-is_near", F("marked_at").desc(nulls_first=True), "due_on", "item__position")
    )
    shown = list(rows[:MOST_ROWS])
    named, parties = people_on(desk.office, {one.item_id for one in shown})
    duties = duties_by(desk.crew, {one.item for one in shown}, named, parties)
    for one in sorted(shown, key=lambda one: (one.due_on or dt.date.max, one.item.position)):
        is_unproved_own = one.marked_by_id == desk.person.pk and one.proof_state == "MISSING"
        if one.done_on is not None and not is_unproved_own:
            yield cards.of_done(one)
        else:
            duty = duties[one.item_id]
            is_mine = one.done_on is not None or _is_mine(desk, duty, named.get(one.item_id, ()))
            yield cards.of_occurrence(one, desk.today, duty, is_mine=is_mine, absent=_acted_for(desk, duty))


def _acted_for(desk: Desk, duty: Duty) -> str:
    """Instead of whom the person has to act."""
    here = (one.instead_of for one in duty.people if one.person.pk == desk.person.pk)
    return next((absent.full_name for absent in here if absent is not None), "")


def _is_near(desk: Desk) -> Q:
    """What is likely the person's own, told to the database: of more rows than are read, these are."""
    named = ItemPerson.objects.filter(item=OuterRef("item"))
    coordinated = desk.crew.coordinators
    areas = [area for area, people in coordinated.items() if desk.person.pk in desk.crew.acting(people)]
    here = Q(item__area_roman__in=areas)
    if desk.is_operator:
        here |= ~Q(item__area_roman__in=list(coordinated))
    return Q(Exists(named.filter(user__in=desk.own))) | ~Q(Exists(named.filter(user__in=desk.crew.workers))) & here


def _is_mine(desk: Desk, duty: Duty, named: Collection[int]) -> bool:
    is_nobodys = duty.why is Why.NOBODY and desk.is_operator
    return is_nobodys or desk.person.pk in duty.keys or not desk.own.isdisjoint(named)


def _of_proofs(desk: Desk) -> Iterator[Card]:
    """What the person, or somebody for whom they act, handed in; in January also for the plan of last year.

    What came back to somebody who works here no more is for those who have to act on the item.
    """
    lately = timezone.now() - LATELY
    states = ItemProof.State
    wanted = Q(state__in=(states.RETURNED, states.SUBMITTED)) | Q(state=states.ACCEPTED, decided_at__gte=lately)
    is_of_mine = wanted & Q(cited_by__in=desk.own)
    is_left = Q(state=states.RETURNED) & (Q(cited_by=None) | ~Q(cited_by__in=desk.crew.workers))
    plans = Plan.objects.filter(office=desk.office, state=Plan.State.IN_FORCE)
    in_plans = ItemProof.objects.visible_to(desk.person).filter(item__plan__in=plans, item__is_removed=False)
    rows = in_plans.filter(is_of_mine | is_left).select_related("item", "evidence__office", "occurrence", "decided_by")
    shown = list(rows.order_by("-cited_at", "pk")[:MOST_ROWS])
    left = [proof.item for proof in shown if proof.cited_by_id not in desk.own]
    duties = duties_by(desk.crew, left, *people_on(desk.office, {item.pk for item in left})) if left else {}
    for proof in shown:
        if proof.cited_by_id in desk.own or _is_mine(desk, duties[proof.item_id], ()):
            can_revise = may(desk.person, Action.PROOF_RESUBMIT, proof.evidence.guard_key())
            is_own = proof.cited_by_id == desk.person.pk
            yield cards.of_proof(proof, desk.office.tzinfo, is_own=is_own, can_revise=can_revise)


def _of_obligations(desk: Desk) -> Iterator[Card]:
    """Those that the person sees to, or somebody for whom they act; what is nobody's, for the operators."""
    of_obligation = ObligationPerson.objects.filter(obligation=OuterRef("obligation"))
    is_mine = Q(Exists(of_obligation.filter(user__in=desk.own)))
    if desk.is_operator:
        is_mine |= ~Q(Exists(of_obligation.filter(user__in=desk.crew.workers)))
    rows = ObligationTime.objects.visible_to(desk.person).standing().filter(is_mine, obligation__office=desk.office)
    due = rows.filter(done_on=None, due_on__lte=desk.today + AHEAD)
    for time in due.select_related("obligation__office").order_by("due_on", "pk"):
        if time.due_on >= time.obligation.begins_on:
            yield cards.of_obligation(time, desk.today)


def _of_follow_ups(desk: Desk) -> Iterator[Card]:
    rows = FollowUp.objects.visible_to(desk.person).standing().filter(office=desk.office)
    for one in rows.select_related("office", "owner").order_by("due_on", "pk"):
        may_check = may(desk.person, Action.FOLLOW_UP_CHECK, one.guard_key())
        is_mine = one.owner_id in desk.own or desk.is_left_to_me([one.owner_id])
        card = cards.of_follow_up(one, desk.today, is_mine=is_mine, may_check=may_check)
        if card is not None:
            yield card


def plan_of_last_year(person: User, office: Office, year: int) -> bool:
    """Whether there is an earlier plan from which this year's could be written."""
    earlier = Plan.objects.visible_to(person).filter(office=office, plan_year__lt=year)
    return earlier.exclude(state=Plan.State.WITHDRAWN).exists()
