"""Obligations that return: their turns in a year, and the occurrence that a turn proves."""

from __future__ import annotations

import datetime as dt

import pytest

from zonaintegritas.core.schedule import Recurrence, Rhythm, Rule, proved_by

EVERY_MONTH = tuple(range(1, 13))
QUARTERS = (3, 6, 9, 12)


def test_by_the_tenth_of_each_month_or_the_working_day_before() -> None:
    turns = Recurrence(Rhythm.MONTHLY, EVERY_MONTH, Rule.BY_DAY, 10).turns(2026)
    assert len(turns) == 12
    assert turns[0].due_on == dt.date(2026, 1, 9)  # the tenth is a Saturday
    assert (turns[1].due_on, turns[1].label) == (dt.date(2026, 2, 10), "Februari 2026")
    assert [str(month) for month in turns[1].months] == ["2026-02"]


def test_a_day_that_the_month_does_not_have_is_its_last() -> None:
    (turn,) = Recurrence(Rhythm.YEARLY, (2,), Rule.BY_DAY, 31).turns(2025)
    assert turn.due_on == dt.date(2025, 2, 28)


def test_a_quarter_speaks_of_three_months_and_ends_on_a_working_day() -> None:
    first, *_ = Recurrence(Rhythm.QUARTERLY, QUARTERS, Rule.LAST_WORKING_DAY).turns(2026, {dt.date(2026, 3, 31)})
    assert (first.first_day, first.due_on) == (dt.date(2026, 1, 1), dt.date(2026, 3, 30))
    assert first.label == "Januari–Maret 2026"


def test_working_days_after_december_fall_in_the_next_year() -> None:
    *_, last = Recurrence(Rhythm.SEMESTER, (6, 12), Rule.WORKING_DAYS_AFTER, 5).turns(2026, {dt.date(2027, 1, 1)})
    assert last.due_on == dt.date(2027, 1, 8)
    assert last.first_day == dt.date(2026, 7, 1)


MONTHS = [[f"2026-{number:02d}"] for number in EVERY_MONTH]
BY_QUARTER = [["2026-03"], ["2026-06"]]
FIRST_QUARTER = ["2026-01", "2026-02", "2026-03"]


@pytest.mark.parametrize(
    ("turn", "blocks", "is_yearly", "place"),
    [
        (["2026-02"], MONTHS, False, 1),
        (FIRST_QUARTER, MONTHS, False, 2),  # a quarter proves its last month
        (FIRST_QUARTER, [["2026-02"], ["2026-05"]], False, 0),  # else the latest of its others
        (["2026-03"], BY_QUARTER, False, 0),
        (["2026-02"], BY_QUARTER, False, None),
        (["2026-07"], [[f"2026-{number:02d}" for number in EVERY_MONTH]], False, 0),  # a range over the year
        (["2026-03"], [["2026-01"]], True, 0),  # both once a year, in whatever month
        (["2026-03"], [["2026-01"]], False, None),
        (["2026-03"], [["2026-01"], ["2026-06"]], True, None),
        (["2026-03"], [[]], False, 0),  # not scheduled: the only one there is
        (["2026-03"], [], True, None),
    ],
)
def test_a_turn_proves_the_occurrence_of_its_months(
    turn: list[str], blocks: list[list[str]], is_yearly: bool, place: int | None
) -> None:
    assert proved_by(turn, blocks, is_yearly=is_yearly) == place
