"""Days that offices said something about."""

from __future__ import annotations

import datetime as dt

from zonaintegritas.calendars import services
from zonaintegritas.calendars.models import CalendarEntry
from zonaintegritas.guard.actor import System
from zonaintegritas.offices.models import Office

Kind = CalendarEntry.Kind
LOCAL_DAY = dt.date(2026, 10, 9)  # a Friday on which the program knows of nothing


def make_day_off(
    office: Office, day: dt.date = LOCAL_DAY, kind: CalendarEntry.Kind = Kind.HOLIDAY, name: str = "Hari Jadi Daerah"
) -> CalendarEntry:
    """A day on which this office and those below it do not work."""
    return services.add_day(System(), office, day=day, kind=kind, name=name, basis="Surat Edaran 5/2026")


def make_working_day(office: Office, day: dt.date, name: str = "Pelayanan masa tahapan") -> CalendarEntry:
    """A day off that this office and those below it work on."""
    return services.add_day(System(), office, day=day, kind=Kind.WORKING, name=name)
