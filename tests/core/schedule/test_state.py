"""The state of an occurrence on a day."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonaintegritas.core.schedule import Due, State, is_done, state_of

MARCH = Due(dt.date(2025, 3, 1), dt.date(2025, 3, 31), "Maret 2025")
UNDATED = Due(None, None, "belum dijadwalkan")
ENACTED = dt.date(2025, 1, 2)
dates = st.dates(dt.date(2024, 1, 1), dt.date(2026, 12, 31))


@pytest.mark.parametrize(
    ("today", "done_on", "state"),
    [
        (dt.date(2025, 2, 28), None, State.NOT_DUE),
        (dt.date(2025, 3, 1), None, State.RUNNING),
        (dt.date(2025, 3, 31), None, State.RUNNING),
        (dt.date(2025, 4, 1), None, State.LATE),
        (dt.date(2025, 4, 1), dt.date(2025, 3, 31), State.DONE),
        (dt.date(2025, 4, 1), dt.date(2025, 4, 1), State.DONE_LATE),
        (dt.date(2026, 1, 1), None, State.LAST_YEAR),
        (dt.date(2026, 1, 1), dt.date(2025, 4, 1), State.DONE),
    ],
)
def test_the_state_follows_the_day(today: dt.date, done_on: dt.date | None, state: State) -> None:
    assert state_of(MARCH, done_on=done_on, enacted_on=ENACTED, today=today, plan_year=2025) is state


@pytest.mark.parametrize(("done_on", "state"), [(None, State.BEFORE_FORCE), (dt.date(2025, 5, 5), State.DONE)])
def test_what_was_due_before_the_decree_is_never_late(done_on: dt.date | None, state: State) -> None:
    enacted = dt.date(2025, 10, 9)
    assert state_of(MARCH, done_on=done_on, enacted_on=enacted, today=enacted, plan_year=2025) is state


def test_what_is_due_on_the_day_of_enactment_counts() -> None:
    enacted = dt.date(2025, 3, 31)
    assert state_of(MARCH, done_on=None, enacted_on=enacted, today=dt.date(2025, 4, 1), plan_year=2025) is State.LATE


def test_an_undated_occurrence_waits_for_a_date_and_can_be_done() -> None:
    today = dt.date(2025, 4, 1)
    assert state_of(UNDATED, done_on=None, enacted_on=ENACTED, today=today, plan_year=2025) is State.UNSCHEDULED
    assert state_of(UNDATED, done_on=today, enacted_on=ENACTED, today=today, plan_year=2025) is State.DONE


@given(dates, st.none() | dates, st.none() | dates)
def test_a_plan_of_a_past_year_is_never_late(today: dt.date, done_on: dt.date | None, enacted: dt.date | None) -> None:
    state = state_of(MARCH, done_on=done_on, enacted_on=enacted, today=today, plan_year=today.year - 1)
    assert state not in {State.LATE, State.DONE_LATE}


@given(dates, st.none() | dates)
def test_done_is_done_and_open_is_open(today: dt.date, done_on: dt.date | None) -> None:
    state = state_of(MARCH, done_on=done_on, enacted_on=ENACTED, today=today, plan_year=2025)
    assert is_done(state) == (done_on is not None)


def test_people_read_indonesian() -> None:
    assert State.DONE_LATE.label == "Tercapai terlambat"
