"""*Naskah bertanda tangan*: what came back signed is recorded, compared by the worker, and found to be right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from zonaintegritas.files import services as files
from zonaintegritas.files.pictures import PHOTOS
from zonaintegritas.files.store import StoredBytes
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import Refused
from zonaintegritas.offices.models import Office, acting_person
from zonaintegritas.plans.header_candidates import plain
from zonaintegritas.plans.locking import lock_open
from zonaintegritas.plans.models import SIGNED_FIELDS, Draft, Plan, Revision, SignedDecree, SignedPhoto
from zonaintegritas.plans.models.being_read import BEGUN, FAILED
from zonaintegritas.plans.selectors.approvals import approved_of
from zonaintegritas.plans.selectors.signed import RELATED, compared, where_number_is_used
from zonaintegritas.plans.services.draft import touch

GAVE_UP = (
    "Pindaian ini tiga kali gagal dibaca. Simpan ulang sebagai PDF lalu unggah lagi, atau teruskan tanpa dibandingkan."
)


class NotApproved(Refused):
    message = _("Naskah ini belum disetujui, atau isinya berubah sejak disetujui. Mintakan persetujuan lebih dahulu.")


class ScanMissing(Refused):
    message = _("Pilih berkas naskah yang ditandatangani, atau tuliskan mengapa berkasnya tidak ada.")


class OnePaper(Refused):
    message = _("Unggah satu berkas, atau beberapa foto halamannya.")


class StillCompared(Refused):
    message = _("Naskah ini masih dibandingkan. Tunggu sampai selesai.")


class DifferencesNeedReason(Refused):
    message = _("Naskah yang ditandatangani berbeda dari yang disetujui. Tuliskan mengapa tetap dipakai.")


class ComparedBefore(Refused):
    message = _("Naskah disetujui lagi sesudah dibandingkan. Bandingkan sekali lagi.")


class NumberAndDateMissing(Refused):
    message = _("Isi nomor, tahun, dan tanggal keputusan.")


class NoSpan(Refused):
    message = _("Pilih dua revisi rencana ini, dari yang lama ke yang baru.")


class RevisionTaken(Refused):
    """A revision comes from one decree."""


class NumberUsed(Refused):
    """Another decree of the office has the number."""

    def __init__(self, title: str, where: str) -> None:
        super().__init__(gettext("%(title)s sudah dipakai %(where)s kantor ini.") % {"title": title, "where": where})


class SignedIsInForce(Refused):
    message = _("Rencananya sudah ditetapkan dengan naskah ini.")


@command(Action.SIGNED_RECORD, records=("reason",))
def record_signed(
    actor: Actor, draft: Draft, /, *, contents: Sequence[StoredBytes], values: Mapping[str, Any], reason: str = ""
) -> SignedDecree:
    """The decree of an approved draft came back signed: its scan, number, date and signatory, as far as known.

    The worker compares it with what was approved. Without a file a reason says why. A later one takes its place.
    """
    current = lock_open(draft)
    approved = approved_of(current)
    if approved is None or not approved.is_fresh:
        raise NotApproved
    current.signed.filter(withdrawn_at=None).update(withdrawn_at=timezone.now())
    signed = _new(actor, current.office, contents, reason, draft=current)
    _take(signed, values)
    return _without_file(signed)


@command(Action.SIGNED_RECORD, records=("reason",))
def record_amendment(
    actor: Actor,
    plan: Plan,
    /,
    *,
    span: tuple[Revision, Revision],
    contents: Sequence[StoredBytes],
    values: Mapping[str, Any],
    reason: str = "",
) -> SignedDecree:
    """The amending decree between two revisions came back signed; the revisions behind the first come from it."""
    first, last = span
    current = Plan.objects.select_for_update(of=("self",)).select_related("office").get(pk=plan.pk)
    if not (first.plan_id == last.plan_id == current.pk and first.number < last.number):
        raise NoSpan
    standing = current.signed.filter(withdrawn_at=None, first__number__lt=last.number, last__number__gt=first.number)
    if (other := standing.exclude(settled_at=None).first()) is not None:
        raise RevisionTaken(gettext("Revisi itu sudah berasal dari Keputusan %(title)s.") % {"title": other.title})
    standing.update(withdrawn_at=timezone.now())
    signed = _new(actor, current.office, contents, reason, plan=current, first=first, last=last)
    _take(signed, values)
    if not contents:
        _refuse_unnumbered(signed)
    return _without_file(signed)


@command(Action.SIGNED_RECORD)
def compare_again(actor: Actor, signed: SignedDecree, /) -> SignedDecree:
    """Have the worker read and compare it once more: after OCR was installed, or the text was approved anew."""
    current = _lock(signed)
    _refuse_adopted(current)
    if current.is_busy:
        raise StillCompared
    if current.file_id is not None:
        current.state = SignedDecree.State.WAITING
        current.attempts = 0
        current.message = current.progress = ""
        current.settled_by, current.settled_at = None, None
        current.save()
    return current


@command(Action.SIGNED_SETTLE, records=("reason",))
def settle_signed(
    actor: Actor, signed: SignedDecree, /, *, values: Mapping[str, Any], reason: str = ""
) -> SignedDecree:
    """A person looked: this is the decree, with this number, date and signatory.

    Where the paper says something else than what was approved or typed, a reason is needed. Where it could not be
    read, it counts without comparison.
    """
    current = _lock(signed)
    if current.is_busy:
        raise StillCompared
    _take(current, values)
    if current.is_amendment:
        _refuse_unnumbered(current)
    elif current.is_compared:
        _refuse_outdated(current)
    if current.is_compared and compared(current).needs_reason and not reason:
        raise DifferencesNeedReason
    current.reason = reason or current.reason
    current.settled_by = acting_person(actor)
    current.settled_at = timezone.now()
    current.save()
    return current


@command(Action.SIGNED_WITHDRAW)
def withdraw_signed(actor: Actor, signed: SignedDecree, /) -> SignedDecree:
    """It was recorded by mistake: the number is free again; the file stays in the store."""
    current = _lock(signed)
    _refuse_adopted(current)
    current.withdrawn_at = timezone.now()
    current.save(update_fields=["withdrawn_at"])
    return current


@command(Action.COMPARING_START)
def start_comparing(actor: Actor, signed: SignedDecree, /) -> SignedDecree:
    """Begin (again) to read a signed paper; given up after three broken attempts. `attempts` tells whose turn it is."""
    current = _lock(signed)
    if current.attempts != signed.attempts or not current.is_busy:
        return signed
    current.begin(GAVE_UP)
    current.save(update_fields=BEGUN)
    return current


@command(Action.COMPARING_RECORD)
def record_comparing(
    actor: Actor, signed: SignedDecree, /, *, found: dict[str, str], result: dict[str, Any], attempt: int
) -> SignedDecree:
    """What the paper says of itself, and what reads otherwise. Where nothing does and nothing is open, it counts."""
    current = _lock(signed)
    if not current.is_turn_of(attempt):
        return current
    current.state = SignedDecree.State.READ
    current.progress = ""
    current.found, current.result = found, result
    is_complete = all((current.number, current.year, current.enacted_on))
    if is_complete and compared(current).is_identical and not _used(current):
        current.settled_at = timezone.now()
    current.save()
    return current


@command(Action.COMPARING_FAIL, records=("code",))
def fail_comparing(actor: Actor, signed: SignedDecree, /, *, message: str, code: str, attempt: int) -> SignedDecree:
    """The paper cannot be read; where only OCR is missing, it says so. It may count without comparison."""
    current = _lock(signed)
    if not current.is_turn_of(attempt):
        return current
    current.fail(message, code)
    current.save(update_fields=FAILED)
    return current


@command(Action.PHOTOS_JOIN)
def record_signed_joined(actor: Actor, signed: SignedDecree, /, *, content: StoredBytes) -> SignedDecree:
    """The PDF that was made of the photos is what is read and kept as the decree's file; the photos stay beside it."""
    current = _lock(signed)
    current.file = files.keep(actor, current.office, content=content)
    current.save(update_fields=["file"])
    return current


