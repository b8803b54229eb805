"""What the program itself knows: national holidays and joint leave (*cuti bersama*) of Indonesia.

Both come from the library `holidays`. Joint leave is set for one year at a time by a joint decree of three ministers
(*SKB 3 Menteri*), so a year for which the library knows none is an estimate.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache

import holidays

from zonaintegritas.calendars.models import CalendarEntry

Kind = CalendarEntry.Kind
CATEGORIES = {Kind.JOINT_LEAVE: holidays.GOVERNMENT, Kind.HOLIDAY: holidays.PUBLIC}  # the later has the last word


@dataclass(frozen=True, slots=True)
class NationalDay:
    """A day off in the whole country. A name that ends in *(perkiraan)* hangs on the sight of the moon."""

    day: dt.date
    kind: CalendarEntry.Kind
    name: str


@cache
def national_days(year: int) -> tuple[NationalDay, ...]:
    """The days off of this year, in order."""
    found = {
        day: NationalDay(day, kind, names)
        for kind, category in CATEGORIES.items()
        for day, names in holidays.country_holidays("ID", years=year, categories=category, language="id").items()
    }
    return tuple(found[day] for day in sorted(found))


def has_joint_leave(year: int) -> bool:
    """Whether the joint decree for this year is known to the program."""
    return any(day.kind == Kind.JOINT_LEAVE for day in national_days(year))
