"""Reads of obligations: what is due next, what a time proves, what the catalogue offers, what reminders ask for."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from django.db.models import Case, Count, Exists, OuterRef, Prefetch, Q, When
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from zonaintegritas.calendars.selectors import days_off_of
from zonaintegritas.core.lke.coverage import Extent
from zonaintegritas.core.schedule import State, proved_by, state_of
from zonaintegritas.evidence.models import Evidence
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import may
from zonaintegritas.obligations.catalogue import Template, catalogue
from zonaintegritas.obligations.matching import suggested
from zonaintegritas.obligations.models import (
    Inheritance,
    Obligation,
    ObligationItem,
    ObligationPerson,
    ObligationQuerySet,
    ObligationTime,
    ObligationTimeQuerySet,
    Rhythm,
)
from zonaintegritas.offices.leaving import Held, held_in
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans.models import BulkChange, Item, ItemProof, Occurrence, Plan
from zonaintegritas.plans.refs import refs_of
from zonaintegritas.plans.selectors import plan_in_force
from zonaintegritas.plans.selectors.coverage import coverage_for

YEARS_AROUND = 1


@dataclass(frozen=True, slots=True)
class Step:
    """A time with its state on a day, and the uses of its evidence that stand."""

    time: ObligationTime
    state: str  # of ui.states
    uses: tuple[ItemProof, ...] = ()
    is_next: bool = False
    has_more: bool = False  # items that it proves and whose occurrence does not cite its evidence yet

    @property
    def is_asked_for(self) -> bool:
        """Whether it is open and was not due before the office took the obligation up."""
        return self.time.done_on is None and self.state != State.BEFORE_FORCE.name


@dataclass(frozen=True)
class Row:
    """An obligation on a day: its times with their states, the next that is open."""

    obligation: Obligation
    steps: tuple[Step, ...]
    people: tuple[User, ...]
    ties: int

    @cached_property
    def next(self) -> Step | None:
        """The first that is open and asked for."""
        return next((step for step in self.steps if step.is_asked_for), None)

    @property
    def done(self) -> int:
        return sum(step.time.done_on is not None for step in self.steps)

    @property
    def late(self) -> int:
        return sum(step.state == State.LATE.name for step in self.steps)

    @property
    def order(self) -> tuple[bool, dt.date]:
        """What is due next stands first; what is done, last."""
        return self.next is None, (self.next or self.steps[-1]).time.due_on


@dataclass(frozen=True, slots=True)
class Tied:
    """An item that an obligation proves, its occurrence for one time, and whether all that proves that is done."""

    item: Item
    occurrence: Occurrence | None
    is_finished: bool


@dataclass(frozen=True, slots=True)
class ItemChoice:
    """An item of the plan as one chooses it."""

    pk: int
    ref: str
    item: Item

    @property
    def words(self) -> str:
        return f"{self.ref} {self.item.indicator}".strip()


@dataclass(frozen=True, slots=True)
class Offer:
    """An obligation of the catalogue as an office may choose it: first due day, items it would prove."""

    template: Template
    rhythm: str
    due_on: dt.date
    items: tuple[ItemChoice, ...]
    is_chosen: bool


def rows_of(actor: Actor, office: Office, year: int, today: dt.date) -> list[Row]:
    """The obligations of an office in a year, what is due next first: four queries, however many."""
    rows = _with_parts(Obligation.objects.visible_to(actor).standing().filter(office=office, year=year))
    return sorted((_row(one, today) for one in rows), key=lambda row: row.order)


def obligation_for(actor: Actor, pk: int) -> Obligation:
    """An obligation this actor may see, also a withdrawn one, or 404."""
    rows = Obligation.objects.visible_to(actor).select_related("office", "added_by", "withdrawn_by")
    return get_object_or_404(_with_parts(rows), pk=pk)


def row_of(obligation: Obligation, today: dt.date, items: Sequence[Item]) -> Row:
    """An obligation that is loaded with its parts, on a day, with what its evidence proves of its tied items."""
    row, cited, times = _row(obligation, today), _cited_for(obligation), list(obligation.times.all())

    def whole(step: Step) -> Step:
        uses = tuple(cited.get(step.time.evidence_id or 0, ()))
        citing = {use.occurrence_id for use in uses}
        tied = (_tied(step.time, item, times).occurrence for item in items)
        missing = any(one is not None and one.pk not in citing for one in tied)
        has_more = step.time.evidence_id is not None and missing
        return replace(step, uses=uses, is_next=step is row.next, has_more=has_more)

    return replace(row, steps=tuple(whole(step) for step in row.steps))


def time_for(actor: Actor, pk: int) -> ObligationTime:
    """A time of an obligation that counts, or 404."""
    rows = ObligationTime.objects.visible_to(actor).standing().select_related("obligation__office", "evidence")
    return get_object_or_404(rows.prefetch_related("obligation__named"), pk=pk)


def tied_items(obligation: Obligation) -> list[Item]:
    """The items of plans in force that an obligation proves, in their order, with their occurrences."""
    items = Item.objects.filter(
        pk__in=obligation.ties.values("item"), is_removed=False, plan__state=Plan.State.IN_FORCE
    )
    dated = Prefetch("occurrences", Occurrence.objects.order_by("position"))
    rows = items.select_related("plan__office").prefetch_related(dated, "named").order_by("position")
    found = list(rows)
    for item in found:
        for occurrence in item.occurrences.all():
            occurrence.item = item
    return found


def tied_to(time: ObligationTime) -> list[Tied]:
    """The items of plans in force that this time proves, in their order, each with its occurrence."""
    times = list(time.obligation.times.all())
    return [_tied(time, item, times) for item in tied_items(time.obligation)]


@dataclass(frozen=True, slots=True)
class WillProve:
    """An item that a time proves, and whether this person may cite there."""

    tied: Tied
    may_cite: bool


def proofs_of(actor: Actor, time: ObligationTime) -> list[WillProve]:
    """What marking this time done will prove, before it is."""
    return [WillProve(one, may(actor, Action.PROOF_CITE, one.item.guard_key())) for one in tied_to(time)]


def evidence_for_time(actor: Actor, time: ObligationTime, words: str, most: int) -> list[Evidence]:
    """Evidence that the office has already, by words of its title: what bears on this time first, then the newest."""
    found = Evidence.objects.visible_to(actor).standing().filter(office=time.obligation.office)
    for word in words.split():
        found = found.filter(title__icontains=word)
    bears = Q(proves_from__lte=time.due_on, proves_until__gte=time.first_day) | Q(
        dated_on__range=(time.first_day, time.due_on)
    )
    first = Case(When(bears, then=0), default=1)
    return list(found.order_by(first, "-added_at", "-pk")[:most])


def offers_for(actor: Actor, office: Office, year: int) -> list[Offer]:
    """The catalogue as this office may choose from it for a year, with the items that each would prove."""
    standing = Obligation.objects.standing().filter(office=office, year=year)
    chosen = set(standing.exclude(key="").values_list("key", flat=True))
    plan = plan_in_force(actor, office, year)
    choices = item_choices(office, year)
    by_template = suggested(catalogue(), [one.item for one in choices], _answering(plan)) if plan else {}
    by_key = {one.pk: one for one in choices}
    days_off = days_off_of(office, {year, year + 1})
    offers = []
    for one in catalogue():
        first = one.recurrence.turns(year, days_off)[0]
        items = tuple(by_key[pk] for pk in by_template.get(one.key, ()))
        rhythm = str(Rhythm(one.recurrence.rhythm.value).label)
        offers.append(Offer(one, rhythm, first.due_on, items, one.key in chosen))
    return offers


def item_choices(office: Office, year: int) -> list[ItemChoice]:
    """The items of the plan in force of an office for a year, in order, as one chooses them."""
    in_force = Item.objects.filter(plan__office=office, plan__plan_year=year, plan__state=Plan.State.IN_FORCE)
    items = list(in_force.filter(is_removed=False).order_by("position"))
    refs = refs_of(items)
    return [ItemChoice(item.pk, refs[item.pk], item) for item in items]


def years_of(office: Office, this_year: int) -> list[int]:
    """The years that one may look into: those around this one, and those with obligations."""
    known = Obligation.objects.filter(office=office).values_list("year", flat=True).distinct()
    return sorted({*known, *range(this_year - YEARS_AROUND, this_year + YEARS_AROUND + 1)})


def open_times_until(office: Office, until: dt.date) -> list[ObligationTime]:
    """Open times of an office that are due until a day, late ones included: for reminders. With their people."""
    return _asked_for(_open(until).filter(obligation__office=office))


def open_times_of(person: User, until: dt.date) -> list[ObligationTime]:
    """Open times due until a day that this person sees to, in all offices."""
    return _asked_for(_open(until).filter(obligation__named__user=person))


def offices_with_open_times(office: Office, years: Collection[int], *, after: int, most: int) -> list[Office]:
    """Offices from this one down that have something open in these years, by key: for the task that moves it."""
    times = ObligationTime.objects.standing().filter(
        obligation__office=OuterRef("pk"), obligation__year__in=list(years), done_on=None
    )
    here = Office.objects.filter(Q(pk=office.pk) | Q(lineage__startswith=f"{office.lineage}/"), pk__gt=after)
    return list(here.filter(Exists(times)).order_by("pk")[:most])


def _cited_for(obligation: Obligation) -> dict[int, list[ItemProof]]:
    """Key of the evidence of its times -> its uses that stand."""
    evidence = [time.evidence_id for time in obligation.times.all() if time.evidence_id]
    uses = ItemProof.objects.standing().filter(evidence__in=evidence).select_related("item", "occurrence")
    found: dict[int, list[ItemProof]] = defaultdict(list)
    for use in uses.order_by("item__position", "pk"):
        found[use.evidence_id].append(use)
    return dict(found)


def plan_with_key(pk: int) -> Plan | None:
    """A plan in force: for the task that follows it."""
    return Plan.objects.filter(pk=pk, state=Plan.State.IN_FORCE).select_related("office").first()


def ties_left_behind(plan: Plan) -> list[ObligationItem]:
    """Ties of this office and year to items that count no longer, each with its item and what that asks for."""
    counts = Q(item__is_removed=False, item__plan__state=Plan.State.IN_FORCE)
    here = ObligationItem.objects.filter(obligation__office=plan.office, obligation__year=plan.plan_year or 0)
    standing = here.filter(obligation__withdrawn_at=None).exclude(counts).select_for_update(of=("self",))
    dated = Prefetch("item", Item.objects.prefetch_related("occurrences"))
    return list(standing.prefetch_related(dated).order_by("pk"))


def open_obligations_of(person: User, office: Office) -> ObligationQuerySet:
    """The obligations of an office that a person sees to and that are not all done."""
    waiting = ObligationTime.objects.filter(obligation=OuterRef("pk"), done_on=None)
    return Obligation.objects.standing().filter(Exists(waiting), office=office, named__user=person)


def left_behind(person: User, office: Office) -> list[Held]:
    """The obligations that a person would leave behind here: told to the pages of people."""
    names = tuple(open_obligations_of(person, office).order_by("name", "pk").values_list("name", flat=True))
    return held_in(_("%(total)s kewajiban rutin"), names)


def went_along(change: BulkChange) -> list[Held]:
    """The obligations that a handover moved, each with who sees to it now: told to the page of that step."""
    rows = Inheritance.objects.filter(change=change).select_related("obligation").order_by("obligation__name", "pk")
    named = Prefetch("obligation__named", ObligationPerson.objects.select_related("user"))
    names = tuple(
        f"{row.obligation.name}: {', '.join(sorted(one.user.full_name for one in row.obligation.named.all()))}"
        for row in rows.prefetch_related(named)
    )
    return held_in(_("%(total)s kewajiban rutin"), names)


def _open(until: dt.date) -> ObligationTimeQuerySet:
    rows = ObligationTime.objects.standing().filter(done_on=None, due_on__lte=until)
    named = Prefetch("obligation__named", ObligationPerson.objects.select_related("user"))
    return rows.select_related("obligation__office").prefetch_related(named).order_by("due_on", "pk")


def _asked_for(rows: ObligationTimeQuerySet) -> list[ObligationTime]:
    """Without what was due before the office took the obligation up."""
    return [time for time in rows if time.due_on >= time.obligation.begins_on]


def _with_parts(rows: ObligationQuerySet) -> ObligationQuerySet:
    named = ObligationPerson.objects.select_related("user").order_by("user__full_name")
    times = ObligationTime.objects.select_related("evidence", "marked_by").order_by("position")
    counts = Q(ties__item__is_removed=False, ties__item__plan__state=Plan.State.IN_FORCE)
    counted = rows.select_related("office").annotate(tied=Count("ties", filter=counts))
    return counted.prefetch_related(Prefetch("times", times), Prefetch("named", named)).order_by("pk")


def _row(obligation: Obligation, today: dt.date) -> Row:
    begins_on, year = obligation.begins_on, obligation.year
    steps = tuple(
        Step(time, state_of(time, done_on=time.done_on, enacted_on=begins_on, today=today, plan_year=year).name)
        for time in obligation.times.all()
    )
    return Row(obligation, steps, tuple(named.user for named in obligation.named.all()), obligation.tied)  # type: ignore[attr-defined]  # annotated by _with_parts


def _tied(time: ObligationTime, item: Item, times: Collection[ObligationTime]) -> Tied:
    occurrences = list(item.occurrences.all())
    blocks = [one.months for one in occurrences]
    is_yearly = time.obligation.rhythm == Rhythm.YEARLY
    place = proved_by(time.months, blocks, is_yearly=is_yearly)
    if place is None:
        return Tied(item, None, is_finished=False)
    others = [one for one in times if one.pk != time.pk]
    open_ones = [one for one in others if one.done_on is None]
    waits = any(proved_by(one.months, blocks, is_yearly=is_yearly) == place for one in open_ones)
    return Tied(item, occurrences[place], is_finished=occurrences[place].done_on is None and not waits)


def _answering(plan: Plan) -> Mapping[str, set[int]]:
    """Code of a question of the sheet -> the items of the plan that answer it in full."""
    found: dict[str, set[int]] = defaultdict(set)
    for match in coverage_for(plan).lines:
        found[match.question.code] |= {one.row.pk for one in match.founds if one.extent is Extent.FULL}
    return found
