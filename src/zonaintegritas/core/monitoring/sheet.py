"""The sheet of a round: areas with their items, figures, texts and follow-ups. Nothing in it refers to a row."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from zonaintegritas.core.monitoring.course import Course
from zonaintegritas.core.monitoring.figures import Figures, total


@dataclass(frozen=True, slots=True)
class Texts:
    """What people wrote: what stood in the way, and what to do."""

    obstacle: str = ""
    recommendation: str = ""

    @property
    def is_empty(self) -> bool:
        return not (self.obstacle or self.recommendation)


NO_TEXTS = Texts()
NO_AREA: Final = "lain"  # how addresses name what belongs to no area


@dataclass(frozen=True, slots=True)
class Row:
    """One item of the plan in a round."""

    item: int  # its key, for addresses
    ref: str
    indicator: str
    times: str
    figures: Figures  # from the beginning of the year
    in_round: Figures  # what fell due in this round
    responsible: str = ""
    texts: Texts = NO_TEXTS

    @property
    def is_due(self) -> bool:
        return self.figures.planned > 0


@dataclass(frozen=True)
class AreaSheet:
    """One area."""

    roman: str
    name: str
    rows: tuple[Row, ...]
    texts: Texts = NO_TEXTS

    @property
    def title(self) -> str:
        return f"{self.roman}. {self.name}" if self.roman else self.name or "Tanpa area"

    @property
    def key(self) -> str:
        """How an address names it."""
        return self.roman or NO_AREA

    @cached_property
    def figures(self) -> Figures:
        return total(row.figures for row in self.rows)

    @cached_property
    def in_round(self) -> Figures:
        return total(row.in_round for row in self.rows)

    @cached_property
    def due(self) -> tuple[Row, ...]:
        """Items of which something is due by the cut-off."""
        return tuple(row for row in self.rows if row.is_due)

    @cached_property
    def later(self) -> tuple[Row, ...]:
        """Items of which nothing is due yet."""
        return tuple(row for row in self.rows if not row.is_due)


@dataclass(frozen=True, slots=True)
class FollowUpLine:
    """A follow-up as it stood; `state` is its name in `ui.states`."""

    what: str
    owner: str
    due_on: dt.date
    state: str
    opened_on: dt.date
    origin: str  # the round or meeting it comes from
    area: str = ""
    is_carried: bool = False  # from an earlier round
    follow_up: int | None = None  # its number in the program; sheets that were closed long ago do not know it
    closed_on: dt.date | None = None  # nor this

    def age(self, day: dt.date) -> int:
        """Days since it was opened; until it was closed, where it is."""
        return ((self.closed_on or day) - self.opened_on).days


@dataclass(frozen=True)
class Sheet:
    """One round as it stands on a day."""

    code: str
    name: str
    year: int
    first_day: dt.date
    cut_off: dt.date
    as_of: dt.date
    areas: tuple[AreaSheet, ...]
    follow_ups: tuple[FollowUpLine, ...] = ()
    course: Course | None = None  # of the whole year

    @cached_property
    def figures(self) -> Figures:
        return total(area.figures for area in self.areas)

    @cached_property
    def in_round(self) -> Figures:
        return total(area.in_round for area in self.areas)

    @cached_property
    def late_rows(self) -> tuple[tuple[AreaSheet, Row], ...]:
        """Items of which something is late."""
        return tuple((area, row) for area in self.areas for row in area.rows if row.figures.late)
