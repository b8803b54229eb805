"""The matrix of offices and areas: its rows, how they are sorted, and what a cell says. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Final

from zonaintegritas.offices.models import AREA_NUMERALS, Office
from zonaintegritas.overview.figures import Figures, Measure, total_of

AREAS: Final = AREA_NUMERALS[:6]
QUIET_AFTER: Final = dt.timedelta(days=30)  # without work for so long, somebody should ask
BANDS: Final = (Fraction(1, 2), Fraction(3, 4), Fraction(9, 10))  # below half, below three quarters, below nine tenths
NOTHING: Final = Figures()


@dataclass(frozen=True, slots=True)
class Cell:
    """One area of one row under the measure that is shown."""

    area: str
    figures: Figures
    measure: Measure

    @property
    def share(self) -> Fraction | None:
        return self.figures.share(self.measure)

    @property
    def percent(self) -> int | None:
        """Whole percent, rounded down; 100 means all."""
        return None if self.share is None else int(self.share * 100)

    @property
    def part(self) -> int:
        """The count behind the share."""
        figures = self.figures
        return {
            Measure.ACCEPTED: figures.due_accepted,
            Measure.REPORTED: figures.due_reported,
            Measure.LATE: figures.late,
        }[self.measure]

    @property
    def band(self) -> str:
        """How the cell is shaded, from 0 (far behind) to 3; empty where nothing is due. The figure stands in it."""
        if self.share is None:
            return ""
        good = 1 - self.share if self.measure is Measure.LATE else self.share
        return str(sum(good >= limit for limit in BANDS))


@dataclass(frozen=True)
class Row:
    """An office, or a province with all its offices."""

    office: Office
    areas: Mapping[str, Figures]
    measure: Measure
    offices: int = 1
    with_plan: int = 0
    plan_pk: int | None = None
    worked_at: dt.datetime | None = None
    this_month: int = 0
    last_month: int = 0

    @cached_property
    def total(self) -> Cell:
        return Cell("", total_of(self.areas.values()), self.measure)

    @cached_property
    def cells(self) -> tuple[Cell, ...]:
        return tuple(Cell(area, self.areas.get(area, NOTHING), self.measure) for area in AREAS)

    def is_quiet(self, now: dt.datetime) -> bool:
        """Whether nobody worked on the plan for long, or there is none."""
        return self.worked_at is None or now - self.worked_at > QUIET_AFTER

    @property
    def trend(self) -> str:
        """UP, DOWN or LEVEL: what was accepted this month beside the month before."""
        if self.this_month == self.last_month:
            return "LEVEL"
        return "UP" if self.this_month > self.last_month else "DOWN"


@dataclass(frozen=True, slots=True)
class Order:
    """By what rows are sorted; `is_down` puts the largest first."""

    by: str = "nama"
    is_down: bool = False

    @classmethod
    def read(cls, text: str) -> Order:
        """From an address: `nama`, `-total`, `terlambat`, `III` ...; what makes no sense sorts by name."""
        by = text.removeprefix("-")
        return cls(by, is_down=text.startswith("-")) if by in COLUMNS else cls()

    def toggled(self, by: str) -> str:
        """The address of a column's head: the other way round where it is sorted by it already."""
        return f"-{by}" if by == self.by and not self.is_down else by


COLUMNS: Final = ("nama", *AREAS, "total", "terlambat", "bulan-ini", "terakhir")


def in_order(rows: Iterable[Row], order: Order) -> list[Row]:
    """Rows without a figure come last, whichever way round."""
    known = sorted(rows, key=lambda row: row.office.code)
    if order.by == "nama":
        return sorted(known, key=lambda row: row.office.short_name.casefold(), reverse=order.is_down)
    with_value = [row for row in known if _value(row, order.by) is not None]
    without = [row for row in known if _value(row, order.by) is None]
    return sorted(with_value, key=lambda row: _value(row, order.by) or 0, reverse=order.is_down) + without


def _value(row: Row, by: str) -> Fraction | float | None:
    match by:
        case "total":
            return row.total.share
        case "terlambat":
            return Fraction(row.total.figures.late)
        case "bulan-ini":
            return Fraction(row.this_month)
        case "terakhir":
            return row.worked_at.timestamp() if row.worked_at else None
    return Cell(by, row.areas.get(by, NOTHING), row.measure).share


def by_province(rows: Sequence[Row], provinces: Mapping[str, Office]) -> list[Row]:
    """One row a province: the province's own office and all below it. `provinces` by the code."""
    parts: dict[str, list[Row]] = {}
    for row in rows:
        parts.setdefault(_province_code(row.office), []).append(row)
    return [_together(provinces[code], found) for code, found in parts.items() if code in provinces]


def _together(province: Office, rows: Sequence[Row]) -> Row:
    areas = {area for row in rows for area in row.areas}
    worked = [row.worked_at for row in rows if row.worked_at]
    return Row(
        office=province,
        areas={area: total_of(row.areas.get(area, NOTHING) for row in rows) for area in areas},
        measure=rows[0].measure,
        offices=len(rows),
        with_plan=sum(row.with_plan for row in rows),
        worked_at=max(worked, default=None),
        this_month=sum(row.this_month for row in rows),
        last_month=sum(row.last_month for row in rows),
    )


def _province_code(office: Office) -> str:
    """The second code of the lineage; of KPU RI its own."""
    codes = office.lineage.split("/")
    return codes[1] if len(codes) > 1 else codes[0]
