"""Which reminder a day calls for, and when nobody is disturbed."""

from __future__ import annotations

import datetime as dt
import zoneinfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonaintegritas.core.schedule import Quiet, Step, step_of, week_of

DUE = dt.date(2026, 12, 31)
SPAN = dt.datetime(2026, 1, 1), dt.datetime(2027, 12, 31)  # noqa: DTZ001 - hypothesis adds the zone
ZONE = zoneinfo.ZoneInfo("Asia/Makassar")


@pytest.mark.parametrize(
    ("left", "step"),
    [
        (31, None), (30, Step.DUE_30), (8, Step.DUE_30), (7, Step.DUE_7), (2, Step.DUE_7), (1, Step.DUE_1),
        (0, Step.DUE_1), (-1, Step.LATE), (-400, Step.LATE),
    ],
)  # fmt: skip
def test_the_nearest_step_that_was_reached(left: int, step: Step | None) -> None:
    assert step_of(DUE, DUE - dt.timedelta(days=left)) is step


def test_year_ends_are_days_like_others() -> None:
    assert step_of(dt.date(2027, 1, 5), dt.date(2026, 12, 29)) is Step.DUE_7
    assert step_of(dt.date(2026, 12, 31), dt.date(2027, 1, 1)) is Step.LATE
    assert week_of(dt.date(2027, 1, 1)) == (dt.date(2026, 12, 28), dt.date(2027, 1, 3))


def at(day: int, hour: int, minute: int = 0) -> dt.datetime:
    """In November 2026, of which the 23rd is a Monday."""
    return dt.datetime(2026, 11, day, hour, minute, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("moment", "over"),
    [
        (at(24, 12), at(24, 12)),
        (at(24, 7), at(24, 7)),
        (at(24, 6, 59), at(24, 7)),
        (at(24, 18), at(25, 7)),
        (at(24, 23, 30), at(25, 7)),
        (at(27, 18), at(30, 7)),  # Friday evening
        (at(28, 10), at(30, 7)),
        (at(29, 23, 59), at(30, 7)),
    ],
)
def test_evenings_nights_and_weekends_are_quiet(moment: dt.datetime, over: dt.datetime) -> None:
    assert Quiet().over(moment) == over


def test_days_off_are_quiet_where_weekends_are() -> None:
    off = {dt.date(2026, 11, 27), dt.date(2026, 11, 30)}  # Friday and Monday
    assert Quiet().over(at(26, 18), off) == at(1, 7).replace(month=12)
    assert Quiet(weekends=False).over(at(26, 18), off) == at(27, 7)


def test_quiet_hours_within_a_day_and_none_at_all() -> None:
    assert Quiet(dt.time(12), dt.time(13), weekends=False).over(at(28, 12, 30)) == at(28, 13)
    assert Quiet(dt.time(7), dt.time(7), weekends=False).over(at(29, 3)) == at(29, 3)


@given(st.times(), st.times(), st.booleans(), st.datetimes(*SPAN, timezones=st.just(ZONE)))
def test_the_end_of_quiet_is_never_before_and_never_quiet(
    begins: dt.time, ends: dt.time, weekends: bool, moment: dt.datetime
) -> None:
    quiet = Quiet(begins, ends, weekends)
    over = quiet.over(moment)
    assert moment <= over <= moment + dt.timedelta(days=4)
    assert quiet.over(over) == over
