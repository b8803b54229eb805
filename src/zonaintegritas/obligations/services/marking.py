"""Marking a time of an obligation done: its evidence is cited for every item of the plan that it proves."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext_noop as _

from zonaintegritas.evidence import services as evidence
from zonaintegritas.evidence.facts import EvidenceFacts
from zonaintegritas.evidence.models import Evidence
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import Refused
from zonaintegritas.guard.scope import may
from zonaintegritas.obligations.facts import Brought
from zonaintegritas.obligations.models import ObligationTime
from zonaintegritas.obligations.selectors import tied_to
from zonaintegritas.offices.models import Office, acting_person
from zonaintegritas.plans import services as plans
from zonaintegritas.plans.models import Item, ItemProof, Occurrence
from zonaintegritas.plans.models.proof import ItemProofQuerySet
from zonaintegritas.plans.services.proofs import EvidenceGone, OtherOffice


@dataclass(frozen=True, slots=True)
class Proved:
    """An item that a time proves, with its occurrence, and whether all that proves that is done."""

    item: Item
    occurrence: Occurrence
    is_finished: bool


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
    brought: Brought | Evidence | None = None,
) -> ObligationTime:
    """This was done on that day; its evidence is cited for the items that it proves.

    It is evidence that the office has already, or files and a link that become a new proof document.

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
    if isinstance(brought, Evidence):
        current.evidence = _usable(brought, office)
    elif brought is not None:
        facts = _facts(current, brought.kind)
        current.evidence = evidence.add(actor, office, facts=facts, contents=brought.contents, link=brought.link)
    current.done_on, current.note = done_on, note
    current.marked_by, current.marked_at = acting_person(actor), timezone.now()
    current.save(update_fields=["evidence", "done_on", "note", "marked_by", "marked_at"])
    if isinstance(brought, Evidence):
        current.proved_before = _proved_before(current)
    _prove(actor, current)
    return current


@command(Action.OBLIGATION_PROVE)
def prove_items(actor: Actor, time: ObligationTime, /) -> ObligationTime:
    """Cite the evidence of a time that is done also for items that were tied to the obligation later."""
    current = _locked(time)
    if current.done_on is None or current.evidence is None:
        raise NothingToCite
    _usable(current.evidence, current.obligation.office)
    _prove(actor, current)
    return current


@command(Action.OBLIGATION_TAKE_BACK)
def take_back_time(actor: Actor, time: ObligationTime, /) -> ObligationTime:
    """It was not done after all: its evidence stays in the library and no longer proves what it was cited for.

    What it proved before this time was marked, it goes on proving. An occurrence that this time had marked done is
    open again, unless something else proves it.
    """
    current = _locked(time)
    if current.done_on is None:
        raise NotDone
    if current.evidence is not None:
        _withdraw_uses(actor, current)
    current.done_on = current.marked_by = current.marked_at = current.evidence = None
    current.note, current.finished, current.proved_before = "", [], []
    current.save(update_fields=["done_on", "note", "marked_by", "marked_at", "evidence", "finished", "proved_before"])
    return current


def _prove(actor: Actor, time: ObligationTime) -> None:
    if time.evidence is None or time.done_on is None:
        return
    for tied in _tied(time):
        if not may(actor, Action.PROOF_CITE, tied.item.guard_key()):
            continue
        claim = f"{time.obligation.name}: {time.label}"
        plans.cite(actor, tied.item, evidence=time.evidence, occurrence=tied.occurrence, claim=claim)
        if tied.is_finished and may(actor, Action.OCCURRENCE_MARK, tied.item.guard_key()):
            plans.mark_done(actor, tied.occurrence, done_on=time.done_on, note=claim)
            time.finished = [*time.finished, tied.occurrence.pk]
    time.save(update_fields=["finished", "proved_before"])


def _withdraw_uses(actor: Actor, time: ObligationTime) -> None:
    kept = {*time.proved_before, *_proved_by_others(time)}
    for tied in _tied(time):
        for use in () if tied.occurrence.pk in kept else _uses(time, tied):
            if may(actor, Action.PROOF_WITHDRAW, use.guard_key()):
                plans.withdraw_proof(actor, use, reason=_("Kewajibannya dibatalkan."))
        _open_again(actor, time, tied.occurrence)


def _open_again(actor: Actor, time: ObligationTime, occurrence: Occurrence) -> None:
    is_ours = occurrence.pk in time.finished and occurrence.done_on is not None
    is_proved = ItemProof.objects.standing().filter(occurrence=occurrence).exists()
    if is_ours and not is_proved and may(actor, Action.OCCURRENCE_TAKE_BACK, occurrence.guard_key()):
        plans.take_back(actor, occurrence)


def _tied(time: ObligationTime) -> list[Proved]:
    """What this time proves: the tied items that have an occurrence for it."""
    found = ((tied.item, tied.occurrence, tied.is_finished) for tied in tied_to(time))
    return [Proved(item, one, is_finished) for item, one, is_finished in found if one is not None]


def _proved_by_others(time: ObligationTime) -> dict[int, bool]:
    """Key of an occurrence that other times prove by the same evidence -> whether it had proved it before them."""
    others = time.obligation.times.filter(evidence=time.evidence).exclude(pk=time.pk)
    return {tied.occurrence.pk: tied.occurrence.pk in one.proved_before for one in others for tied in _tied(one)}


def _proved_before(time: ObligationTime) -> list[int]:
    """Keys of the occurrences that the evidence proves, not by these obligations."""
    others = _proved_by_others(time)
    return [tied.occurrence.pk for tied in _tied(time) if others.get(tied.occurrence.pk, _uses(time, tied).exists())]


def _usable(known: Evidence, office: Office) -> Evidence:
    if known.office_id != office.pk:
        raise OtherOffice
    if known.is_withdrawn:
        raise EvidenceGone
    return known


def _uses(time: ObligationTime, tied: Proved) -> ItemProofQuerySet:
    uses = ItemProof.objects.standing().filter(evidence=time.evidence, occurrence=tied.occurrence)
    return uses.select_related("item__plan__office", "evidence").prefetch_related("item__named")


def _facts(time: ObligationTime, kind: str) -> EvidenceFacts:
    month = time.last_month
    last = dt.date(month.year, month.number, calendar.monthrange(month.year, month.number)[1])
    title = f"{time.obligation.name}: {time.label}"
    return EvidenceFacts(title=title, kind=kind, proves_from=time.first_day, proves_until=last)


def _locked(time: ObligationTime) -> ObligationTime:
    rows = ObligationTime.objects.select_for_update(of=("self",)).select_related("obligation__office")
    found = rows.prefetch_related("obligation__named").filter(pk=time.pk, obligation__withdrawn_at=None).first()
    if found is None:
        raise NoLongerStands
    return found
