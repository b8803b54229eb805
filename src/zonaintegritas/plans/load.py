"""How much each person has to do in a plan: open, late and done, and by month. Pure functions over rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from zonaintegritas.core.period import Month, month_in_words
from zonaintegritas.core.schedule import State
from zonaintegritas.offices.models import User
from zonaintegritas.plans.board import MONTHS_A_YEAR, SHORT_MONTHS, Board, Entry
from zonaintegritas.plans.duties import Duty, OnDuty, Why

OPEN = (State.LATE, State.RUNNING, State.NOT_DUE, State.UNSCHEDULED)
BAR_WIDTH, BAR_STEP, HEIGHT = 14, 20, 48


@dataclass(frozen=True, slots=True)
class MonthLoad:
    """What falls due in one month, and where its bars stand in the drawing."""

    month: Month
    open: int
    done: int
    scale: int  # the most that falls due in a month, of anybody

    @property
    def name(self) -> str:
        return month_in_words(self.month)

    @property
    def short_name(self) -> str:
        return SHORT_MONTHS[self.month.number - 1]

    @property
    def x(self) -> int:
        return (self.month.number - 1) * BAR_STEP + (BAR_STEP - BAR_WIDTH) // 2

    @property
    def middle(self) -> int:
        return self.x + BAR_WIDTH // 2

    @property
    def letter(self) -> str:
        return self.short_name[0]

    @property
    def done_height(self) -> int:
        return round(self.done * HEIGHT / self.scale)

    @property
    def open_height(self) -> int:
        return round((self.done + self.open) * HEIGHT / self.scale) - self.done_height

    @property
    def done_y(self) -> int:
        return HEIGHT - self.done_height

    @property
    def open_y(self) -> int:
        return self.done_y - self.open_height


@dataclass(frozen=True)
class PersonLoad:
    """The occurrences for which a person has to act, those that wait first."""

    person: User
    entries: tuple[Entry, ...]
    acting: tuple[OnDuty, ...]  # for whom they act meanwhile
    year: int

    @cached_property
    def waiting(self) -> tuple[Entry, ...]:
        """What is not done, the longest overdue first; what is not scheduled last."""
        waits = [entry for entry in self.entries if entry.mark.state in OPEN]
        return tuple(sorted(waits, key=lambda entry: (_due(entry), entry.line.item.position)))

    @property
    def open(self) -> int:
        return len(self.waiting)

    @cached_property
    def late(self) -> int:
        return sum(entry.mark.state is State.LATE for entry in self.entries)

    @cached_property
    def done(self) -> int:
        return sum(entry.mark.is_done for entry in self.entries)

    @property
    def items(self) -> int:
        return len({entry.line.item.pk for entry in self.entries})

    @cached_property
    def next_due(self) -> dt.date | None:
        """The first day that is not past on which something is due."""
        coming = (entry for entry in self.waiting if entry.mark.state is not State.LATE)
        return next((due for entry in coming if (due := entry.mark.occurrence.due_on) is not None), None)

    def counts(self) -> list[tuple[int, int]]:
        """For each month of the year (what waits, what is done)."""
        months = [[0, 0] for _ in range(MONTHS_A_YEAR)]
        for entry in self.entries:
            due = entry.mark.occurrence.due_on
            if due is not None and due.year == self.year and (entry.mark.is_done or entry.mark.state in OPEN):
                months[due.month - 1][entry.mark.is_done] += 1
        return [(waits, done) for waits, done in months]

    @property
    def drawn_months(self) -> list[MonthLoad]:
        """The months in which something falls due: the table behind the bars."""
        return [month for month in self.months(1) if month.open or month.done]

    def months(self, scale: int) -> list[MonthLoad]:
        """The twelve months of the year."""
        return [
            MonthLoad(Month(self.year, number), waits, done, scale)
            for number, (waits, done) in enumerate(self.counts(), start=1)
        ]


@dataclass(frozen=True)
class Load:
    """The load of everybody, the most burdened first; and the items for which nobody has to act."""

    people: tuple[PersonLoad, ...]
    nobody: int

    @cached_property
    def scale(self) -> int:
        """The most that anybody has in a month."""
        return max((sum(counts) for one in self.people for counts in one.counts()), default=0) or 1

    @property
    def drawn(self) -> list[tuple[PersonLoad, list[MonthLoad]]]:
        """Everybody with their months."""
        return [(one, one.months(self.scale)) for one in self.people]


def load_of(board: Board, duties: Mapping[int, Duty], workers: Sequence[User]) -> Load:
    """Who has how much to do: those who work here and have nothing stand last."""
    entries: dict[User, list[Entry]] = {person: [] for person in workers}
    acting: dict[User, dict[int, OnDuty]] = {}
    for line in board.lines:
        for one in duties[line.item.pk].people:
            entries.setdefault(one.person, []).extend(Entry(line, mark) for mark in line.marks)
            if one.instead_of is not None:
                acting.setdefault(one.person, {})[one.instead_of.pk] = one
    year = board.plan.plan_year or board.today.year
    people = [
        PersonLoad(person, tuple(found), tuple(acting.get(person, {}).values()), year)
        for person, found in entries.items()
    ]
    nobody = sum(duties[line.item.pk].why is Why.NOBODY for line in board.lines)
    return Load(tuple(sorted(people, key=lambda one: (-one.open, -one.late, one.person.full_name))), nobody)


def _due(entry: Entry) -> dt.date:
    return entry.mark.occurrence.due_on or dt.date.max
