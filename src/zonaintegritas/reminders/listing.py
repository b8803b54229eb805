"""Notices as the list shows them: by day, with what they say now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.utils import timezone

from zonaintegritas.core.period.words import date_in_words
from zonaintegritas.offices.models import Office
from zonaintegritas.reminders import words
from zonaintegritas.reminders.models import Notice


@dataclass(frozen=True, slots=True)
class Row:
    """One notice in words."""

    notice: Notice
    title: str
    why: str
    state: str


@dataclass(frozen=True, slots=True)
class DayOfNotices:
    """The notices of a day, the unread ones apart from the others."""

    name: str
    is_unread: bool
    rows: tuple[Row, ...]


def listed(notices: Iterable[Notice], office: Office) -> list[DayOfNotices]:
    """Notices in their order under the days on which they were made, in the office's own time."""
    today = office.today()

    def place(notice: Notice) -> tuple[bool, object]:
        return notice.is_unread, timezone.localtime(notice.made_at, office.tzinfo).date()

    days = []
    for (is_unread, day), below in groupby(notices, key=place):
        rows = tuple(
            Row(one, words.title(one), "" if one.closed_at else words.why(one, today), words.state_of(one))
            for one in below
        )
        name = (
            "Hari ini"
            if day == today
            else date_in_words(timezone.localtime(rows[0].notice.made_at, office.tzinfo).date())
        )
        days.append(DayOfNotices(name, is_unread, rows))
    return days
