"""Opening the rounds of a year, writing on their sheets, closing them and opening them again."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from zonaintegritas.core.monitoring import Rhythm, Span, Texts, spans_of, to_wire
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import Refused
from zonaintegritas.monitoring.merging import merged
from zonaintegritas.monitoring.models import Monitoring, Round, RoundSnapshot, SheetNote
from zonaintegritas.monitoring.selectors.rounds import live_sheet
from zonaintegritas.offices.models import Office, acting_person
from zonaintegritas.plans.selectors import plan_in_force


class NoPlan(Refused):
    message = _("Tahun itu belum mempunyai rencana yang berlaku. Tetapkan rencananya dahulu.")


class RoundsOpen(Refused):
    message = _("Putaran pemantauan tahun ini sudah dibuka.")


class RhythmFixed(Refused):
    message = _("Sudah ada putaran yang ditutup, jadi kekerapannya tidak dapat diubah lagi.")


class RoundInUse(Refused):
    """A round that would go has something in it."""

    def __init__(self, code: str) -> None:
        sentence = gettext(
            "Putaran %(code)s sudah berisi catatan, rapat, atau tindak lanjut, jadi tidak dapat dihilangkan."
        )
        super().__init__(sentence % {"code": code})


class RoundClosed(Refused):
    message = _("Putaran ini sudah ditutup. Buka lagi dahulu bila lembarnya perlu diubah.")


class RoundNotOver(Refused):
    message = _("Tanggal batas putaran ini belum tiba, jadi belum dapat ditutup.")


class EarlierRoundOpen(Refused):
    """Rounds are closed in order."""

    def __init__(self, name: str) -> None:
        super().__init__(gettext("Tutup dahulu %(name)s.") % {"name": name})


class LaterRoundClosed(Refused):
    """And opened again in the order the other way round."""

    def __init__(self, name: str) -> None:
        super().__init__(gettext("Buka lagi dahulu %(name)s, yang sudah ditutup sesudahnya.") % {"name": name})


class NotClosed(Refused):
    message = _("Putaran ini belum ditutup, jadi tidak ada yang dibuka lagi.")


class ReasonMissing(Refused):
    message = _("Tuliskan alasannya.")


@command(Action.ROUNDS_OPEN, records=("year", "rhythm"))
def open_rounds(actor: Actor, office: Office, /, *, year: int, rhythm: str) -> Monitoring:
    """The office looks at its plan of this year every quarter, or every half year."""
    Office.objects.select_for_update().get(pk=office.pk)
    if plan_in_force(actor, office, year) is None:
        raise NoPlan
    if Monitoring.objects.filter(office=office, year=year).exists():
        raise RoundsOpen
    made = Monitoring.objects.create(
        office=office, year=year, rhythm=Rhythm[rhythm].name, opened_by=acting_person(actor), opened_at=timezone.now()
    )
    Round.objects.bulk_create(_round(made, span) for span in spans_of(Rhythm[rhythm], year))
    return made


@command(Action.ROUNDS_OPEN, records=("rhythm",))
def change_rhythm(actor: Actor, monitoring: Monitoring, /, *, rhythm: str) -> Monitoring:
    """More or fewer rounds a year, while none is closed. A round that would go must be empty."""
    current = Monitoring.objects.select_for_update(of=("self",)).select_related("office").get(pk=monitoring.pk)
    rounds = {one.code: one for one in current.rounds.select_for_update()}
    if any(one.is_closed for one in rounds.values()):
        raise RhythmFixed
    spans = spans_of(Rhythm[rhythm], current.year)
    _drop([one for code, one in rounds.items() if code not in {span.code for span in spans}])
    for span in spans:
        known = rounds.get(span.code)
        if known is None:
            _round(current, span).save()
        else:
            known.name, known.first_day, known.cut_off = span.name, span.first_day, span.cut_off
            known.save(update_fields=["name", "first_day", "cut_off"])
    current.rhythm = Rhythm[rhythm].name
    current.save(update_fields=["rhythm"])
    return current


@command(Action.SHEET_WRITE)
def write_note(
    actor: Actor, note: SheetNote, /, *, obstacle: str, recommendation: str, shown: Texts | None = None
) -> SheetNote:
    """What stood in the way, and what to do: of an area, or of an item of it.

    `shown` is what stood there when the writer began: what somebody else wrote since is kept where this writer did not
    touch it, and never written over.
    """
    if _lock(note.round).is_closed:
        raise RoundClosed
    standing = SheetNote.objects.filter(round=note.round, area=note.area, item=note.item).first()
    if standing is not None and shown is not None and standing.written_by != acting_person(actor):
        writer = standing.written_by.full_name if standing.written_by else ""
        obstacle = merged(standing.obstacle, shown.obstacle, obstacle, writer=writer)
        recommendation = merged(standing.recommendation, shown.recommendation, recommendation, writer=writer)
    written, _is_new = SheetNote.objects.update_or_create(
        round=note.round,
        area=note.area,
        item=note.item,
        defaults={
            "obstacle": obstacle.strip(),
            "recommendation": recommendation.strip(),
            "written_by": acting_person(actor),
            "written_at": timezone.now(),
        },
    )
    note.pk = written.pk
    return written


@command(Action.ROUND_CLOSE)
def close_round(actor: Actor, shown: Round, /) -> Round:
    """Freeze the sheet as it stands today. Rounds are closed in order, from their cut-off on."""
    current = _lock(shown)
    if current.is_closed:
        raise RoundClosed
    if current.office.today() < current.cut_off:
        raise RoundNotOver
    earlier = Round.objects.filter(monitoring=current.monitoring, cut_off__lt=current.cut_off, closed_at=None)
    if (first := earlier.order_by("cut_off").first()) is not None:
        raise EarlierRoundOpen(first.name)
    now = timezone.now()
    RoundSnapshot.objects.create(
        round=current,
        number=current.snapshots.count() + 1,
        content=to_wire(live_sheet(actor, current)),
        made_by=acting_person(actor),
        made_at=now,
    )
    current.closed_at, current.closed_by = now, acting_person(actor)
    current.save(update_fields=["closed_at", "closed_by"])
    return current


@command(Action.ROUND_REOPEN, records=("reason",))
def reopen_round(actor: Actor, shown: Round, /, *, reason: str) -> Round:
    """Its figures are live again; what it said when it was closed stays on record."""
    if not reason.strip():
        raise ReasonMissing
    current = _lock(shown)
    if not current.is_closed:
        raise NotClosed
    later = Round.objects.filter(monitoring=current.monitoring, cut_off__gt=current.cut_off, closed_at__isnull=False)
    if (last := later.order_by("-cut_off").first()) is not None:
        raise LaterRoundClosed(last.name)
    current.closed_at = current.closed_by = None
    current.reopened_at, current.reopened_by = timezone.now(), acting_person(actor)
    current.reopen_reason = reason.strip()
    current.save(update_fields=["closed_at", "closed_by", "reopened_at", "reopened_by", "reopen_reason"])
    return current


def _round(monitoring: Monitoring, span: Span) -> Round:
    return Round(monitoring=monitoring, code=span.code, name=span.name, first_day=span.first_day, cut_off=span.cut_off)


def _drop(gone: Sequence[Round]) -> None:
    for one in gone:
        if one.notes.exists() or one.meetings.exists() or one.follow_ups.exists() or one.snapshots.exists():
            raise RoundInUse(one.code)
    Round.objects.filter(pk__in=[one.pk for one in gone]).delete()


def _lock(shown: Round) -> Round:
    """The round, kept still until the end of the transaction."""
    rows = Round.objects.select_for_update(of=("self",)).select_related("monitoring__office")
    return rows.get(pk=shown.pk)
