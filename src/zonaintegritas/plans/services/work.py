"""Working with the plan in force: naming people, marking an occurrence done with proof, taking it back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence

from django.utils import timezone

from zonaintegritas.evidence import services as evidence
from zonaintegritas.files.store import StoredBytes
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import Refused
from zonaintegritas.offices.models import Membership, User
from zonaintegritas.plans.models import Item, ItemPerson, ItemProof, Occurrence


class PlanNotInForce(Refused):
    message = "Rencana ini tidak berlaku lagi, jadi tidak dapat dikerjakan."


class NotOfThisOffice(Refused):
    message = "Hanya orang yang berperan di kantor ini yang dapat ditunjuk."


class DoneInFuture(Refused):
    message = "Tanggal selesai belum tiba. Isi tanggal hari ini atau sebelumnya."


class AlreadyDone(Refused):
    message = "Butir ini sudah ditandai selesai. Batalkan dahulu bila ingin mengubahnya."


class NotDone(Refused):
    message = "Butir ini belum ditandai selesai."


@command(Action.ITEM_NAME_PEOPLE)
def name_people(actor: Actor, item: Item, /, *, people: Collection[User]) -> Item:
    """Say who works on this item. The printed *penanggung jawab* stays as it is."""
    _require_in_force(item)
    here = Membership.objects.filter(office=item.plan.office, revoked_at=None, user__in=people)
    if here.values("user").distinct().count() != len(set(people)):
        raise NotOfThisOffice
    item.named.exclude(user__in=people).delete()
    known = set(item.named.values_list("user_id", flat=True))
    ItemPerson.objects.bulk_create(ItemPerson(item=item, user=person) for person in people if person.pk not in known)
    return item


@command(Action.OCCURRENCE_MARK, records=("done_on",))
def mark_done(
    actor: Actor,
    occurrence: Occurrence,
    /,
    *,
    done_on: dt.date,
    note: str = "",
    contents: Sequence[StoredBytes] = (),
    title: str = "",
) -> Occurrence:
    """This was done on that day; the files become one proof document cited by this occurrence."""
    current = Occurrence.objects.select_for_update().get(pk=occurrence.pk)
    item = occurrence.item
    _require_in_force(item)
    if current.done_on is not None:
        raise AlreadyDone
    if done_on > item.plan.office.today():
        raise DoneInFuture
    current.done_on = done_on
    current.note = note
    current.marked_by = actor if isinstance(actor, User) else None
    current.marked_at = timezone.now()
    current.save(update_fields=["done_on", "note", "marked_by", "marked_at"])
    if contents:
        proof = evidence.add(
            actor, item.plan.office, title=title or f"{item.indicator} – {current.label}", contents=contents
        )
        ItemProof.objects.create(item=item, occurrence=current, evidence=proof, cited_at=timezone.now())
    return current


@command(Action.OCCURRENCE_TAKE_BACK)
def take_back(actor: Actor, occurrence: Occurrence, /) -> Occurrence:
    """It was not done after all: date and note go, proofs are withdrawn and stay on record."""
    _require_in_force(occurrence.item)
    if occurrence.done_on is None:
        raise NotDone
    occurrence.done_on = None
    occurrence.note = ""
    occurrence.marked_by = None
    occurrence.marked_at = None
    occurrence.save(update_fields=["done_on", "note", "marked_by", "marked_at"])
    occurrence.proofs.update(state=ItemProof.State.WITHDRAWN)
    return occurrence


def _require_in_force(item: Item) -> None:
    if not item.plan.is_in_force or item.is_removed:
        raise PlanNotInForce
