"""Target times as offices write them, one line a form."""

from __future__ import annotations

import pytest

from zonaintegritas.core.period import Period, Periodicity, read_period

PLAN_YEAR = 2025
ALL = tuple(range(1, 13))
QUARTERS = (3, 6, 9, 12)
ONCE, RANGE = Periodicity.ONCE, Periodicity.RANGE
QUARTERLY, SEMESTER, MONTHLY = Periodicity.QUARTERLY, Periodicity.SEMESTER, Periodicity.MONTHLY


def numbers(period: Period) -> tuple[int, ...]:
    return tuple(month.number for month in period.months)


@pytest.mark.parametrize(
    ("raw", "months", "periodicity", "occurrences"),
    [
        ("Januari 2025", (1,), ONCE, 1),
        ("Bulan Maret Tahun 2025", (3,), ONCE, 1),
        ("Agustus-Desember 2025", (8, 9, 10, 11, 12), RANGE, 1),
        ("Januari s.d Desember 2025", ALL, RANGE, 1),
        ("Bulan Januari s/d Bulan Maret 2025", (1, 2, 3), RANGE, 1),
        ("Dari Januari sampai dengan Maret 2025", (1, 2, 3), RANGE, 1),
        ("Sepanjang tahun", ALL, RANGE, 1),
        ("Setahun penuh", ALL, RANGE, 1),
        ("Selama Tahun Anggaran 2025", ALL, RANGE, 1),
        ("2025", ALL, RANGE, 1),
        ("1-10 Maret 2025", (3,), RANGE, 1),
        ("25 Maret s.d. 5 April 2025", (3, 4), RANGE, 1),
        ("Maret, Juni, September dan Desember 2025", QUARTERS, QUARTERLY, 4),
        ("B03, B06, B09, B12", QUARTERS, QUARTERLY, 4),
        (
            "Triwulan I (Maret), Triwulan II (Juni), Triwulan III (September), Triwulan IV (Desember)",
            QUARTERS,
            QUARTERLY,
            4,
        ),
        ("T.W. I-II-III-IV", QUARTERS, QUARTERLY, 4),
        ("bulan 3, 6, 9 dan 12", QUARTERS, QUARTERLY, 4),
        ("Triwulan I-IV", QUARTERS, QUARTERLY, 4),
        ("TW I, TW II, TW III dan TW IV", QUARTERS, QUARTERLY, 4),
        ("Trw 1 s.d. Trw 4", QUARTERS, QUARTERLY, 4),
        ("per triwulan", QUARTERS, QUARTERLY, 4),
        ("Triwulanan", QUARTERS, QUARTERLY, 4),
        ("setiap 3 bulan", QUARTERS, QUARTERLY, 4),
        ("3 (tiga) bulan sekali", QUARTERS, QUARTERLY, 4),
        ("4 kali setahun", QUARTERS, QUARTERLY, 4),
        ("setiap akhir triwulan", QUARTERS, QUARTERLY, 4),
        ("Januari s.d. Juni 2025 (per triwulan)", (3, 6), QUARTERLY, 2),
        ("Juni & Desember 2025", (6, 12), SEMESTER, 2),
        ("Semester I dan II", (6, 12), SEMESTER, 2),
        ("per semester", (6, 12), SEMESTER, 2),
        ("2 (dua) kali dalam 1 (satu) tahun", (6, 12), SEMESTER, 2),
        ("Agustus, Oktober, Desember", (8, 10, 12), None, 3),
        ("Maret; Juni", (3, 6), None, 2),
        ("Maret/April 2025", (3, 4), None, 2),
        ("setiap bulan Maret dan September", (3, 9), None, 2),
        ("Triwulan I: Januari-Maret, Triwulan II: April-Juni 2025", (1, 2, 3, 4, 5, 6), None, 2),
        ("Triwulan I dan III 2025", (1, 2, 3, 7, 8, 9), None, 2),
        ("Januari, Maret-Mei 2025", (1, 3, 4, 5), None, 2),
        ("per caturwulan", (4, 8, 12), None, 3),
        ("Per-bulan", ALL, MONTHLY, 12),
        ("tiap-tiap bulan", ALL, MONTHLY, 12),
        ("1x/bulan", ALL, MONTHLY, 12),
        ("Januari-Desember 2025 (setiap bulan)", ALL, MONTHLY, 12),
        ("Setiap bulan Juli s.d. September 2025", (7, 8, 9), MONTHLY, 3),
        ("Triwulan II 2025", (4, 5, 6), RANGE, 1),
        ("TW I/2025", (1, 2, 3), RANGE, 1),
        ("Triwulan ke-2", (4, 5, 6), RANGE, 1),
        ("Q1 2025", (1, 2, 3), RANGE, 1),
        ("Triwulan I (Januari-Maret) 2025", (1, 2, 3), RANGE, 1),
        ("Semester I", (1, 2, 3, 4, 5, 6), RANGE, 1),
        ("Caturwulan III", (9, 10, 11, 12), RANGE, 1),
        ("Minggu ke-2 Maret", (3,), ONCE, 1),
        ("akhir Triwulan I 2025", (3,), ONCE, 1),
        ("akhir tahun 2025", (12,), ONCE, 1),
        ("s.d. Maret 2025", (3,), ONCE, 1),
        ("Setiap akhir tahun", (12,), ONCE, 1),
        ("Setahun sekali pada bulan Maret", (3,), ONCE, 1),
        ("<p>Januari &ndash;</p><p>Maret&nbsp;2025</p>", (1, 2, 3), RANGE, 1),
        ("<ul><li>Maret</li><li>Juli</li></ul>", (3, 7), None, 2),
        ("1. Maret 2025\n2. Juli 2025", (3, 7), None, 2),
        ("Jan-Des'25", ALL, RANGE, 1),
        ("March to June 2025", (3, 4, 5, 6), RANGE, 1),
        ("JanuariDesember2025", ALL, RANGE, 1),
        ("Desem-\nber 2025", (12,), ONCE, 1),
        ("M a r e t 2025", (3,), ONCE, 1),
    ],
)
def test_a_form_gives_its_months_rhythm_and_occurrences(
    raw: str, months: tuple[int, ...], periodicity: Periodicity | None, occurrences: int
) -> None:
    period = read_period(raw, plan_year=PLAN_YEAR)
    assert (numbers(period), period.periodicity, len(period.blocks)) == (months, periodicity, occurrences)
    assert {month.year for month in period.months} == {PLAN_YEAR}


