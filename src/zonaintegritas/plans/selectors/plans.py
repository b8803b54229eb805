"""Reads of plans, items, occurrences, proofs and revisions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Count, Max, OuterRef, Prefetch, Subquery, prefetch_related_objects
from django.shortcuts import get_object_or_404

from zonaintegritas.evidence.models import Evidence, load_current
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.policy import TABLE, Action, Role
from zonaintegritas.guard.scope import keys_of
from zonaintegritas.guard.stamp import stamp_of_any
from zonaintegritas.offices import selectors as offices
from zonaintegritas.offices.crew import crew_of
from zonaintegritas.offices.models import Membership, Office, User
from zonaintegritas.plans.board import Board, board_of
from zonaintegritas.plans.models import (
    Draft,
    Item,
    ItemPerson,
    ItemProof,
    Occurrence,
    Plan,
    ProofDecision,
    Revision,
    Source,
)
from zonaintegritas.plans.refs import refs_of
from zonaintegritas.plans.selectors.comments import open_count_by


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
    """A plan this actor may see, or 404. It knows the number of its last revision and its open correction."""
    last = Revision.objects.filter(plan=OuterRef("pk")).order_by().values("plan").annotate(last=Max("number"))
    correction = Draft.objects.filter(corrects=OuterRef("pk"), state=Draft.State.OPEN).order_by("pk")
    visible = Plan.objects.visible_to(actor).select_related("office__parent__parent")
    known = visible.annotate(
        last_revision=Subquery(last.values("last")), open_correction=Subquery(correction.values("pk")[:1])
    )
    return get_object_or_404(known, pk=pk)


def stamp_of_plan(pk: int, office: Office) -> str:
    """The same while nothing was done in the office of this plan, nor in the own one; one query.

    It tells nothing about the plan itself: who may not see it gets the page that says so.
    """
    return stamp_of_any(Plan.objects.filter(pk=pk).values("office__lineage"), office.lineage)


def published_plan(actor: Actor, pk: int) -> Plan:
    """A plan this actor may see or that was published, or 404."""
    return get_object_or_404(Plan.objects.visible_or_published(actor).select_related("office"), pk=pk)


def board_for(actor: Actor, plan: Plan, today: dt.date) -> Board:
    """The plan's items with states and progress on this day; four queries, however many items."""
    named = ItemPerson.objects.select_related("user").order_by("user__full_name")
    items = list(
        Item.objects.visible_to(actor)
        .filter(plan=plan, is_removed=False)
        .annotate(open_comments=open_count_by("item"))
        .prefetch_related("occurrences", Prefetch("named", queryset=named))
        .order_by("position")
    )
    for item in items:
        item.plan = plan
    crew = crew_of(actor, plan.office, today)
    return board_of(
        plan,
        items,
        today,
        coordinators=crew.coordinator_names(),
        is_mine=lambda item: is_of(actor, item),
        name_of=crew.name_of,
    )


def is_of(actor: Actor, item: Item) -> bool:
    """Whether the actor, or somebody they act for, is named on the item or coordinates its area."""
    key = item.guard_key()
    return not keys_of(actor, key.lineage).isdisjoint(key.people) or any(
        grant.role is Role.COORDINATOR and grant.lineage == key.lineage and key.area in grant.areas
        for grant in actor.grants()
    )


def revisions_of(actor: Actor, plan: Plan) -> list[Revision]:
    """The revisions of a plan, the newest first, without their content."""
    visible = Revision.objects.visible_to(actor).filter(plan=plan)
    return list(visible.select_related("adopted_by").defer("content").order_by("-number"))


def revision_for(actor: Actor, plan: Plan, number: int) -> Revision:
    """A revision of a plan this actor may see, or 404."""
    visible = Revision.objects.visible_to(actor).filter(plan=plan).select_related("adopted_by")
    return get_object_or_404(visible, number=number)


def revision_before(actor: Actor, revision: Revision) -> Revision | None:
    """The revision that this one took the place of."""
    earlier = Revision.objects.visible_to(actor).filter(plan=revision.plan_id, number__lt=revision.number)
    return earlier.order_by("-number").first()


def open_correction(actor: Actor, plan: Plan) -> Draft | None:
    """The correction of this plan that is under way, for those who may see drafts."""
    return Draft.objects.visible_to(actor).filter(corrects=plan, state=Draft.State.OPEN).first()


def item_for(actor: Actor, pk: int) -> Item:
    """An item of a plan this actor may see, or 404."""
    done = Occurrence.objects.select_related("marked_by")
    named = ItemPerson.objects.select_related("user").order_by("user__full_name")
    visible = (
        Item.objects.visible_to(actor)
        .select_related("plan__office__parent__parent")
        .annotate(open_comments=open_count_by("item"))
    )
    return get_object_or_404(visible.prefetch_related(Prefetch("occurrences", done), Prefetch("named", named)), pk=pk)


