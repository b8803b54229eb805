"""Marking a time of an obligation done: its evidence is cited for every item of the plan that it proves."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterable, Sequence

from django.utils import timezone
from django.utils.translation import gettext_noop as _

from zonaintegritas.evidence import services as evidence
from zonaintegritas.evidence.facts import EvidenceFacts
from zonaintegritas.files.store import StoredBytes
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import Refused
from zonaintegritas.guard.scope import may
from zonaintegritas.obligations.models import ObligationTime
from zonaintegritas.obligations.selectors import Tied, tied_to
from zonaintegritas.offices.models import User
from zonaintegritas.plans import services as plans
from zonaintegritas.plans.models import ItemProof, Occurrence

YEARS_BACK = 1  # it may have been done in the year before; an earlier date is a slip


class DoneInFuture(Refused):
    message = _("Tanggal selesai belum tiba. Isi tanggal hari ini atau sebelumnya.")


class DoneLongAgo(Refused):
    message = _("Tanggal selesai terlalu jauh sebelum tahunnya. Periksa tahunnya.")


class AlreadyDone(Refused):
    message = _("Bagian ini sudah ditandai selesai. Batalkan dahulu bila ingin mengubahnya.")


class NotDone(Refused):
    message = _("Bagian ini belum ditandai selesai, jadi tidak ada yang dibatalkan.")


class NothingToCite(Refused):
    message = _("Bagian ini tidak berbukti, jadi tidak ada yang dikaitkan ke butir.")


class NoLongerStands(Refused):
    message = _("Kewajiban ini sudah ditarik. Buka lagi daftarnya untuk melihat yang terbaru.")


@command(Action.OBLIGATION_MARK, records=("done_on",))
def mark_time(
    actor: Actor,
    time: ObligationTime,
    /,
    *,
    done_on: dt.date,
    note: str = "",
    contents: Sequence[StoredBytes] = (),
) -> ObligationTime:
    """This was done on that day; the files become one proof document, cited for the items that it proves.

    Only for items for which the person may cite; the others are told on the page, and somebody who may cites there.
    """
    current = _locked(time)
    office = current.obligation.office
    if current.done_on is not None:
        raise AlreadyDone
    if done_on > office.today():
        raise DoneInFuture
    if done_on.year < current.obligation.year - YEARS_BACK:
        raise DoneLongAgo
    if contents:
        current.evidence = evidence.add(actor, office, facts=_facts(current), contents=contents)
    current.done_on, current.note = done_on, note
    current.marked_by, current.marked_at = (actor if isinstance(actor, User) else None), timezone.now()
    current.save(update_fields=["evidence", "done_on", "note", "marked_by", "marked_at"])
    _prove(actor, current)
    return current


@command(Action.OBLIGATION_PROVE)
def prove_items(actor: Actor, time: ObligationTime, /) -> ObligationTime:
    """Cite the evidence of a time that is done also for items that were tied to the obligation later."""
    current = _locked(time)
    if current.done_on is None or current.evidence is None:
        raise NothingToCite
    _prove(actor, current)
    return current


@command(Action.OBLIGATION_TAKE_BACK)
def take_back_time(actor: Actor, time: ObligationTime, /) -> ObligationTime:
    """It was not done after all: its evidence stays in the library and no longer proves what it was cited for.

    An occurrence that this time had marked done is open again, unless something else proves it.
    """
    current = _locked(time)
    if current.done_on is None:
        raise NotDone
    if current.evidence is not None:
        _withdraw_uses(actor, current)
    current.done_on = current.marked_by = current.marked_at = current.evidence = None
    current.note, current.finished = "", []
    current.save(update_fields=["done_on", "note", "marked_by", "marked_at", "evidence", "finished"])
    return current


def _prove(actor: Actor, time: ObligationTime) -> None:
    if time.evidence is None or time.done_on is None:
        return
    for tied in tied_to(time):
        if tied.occurrence is None or not may(actor, Action.PROOF_CITE, tied.item.guard_key()):
            continue
        claim = f"{time.obligation.name}: {time.label}"
        plans.cite(actor, tied.item, evidence=time.evidence, occurrence=tied.occurrence, claim=claim)
        if tied.is_finished and may(actor, Action.OCCURRENCE_MARK, tied.item.guard_key()):
            plans.mark_done(actor, tied.occurrence, done_on=time.done_on, note=claim)
            time.finished = [*time.finished, tied.occurrence.pk]
    time.save(update_fields=["finished"])


def _withdraw_uses(actor: Actor, time: ObligationTime) -> None:
    for tied in tied_to(time):
        if tied.occurrence is None:
            continue
        for use in _uses(time, tied):
            if may(actor, Action.PROOF_WITHDRAW, use.guard_key()):
                plans.withdraw_proof(actor, use, reason=_("Kewajibannya dibatalkan."))
        _open_again(actor, time, tied.occurrence)


def _open_again(actor: Actor, time: ObligationTime, occurrence: Occurrence) -> None:
    is_ours = occurrence.pk in time.finished and occurrence.done_on is not None
    is_proved = ItemProof.objects.standing().filter(occurrence=occurrence).exists()
    if is_ours and not is_proved and may(actor, Action.OCCURRENCE_TAKE_BACK, occurrence.guard_key()):
        plans.take_back(actor, occurrence)


def _uses(time: ObligationTime, tied: Tied) -> Iterable[ItemProof]:
    uses = ItemProof.objects.standing().filter(evidence=time.evidence, occurrence=tied.occurrence)
    return uses.select_related("item__plan__office", "evidence").prefetch_related("item__named")


def _facts(time: ObligationTime) -> EvidenceFacts:
    month = time.last_month
    last = dt.date(month.year, month.number, calendar.monthrange(month.year, month.number)[1])
    return EvidenceFacts(title=f"{time.obligation.name}: {time.label}", proves_from=time.first_day, proves_until=last)


def _locked(time: ObligationTime) -> ObligationTime:
    rows = ObligationTime.objects.select_for_update(of=("self",)).select_related("obligation__office")
    found = rows.prefetch_related("obligation__named").filter(pk=time.pk, obligation__withdrawn_at=None).first()
    if found is None:
        raise NoLongerStands
    return found