@pytest.mark.parametrize(
    ("raw", "number"),
    [
        ("Peb", 2), ("Pebruari", 2), ("Febuari", 2), ("Mrt", 3), ("Mart", 3), ("Apr.", 4), ("MEI", 5), ("Jun", 6),
        ("Jul", 7), ("Agust", 8), ("Agt", 8), ("Ags", 8), ("Sept.", 9), ("Okt", 10), ("Nop", 11), ("Nopember", 11),
        ("Des", 12), ("Desembar", 12), ("August", 8), ("December", 12),
    ],
)  # fmt: skip
def test_old_spellings_abbreviations_and_english_are_certain(raw: str, number: int) -> None:
    period = read_period(f"{raw} 2025", plan_year=PLAN_YEAR)
    assert numbers(period) == (number,)
    assert period.doubt is None


@pytest.mark.parametrize(
    ("raw", "number"),
    [("Janu4ri", 1), ("lanuari", 1), ("Apri1", 4), ("Me1", 5), ("Agu5tus", 8), ("0ktober", 10), ("Desernber", 12)],
)
def test_a_month_misread_by_ocr_is_guessed_and_doubted(raw: str, number: int) -> None:
    period = read_period(f"{raw} 2025", plan_year=PLAN_YEAR)
    assert numbers(period) == (number,)
    assert period.doubt is not None
    assert period.confidence < 1


