"""Follow-ups: opening, changing, reporting with a proof, checking.

Nobody closes what is their own, or of somebody for whom they act.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.utils import timezone
from django.utils.translation import gettext_noop as _

from zonaintegritas.evidence import services as evidence_services
from zonaintegritas.evidence.facts import EvidenceFacts
from zonaintegritas.evidence.models import Evidence
from zonaintegritas.files.store import StoredBytes
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import Refused
from zonaintegritas.guard.scope import may
from zonaintegritas.monitoring.models import FollowUp
from zonaintegritas.monitoring.selectors.follow_ups import owners_for
from zonaintegritas.monitoring.services.rounds import ReasonMissing
from zonaintegritas.offices.models import User, acting_person
from zonaintegritas.offices.selectors import acting_as
from zonaintegritas.plans.services.proofs import cite

State = FollowUp.State


class WrongOwner(Refused):
    message = _("Penanggung jawab harus orang yang bekerja di kantor ini, bukan pengamat atau pembina.")


class FollowUpClosed(Refused):
    message = _("Tindak lanjut ini sudah ditutup. Buka lagi dahulu bila perlu diubah.")


class AlreadyReported(Refused):
    message = _("Tindak lanjut ini sudah dilaporkan dan menunggu pemeriksaan.")


class ReportMissing(Refused):
    message = _("Ceritakan apa yang sudah dilakukan, atau lampirkan buktinya.")


class NothingToCheck(Refused):
    message = _("Tindak lanjut ini belum dilaporkan selesai, jadi belum ada yang diperiksa.")


class OwnFollowUp(Refused):
    message = _(
        "Tindak lanjut ini dikerjakan atau dilaporkan Anda atau orang yang Anda gantikan, "
        "jadi orang lain yang memeriksanya."
    )


@command(Action.FOLLOW_UP_OPEN)
def open_follow_up(actor: Actor, made: FollowUp, /, *, what: str, owner: User, due_on: dt.date) -> FollowUp:
    """Something has to be done by somebody until a day. `made` says where it comes from and is not saved yet."""
    _refuse_owner(made, owner)
    made.what, made.owner, made.due_on = what.strip(), owner, due_on
    made.state, made.opened_by, made.opened_at = State.OPEN, acting_person(actor), timezone.now()
    made.save()
    return made


@command(Action.FOLLOW_UP_EDIT, records=("due_on",))
def edit_follow_up(actor: Actor, follow_up: FollowUp, /, *, what: str, owner: User, due_on: dt.date) -> FollowUp:
    """Other words, another owner, another day."""
    current = _lock(follow_up)
    if current.is_closed:
        raise FollowUpClosed
    if owner.pk != current.owner_id:
        _refuse_owner(current, owner)
        current.handed_in = None  # a handover that is taken back leaves this owner
    current.what, current.owner, current.due_on = what.strip(), owner, due_on
    current.save(update_fields=["what", "owner", "due_on", "handed_in"])
    return current


@command(Action.FOLLOW_UP_REPORT)
def report_follow_up(
    actor: Actor,
    follow_up: FollowUp,
    /,
    *,
    report: str,
    contents: Sequence[StoredBytes] = (),
    facts: EvidenceFacts | None = None,
) -> FollowUp:
    """It is done, with what proves it; somebody else looks. The proof is cited by the item where the actor may."""
    current = _lock(follow_up)
    if current.is_closed:
        raise FollowUpClosed
    if current.state == State.WAITING:
        raise AlreadyReported
    if not report.strip() and not contents:
        raise ReportMissing
    if contents:
        current.evidence = _filed(actor, current, contents, facts)
    current.report, current.return_reason = report.strip(), ""
    current.state, current.reported_by, current.reported_at = State.WAITING, acting_person(actor), timezone.now()
    current.save()
    return current


@command(Action.FOLLOW_UP_CHECK)
def close_follow_up(actor: Actor, follow_up: FollowUp, /) -> FollowUp:
    """What was reported is enough."""
    current = _to_check(actor, follow_up)
    current.state, current.closed_by, current.closed_at = State.CLOSED, acting_person(actor), timezone.now()
    current.save(update_fields=["state", "closed_by", "closed_at"])
    return current


@command(Action.FOLLOW_UP_CHECK, records=("reason",))
def return_follow_up(actor: Actor, follow_up: FollowUp, /, *, reason: str) -> FollowUp:
    """Something is missing; the reason says what."""
    if not reason.strip():
        raise ReasonMissing
    current = _to_check(actor, follow_up)
    current.state, current.return_reason = State.OPEN, reason.strip()
    current.save(update_fields=["state", "return_reason"])
    return current


@command(Action.FOLLOW_UP_CHECK, records=("reason",))
def reopen_follow_up(actor: Actor, follow_up: FollowUp, /, *, reason: str) -> FollowUp:
    """It was closed too early."""
    if not reason.strip():
        raise ReasonMissing
    current = _lock(follow_up)
    if not current.is_closed:
        raise NothingToCheck
    current.state, current.return_reason = State.OPEN, reason.strip()
    current.closed_by = current.closed_at = None
    current.save(update_fields=["state", "return_reason", "closed_by", "closed_at"])
    return current


def _to_check(actor: Actor, follow_up: FollowUp) -> FollowUp:
    """The follow-up, kept still; refuses where it is not reported, or where it is the actor's own."""
    current = _lock(follow_up)
    if current.state != State.WAITING:
        raise FollowUpClosed if current.is_closed else NothingToCheck
    if acting_as(actor, current.office) & {current.owner_id, current.reported_by_id}:
        raise OwnFollowUp
    return current


def _filed(actor: Actor, follow_up: FollowUp, contents: Sequence[StoredBytes], facts: EvidenceFacts | None) -> Evidence:
    facts = facts or EvidenceFacts(title=f"Tindak lanjut: {follow_up.what}")
    proof = evidence_services.add(actor, follow_up.office, facts=facts, contents=contents)
    item = follow_up.item
    if item is not None and may(actor, Action.PROOF_CITE, item.guard_key()):
        cite(actor, item, evidence=proof, claim=follow_up.what[:500])
    return proof


def _refuse_owner(follow_up: FollowUp, owner: User) -> None:
    if owner.pk not in {person.pk for person in owners_for(follow_up.office)}:
        raise WrongOwner


def _lock(follow_up: FollowUp) -> FollowUp:
    rows = FollowUp.objects.select_for_update(of=("self",)).select_related("office", "item__plan__office", "owner")
    return rows.get(pk=follow_up.pk)
