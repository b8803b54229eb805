"""Dates and periods in Indonesian words."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonaintegritas.core.period import Month, date_in_words, month_in_words, parse_date, period_in_words, read_period


def test_dates_and_months_are_written_as_in_a_decree() -> None:
    assert date_in_words(dt.date(2025, 10, 9)) == "9 Oktober 2025"
    assert month_in_words(Month(2025, 8)) == "Agustus 2025"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("01 Agustus 2025", dt.date(2025, 8, 1)),
        ("pada tanggal 9 Okt. 2025", dt.date(2025, 10, 9)),
        ("9 0ktober 2O25", dt.date(2025, 10, 9)),
        ("5 NOPEMBER 2024", dt.date(2024, 11, 5)),
        ("Ditetapkan di Sukamaju pada tanggal 31 Januari 2025", dt.date(2025, 1, 31)),
        ("31/01/2025", dt.date(2025, 1, 31)),
        ("2025-01-31", dt.date(2025, 1, 31)),
        ("31 April 2025", None),
        ("Agustus 2025", None),
        ("1 Maret 2025 dan 2 Maret 2025", None),
        ("", None),
    ],
)
def test_a_date_is_found_in_words(text: str, date: dt.date | None) -> None:
    assert parse_date(text) == date


@given(st.dates(dt.date(1950, 1, 1), dt.date(2899, 12, 31)))
def test_every_date_in_words_is_read_back(date: dt.date) -> None:
    assert parse_date(date_in_words(date)) == date


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("Triwulan II 2025", "April–Juni 2025"),
        ("Per-bulan", "setiap bulan 2025"),
        ("B03, B06, B12", "Maret, Juni dan Desember 2025"),
        ("November - Februari", "November 2025–Februari 2026"),
        ("Januari, Maret-Mei 2025", "Januari 2025 dan Maret–Mei 2025"),
        ("15/03/2025", "15 Maret 2025"),
        ("tentatif", "belum dijadwalkan"),
    ],
)
def test_a_period_is_written_as_an_office_writes(raw: str, words: str) -> None:
    assert period_in_words(read_period(raw, plan_year=2025)) == words