@pytest.mark.parametrize("raw", ["", "  ", "-", "–", "<br>"])
def test_an_empty_cell_is_not_scheduled_and_not_doubted(raw: str) -> None:
    assert read_period(raw, plan_year=PLAN_YEAR) == Period()


@pytest.mark.parametrize(
    "raw",
    [
        "tentative",
        "Sesuai kebutuhan",
        "14 hari",
        "Triwulan V",
        "Jumi 2025",
        "III",
        "unit kerja",
        "data dukung",
        "x" * 9000,
    ],
)
def test_what_cannot_be_read_has_no_months_and_says_so(raw: str) -> None:
    period = read_period(raw, plan_year=PLAN_YEAR)
    assert (period.months, period.blocks, period.confidence) == ((), (), 0.0)
    assert period.doubt


def test_a_missing_year_means_the_plan_year_and_is_doubted() -> None:
    period = read_period("Maret", plan_year=2026)
    assert [str(month) for month in period.months] == ["2026-03"]
    assert period.doubt == "Tahun tidak tercetak; dibaca 2026."


def test_without_any_year_nothing_can_be_placed() -> None:
    assert read_period("Maret", plan_year=None).months == ()
    assert read_period("setiap bulan", plan_year=None).months == ()
    assert len(read_period("Maret 2025", plan_year=None).months) == 1


def test_a_wrong_year_stays_wrong_and_is_pointed_out() -> None:
    period = read_period("Juli 2021", plan_year=PLAN_YEAR)
    assert [str(month) for month in period.months] == ["2021-07"]
    assert period.doubt == "Tahun 2021 bukan tahun rencana 2025."


@pytest.mark.parametrize("raw", ["November 2025 - Februari 2026", "November-Februari 2026", "November s.d. Februari"])
def test_a_range_may_run_into_the_next_year(raw: str) -> None:
    period = read_period(raw, plan_year=PLAN_YEAR)
    assert [str(month) for month in period.months] == ["2025-11", "2025-12", "2026-01", "2026-02"]
    assert len(period.blocks) == 1


def test_each_month_takes_the_year_printed_for_it() -> None:
    period = read_period("Maret, Juni 2025 dan Januari 2026", plan_year=PLAN_YEAR)
    assert [str(month) for month in period.months] == ["2025-03", "2025-06", "2026-01"]


def test_two_months_with_nothing_between_are_a_range_that_a_person_should_check() -> None:
    period = read_period("Februari April 2025", plan_year=PLAN_YEAR)
    assert numbers(period) == (2, 3, 4)
    assert period.doubt


@pytest.mark.parametrize(
    ("raw", "day"),
    [
        ("15 Januari 2025", 15),
        ("paling lambat tanggal 10 April 2025", 10),
        ("31/03/2025", 31),
        ("2025-03-31 00:00:00", 31),
        ("Minggu ke-2 Maret 2025", 14),
        ("Maret M1", 7),
        ("tanggal 10 setiap bulan", 10),
        ("tgl. 1 s.d. 5 setiap bulan", 5),
        ("12-Mar-25", 12),
        ("April 2025 (Minggu ke-3)", 21),
        ("March 25, 2025", 25),
        ("Minggu terakhir Maret 2025", None),
        ("1-10 Maret 2025", None),
        ("31 April 2025", None),
    ],
)
def test_a_named_day_is_kept(raw: str, day: int | None) -> None:
    assert read_period(raw, plan_year=PLAN_YEAR).day == day


@pytest.mark.parametrize(
    "raw", ["Maret 2025 (tentatif)", "Maret 2025, 2026", "Maret s.d. selesai", "mulai Maret 2025", "31 April 2025"]
)
def test_what_is_only_partly_understood_is_doubted(raw: str) -> None:
    period = read_period(raw, plan_year=PLAN_YEAR)
    assert 3 in numbers(period) or 4 in numbers(period)
    assert period.doubt


def test_a_range_of_more_than_five_years_is_a_misprint() -> None:
    assert read_period("Januari 2025 - Desember 2205", plan_year=PLAN_YEAR).months == ()
