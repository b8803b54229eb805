"""Meetings: calling, changing, who comes, minutes, decisions, and filing the papers that prove them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields
from typing import Any

from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext_noop as _

from zonaintegritas.core.team.wording import name_key
from zonaintegritas.evidence import services as evidence_services
from zonaintegritas.evidence.facts import EvidenceFacts
from zonaintegritas.evidence.models import Evidence
from zonaintegritas.files.store import StoredBytes
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import Refused
from zonaintegritas.monitoring.fitting import Target
from zonaintegritas.monitoring.merging import merged
from zonaintegritas.monitoring.models import Decision, Meeting, MeetingPaper, Participant, Round
from zonaintegritas.monitoring.services.rounds import ReasonMissing
from zonaintegritas.offices.models import Office, acting_person
from zonaintegritas.plans.services.proofs import cite


class MeetingCancelled(Refused):
    message = _("Rapat ini sudah dibatalkan.")


class NotYetHeld(Refused):
    message = _("Rapat ini belum berlangsung. Notulen dan daftar hadir diisi sesudah rapat.")


class NothingDecided(Refused):
    message = _("Tuliskan keputusannya.")


class HasFollowUp(Refused):
    message = _("Keputusan ini sudah mempunyai tindak lanjut, jadi tidak dapat dikeluarkan.")


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """What is known about a meeting when it is called."""

    kind: str
    about: str
    held_on: dt.date
    starts_at: dt.time
    place: str
    ends_at: dt.time | None = None
    leader: str = ""
    leader_job: str = ""
    writer: str = ""
    letter_number: str = ""
    agenda: str = ""
    round: Round | None = None

    def as_fields(self) -> dict[str, Any]:
        """The fields of the row."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is asked to come."""

    name: str
    job: str = ""


@command(Action.MEETING_EDIT)
def call_meeting(actor: Actor, office: Office, /, *, facts: MeetingFacts, people: Sequence[Person] = ()) -> Meeting:
    """A meeting of this office."""
    meeting = Meeting.objects.create(
        office=office, made_by=acting_person(actor), made_at=timezone.now(), **facts.as_fields()
    )
    _write_participants(meeting, people, {})
    return meeting


@command(Action.MEETING_EDIT)
def edit_meeting(actor: Actor, meeting: Meeting, /, *, facts: MeetingFacts) -> Meeting:
    """Another time, place, agenda ..."""
    current = _lock(meeting)
    for name, value in facts.as_fields().items():
        setattr(current, name, value)
    current.save()
    return current


@command(Action.MEETING_EDIT, records=("reason",))
def cancel_meeting(actor: Actor, meeting: Meeting, /, *, reason: str) -> Meeting:
    """It does not take place; it stays readable with the reason."""
    if not reason.strip():
        raise ReasonMissing
    current = _lock(meeting)
    current.cancelled_at, current.cancel_reason = timezone.now(), reason.strip()
    current.save(update_fields=["cancelled_at", "cancel_reason"])
    return current


@command(Action.MEETING_EDIT)
def set_participants(actor: Actor, meeting: Meeting, /, *, people: Sequence[Person]) -> Meeting:
    """Who is asked to come, in this order; who was there stays said for those who stay."""
    current = _lock(meeting)
    was_there = {name_key(one.name): one.was_there for one in current.participants.all()}
    current.participants.all().delete()
    _write_participants(current, people, was_there)
    return current


@command(Action.MEETING_EDIT)
def write_minutes(
    actor: Actor,
    meeting: Meeting,
    /,
    *,
    discussion: str,
    writer: str,
    present: Collection[int],
    shown: str | None = None,
) -> Meeting:
    """What was said, and who was there (keys of participants). Where nobody is named, nothing is known of it yet.

    `shown` is the text that stood there when the writer began; what somebody else wrote since is not written over.
    """
    current = _lock(meeting)
    if current.held_on > current.office.today():
        raise NotYetHeld
    if shown is not None:
        discussion = merged(current.discussion, shown, discussion, writer=current.writer)
    current.discussion = discussion.strip()
    current.writer = writer.strip()
    current.save(update_fields=["discussion", "writer"])
    people = list(current.participants.all())
    for one in people:
        one.was_there = one.pk in present if present else None
    Participant.objects.bulk_update(people, ["was_there"])
    return current


@command(Action.MEETING_EDIT)
def add_decision(actor: Actor, meeting: Meeting, /, *, text: str) -> Decision:
    """Something that the meeting decided; follow-ups are opened from it."""
    if not text.strip():
        raise NothingDecided
    current = _lock(meeting)
    last = current.decisions.aggregate(Max("position"))["position__max"] or 0
    return Decision.objects.create(meeting=current, position=last + 1, text=text.strip())


@command(Action.MEETING_EDIT)
def withdraw_decision(actor: Actor, decision: Decision, /) -> Decision:
    """Written down by mistake. One from which a follow-up was opened stays."""
    _lock(decision.meeting)
    current = Decision.objects.select_related("meeting__office").get(pk=decision.pk)
    if current.follow_ups.exists():
        raise HasFollowUp
    current.withdrawn_at = timezone.now()
    current.save(update_fields=["withdrawn_at"])
    return current


@command(Action.MEETING_FILE)
def file_paper(
    actor: Actor,
    meeting: Meeting,
    /,
    *,
    kind: str,
    contents: Sequence[StoredBytes],
    targets: Sequence[Target] = (),
) -> Evidence:
    """The signed scan (or photos) as a proof document of this meeting, used by every item that it proves."""
    current = _lock(meeting)
    facts = EvidenceFacts(
        title=f"{Evidence(kind=kind).get_kind_display()}: {current.about}",
        kind=kind,
        dated_on=current.held_on,
        proves_from=current.held_on,
        proves_until=current.held_on,
    )
    evidence = evidence_services.add(actor, current.office, facts=facts, contents=contents)
    MeetingPaper.objects.create(meeting=current, evidence=evidence)
    for target in targets:
        cite(actor, target.item, evidence=evidence, occurrence=target.occurrence, claim=current.about[:500])
    return evidence


def _write_participants(meeting: Meeting, people: Sequence[Person], was_there: dict[str, bool | None]) -> None:
    """Each name once, in the given order."""
    known = {name_key(person.name): person for person in reversed(people) if person.name.strip()}
    once = [person for person in people if known.get(name_key(person.name)) is person]
    Participant.objects.bulk_create(
        Participant(
            meeting=meeting,
            position=position,
            name=person.name.strip(),
            job=person.job.strip(),
            was_there=was_there.get(name_key(person.name)),
        )
        for position, person in enumerate(once, start=1)
    )


def _lock(meeting: Meeting) -> Meeting:
    """The meeting, kept still until the end of the transaction; refuses one that was cancelled."""
    rows = Meeting.objects.select_for_update(of=("self",)).select_related("office")
    current = rows.get(pk=meeting.pk)
    if current.is_cancelled:
        raise MeetingCancelled
    return current
