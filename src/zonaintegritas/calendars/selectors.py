"""Reads of the calendar: what the program knows, overlaid with what the offices from KPU RI down to one said."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.dateparse import parse_date

from zonaintegritas.calendars.models import CalendarEntry, CalendarEntryQuerySet
from zonaintegritas.calendars.national import has_joint_leave, national_days
from zonaintegritas.core.period.lexicon import MONTH_NAMES
from zonaintegritas.core.schedule import is_working_day
from zonaintegritas.guard.actor import Actor
from zonaintegritas.offices.models import Office

Kind = CalendarEntry.Kind
FIRST_YEAR, LAST_YEAR = 2000, 2100
MONTHS = range(1, 13)
DAY_NAMES = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


@dataclass(frozen=True, slots=True)
class Day:
    """What counts about a day in an office, and whose word that is; of the program where `row` is None."""

    day: dt.date
    kind: str
    name: str
    row: CalendarEntry | None = None
    instead_of: str = ""  # what the program or an office above calls the day

    @property
    def is_off(self) -> bool:
        return self.kind != Kind.WORKING

    @property
    def weekday(self) -> str:
        return DAY_NAMES[self.day.weekday()]

    @property
    def falls_on_weekend(self) -> bool:
        """Whether nobody would work anyway."""
        return not is_working_day(self.day)


@dataclass(frozen=True, slots=True)
class MonthOfDays:
    """A month of the calendar: the days that are said something about, and how many one works."""

    name: str
    days: tuple[Day, ...]
    working: int


@dataclass(frozen=True, slots=True)
class YearOfDays:
    """The calendar of an office for a year."""

    year: int
    months: tuple[MonthOfDays, ...]
    is_estimate: bool
    withdrawn: tuple[CalendarEntry, ...] = ()

    @property
    def working(self) -> int:
        return sum(month.working for month in self.months)

    @property
    def days(self) -> tuple[Day, ...]:
        return tuple(day for month in self.months for day in month.days)


def days_off_of(office: Office, years: Collection[int]) -> frozenset[dt.date]:
    """The days of these years on which this office does not work, weekends apart: one query."""
    wanted = set(years)
    if not wanted:
        return frozenset()
    off = {day.day for year in wanted for day in national_days(year)}
    rows = _rows_for(office).filter(day__year__gte=min(wanted), day__year__lte=max(wanted))
    for day, kind in rows.values_list("day", "kind"):
        (off.discard if kind == Kind.WORKING else off.add)(day)
    return frozenset(day for day in off if day.year in wanted)


def days_of(office: Office, year: int) -> dict[dt.date, Day]:
    """All days of a year about which something is said, in order."""
    found = {one.day: Day(one.day, one.kind, one.name) for one in national_days(year)}
    for row in _rows_for(office).filter(day__year=year).select_related("office"):
        before = found.get(row.day)
        found[row.day] = Day(row.day, row.kind, row.name, row, before.name if before and before.is_off else "")
    return {day: found[day] for day in sorted(found)}


def year_of(office: Office, year: int) -> YearOfDays:
    """The calendar of an office for a year, by month, with what was withdrawn."""
    days = days_of(office, year)
    off = {day for day, one in days.items() if one.is_off}
    months = tuple(
        MonthOfDays(
            MONTH_NAMES[number - 1],
            tuple(one for day, one in days.items() if day.month == number),
            _working_days(year, number, off),
        )
        for number in MONTHS
    )
    gone = _of_lineage(office).filter(day__year=year, withdrawn_at__isnull=False)
    rows = gone.select_related("office", "entered_by", "withdrawn_by").order_by("-withdrawn_at", "-pk")
    return YearOfDays(year, months, not (has_joint_leave(year) or _has_national_leave(days.values())), tuple(rows))


def day_off_on(office: Office, written: str) -> Day:
    """The day off on a written date (2026-03-18), or 404."""
    day = _date(written)
    found = days_of(office, day.year).get(day) if day else None
    if found is None or not found.is_off:
        raise Http404("no such day off here")
    return found


def standing_entry(actor: Actor, pk: int) -> CalendarEntry:
    """An entry that counts and that this actor may see, or 404."""
    return get_object_or_404(CalendarEntry.objects.visible_to(actor).standing().select_related("office"), pk=pk)


def entry_with_key(pk: int) -> CalendarEntry | None:
    """An entry, standing or withdrawn: for tasks."""
    return CalendarEntry.objects.select_related("office").filter(pk=pk).first()


def year_in(written: str, otherwise: int) -> int:
    """The year that an address asks for."""
    return int(written) if written.isdecimal() and FIRST_YEAR <= int(written) <= LAST_YEAR else otherwise


def years_around(this_year: int, shown: int) -> list[int]:
    """The years that people look into: last year, this one, the next two, and the one that is shown."""
    return sorted({*range(this_year - 1, this_year + 3), shown})


def _date(written: str) -> dt.date | None:
    try:
        return parse_date(written)
    except ValueError:  # 2026-02-31
        return None


def _has_national_leave(days: Iterable[Day]) -> bool:
    """Whether KPU RI entered joint leave that the program does not know."""
    return any(one.kind == Kind.JOINT_LEAVE and one.row and one.row.office.parent_id is None for one in days)


def _working_days(year: int, month: int, off: Collection[dt.date]) -> int:
    length = calendar.monthrange(year, month)[1]
    return sum(is_working_day(dt.date(year, month, day), off) for day in range(1, length + 1))


def _rows_for(office: Office) -> CalendarEntryQuerySet:
    """Standing entries of the offices above and of this one, which is the last: it has the last word."""
    return _of_lineage(office).standing().order_by("office__lineage", "pk")


def _of_lineage(office: Office) -> CalendarEntryQuerySet:
    """Everybody who may see an office's calendar sees what the offices above it said: it holds there as well."""
    return CalendarEntry.objects.filter(office__lineage__in=list(_lineages(office.lineage)))


def _lineages(lineage: str) -> Iterator[str]:
    codes = lineage.split("/")
    for end in range(1, len(codes) + 1):
        yield "/".join(codes[:end])
