"""Numbers decided together: what was read of each is weighed against how numbers follow one another.

One at a time will not do: a wrong one that is kept, or a right one that is not, moves all that come after it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

MISREAD: Final = 0.35  # what it costs to take a number for another than was read, where that was hardly legible
BELIEVED: Final = 0.55  # what it costs more, times the confidence
PRINTED: Final = 100.0  # a sure number stays, also where it follows from nothing
FEW_LOST: Final = 1  # a first number, a lone 1, is the one most easily lost
SKIPPED: Final = 0.1  # for each heading that may not have been read
NOTHING: Final = 0.0  # what was read is no number: any will do


@dataclass(frozen=True, slots=True)
class Said:
    """What was read of one number.

    `begins` where an area begins with it; `lost` where before it so many headings of areas may not have been read.
    """

    value: int | None
    confidence: float
    is_sure: bool
    begins: bool = False
    lost: int = 0


def step_of_rows(last: int, value: int, one: Said) -> float:
    """The cost of a row's number after another (0 before the first): rows count on, or from 1 where an area begins."""
    if value == last + 1 or (one.begins and value == 1):
        return 0.0
    if one.begins:
        return 0.5 if value == FEW_LOST + 1 else 1.0
    if value == last:
        return 0.9  # a row that goes on after a page break
    return 1.0 if value == 1 else 1.2


def step_of_areas(last: int, value: int, one: Said) -> float:
    """The cost of an area's number after another: areas rise, and one may be missing."""
    if last < value <= last + 1 + one.lost:
        return SKIPPED * (value - last - 1)
    return 0.8 if value > last else 2.5 if value == last else 3.0


Step = Callable[[int, int, Said], float]


def likeliest(said: Sequence[Said], step: Step, most: int) -> list[int]:
    """The cheapest values, each from 1 to `most`, one for each that was read."""
    costs = {0: 0.0}
    ways: list[dict[int, int]] = []  # for each value the one before it
    for one in said:
        reached: dict[int, float] = {}
        way: dict[int, int] = {}
        for value in range(1, most + 1):
            cost, last = min((spent + step(last, value, one), last) for last, spent in costs.items())
            reached[value] = cost + _misread(one, value)
            way[value] = last
        costs = reached
        ways.append(way)
    if not ways:
        return []
    value = min(costs, key=lambda value: costs[value])
    found = [value]
    for way in reversed(ways[1:]):
        value = way[value]
        found.append(value)
    return found[::-1]


def _misread(one: Said, value: int) -> float:
    if one.value is None:
        return NOTHING
    if value == one.value:
        return 0.0
    return PRINTED if one.is_sure else MISREAD + BELIEVED * one.confidence
