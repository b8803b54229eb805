"""A plan as people look at it: items in their tree with states and progress on a day. Pure functions over rows."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from zonaintegritas.core.period import Month, month_in_words, period_in_words
from zonaintegritas.core.schedule import Progress, State, is_done, progress_of, roll_up, state_of
from zonaintegritas.offices.models import User
from zonaintegritas.plans.item_facts import BEFORE_THE_WORK, Fact, around_the_work, extra_facts, facts_of
from zonaintegritas.plans.models import Item, Occurrence, Plan, ProofState
from zonaintegritas.plans.refs import refs_of
from zonaintegritas.ui.states import Look, look_of

# What an item's occurrences say together: the first of these that one of them is in.
MOST_PRESSING = (
    State.LATE,
    State.RUNNING,
    State.NOT_DUE,
    State.UNSCHEDULED,
    State.BEFORE_FORCE,
    State.LAST_YEAR,
    State.DONE_LATE,
    State.DONE,
)
MONTHS_A_YEAR = 12
SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")


@dataclass(frozen=True, slots=True)
class Mark:
    """One occurrence of an item and its state on the day."""

    occurrence: Occurrence
    state: State

    @property
    def is_done(self) -> bool:
        return is_done(self.state)

    @property
    def is_accepted(self) -> bool:
        """Whether it is reported, and reviewers accepted its proof."""
        return self.occurrence.accepted_on is not None

    @property
    def is_asked(self) -> bool:
        """Whether its proof is wanted by now: it was reported, runs, or is late."""
        return self.is_done or self.state in (State.LATE, State.RUNNING)

    @property
    def is_range(self) -> bool:
        """Whether it stretches over several months, with one end."""
        return len(self.occurrence.months) > 1


@dataclass(frozen=True)
class Line:
    """One item with its occurrences."""

    item: Item
    ref: str
    marks: tuple[Mark, ...]
    is_mine: bool = False
    people: tuple[str, ...] = ()  # names of those who are named on it, with who acts for them

    @cached_property
    def progress(self) -> Progress:
        done, accepted = (sum(mark.is_done for mark in self.marks), sum(mark.is_accepted for mark in self.marks))
        return progress_of(done, len(self.marks), accepted)

    @cached_property
    def state(self) -> State:
        """The state that asks for most attention."""
        here = {mark.state for mark in self.marks}
        return next((state for state in MOST_PRESSING if state in here), State.UNSCHEDULED)

    @cached_property
    def proof_states(self) -> frozenset[str]:
        """The states of the proofs of its occurrences; none is missing that is not wanted yet."""
        return frozenset(
            mark.occurrence.proof_state
            for mark in self.marks
            if mark.is_asked or mark.occurrence.proof_state != ProofState.MISSING
        )

    @property
    def times(self) -> str:
        """When it is to be done, in words."""
        return period_in_words(self.item.period_value())

    @property
    def facts(self) -> list[Fact]:
        """All cells in words but the indicator."""
        return [*facts_of(self.item, BEFORE_THE_WORK), *around_the_work(self.item), *extra_facts(self.item)]

    @property
    def next_mark(self) -> Mark | None:
        """The first occurrence that is not done."""
        return next((mark for mark in self.marks if not mark.is_done), None)


@dataclass(frozen=True)
class ComponentBoard:
    """A component with its items."""

    no: str
    name: str
    lines: tuple[Line, ...]

    @cached_property
    def progress(self) -> Progress:
        return roll_up(line.progress for line in self.lines)


@dataclass(frozen=True)
class AreaBoard:
    """An area with its components; `coordinators` are people's names."""

    roman: str
    name: str
    components: tuple[ComponentBoard, ...]
    coordinators: tuple[str, ...] = ()

    @cached_property
    def progress(self) -> Progress:
        return roll_up(component.progress for component in self.components)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        return tuple(line for component in self.components for line in component.lines)

    @cached_property
    def late(self) -> int:
        """How many items are late."""
        return sum(line.state is State.LATE for line in self.lines)


@dataclass(frozen=True, slots=True)
class StateCount:
    """How many items are in a state."""

    state: State
    total: int

    @property
    def words(self) -> str:
        return f"{self.state.label}: {self.total}"


@dataclass(frozen=True)
class Board:
    """The whole plan on one day."""

    plan: Plan
    today: dt.date
    areas: tuple[AreaBoard, ...]

    @cached_property
    def progress(self) -> Progress:
        return roll_up(area.progress for area in self.areas)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        return tuple(line for area in self.areas for line in area.lines)

    @property
    def is_past(self) -> bool:
        return self.plan.is_past(self.today)

    @cached_property
    def counts(self) -> tuple[StateCount, ...]:
        """How many items are in each state, in the order of `MOST_PRESSING`; states without items are left out."""
        totals = Counter(line.state for line in self.lines)
        return tuple(StateCount(state, totals[state]) for state in MOST_PRESSING if totals[state])

    @cached_property
    def proof_counts(self) -> Mapping[str, int]:
        """How many items have a proof in each state, in the order of work; states without items are left out."""
        totals = Counter(state for line in self.lines for state in line.proof_states)
        return {state.value: totals[state.value] for state in ProofState if totals[state.value]}

    @cached_property
    def states(self) -> tuple[State, ...]:
        """The states that some occurrence is in, what is done first: for a legend."""
        here = {mark.state for line in self.lines for mark in line.marks}
        return tuple(state for state in reversed(MOST_PRESSING) if state in here)

    def only(self, wanted: Callable[[Line], bool]) -> tuple[AreaBoard, ...]:
        """The tree with the wanted items alone; empty branches are left out."""
        return tree_of([line for line in self.lines if wanted(line)], self._coordinators)

    @cached_property
    def _coordinators(self) -> Mapping[str, Sequence[str]]:
        return {area.roman: area.coordinators for area in self.areas}