def _lock(signed: SignedDecree) -> SignedDecree:
    """The record as it stands now; nobody else changes it until the end of the transaction."""
    locked = SignedDecree.objects.select_for_update(of=("self",)).select_related(*RELATED)
    return locked.get(pk=signed.pk, withdrawn_at=None)


def _new(actor: Actor, office: Office, contents: Sequence[StoredBytes], reason: str, **belongs: Any) -> SignedDecree:
    if not contents and not reason:
        raise ScanMissing
    if len(contents) > 1 and any(content.kind not in PHOTOS for content in contents):
        raise OnePaper
    kept = [files.keep(actor, office, content=content) for content in contents]
    now = timezone.now()
    person = acting_person(actor)
    signed = SignedDecree.objects.create(
        office=office,
        file=kept[0] if kept else None,
        state=SignedDecree.State.WAITING if kept else SignedDecree.State.KEPT,
        reason=reason,
        recorded_by=person,
        recorded_at=now,
        **belongs,
    )
    if len(kept) > 1:
        SignedPhoto.objects.bulk_create(
            SignedPhoto(signed=signed, file=file, position=number) for number, file in enumerate(kept, start=1)
        )
    return signed


def _take(signed: SignedDecree, values: Mapping[str, Any]) -> None:
    """Number, date and signatory, as far as given; the header of a draft says the same from now on."""
    given = {name: values[name] for name in SIGNED_FIELDS if values.get(name) not in (None, "")}
    for name, value in given.items():
        setattr(signed, name, value)
    if signed.draft is not None:
        signed.draft = draft = lock_open(signed.draft)
        for name, value in given.items():
            if getattr(draft, name) != value:
                setattr(draft, name, value)
                others = draft.header_cells.get(name, {}).get("others", [])
                draft.header_cells[name] = {
                    "places": [], "doubt": None, "paper": plain(value), "kind": None, "others": others
                }  # fmt: skip
        draft.save()
        if given:
            touch(draft)
        for name in SIGNED_FIELDS:
            setattr(signed, name, getattr(draft, name))
    if where := _used(signed):
        raise NumberUsed(signed.title, where)
    signed.save()


