"""Working with the plan in force: naming people, marking an occurrence done with proof, taking it back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence

from django.utils import timezone
from django.utils.translation import gettext_noop as _

from zonaintegritas.evidence import services as evidence
from zonaintegritas.evidence.facts import EvidenceFacts
from zonaintegritas.evidence.models import Kind
from zonaintegritas.files.store import StoredBytes
from zonaintegritas.guard.actor import Actor, System
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import Refused
from zonaintegritas.offices.models import User, acting_person
from zonaintegritas.plans.models import Item, ItemPerson, Occurrence
from zonaintegritas.plans.selectors.plans import people_for
from zonaintegritas.plans.services.occurrences import drop_unwanted, is_scheduled, renew_occurrences
from zonaintegritas.plans.services.proofs import cite, withdraw_proof
from zonaintegritas.plans.services.settling import lock_plan, settle

YEARS_BACK = 1  # a step may have been taken in the year before the plan's; an earlier date is a slip


class NotOfThisOffice(Refused):
    message = _("Hanya orang yang bekerja di kantor ini yang dapat ditunjuk, bukan pengamat atau pembina.")


class DoneInFuture(Refused):
    message = _("Tanggal selesai belum tiba. Isi tanggal hari ini atau sebelumnya.")


class DoneLongAgo(Refused):
    message = _("Tanggal selesai terlalu jauh sebelum tahun rencana. Periksa tahunnya.")


class AlreadyDone(Refused):
    message = _("Bagian ini sudah ditandai selesai. Batalkan dahulu bila ingin mengubahnya.")


class NotDone(Refused):
    message = _("Bagian ini belum ditandai selesai, jadi tidak ada yang dibatalkan.")


@command(Action.ITEM_NAME_PEOPLE)
def name_people(actor: Actor, item: Item, /, *, people: Collection[User]) -> Item:
    """Say who works on this item. The printed *penanggung jawab* stays as it is."""
    plan = lock_plan(item)
    chosen = {person.pk for person in people}
    known = set(item.named.values_list("user_id", flat=True))
    if chosen - known - {person.pk for person in people_for(plan.office)}:
        raise NotOfThisOffice
    item.named.filter(user__in=known - chosen).delete()
    ItemPerson.objects.bulk_create(ItemPerson(item=item, user_id=pk) for pk in sorted(chosen - known))
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
    kind: str = Kind.OTHER,
) -> Occurrence:
    """This was done on that day; the files become one proof document cited by this occurrence."""
    plan = lock_plan(occurrence.item)
    current = Occurrence.objects.select_for_update().get(pk=occurrence.pk)
    if current.done_on is not None:
        raise AlreadyDone
    if done_on > plan.office.today():
        raise DoneInFuture
    if done_on.year < (plan.plan_year or done_on.year) - YEARS_BACK:
        raise DoneLongAgo
    current.done_on = done_on
    current.note = note
    current.marked_by = acting_person(actor)
    current.marked_at = timezone.now()
    current.save(update_fields=["done_on", "note", "marked_by", "marked_at"])
    if contents:
        facts = EvidenceFacts(title=f"{current.label}: {occurrence.item.indicator}", kind=kind)
        proof = evidence.add(actor, plan.office, facts=facts, contents=contents)
        cite(actor, occurrence.item, evidence=proof, occurrence=current)
    settle([current])
    return current


@command(Action.OCCURRENCE_TAKE_BACK)
def take_back(actor: Actor, occurrence: Occurrence, /) -> Occurrence:
    """It was not done after all: date and note go, proofs are withdrawn and stay on record.

    One that a correction has meanwhile taken out of the schedule goes altogether.
    """
    lock_plan(occurrence.item)
    current = Occurrence.objects.select_for_update(of=("self",)).select_related("item").get(pk=occurrence.pk)
    if current.done_on is None:
        raise NotDone
    for proof in current.proofs.standing().select_related("item__plan__office").order_by("pk"):
        withdraw_proof(System(), proof, reason=_("Tanda selesainya dibatalkan."))  # follows from this decision
    current.done_on = None
    current.note = ""
    current.marked_by = None
    current.marked_at = None
    current.save(update_fields=["done_on", "note", "marked_by", "marked_at"])
    settle([current])
    if is_scheduled(current):
        renew_occurrences([occurrence.item])  # the calendar may have changed while it was done
        current.refresh_from_db(fields=["due_on"])
    drop_unwanted(current)
    return current