def board_of(
    plan: Plan,
    items: Sequence[Item],
    today: dt.date,
    *,
    coordinators: Mapping[str, Sequence[str]] | None = None,
    is_mine: Callable[[Item], bool] = lambda _item: False,
    name_of: Callable[[User], str] = lambda person: person.full_name,
) -> Board:
    """The plan with its items (in order, their occurrences loaded) on this day."""
    refs = refs_of(items)
    lines = [
        Line(
            item,
            refs[item.pk],
            marks_of(plan, item, today),
            is_mine(item),
            tuple(name_of(named.user) for named in item.named.all()),
        )
        for item in items
    ]
    return Board(plan, today, tree_of(lines, coordinators))


def marks_of(plan: Plan, item: Item, today: dt.date) -> tuple[Mark, ...]:
    """The occurrences of an item in order, each with its state."""
    ordered = sorted(item.occurrences.all(), key=lambda occurrence: occurrence.position)
    return tuple(
        Mark(
            occurrence,
            state_of(
                occurrence,
                done_on=occurrence.done_on,
                enacted_on=plan.enacted_on,
                today=today,
                plan_year=plan.plan_year,
            ),
        )
        for occurrence in ordered
    )


def tree_of(lines: Iterable[Line], coordinators: Mapping[str, Sequence[str]] | None = None) -> tuple[AreaBoard, ...]:
    """Areas in the order of their first item; what the paper tore apart stands together again."""
    by_roman: dict[str, list[Line]] = {}
    for line in lines:
        by_roman.setdefault(line.item.area_roman, []).append(line)
    named = coordinators or {}
    return tuple(
        AreaBoard(roman, below[0].item.area_name, tuple(_components(below)), tuple(named.get(roman, ())))
        for roman, below in by_roman.items()
    )


def _components(lines: Sequence[Line]) -> Iterator[ComponentBoard]:
    for (number, name), below in groupby(lines, key=lambda line: (line.item.component_no, line.item.component_name)):
        yield ComponentBoard(number, name, tuple(below))


# ---- by month ----


@dataclass(frozen=True, slots=True)
class Entry:
    """One occurrence in a list by month, with the item it belongs to."""

    line: Line
    mark: Mark


@dataclass(frozen=True)
class MonthList:
    """What is due in one month; `month` is None for what is not scheduled."""

    month: Month | None
    entries: tuple[Entry, ...]
    is_now: bool = False

    @property
    def name(self) -> str:
        return month_in_words(self.month) if self.month else ""

    @property
    def short_name(self) -> str:
        return SHORT_MONTHS[self.month.number - 1] if self.month else ""

    @property
    def anchor(self) -> str:
        return f"bulan-{self.month}" if self.month else "tanpa-bulan"

    @cached_property
    def done(self) -> int:
        return sum(entry.mark.is_done for entry in self.entries)

    @cached_property
    def accepted(self) -> int:
        return sum(entry.mark.is_accepted for entry in self.entries)

    @cached_property
    def late(self) -> int:
        return sum(entry.mark.state is State.LATE for entry in self.entries)


def months_of(board: Board) -> list[MonthList]:
    """All occurrences by the month in which they are due, the months in order, those without a month last."""
    found: dict[Month | None, list[Entry]] = {}
    for line in board.lines:
        for mark in line.marks:
            due = mark.occurrence.due_on
            found.setdefault(Month(due.year, due.month) if due else None, []).append(Entry(line, mark))
    now = Month(board.today.year, board.today.month)
    months = sorted(month for month in found if month is not None)
    lists = [MonthList(month, _by_day(found[month]), is_now=month == now) for month in months]
    return lists + ([MonthList(None, tuple(found[None]))] if None in found else [])


def _by_day(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: (entry.mark.occurrence.due_on, entry.line.item.position)))


# ---- the grid of twelve months ----


@dataclass(frozen=True, slots=True)
class GridCell:
    """One month of an item: the occurrence due then, or one that stretches over it."""

    month: Month
    mark: Mark | None = None
    is_due: bool = False

    @property
    def short_name(self) -> str:
        return SHORT_MONTHS[self.month.number - 1]

    @property
    def look(self) -> Look | None:
        """How its state is shown."""
        return look_of(self.mark.state.name) if self.mark else None


@dataclass(frozen=True, slots=True)
class GridRow:
    """One item over twelve months; `outside` are occurrences that are due in no month of the year."""

    line: Line
    cells: tuple[GridCell, ...]
    outside: tuple[Mark, ...]

    @property
    def is_empty(self) -> bool:
        return all(cell.mark is None for cell in self.cells)


def grid_row(line: Line, year: int) -> GridRow:
    """The twelve months of an item."""
    months = tuple(Month(year, number) for number in range(1, MONTHS_A_YEAR + 1))
    shown = {str(month) for month in months}
    outside = tuple(mark for mark in line.marks if not shown.intersection(mark.occurrence.months[-1:]))
    return GridRow(line, tuple(_grid_cell(line, month) for month in months), outside)


def _grid_cell(line: Line, month: Month) -> GridCell:
    here = [mark for mark in line.marks if str(month) in mark.occurrence.months]
    due = [mark for mark in here if mark.occurrence.months[-1] == str(month)]
    for marks, is_due in ((due, True), (here, False)):
        if marks:
            return GridCell(month, min(marks, key=lambda mark: MOST_PRESSING.index(mark.state)), is_due)
    return GridCell(month)
