"""Counting working days, forwards and backwards."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonaintegritas.core.schedule import (
    is_working_day,
    working_day_until,
    working_days_after,
    working_days_before,
)

MONDAY = dt.date(2026, 3, 16)
LEAVE = frozenset(dt.date(2026, 3, day) for day in (18, 19, 20, 23, 24))
DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2090, 12, 31))
OFF = st.frozensets(DAYS, max_size=40)


@pytest.mark.parametrize(
    ("count", "day"), [(0, MONDAY), (1, dt.date(2026, 3, 17)), (2, dt.date(2026, 3, 25)), (5, dt.date(2026, 3, 30))]
)
def test_days_off_and_weekends_are_stepped_over(count: int, day: dt.date) -> None:
    assert working_days_after(MONDAY, count, LEAVE) == day


def test_backwards_it_steps_over_them_as_well() -> None:
    assert working_days_before(dt.date(2026, 3, 25), 1, LEAVE) == dt.date(2026, 3, 17)


@pytest.mark.parametrize(
    ("day", "expected"), [(MONDAY, MONDAY), (dt.date(2026, 3, 22), dt.date(2026, 3, 17)), (dt.date(2026, 3, 25),) * 2]
)
def test_what_would_fall_on_a_day_off_is_due_before_it(day: dt.date, expected: dt.date) -> None:
    assert working_day_until(day, LEAVE) == expected


@given(DAYS, st.integers(1, 90), OFF)
def test_between_are_as_many_working_days_as_were_asked_for(day: dt.date, count: int, off: frozenset[dt.date]) -> None:
    end = working_days_after(day, count, off)
    passed = [day + dt.timedelta(days=step) for step in range(1, (end - day).days + 1)]
    assert sum(is_working_day(one, off) for one in passed) == count
    assert is_working_day(end, off)


@given(DAYS, st.integers(1, 90), OFF)
def test_there_and_back_is_where_one_began(day: dt.date, count: int, off: frozenset[dt.date]) -> None:
    start = working_day_until(day, off)
    assert working_days_before(working_days_after(start, count, off), count, off) == start


def test_a_search_ends_where_nobody_ever_works() -> None:
    always = frozenset(MONDAY + dt.timedelta(days=step) for step in range(-800, 800))
    assert working_day_until(MONDAY, always) == MONDAY
    assert working_days_after(MONDAY, 1, always) > MONDAY
