"""A letter as e-mail: plain text and simple HTML, a stable Message-ID, links into the program, no secrets."""

from __future__ import annotations

import datetime as dt
import smtplib
from dataclasses import dataclass
from email.utils import format_datetime

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from zonaintegritas.reminders import words
from zonaintegritas.reminders.due import DueThing
from zonaintegritas.reminders.models import Letter, Notice
from zonaintegritas.reminders.selectors import Content

MOST_LINES = 20  # under one heading
KINDS = tuple(kind for kind in Notice.Kind if kind != Notice.Kind.DIGEST)  # in the order in which they press
PERMANENT = 500  # SMTP: from here on asking again does not help


@dataclass(frozen=True, slots=True)
class Line:
    """One thing in a letter: what, why, and where in the program."""

    what: str
    why: str
    address: str


@dataclass(frozen=True, slots=True)
class Part:
    """Lines under one heading; `more` were left out."""

    heading: str
    lines: tuple[Line, ...]
    more: int


def post(letter: Letter, content: Content) -> None:
    """Hand the letter in; raises what the mail server or the network says."""
    mail = as_mail(letter, content)
    with get_connection() as connection:
        mail.connection = connection
        mail.send()


def as_mail(letter: Letter, content: Content) -> EmailMultiAlternatives:
    """The letter as it travels."""
    context = {
        "letter": letter,
        "parts": parts_of(letter, content),
        "home": settings.ZI_PUBLIC_URL,
        "choices": _address(reverse("reminders:preference")),
    }
    subject = words.subject_of_letter(list(content.notices))
    mail = EmailMultiAlternatives(
        subject=f"[Zona Integritas] {subject} · {letter.office.short_name}",
        body=render_to_string("reminders/letter.txt", context),
        to=[letter.person.email],
        headers={
            "Message-ID": letter.message_id,
            "Date": format_datetime(letter.written_at),
            "Auto-Submitted": "auto-generated",
            "X-Auto-Response-Suppress": "All",
        },
    )
    mail.attach_alternative(render_to_string("reminders/letter.html", context), "text/html")
    return mail


def parts_of(letter: Letter, content: Content) -> list[Part]:
    """What it says, under headings; a digest lists all that is late and all of this week."""
    today = letter.office.today()
    groups: list[tuple[str, list[Line]]] = [
        (str(kind.label), [_told(one, today) for one in content.notices if one.kind == kind]) for kind in KINDS
    ]
    if content.ahead is not None:
        told = {(one.subject, one.due_on) for one in content.notices}
        for heading, things in ((_("Masih terlambat"), content.ahead.late), (_("Pekan ini"), content.ahead.week)):
            groups.append((heading, [_due(one, today) for one in things if (one.key, one.due_on) not in told]))
    return [Part(heading, tuple(lines[:MOST_LINES]), len(lines[MOST_LINES:])) for heading, lines in groups if lines]


def told_permanently(error: Exception) -> bool:
    """Whether the mail server refused for good: an address that is not there, a letter it will never take."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return all(code >= PERMANENT for code, _words in error.recipients.values())
    if isinstance(error, smtplib.SMTPSenderRefused | smtplib.SMTPDataError):
        return error.smtp_code >= PERMANENT
    return False


def _told(notice: Notice, today: dt.date) -> Line:
    return Line(words.title(notice), words.why(notice, today), _address(notice.path))


def _due(thing: DueThing, today: dt.date) -> Line:
    return Line(words.shortened(thing.full_words), words.due_in_words(thing.due_on, today), _address(thing.path))


def _address(path: str) -> str:
    """Where it is in the program; nothing where nobody said under which address people reach it."""
    return f"{settings.ZI_PUBLIC_URL}{path}" if settings.ZI_PUBLIC_URL else ""
