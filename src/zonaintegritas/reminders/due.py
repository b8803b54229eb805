"""Whatever is due in an office, from all that knows dates: what reminders, digests, calendars and texts are made of.

An app with due dates of its own gets a function here and a line in FINDERS.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.urls import reverse

from zonaintegritas.guard.actor import System
from zonaintegritas.monitoring.selectors import follow_ups_due_until
from zonaintegritas.obligations.selectors import open_times_until
from zonaintegritas.offices.crew import Crew, crew_of
from zonaintegritas.offices.models import Office
from zonaintegritas.plans.selectors.due import open_occurrences
from zonaintegritas.reminders.acting import acting_on, operators_of


@dataclass(frozen=True, slots=True)
class DueThing:
    """Something that has to be done by a day."""

    key: str  # which row: plans.occurrence:12
    words: str  # what is to be done
    due_on: dt.date
    path: str  # where it is done
    people: frozenset[int]  # the keys of those who have to act
    begun_at: dt.datetime  # since when it is known
    span: str = ""  # which time of several: Maret 2026
    area: str = ""  # Roman numeral
    area_name: str = ""

    @property
    def full_words(self) -> str:
        """What is to be done, and which time of several."""
        return f"{self.words} ({self.span})" if self.span else self.words


@dataclass(frozen=True, slots=True)
class Look:
    """Where and until when is looked, who works there, and who hears of what is nobody's."""

    office: Office
    today: dt.date
    until: dt.date
    operators: frozenset[int]
    crew: Crew

    def acting(self, people: Iterable[int]) -> frozenset[int]:
        """Those of these people who work here, who acts for them while they are away; else the operators."""
        return self.crew.acting(people) or self.operators


Finder = Callable[[Look], Iterable[DueThing]]


def occurrences_due(look: Look) -> Iterable[DueThing]:
    """What the plans in force want to have done."""
    open_ones = open_occurrences(System(), look.office, look.today, until=look.until)
    items = list({one.item_id: one.item for one in open_ones}.values())
    acting = acting_on(look.office, items, look.today, look.operators)
    for one in open_ones:
        if one.due_on is not None:
            yield DueThing(
                key=f"plans.occurrence:{one.pk}",
                words=one.item.indicator,
                due_on=one.due_on,
                path=f"{reverse('plans:item', args=[one.item_id])}#kali-{one.pk}",
                people=acting[one.item_id],
                begun_at=one.item.plan.adopted_at,
                span=one.label,
                area=one.item.area_roman,
                area_name=one.item.area_name,
            )


def obligations_due(look: Look) -> Iterable[DueThing]:
    """What the office has to do anyway."""
    for time in open_times_until(look.office, look.until):
        yield DueThing(
            key=f"obligations.obligationtime:{time.pk}",
            words=time.obligation.name,
            due_on=time.due_on,
            path=reverse("obligations:mark_time", args=[time.pk]),
            people=look.acting(one.user_id for one in time.obligation.named.all()),
            begun_at=time.obligation.added_at,
            span=time.label,
        )


def follow_ups_due(look: Look) -> Iterable[DueThing]:
    """What rounds and meetings asked for, and is not reported."""
    for one in follow_ups_due_until(System(), look.office, look.until):
        yield DueThing(
            key=f"monitoring.followup:{one.pk}",
            words=one.what,
            due_on=one.due_on,
            path=reverse("monitoring:follow_up", args=[one.pk]),
            people=look.acting([one.owner_id]),
            begun_at=one.opened_at,
            area=one.area,
        )


FINDERS: tuple[Finder, ...] = (occurrences_due, obligations_due, follow_ups_due)


def things_due(office: Office, today: dt.date, *, until: dt.date) -> list[DueThing]:
    """All that is late or due by that day and not done, the earliest first."""
    look = Look(office, today, until, operators_of(office), crew_of(System(), office, today))
    found = [thing for finder in FINDERS for thing in finder(look)]
    return sorted(found, key=lambda thing: (thing.due_on, thing.key))
