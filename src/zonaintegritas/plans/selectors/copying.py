"""Reads of copies: plans that can be the base of a new one, and what a copy still asks."""

from __future__ import annotations

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet
from django.shortcuts import get_object_or_404

from zonaintegritas.core.copying import Copy, copied
from zonaintegritas.guard.actor import Actor
from zonaintegritas.offices.models import Office
from zonaintegritas.plans.copy_questions import Examined, examine
from zonaintegritas.plans.copy_sides import origin_of, target_of
from zonaintegritas.plans.core_reading import core_plan
from zonaintegritas.plans.models import Draft, Plan, PlanCopy, Revision
from zonaintegritas.plans.revisions import items_of


def bases_of_office(actor: Actor, office: Office, plan_year: int) -> list[Plan]:
    """Plans of this office from earlier years, the newest first; withdrawn ones are no example."""
    own = Plan.objects.visible_to(actor).filter(office=office, plan_year__lt=plan_year)
    return list(_bases(own.exclude(state=Plan.State.WITHDRAWN)).order_by("-plan_year", "-adopted_at"))


def bases_elsewhere(actor: Actor, office: Office, words: str) -> QuerySet[Plan]:
    """Plans in force of other offices that they published or this actor may see, the newest first; `words` of the
    name, or the code.
    """
    others = Plan.objects.visible_or_published(actor).filter(state=Plan.State.IN_FORCE).exclude(office=office)
    for word in words.split():
        others = others.filter(Q(office__name__icontains=word) | Q(office__code=word))
    return _bases(others).order_by("-plan_year", "office__name", "pk")


def base_for(actor: Actor, pk: int) -> Revision:
    """A revision this actor may see or that was published, or 404."""
    return get_object_or_404(Revision.objects.visible_or_published(actor).select_related("plan__office"), pk=pk)


def copies_of(actor: Actor, office: Office) -> list[PlanCopy]:
    """Copies of this office without a draft, the last changed first; at the end those that nobody goes on with."""
    drafts = Draft.objects.filter(copied_from=OuterRef("pk")).exclude(state=Draft.State.DISCARDED)
    is_there = Q(state=PlanCopy.State.OPEN) | ~Exists(drafts)
    visible = PlanCopy.objects.visible_to(actor).filter(is_there, office=office)
    related = visible.select_related("base__plan__office", "started_by").defer("base__content")
    return sorted(related.order_by("-changed_at", "-pk"), key=lambda copy: not copy.is_open)


def copy_for(actor: Actor, pk: int) -> PlanCopy:
    """A copy this actor may see, or 404."""
    visible = PlanCopy.objects.visible_to(actor).select_related("office", "base__plan__office", "started_by")
    return get_object_or_404(visible, pk=pk)


def draft_of_copy(record: PlanCopy) -> Draft | None:
    """The draft that was made from a copy, the last one where there were several."""
    return record.drafts.exclude(state=Draft.State.DISCARDED).order_by("-pk").first()


def examined(record: PlanCopy) -> Examined:
    """The copy with its questions and what was answered so far."""
    answers = record.answers.select_related("answered_by")
    return examine(copy_of(record), {answer.question: answer for answer in answers})


def copy_of(record: PlanCopy) -> Copy:
    """The base as the core copies it for this office and year."""
    plan = core_plan(items_of(record.base.content))
    return copied(plan, origin_of(record.base), target_of(record.office, record.plan_year))


def _bases(plans: QuerySet[Plan]) -> QuerySet[Plan]:
    """Each with its office, its revisions (the newest first, without their content) and `item_count`."""
    revisions = Revision.objects.defer("content").order_by("-number")
    return (
        plans.select_related("office")
        .prefetch_related(Prefetch("revisions", revisions))
        .annotate(item_count=Count("items", filter=Q(items__is_removed=False)))
    )
