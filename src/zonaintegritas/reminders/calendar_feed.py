"""The calendar of one person's own work (RFC 5545), written by the icalendar library."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from urllib.parse import urlsplit

from django.conf import settings
from icalendar import Calendar, Event

from zonaintegritas.reminders.selectors import Appointment
from zonaintegritas.reminders.words import shortened

ONE_DAY = dt.timedelta(days=1)
ASK_AGAIN = dt.timedelta(hours=6)


def calendar_of(appointments: Sequence[Appointment]) -> bytes:
    """All of it as whole days that keep nobody busy. The same work makes the same bytes."""
    calendar = Calendar()
    calendar.add("prodid", "-//Zona Integritas//Pengingat//ID")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Zona Integritas")
    calendar.add("refresh-interval", ASK_AGAIN, {"value": "DURATION"})
    calendar.add("x-published-ttl", "PT6H")
    for appointment in appointments:
        calendar.add_component(_event(appointment))
    return bytes(calendar.to_ical())


def _event(appointment: Appointment) -> Event:
    thing, office = appointment.thing, appointment.office
    host = urlsplit(settings.ZI_PUBLIC_URL).hostname or "zona-integritas.invalid"
    event = Event()
    event.add("uid", f"{thing.key}@{host}")
    event.add("dtstamp", thing.begun_at.astimezone(dt.UTC))
    event.add("dtstart", thing.due_on)
    event.add("dtend", thing.due_on + ONE_DAY)
    event.add("summary", shortened(f"Jatuh tempo: {thing.words}", 120))
    event.add("description", "\n".join(part for part in (thing.words, thing.span, office.name) if part))
    event.add("categories", ["Zona Integritas"])
    event.add("transp", "TRANSPARENT")
    if settings.ZI_PUBLIC_URL:
        event.add("url", f"{settings.ZI_PUBLIC_URL}{thing.path}")
    return event