def _without_file(signed: SignedDecree) -> SignedDecree:
    """Where there is no file there is nothing to compare: it counts for the reason that was given."""
    if signed.file_id is None:
        signed.settled_by, signed.settled_at = signed.recorded_by, signed.recorded_at
        signed.save(update_fields=["settled_by", "settled_at"])
    return signed


def _used(signed: SignedDecree) -> str:
    """Where else the number is used; the decree of a draft may be read again for the same year of plan."""
    if signed.draft is None:
        return where_number_is_used(signed.office, signed.number, signed.year, own_signed=signed.pk)
    draft = signed.draft
    own = [draft.corrects_id] if draft.corrects_id else []
    return where_number_is_used(signed.office, signed.number, signed.year, own_plans=own, for_year=draft.plan_year or 0)


def _refuse_adopted(signed: SignedDecree) -> None:
    """A plan that was adopted keeps its paper as it was."""
    if signed.draft is not None and not signed.draft.is_open:
        raise SignedIsInForce


def _refuse_unnumbered(signed: SignedDecree) -> None:
    if not (signed.number and signed.year and signed.enacted_on):
        raise NumberAndDateMissing


def _refuse_outdated(signed: SignedDecree) -> None:
    """What was compared must be what is approved now."""
    assert signed.draft is not None  # noqa: S101 - for the type checker: amendments are compared with revisions
    approved = approved_of(signed.draft)
    if approved is None or not approved.is_fresh:
        raise NotApproved
    if signed.result.get("fingerprint") != approved.approval.fingerprint:
        raise ComparedBefore
