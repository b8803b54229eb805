"""Cards of the three lanes: one verb, why it is here, until when. Pure functions over rows that were read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zonaintegritas.core.period import date_in_words
from zonaintegritas.monitoring.models import FollowUp
from zonaintegritas.obligations.models import ObligationTime
from zonaintegritas.plans.duties import Duty, Why
from zonaintegritas.plans.models import ItemProof, Occurrence

State = ItemProof.State
MOST_NAMES = 2  # of whom a card waits for


class Lane(StrEnum):
    """Where a card lies."""

    DO = "kerjakan"
    WAIT = "menunggu"
    DONE = "selesai"


@dataclass(frozen=True, slots=True)
class Card:
    """One thing: `verb` is what to do, `why` the reason for which it lies here."""

    lane: Lane
    verb: str
    icon: str
    title: str
    why: str
    address: str
    until: dt.date | None = None
    state: str = ""  # of ui.states, shown as a badge
    is_first: bool = False  # others wait for it, so it never falls behind the fold
    at: dt.datetime | None = None  # when it was done

    def is_late(self, today: dt.date) -> bool:
        return self.lane is Lane.DO and self.until is not None and self.until < today

    @property
    def order(self) -> tuple[bool, bool, dt.date, float]:
        """What others wait for, then the nearest day, what has none last; of what is done, the newest first."""
        newest = -self.at.timestamp() if self.at else 0.0
        return not self.is_first, self.until is None, self.until or dt.date.max, newest


def of_occurrence(one: Occurrence, today: dt.date, duty: Duty, *, is_mine: bool, absent: str = "") -> Card:
    """Something of the plan that is open, for who has to act or for who waits for it; `absent`: for whom they act."""
    is_late = one.due_on is not None and one.due_on < today
    words = one.item.indicator or _("(tanpa indikator)")
    if is_mine and one.done_on is not None:
        why = _("Sudah dilaporkan, buktinya belum ada.")
        return Card(Lane.DO, _("Unggah bukti"), "unggah", words, why, _item(one), one.due_on, "MISSING")
    state = "LATE" if is_late else "RUNNING"
    if is_mine:
        is_named = duty.why in (Why.NAMED, Why.PARTY)
        why = _("Anda ditunjuk untuk butir ini.") if is_named else _("Belum ada yang ditunjuk; area ini tugas Anda.")
        why = _("Anda menggantikan %(who)s.") % {"who": absent} if absent else why
        return Card(Lane.DO, _("Laporkan"), "centang", f"{words} ({one.label})", why, _item(one), one.due_on, state)
    why = _awaited(one, duty)
    return Card(Lane.WAIT, _("Lihat"), "jam", f"{words} ({one.label})", why, _item(one), one.due_on, state)


def _awaited(one: Occurrence, duty: Duty) -> str:
    """For whom it waits: who is named and works here, else whom the decree prints."""
    names = [on_duty.person.full_name for on_duty in duty.people] if duty.why in (Why.NAMED, Why.PARTY) else []
    if names:
        shown, more = ", ".join(names[:MOST_NAMES]), len(names) - MOST_NAMES
        if more > 0:
            return _("Dikerjakan %(names)s dan %(more)s lagi.") % {"names": shown, "more": more}
        return _("Dikerjakan %(names)s.") % {"names": shown}
    printed = " ".join(one.item.responsible.split())
    if printed:
        return _("Belum ada yang ditunjuk; di SK: %(party)s.") % {"party": printed.rstrip(".")}
    return _("Belum ada yang ditunjuk.")


def of_proof(proof: ItemProof, zone: dt.tzinfo, *, is_own: bool, can_revise: bool) -> Card:
    """Evidence to see to: to be mended, waiting for a reviewer, accepted.

    Who may not give the document a new version finds beside the proof how to use another one.
    """
    title = proof.evidence.title
    due_on = proof.occurrence.due_on if proof.occurrence else None
    address = f"{reverse('plans:item', args=[proof.item_id])}#bukti-{proof.pk}"
    if proof.state == State.RETURNED:
        who = proof.decided_by.full_name if proof.decided_by else _("Pemeriksa")
        why = _("Dikembalikan oleh %(who)s: %(reason)s") % {"who": who, "reason": proof.reason}
        again = f"{reverse('library:revise', args=[proof.evidence_id])}?pemakaian={proof.pk}"
        to = again if can_revise else address
        return Card(Lane.DO, _("Perbaiki bukti"), "ubah", title, why, to, due_on, "RETURNED")
    if proof.state == State.SUBMITTED:
        why = _("Diajukan %(day)s, putaran %(round)s; menunggu pemeriksa.") % {
            "day": date_in_words(timezone.localdate(proof.cited_at, zone)),
            "round": proof.round,
        }
        return Card(Lane.WAIT, _("Lihat"), "jam", title, why, address, due_on, "SUBMITTED")
    why = _("Bukti Anda diterima.") if is_own else _("Bukti orang yang Anda gantikan diterima.")
    return Card(Lane.DONE, _("Lihat"), "lengkap", title, why, address, None, "ACCEPTED", at=proof.decided_at)


def of_queue(total: int, since: dt.datetime | None, zone: dt.tzinfo) -> Card | None:
    """What waits for this reviewer, as one card."""
    if not total:
        return None
    title = ngettext("%(n)s bukti menunggu pemeriksaan Anda", "%(n)s bukti menunggu pemeriksaan Anda", total) % {
        "n": total
    }
    day = date_in_words(timezone.localdate(since, zone)) if since else ""
    why = _("Yang paling lama diajukan %(day)s.") % {"day": day} if day else ""
    queue = reverse("plans:queue")
    return Card(Lane.DO, _("Periksa"), "centang", title, why, queue, state="SUBMITTED", is_first=True)


def of_obligation(time: ObligationTime, today: dt.date) -> Card:
    """A time of a recurring obligation that the person sees to."""
    words = f"{time.obligation.name} ({time.label})"
    state = "LATE" if time.due_on < today else "RUNNING"
    address = reverse("obligations:mark_time", args=[time.pk])
    return Card(Lane.DO, _("Laporkan"), "berjalan", words, _("Kewajiban rutin kantor."), address, time.due_on, state)


def of_follow_up(one: FollowUp, today: dt.date, *, is_mine: bool, may_check: bool) -> Card | None:
    """A follow-up that the person owns, or may close."""
    address = reverse("monitoring:follow_up", args=[one.pk])
    if one.state == FollowUp.State.OPEN and is_mine:
        why = one.return_reason or _("Tindak lanjut dari pemantauan atau rapat.")
        state = "LATE" if one.due_on < today else "RUNNING"
        return Card(Lane.DO, _("Tindak lanjuti"), "ubah", one.what, why, address, one.due_on, state)
    if one.state == FollowUp.State.WAITING and may_check and not is_mine:
        why = _("%(who)s melaporkan selesai; periksa dan tutup.") % {"who": one.owner.full_name}
        return Card(Lane.DO, _("Periksa"), "centang", one.what, why, address, one.due_on, "SUBMITTED")
    if one.state == FollowUp.State.WAITING and is_mine:
        return Card(Lane.WAIT, _("Lihat"), "jam", one.what, _("Menunggu ditutup."), address, one.due_on, "SUBMITTED")
    return None


def of_done(one: Occurrence) -> Card:
    """Something that was marked done lately."""
    words = f"{one.item.indicator or _('(tanpa indikator)')} ({one.label})"
    day = date_in_words(one.done_on) if one.done_on else "–"
    who = one.marked_by.full_name if one.marked_by else _("Sistem")
    why = _("Selesai %(day)s, dilaporkan oleh %(who)s.") % {"day": day, "who": who}
    return Card(Lane.DONE, _("Lihat"), "lengkap", words, why, _item(one), None, one.proof_state, at=one.marked_at)


def in_lane(cards: Iterable[Card], lane: Lane) -> list[Card]:
    """The cards of a lane in their order."""
    return sorted((card for card in cards if card.lane is lane), key=lambda card: card.order)


def _item(one: Occurrence) -> str:
    return f"{reverse('plans:item', args=[one.item_id])}#kali-{one.pk}"
