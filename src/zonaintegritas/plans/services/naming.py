"""Who works on many items: named at once, by printed party, handed over; and taken back."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from django.db.models import Prefetch, Q
from django.utils import timezone
from django.utils.translation import gettext_noop as _

from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import Refused
from zonaintegritas.guard.scope import require
from zonaintegritas.offices import services as offices
from zonaintegritas.offices.leaving import STILL_HELD
from zonaintegritas.offices.models import Office, User, acting_person
from zonaintegritas.plans.models import BulkChange, BulkChangeLine, Item, ItemPerson, PartyPerson, Plan
from zonaintegritas.plans.naming import ItemChange, changes_of, handing_over, party_changes, people_in
from zonaintegritas.plans.parties import party_key
from zonaintegritas.plans.selectors.naming import open_items_of
from zonaintegritas.plans.selectors.plans import people_for
from zonaintegritas.plans.services.settling import PlanNotInForce
from zonaintegritas.plans.services.work import NotOfThisOffice

Kind = BulkChange.Kind


class NobodyChosen(Refused):
    message = _("Pilih sedikitnya satu orang.")


class NothingChanges(Refused):
    message = _("Tidak ada yang berubah: orang dan butir yang dipilih sudah seperti itu.")


class PartyUnknown(Refused):
    message = _("Sebutan ini tidak ada lagi di rencana. Muat ulang halaman penanggung jawab.")


class NothingToHandOver(Refused):
    message = _(
        "Orang ini tidak memegang butir terbuka, area, sebutan, kewajiban rutin, atau tindak lanjut di kantor ini."
    )


class OwnSuccessor(Refused):
    message = _("Pilih orang lain yang bekerja di kantor ini sebagai penerus.")


class LeaverInactive(Refused):
    message = _("Orang yang menyerahkan sudah dinonaktifkan. Aktifkan kembali dahulu, lalu batalkan serah terimanya.")


class AlreadyUndone(Refused):
    message = _("Perubahan ini sudah dibatalkan.")


@command(Action.PLAN_NAME_PEOPLE, records=("kind",))
def name_many(
    actor: Actor,
    plan: Plan,
    /,
    *,
    kind: str,
    items: Collection[int],
    people: Collection[User],
    instead_of: User | None = None,
) -> BulkChange:
    """Add, replace or take out people on many items at once; each item needs the right to name people on it."""
    current = _lock(plan)
    if not people:
        raise NobodyChosen
    changes = changes_of(kind, _with_people(current, Q(pk__in=items)), people, instead_of)
    for change in changes:
        require(actor, Action.ITEM_NAME_PEOPLE, change.item)
    _refuse_strangers(current.office, changes)
    if not changes:
        raise NothingChanges
    return record_naming(actor, current.office, kind, changes)


@command(Action.PLAN_NAME_PARTY)
def name_party(actor: Actor, plan: Plan, /, *, key: str, people: Collection[User]) -> BulkChange:
    """These people stand for a printed party in this office, and are named on all its items in this plan."""
    current = _lock(plan)
    items = [item for item in _with_people(current, ~Q(responsible="")) if party_key(item.responsible) == key]
    if not items:
        raise PartyUnknown
    standing = PartyPerson.objects.filter(office=current.office, key=key)
    before, chosen = set(standing.values_list("user_id", flat=True)), {person.pk for person in people}
    if chosen - before - {person.pk for person in people_for(current.office)}:
        raise NotOfThisOffice
    changes = party_changes(items, before, people)
    if not changes and before == chosen:
        raise NothingChanges
    parties = {
        "added": [[key, pk] for pk in sorted(chosen - before)],
        "removed": [[key, pk] for pk in sorted(before - chosen)],
    }
    _write_parties(current.office, parties)
    note = " ".join(items[0].responsible.split())
    return record_naming(actor, current.office, Kind.PARTY, changes, parties=parties, note=note)


@command(Action.WORK_HAND_OVER)
def hand_over(
    actor: Actor, office: Office, /, *, leaver: User, successor: User, by_area: Mapping[str, User], note: str = ""
) -> BulkChange:
    """Somebody leaves: what is open of theirs goes to others; what is done stays theirs.

    Items on which they are named, areas they coordinate and parties they stand for; of an area to the successor given
    for it, all else to `successor`. Apps above hear of it by the key of the change: `leaver`, `successors`, `areas`.
    """
    successors = dict.fromkeys([*by_area.values(), successor])
    if leaver in successors or set(successors) - set(people_for(office)):
        raise OwnSuccessor
    plans = Plan.objects.filter(office=office, state=Plan.State.IN_FORCE).order_by("pk")
    list(plans.select_for_update(of=("self",)))  # kept still until the end
    if not STILL_HELD.ask(leaver, office):
        raise NothingToHandOver
    items = _people_loaded(Item.objects.filter(pk__in=[item.pk for item in open_items_of(leaver, office)]))
    changes = handing_over(items, leaver, dict(by_area), successor)
    parties = _inherited_parties(office, leaver, changes, successor)
    _write_parties(office, parties)
    areas = offices.hand_over_areas(actor, office, leaver=leaver, successor=successor, by_area=by_area)
    change = record_naming(
        actor, office, Kind.HANDOVER, changes, parties=parties, areas=areas, leaver=leaver, note=note
    )
    change.successors.set(successors)
    return change


@command(Action.NAMING_UNDO)
def undo_naming(actor: Actor, change: BulkChange, /) -> BulkChange:
    """Take a step back: who came goes, who went comes back, where nobody changed it since and they still work here."""
    current = BulkChange.objects.select_for_update(of=("self",)).select_related("office").get(pk=change.pk)
    if current.undone_at is not None:
        raise AlreadyUndone
    lines = list(current.lines.select_related("item__plan__office", "user").filter(item__is_removed=False))
    for line in lines:
        require(actor, Action.ITEM_NAME_PEOPLE, line.item)
    if current.leaver is not None:
        if not current.leaver.is_active:
            raise LeaverInactive
        offices.take_areas_back(actor, current.office, leaver=current.leaver, areas=current.areas)
    workers = {person.pk for person in people_for(current.office)}  # the leaver too, where the areas came back
    for line in lines:
        pair = ItemPerson.objects.filter(item=line.item, user=line.user)
        if line.is_added:
            pair.delete()
        elif line.user_id in workers and not pair.exists():
            ItemPerson.objects.create(item=line.item, user=line.user)
    undone = {"added": current.parties.get("removed", []), "removed": current.parties.get("added", [])}
    _write_parties(current.office, {**undone, "added": [pair for pair in undone["added"] if pair[1] in workers]})
    current.undone_at = timezone.now()
    current.undone_by = acting_person(actor)
    current.save(update_fields=["undone_at", "undone_by"])
    return current


def record_naming(actor: Actor, office: Office, kind: str, changes: Sequence[ItemChange], **facts: Any) -> BulkChange:
    """Write these changes and keep them as one step. Called by commands."""
    change = BulkChange.objects.create(
        office=office,
        kind=kind,
        made_by=acting_person(actor),
        made_at=timezone.now(),
        **facts,
    )
    lines = [
        BulkChangeLine(change=change, item=one.item, user=person, is_added=is_added)
        for one in changes
        for is_added, people in ((True, one.added), (False, one.removed))
        for person in people
    ]
    BulkChangeLine.objects.bulk_create(lines)
    ItemPerson.objects.bulk_create(ItemPerson(item=line.item, user=line.user) for line in lines if line.is_added)
    for person in {line.user for line in lines if not line.is_added}:
        gone = [line.item_id for line in lines if line.user == person and not line.is_added]
        ItemPerson.objects.filter(user=person, item__in=gone).delete()
    return change


def name_from_parties(office: Office, items: Collection[Item]) -> None:
    """Name on items without anybody those who stand for their printed party. Called when a plan is adopted."""
    workers = {person.pk for person in people_for(office)}
    standing: dict[str, list[int]] = {}
    for key, person in PartyPerson.objects.filter(office=office, user__in=workers).values_list("key", "user"):
        standing.setdefault(key, []).append(person)
    named = set(ItemPerson.objects.filter(item__in=items).values_list("item", flat=True))
    ItemPerson.objects.bulk_create(
        ItemPerson(item=item, user_id=person)
        for item in items
        if item.pk not in named
        for person in standing.get(party_key(item.responsible), ())
    )


def _lock(plan: Plan) -> Plan:
    current = Plan.objects.select_for_update(of=("self",)).select_related("office").get(pk=plan.pk)
    if not current.is_in_force:
        raise PlanNotInForce
    return current


def _with_people(plan: Plan, wanted: Q) -> list[Item]:
    items = _people_loaded(Item.objects.filter(wanted, plan=plan, is_removed=False))
    for item in items:
        item.plan = plan
    return items


def _people_loaded(items: Any) -> list[Item]:
    named = ItemPerson.objects.select_related("user").order_by("user__full_name", "user")
    return list(items.select_related("plan__office").prefetch_related(Prefetch("named", named)).order_by("position"))


def _refuse_strangers(office: Office, changes: Sequence[ItemChange]) -> None:
    if set(people_in(changes)) - set(people_for(office)):
        raise NotOfThisOffice


def _inherited_parties(
    office: Office, leaver: User, changes: Sequence[ItemChange], successor: User
) -> dict[str, list[list[Any]]]:
    """The parties of somebody who leaves: to those who get its items, else to the one for all the rest."""
    heirs: dict[str, set[int]] = {}
    for change in changes:
        stays = {person.pk for person in (*change.added, *change.stays)}
        heirs.setdefault(party_key(change.item.responsible), set()).update(stays)
    standing: dict[str, set[int]] = {}
    for key, person in PartyPerson.objects.filter(office=office).values_list("key", "user"):
        standing.setdefault(key, set()).add(person)
    left = sorted(key for key, people in standing.items() if leaver.pk in people)
    return {
        "added": [[key, pk] for key in left for pk in sorted(heirs.get(key, {successor.pk}) - standing[key])],
        "removed": [[key, leaver.pk] for key in left],
    }


def _write_parties(office: Office, parties: Mapping[str, Sequence[Sequence[Any]]]) -> None:
    for key, person in parties.get("removed", ()):
        PartyPerson.objects.filter(office=office, key=key, user=person).delete()
    PartyPerson.objects.bulk_create(
        (PartyPerson(office=office, key=key, user_id=person) for key, person in parties.get("added", ())),
        ignore_conflicts=True,
    )