def occurrence_for(actor: Actor, pk: int) -> Occurrence:
    """An occurrence this actor may see, or 404."""
    visible = Occurrence.objects.visible_to(actor).select_related("item__plan__office")
    return get_object_or_404(visible.prefetch_related("item__named"), pk=pk)


@dataclass(frozen=True, slots=True)
class Neighbours:
    """How an item is called, which one of how many it is, and the items beside it."""

    ref: str
    number: int
    total: int
    before: Item | None
    after: Item | None


def neighbours(actor: Actor, item: Item) -> Neighbours:
    """Where an item stands among the others of its plan. One that was taken out stands alone."""
    tree = ("position", "plan_id", "area_roman", "component_no", "component_name", "sub_component", "letter")
    rows = list(
        Item.objects.visible_to(actor).filter(plan=item.plan_id, is_removed=False).only(*tree).order_by("position")
    )
    place = next((index for index, row in enumerate(rows) if row.pk == item.pk), None)
    if place is None:
        return Neighbours(refs_of([item])[item.pk], 0, len(rows), None, None)
    return Neighbours(
        ref=refs_of(rows)[item.pk],
        number=place + 1,
        total=len(rows),
        before=rows[place - 1] if place else None,
        after=rows[place + 1] if place + 1 < len(rows) else None,
    )


def proofs_of(actor: Actor, item: Item) -> list[ItemProof]:
    """What was handed in for an item, the newest first, with its files; withdrawn ones too."""
    seen = Evidence.objects.visible_to(actor)
    proofs = ItemProof.objects.visible_to(actor).filter(item=item, evidence__in=seen)
    related = proofs.select_related("cited_by", "decided_by", "evidence__added_by", "evidence__office")
    rows = related.annotate(times_decided=Count("decisions")).order_by("-cited_at", "-pk")
    shown = list(rows)
    load_current(proof.evidence for proof in shown)
    _load_earlier([proof for proof in shown if _has_earlier(proof)])
    return shown


def _has_earlier(proof: ItemProof) -> bool:
    times: int = proof.times_decided  # type: ignore[attr-defined]  # annotated above
    return times > (proof.decided_at is not None)


def _load_earlier(proofs: Sequence[ItemProof]) -> None:
    """The decisions before the one that stands; no query where there are none."""
    if not proofs:
        return
    said = ProofDecision.objects.select_related("made_by", "version").order_by("pk")
    prefetch_related_objects(proofs, Prefetch("decisions", said))
    for proof in proofs:
        decisions = list(proof.decisions.all())
        proof.earlier = decisions[:-1] if proof.decided_at else decisions


@dataclass(frozen=True, slots=True)
class Who:
    """The names of those who work on an item, and of those who coordinate its area, with who acts for them."""

    named: list[str]
    coordinators: list[str]


def who_is_on(actor: Actor, item: Item, today: dt.date) -> Who:
    """Who works on an item on this day; one query."""
    crew = crew_of(actor, item.plan.office, today)
    return Who(
        [crew.name_of(named.user) for named in item.named.all()], crew.coordinator_names().get(item.area_roman, [])
    )


def people_for(office: Office) -> list[User]:
    """Active people who work in this office, so that they may be named on an item; by name."""
    return offices.workers_of(office)


def operators_of(actor: Actor, office: Office) -> list[str]:
    """The names of those who may begin a plan here, for the sentence that says so."""
    starting = [role for role, rights in TABLE.items() if Action.DRAFT_START in rights]
    held = Membership.objects.visible_to(actor).filter(
        office=office, role__in=starting, revoked_at=None, user__is_active=True
    )
    return list(held.order_by("user__full_name").values_list("user__full_name", flat=True))


def proof_counts(items: Iterable[Item]) -> dict[int, int]:
    """Key of an item -> how many files stand for it, withdrawn ones left out."""
    counts: dict[int, int] = {}
    standing = ItemProof.objects.standing().filter(item__in=list(items), evidence__versions__is_current=True)
    for pk in standing.values_list("item", flat=True).filter(evidence__versions__held__isnull=False):
        counts[pk] = counts.get(pk, 0) + 1
    return counts


def printed_columns(items: Iterable[Item]) -> list[str]:
    """The headings of the columns as printed in the file from which these items were read, where one is known."""
    read_from = {cell["source"] for item in items for cell in item.cells.values() if cell.get("source")}
    known = Source.objects.filter(pk__in=read_from).order_by("pk").values_list("document__plan__columns", flat=True)
    return next((list(columns) for columns in known if columns), [])
