"""Notices as the list shows them, with what they say now: the unread together, the others by day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.utils import timezone
from django.utils.translation import gettext as _

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
class Group:
    """The unread notices, or those of one day that were read or are settled."""

    day: dt.date | None
    name: str
    rows: tuple[Row, ...]

    @property
    def is_unread(self) -> bool:
        return self.day is None


def listed(notices: Iterable[Notice], office: Office) -> list[Group]:
    """Notices in their order; days are those of the office."""
    today = office.today()

    def day_of(notice: Notice) -> dt.date | None:
        return None if notice.is_unread else timezone.localtime(notice.made_at, office.tzinfo).date()

    return [
        Group(day, _name(day, today), tuple(_row(one, today) for one in below))
        for day, below in groupby(notices, day_of)
    ]


def _row(notice: Notice, today: dt.date) -> Row:
    why = "" if notice.closed_at is not None else words.why(notice, today)
    return Row(notice, words.title(notice), why, words.state_of(notice))


def _name(day: dt.date | None, today: dt.date) -> str:
    if day is None:
        return _("Belum dibaca")
    return _("Hari ini") if day == today else date_in_words(day)
