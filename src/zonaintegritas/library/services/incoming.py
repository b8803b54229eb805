"""Files that come in: announced and received in parts, or taken in at once; put in order, discarded."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext_noop as _

from zonaintegritas.files import parts
from zonaintegritas.files import services as files
from zonaintegritas.files.store import StoredBytes, safe_name
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import Refused
from zonaintegritas.library.models import Incoming
from zonaintegritas.offices.models import Office, User, acting_person
from zonaintegritas.plans.models import Item, Occurrence

State = Incoming.State
MOST_WAITING = 1000  # files of one person; more is a slip of the hand (a whole disk)


class TooManyWaiting(Refused):
    message = _("Terlalu banyak berkas menunggu disimpan. Simpan atau batalkan dahulu yang sudah ada.")


class NotReady(Refused):
    message = _("Berkas ini sudah disimpan atau dibatalkan. Muat ulang halamannya.")


@dataclass(frozen=True, slots=True)
class Announced:
    """What is known of a file before its bytes come."""

    name: str
    size: int
    folder: str = ""
    stamp: str = ""


@command(Action.INCOMING_START)
def announce(
    actor: Actor, office: Office, /, *, file: Announced, item: Item | None = None, occurrence: Occurrence | None = None
) -> Incoming:
    """A file will come in parts. The same file, announced again by the same person, goes on where it stopped.

    Announced for another item, it will prove that one.
    """
    person = acting_person(actor)
    of_person = Incoming.objects.filter(office=office, person=person)
    facts = {"name": safe_name(file.name), "folder": file.folder[:400], "size": file.size, "stamp": file.stamp[:30]}
    begun = of_person.filter(state=State.RECEIVING, **facts).select_related("office").first()
    if begun is not None:
        if item is not None and (begun.item_id, begun.occurrence_id) != (item.pk, occurrence and occurrence.pk):
            begun.item, begun.occurrence = item, occurrence
            begun.save(update_fields=["item", "occurrence"])
        return begun
    _refuse_too_many(person, office, 1)
    return Incoming.objects.create(
        office=office,
        person=person,
        position=_next_position(person, office),
        item=item,
        occurrence=occurrence,
        started_at=timezone.now(),
        **facts,
    )


@command(Action.INCOMING_START)
def take_in(
    actor: Actor,
    office: Office,
    /,
    *,
    contents: Sequence[StoredBytes],
    item: Item | None = None,
    occurrence: Occurrence | None = None,
) -> list[Incoming]:
    """Files that came whole wait until somebody says what they are."""
    person = acting_person(actor)
    _refuse_too_many(person, office, len(contents))
    first = _next_position(person, office)
    return [
        Incoming.objects.create(
            office=office,
            person=person,
            name=content.name,
            size=content.size,
            state=State.READY,
            file=files.keep(actor, office, content=content),
            position=first + number,
            item=item,
            occurrence=occurrence,
            started_at=timezone.now(),
        )
        for number, content in enumerate(contents)
    ]


@command(Action.INCOMING_RECEIVE)
def receive(actor: Actor, incoming: Incoming, /, *, content: StoredBytes) -> Incoming:
    """All parts have come and were checked. Told twice (the answer got lost), nothing changes."""
    current = _lock(incoming)
    if current.state == State.RECEIVING:
        current.file = files.keep(actor, current.office, content=content)
        current.state = State.READY
        current.save(update_fields=["file", "state"])
    return current


@command(Action.INCOMING_RECEIVE, records=("reason",))
def refuse(actor: Actor, incoming: Incoming, /, *, reason: str) -> Incoming:
    """All parts have come, and the program does not take such a file."""
    current = _lock(incoming)
    if current.state == State.RECEIVING:
        current.state, current.reason = State.REFUSED, reason
        current.save(update_fields=["state", "reason"])
    return current


@command(Action.INCOMING_MOVE)
def move(actor: Actor, incoming: Incoming, /, *, beside: Incoming) -> Incoming:
    """Exchange the places of two files that wait."""
    current, other = _lock(incoming), _lock(beside)
    current.position, other.position = other.position, current.position
    for one in (current, other):
        one.save(update_fields=["position"])
    return current


@command(Action.INCOMING_DISCARD)
def discard(actor: Actor, incoming: Incoming, /) -> Incoming:
    """It is not filed. What has come of it in parts is forgotten."""
    current = _lock(incoming)
    if current.state not in (State.RECEIVING, State.READY):
        raise NotReady
    current.state = State.DISCARDED
    current.save(update_fields=["state"])
    parts.drop(current.uid)
    return current


@command(Action.INCOMING_DISCARD)
def discard_expired(actor: Actor, incoming: Incoming, /, *, now: dt.datetime) -> Incoming:
    """Nothing has come for two days, nothing more will come."""
    current = _lock(incoming)
    path = parts.part_path(current.uid)
    last = dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC) if path.exists() else current.started_at
    if current.state == State.RECEIVING and last < now - parts.LASTS:
        return discard(actor, current)
    return current


def _lock(incoming: Incoming) -> Incoming:
    rows = Incoming.objects.select_for_update(of=("self",)).select_related("office", "file", "person")
    return rows.get(pk=incoming.pk)


def _next_position(person: User | None, office: Office) -> int:
    last = Incoming.objects.filter(office=office, person=person).order_by("-position").first()
    return last.position + 1 if last else 1


def _refuse_too_many(person: User | None, office: Office, more: int) -> None:
    if Incoming.objects.waiting().filter(office=office, person=person).count() + more > MOST_WAITING:
        raise TooManyWaiting
