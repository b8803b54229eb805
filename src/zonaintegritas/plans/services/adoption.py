"""*Menetapkan*: a draft becomes the plan in force, or a new revision of it; withdrawing a plan."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_noop as _

from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import Refused
from zonaintegritas.offices.models import acting_person
from zonaintegritas.plans.locking import lock_open
from zonaintegritas.plans.models import HEADER_FIELDS, Draft, DraftRow, Item, Plan, Revision
from zonaintegritas.plans.readiness import obstacles
from zonaintegritas.plans.services.carrying import carry_over
from zonaintegritas.plans.services.corrections import copy_header, correction_of, lock_in_force, row_values
from zonaintegritas.plans.services.naming import name_from_parties
from zonaintegritas.plans.services.occurrences import renew_occurrences
from zonaintegritas.plans.services.tallying import recount


class NotReady(Refused):
    """Something is still missing or open."""


class PlanExists(Refused):
    message = _("Sudah ada rencana yang berlaku untuk tahun itu. Setujui penggantiannya lebih dahulu.")


class ReasonMissing(Refused):
    message = _("Tuliskan alasannya.")


class YearTaken(Refused):
    message = _("Tahun rencana hasil koreksi sudah mempunyai rencana lain yang berlaku.")


@command(Action.PLAN_ADOPT, records=("reason",))
def adopt(actor: Actor, draft: Draft, /, *, replace: bool = False, carry: bool = False, reason: str = "") -> Plan:
    """Turn a reviewed draft into the plan in force, or a correction into the plan's next revision.

    Chair, or secretary while the chair's mandate lasts. One plan per office and year: an existing one is
    replaced only where `replace` says so; with `carry` it hands on what was done on items that say the same.
    A correction needs a reason.
    """
    current = lock_open(draft)
    if open_points := obstacles(current):
        raise NotReady(" ".join(point.sentence for point in open_points))
    plan = _begin(current, replace=replace, carry=carry) if current.corrects_id is None else _revise(current, reason)
    Revision.objects.create(
        plan=plan,
        number=plan.revisions.count() + 1,
        reason=reason,
        adopted_by=acting_person(actor),
        adopted_at=timezone.now(),
        content=_content(plan),
    )
    current.signed.filter(withdrawn_at=None).update(plan=plan)
    current.state = Draft.State.ADOPTED
    current.save(update_fields=["state"])
    return plan


@command(Action.PLAN_WITHDRAW, records=("reason",))
def withdraw(actor: Actor, plan: Plan, /, *, reason: str) -> Plan:
    """A plan adopted by mistake no longer counts; it stays readable with the reason."""
    current = lock_in_force(plan.pk)
    if not reason:
        raise ReasonMissing
    _end(current, Plan.State.WITHDRAWN, reason)
    return current


@command(Action.PLAN_CORRECT)
def start_correction(actor: Actor, plan: Plan, /) -> Draft:
    """A draft holding the plan in force as it stands; the open one, if there is one already."""
    return correction_of(actor, lock_in_force(plan.pk))


def _begin(draft: Draft, *, replace: bool, carry: bool) -> Plan:
    in_force = Plan.objects.filter(office=draft.office, plan_year=draft.plan_year, state=Plan.State.IN_FORCE)
    old = in_force.select_for_update(of=("self",)).first()
    if old is not None and not replace:
        raise PlanExists
    if old is not None:
        _end(old, Plan.State.REPLACED, f"Digantikan oleh {draft.title}.")
    plan = Plan(office=draft.office, adopted_at=timezone.now())
    copy_header(draft, plan)
    plan.save()
    items = Item.objects.bulk_create(
        Item(plan=plan, **row_values(row)) for row in draft.rows.standing().order_by("position")
    )
    for number, item in enumerate(items, start=1):
        item.position = number
        item.plan = plan
    Item.objects.bulk_update(items, ["position"])
    renew_occurrences(items)
    name_from_parties(plan.office, items)
    if old is not None and carry and (marks := carry_over(old, items)):
        _end(old, Plan.State.REPLACED, f"{old.end_reason} {marks} tanda selesai dibawa serta.")
    return plan


def _revise(draft: Draft, reason: str) -> Plan:
    if not reason:
        raise ReasonMissing
    plan = lock_in_force(draft.corrects_id or 0)
    rivals = Plan.objects.filter(office=plan.office, plan_year=draft.plan_year, state=Plan.State.IN_FORCE)
    if rivals.exclude(pk=plan.pk).exists():
        raise YearTaken
    copy_header(draft, plan)
    plan.save()
    kept = set()
    changed: list[Item] = []
    rows = draft.rows.standing().select_related("item").order_by("position")
    for number, row in enumerate(rows, start=1):
        item, is_due_anew = _renewed(row, plan, number)
        kept.add(item.pk)
        if is_due_anew:
            changed.append(item)
    plan.items.exclude(pk__in=kept).update(is_removed=True)
    renew_occurrences(changed)
    recount(plan.pk)
    name_from_parties(plan.office, list(plan.items.filter(is_removed=False)))
    return plan


def _renewed(row: DraftRow, plan: Plan, number: int) -> tuple[Item, bool]:
    """The item of a corrected row, saved, and whether its due dates change."""
    item = row.item or Item(plan=plan)
    is_due_anew = item.pk is None or item.period != row.period
    for name, value in row_values(row).items():
        setattr(item, name, value)
    item.position = number
    item.plan = plan
    item.is_removed = False
    item.save()
    return item, is_due_anew


def _end(plan: Plan, state: str, reason: str) -> None:
    plan.state = state
    plan.ended_at = timezone.now()
    plan.end_reason = reason
    plan.save(update_fields=["state", "ended_at", "end_reason"])


def _content(plan: Plan) -> dict[str, Any]:
    """The whole plan as JSON, for the immutable revision."""
    header = {
        name: value.isoformat() if isinstance(value := getattr(plan, name), dt.date) else value
        for name in HEADER_FIELDS
    }
    rows = [{"item": item.pk, **row_values(item)} for item in plan.items.filter(is_removed=False).order_by("position")]
    return {"header": header, "decree_part": plan.decree_part, "paragraphs": plan.paragraphs, "rows": rows}
