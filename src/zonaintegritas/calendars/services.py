"""Writes of the calendar: say something about a day, withdraw it. Due dates follow by a task of the apps above."""

from __future__ import annotations

import datetime as dt

from django.utils import timezone
from django.utils.translation import gettext_noop as _

from zonaintegritas.calendars.models import CalendarEntry
from zonaintegritas.calendars.selectors import days_of
from zonaintegritas.core.schedule import is_working_day
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import Refused
from zonaintegritas.offices.models import Office, acting_person

Kind = CalendarEntry.Kind


class AlreadyEntered(Refused):
    message = _("Kantor ini sudah mempunyai catatan untuk tanggal itu. Tarik dahulu catatannya di kalender.")


class KnownAlready(Refused):
    message = _("Hari itu sudah ada di kalender dengan nama dan jenis yang sama, jadi tidak ada yang disimpan.")


class NotADayOff(Refused):
    message = _("Hari itu sudah hari kerja, jadi tidak ada yang dikeluarkan.")


class WeekendStays(Refused):
    message = _("Sabtu dan Minggu tidak dihitung sebagai hari kerja, jadi tenggat tidak berubah karenanya.")


class NoLongerStands(Refused):
    message = _("Catatan ini sudah ditarik orang lain. Buka lagi kalendernya untuk melihat yang terbaru.")


class WithdrawReasonMissing(Refused):
    message = _("Tuliskan alasan penarikannya.")


@command(Action.CALENDAR_ADD, records=("day", "kind"))
def add_day(
    actor: Actor, office: Office, /, *, day: dt.date, kind: CalendarEntry.Kind, name: str, basis: str = ""
) -> CalendarEntry:
    """A day off more, or one less: for this office and all below it."""
    if CalendarEntry.objects.standing().filter(office=office, day=day).exists():
        raise AlreadyEntered
    known = days_of(office, day.year).get(day)
    if kind == Kind.WORKING:
        if not is_working_day(day):
            raise WeekendStays
        if known is None or not known.is_off:
            raise NotADayOff
    elif known is not None and (known.kind, known.name) == (kind, name):
        raise KnownAlready
    return CalendarEntry.objects.create(
        office=office,
        day=day,
        kind=kind,
        name=name,
        basis=basis,
        entered_by=acting_person(actor),
        entered_at=timezone.now(),
    )


@command(Action.CALENDAR_WITHDRAW, records=("reason",))
def withdraw_day(actor: Actor, row: CalendarEntry, /, *, reason: str) -> CalendarEntry:
    """The entry no longer counts; what the program or an office above says counts again."""
    if not reason.strip():
        raise WithdrawReasonMissing
    current = CalendarEntry.objects.standing().select_for_update(of=("self",)).filter(pk=row.pk).first()
    if current is None:
        raise NoLongerStands
    current.withdrawn_at, current.withdrawn_by, current.withdraw_reason = (
        timezone.now(),
        acting_person(actor),
        reason.strip(),
    )
    current.save(update_fields=["withdrawn_at", "withdrawn_by", "withdraw_reason"])
    return current
