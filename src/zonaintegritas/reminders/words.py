"""What reminders say, from their data."""

from __future__ import annotations

import datetime as dt

from django.utils.translation import gettext as _

from zonaintegritas.core.period.words import date_in_words
from zonaintegritas.reminders.models import LONGEST_WORDS, Notice
from zonaintegritas.ui.states import look_of

ELLIPSIS = "…"


def shortened(text: str, most: int = LONGEST_WORDS) -> str:
    """The text on one line, cut at a word where it is too long."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    kept = line[: most - len(ELLIPSIS)]
    return f"{kept.rpartition(' ')[0] or kept}{ELLIPSIS}"


def due_in_words(due_on: dt.date, today: dt.date) -> str:
    """Until when, seen from today."""
    day, left = date_in_words(due_on), (due_on - today).days
    if left < 0:
        return _("Terlambat %(n)s hari, jatuh tempo %(day)s") % {"n": -left, "day": day}
    if left == 0:
        return _("Jatuh tempo hari ini, %(day)s") % {"day": day}
    if left == 1:
        return _("Jatuh tempo besok, %(day)s") % {"day": day}
    return _("Jatuh tempo %(day)s, %(n)s hari lagi") % {"day": day, "n": left}


def why(notice: Notice, today: dt.date) -> str:
    """Why somebody is told, and until when."""
    match notice.kind:
        case Notice.Kind.RETURNED:
            return _("Bukti dikembalikan. Baca alasannya, perbaiki, lalu serahkan lagi.")
        case Notice.Kind.SUBMITTED:
            return _("Bukti diserahkan dan menunggu verifikasi Anda.")
        case Notice.Kind.ASSIGNED:
            return _("Anda ditunjuk mengerjakan butir ini.")
        case Notice.Kind.DIGEST:
            return digest_in_words(notice)
        case _:
            return due_in_words(notice.due_on, today) if notice.due_on else ""


def digest_in_words(notice: Notice) -> str:
    """How much is late, and how much this week asks for."""
    late, week = int(notice.counts.get("late", 0)), int(notice.counts.get("week", 0))
    parts = []
    if late:
        parts.append(_("%(n)s terlambat") % {"n": late})
    if week:
        parts.append(_("%(n)s jatuh tempo pekan ini") % {"n": week})
    return ", ".join(parts).capitalize()


def title(notice: Notice) -> str:
    """What it is about."""
    if notice.kind == Notice.Kind.DIGEST:
        return _("Ringkasan pekan")
    return notice.words


def state_of(notice: Notice) -> str:
    """The state of ui.states with which it is shown: what needs nothing any more is settled."""
    if notice.closed_at is not None:
        return "SETTLED"
    look_of(notice.kind)  # a kind without a look is a mistake that shows at once
    return notice.kind


def subject_of_letter(notices: list[Notice]) -> str:
    """The first thing read in a mail box: how much of what."""
    late = sum(notice.kind == Notice.Kind.LATE for notice in notices)
    due = sum(notice.is_about_a_date for notice in notices) - late
    returned = sum(notice.kind == Notice.Kind.RETURNED for notice in notices)
    submitted = sum(notice.kind == Notice.Kind.SUBMITTED for notice in notices)
    assigned = sum(notice.kind == Notice.Kind.ASSIGNED for notice in notices)
    counted = (
        (late, _("%(n)s terlambat")),
        (due, _("%(n)s segera jatuh tempo")),
        (returned, _("%(n)s perlu perbaikan")),
        (submitted, _("%(n)s menunggu verifikasi")),
        (assigned, _("%(n)s tugas baru")),
    )
    said = [words % {"n": n} for n, words in counted if n]
    return ", ".join(said) or _("Ringkasan pekan")
