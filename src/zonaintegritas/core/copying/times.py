"""Periods in the year of the new plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from zonaintegritas.core.copying.case import Case
from zonaintegritas.core.copying.mention import Kind, Mention, Outcome, Spot
from zonaintegritas.core.decree.plan import Item
from zonaintegritas.core.period import Month, Period, period_in_words, read_period
from zonaintegritas.core.period.doubts import length_of


def follows_words(item: Item, case: Case) -> bool:
    """Whether the period is what the printed time says; then it is read anew from the new words."""
    raw = item.target_time_raw.value
    if not raw.strip():
        return False
    read, mine = read_period(raw, plan_year=case.origin.year), item.period.value
    return (read.months, read.blocks, read.day, read.periodicity) == (
        mine.months,
        mine.blocks,
        mine.day,
        mine.periodicity,
    )


def shifted(period: Period, years: int) -> Period:
    """The period so many years later; a day that its month does not have becomes the last one."""
    blocks = tuple(tuple(_later(month, years) for month in block) for block in period.blocks)
    day = period.day
    if day is not None and blocks:
        day = min(day, *(length_of(block[-1]) for block in blocks))
    months = tuple(_later(month, years) for month in period.months)
    return replace(period, months=months, blocks=blocks, day=day, doubt=None)


def period_mention(spot: Spot, item: Item, case: Case) -> Iterator[Mention]:
    """Tells of a period that no printed time explains: from a matrix, or corrected by somebody."""
    period = item.period.value
    if not case.shift or not period.months or follows_words(item, case):
        return
    years = {month.year for month in period.months}
    is_of_plan = min(years) == case.origin.year and max(years) <= case.origin.year + 1
    yield Mention(
        kind=Kind.YEAR,
        spot=spot,
        start=0,
        end=0,
        old=period_in_words(period),
        outcome=Outcome.SHIFTED if is_of_plan else Outcome.OPEN,
        new=period_in_words(shifted(period, case.shift)),
    )


def _later(month: Month, years: int) -> Month:
    return Month(month.year + years, month.number)
