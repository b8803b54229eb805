"""What a chart shows: series over labels, and the table behind them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from zonaintegritas.core.chart.markup import Svg

Value = int | float | Fraction | None  # None: not known (yet); a line ends there
NOTHING: Final = "–"
MOST_TICKS: Final = 5
STEPS: Final = (1, 2, 5)


@dataclass(frozen=True, slots=True)
class Series:
    """Figures under one name, one for each label of the chart."""

    name: str
    values: Sequence[Value]


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart. `key` is unique on its page; `heading` and `rows` say the same as the drawing."""

    key: str
    title: str
    desc: str
    labels: Sequence[str]
    series: Sequence[Series]
    svg: Svg
    label_heading: str = ""

    @property
    def heading(self) -> tuple[str, ...]:
        """The heads of the columns, that of the labels first."""
        return (self.label_heading, *(one.name for one in self.series))

    @property
    def rows(self) -> list[tuple[str, ...]]:
        """One row for each label, the figures in words."""
        return [(label, *(in_words(one.values[at]) for one in self.series)) for at, label in enumerate(self.labels)]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to see: no figure at all, or none but nought."""
        return not any(value for one in self.series for value in one.values)


def in_words(value: Value) -> str:
    """12; 12,5; a dash where nothing is known."""
    if value is None:
        return NOTHING
    rounded = round(float(value), 1)
    return str(int(rounded)) if rounded == int(rounded) else f"{rounded}".replace(".", ",")


def matched(series: Sequence[Series], labels: Sequence[str]) -> None:
    """Refuse series that have not one value for each label."""
    for one in series:
        if len(one.values) != len(labels):
            raise ValueError(f"{one.name}: {len(one.values)} values for {len(labels)} labels")


def ticks(series: Sequence[Series]) -> list[int]:
    """Round figures from nought to at least the largest value, few enough to read."""
    largest = max((float(value) for one in series for value in one.values if value is not None), default=0.0)
    top = max(1, math.ceil(largest))
    magnitude = 1
    while True:
        for step in (magnitude * factor for factor in STEPS):
            if step * MOST_TICKS >= top:
                return list(range(0, math.ceil(top / step) * step + 1, step))
        magnitude *= 10


def described(desc: str, series: Sequence[Series], labels: Sequence[str]) -> str:
    """What the drawing says to who does not see it: the given sentence, else where each series ends."""
    if desc:
        return desc
    ends = []
    for one in series:
        known = [(label, value) for label, value in zip(labels, one.values, strict=True) if value is not None]
        if known:
            ends.append(f"{one.name}: {in_words(known[-1][1])} ({known[-1][0]})")
    return "; ".join(ends)
