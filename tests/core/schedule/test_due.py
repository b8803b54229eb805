"""When the occurrences of a period are due."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonaintegritas.core.period import Month, from_matrix, read_period
from zonaintegritas.core.schedule import last_working_day, occurrences


def due_days(raw: str, holidays: tuple[dt.date, ...] = ()) -> list[str]:
    return [str(due.due_on) for due in occurrences(read_period(raw, plan_year=2025), holidays=holidays)]


@pytest.mark.parametrize(
    ("raw", "days"),
    [
        ("Januari 2025", ["2025-01-31"]),
        ("Agustus-Desember 2025", ["2025-12-31"]),
        ("Sepanjang tahun", ["2025-12-31"]),
        ("1-10 Maret 2025", ["2025-03-31"]),
        ("Maret, Juni, September, Desember 2025", ["2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31"]),
        ("per triwulan", ["2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31"]),
        ("Semester I dan II", ["2025-06-30", "2025-12-31"]),
        ("Triwulan II 2025", ["2025-06-30"]),
        ("Agustus, November 2025", ["2025-08-29", "2025-11-28"]),
        ("15 Januari 2025", ["2025-01-15"]),
        ("Minggu ke-2 Maret", ["2025-03-14"]),
        ("tentatif", ["None"]),
    ],
)
def test_due_days_follow_the_form_of_the_target_time(raw: str, days: list[str]) -> None:
    assert due_days(raw) == days


def test_monthly_items_have_twelve_occurrences() -> None:
    assert len(due_days("Per-bulan")) == 12


def test_an_unscheduled_item_has_one_undated_occurrence() -> None:
    (due,) = occurrences(read_period("", plan_year=2025))
    assert (due.first_day, due.due_on, due.label, due.months) == (None, None, "belum dijadwalkan", ())


def test_a_holiday_moves_the_due_day_forward() -> None:
    assert due_days("Desember 2025", (dt.date(2025, 12, 31), dt.date(2025, 12, 30))) == ["2025-12-29"]


def test_a_named_day_is_not_moved() -> None:
    assert due_days("15 Maret 2025") == ["2025-03-15"]  # a Saturday


def test_each_unbroken_stretch_of_a_matrix_is_due_once() -> None:
    dues = occurrences(from_matrix({1, 2, 5}, plan_year=2025))
    assert [due.label for due in dues] == ["Januari–Februari 2025", "Mei 2025"]
    assert [due.first_day for due in dues] == [dt.date(2025, 1, 1), dt.date(2025, 5, 1)]


def test_a_range_over_the_new_year_says_both_years() -> None:
    (due,) = occurrences(read_period("November 2025 - Februari 2026", plan_year=2025))
    assert (due.label, due.due_on) == ("November 2025–Februari 2026", dt.date(2026, 2, 27))


@given(st.integers(1950, 2900), st.integers(1, 12), st.sets(st.dates(dt.date(1950, 1, 1), dt.date(2900, 12, 31))))
def test_the_last_working_day_is_a_weekday_of_that_month(year: int, number: int, holidays: set[dt.date]) -> None:
    day = last_working_day(Month(year, number), holidays)
    assert (day.year, day.month) == (year, number)
    assert day.weekday() < 5
    assert day not in holidays


def test_a_month_of_holidays_is_due_on_its_last_day() -> None:
    whole = {dt.date(2025, 2, day) for day in range(1, 29)}
    assert last_working_day(Month(2025, 2), whole) == dt.date(2025, 2, 28)
