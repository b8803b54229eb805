"""The plan's year moves, other years and dates are asked about, numbers of papers are cleared or asked about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.core.copying.plans import ORIGIN, TARGET, YEAR_ON, rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RKKL 2025", ["year shifted: 2025 -> 2027"]),
        ("SKP2025", ["year shifted: 2025 -> 2027"]),
        ("Tahun 2 0 2 5", ["year shifted: 2 0 2 5 -> 2027"]),
        ("Tahun 2O25", ["year shifted: 2O25 -> 2027"]),
        ("LAKIP 2024", ["year open: 2024 -> 2026"]),
        ("renstra 2020- 2024", ["year open: 2020- 2024 -> 2022- 2026"]),
        ("Tahun 2024/2025", ["year open: 2024/2025 -> 2026/2027"]),
        ("Tahun 2024/25", ["year open: 2024/25 -> 2026/27"]),
        ("2022 s.d. 2025", ["year open: 2022 s.d. 2025 -> 2024 s.d. 2027"]),
        ("T.A. 25", ["year shifted: T.A. 25 -> T.A. 27"]),
        ("TA '25", ["year shifted: TA '25 -> TA '27"]),
        ("SKP '25", ["year shifted: '25 -> '27"]),
        ("2025 orang", ["year open: 2025 -> 2025"]),
        ("tahun dua ribu dua puluh lima", ["year open: dua ribu dua puluh lima -> dua ribu dua puluh tujuh"]),
        ("9 Oktober 2025", ["date open: 9 Oktober 2025 -> 9 Oktober 2027"]),
        ("Senin, 6 Jan 2025", ["date open: Senin, 6 Jan 2025 -> Senin, 6 Jan 2027"]),
        ("09/10/2025", ["date open: 09/10/2025 -> 09/10/2027"]),
        ("2025-10-09", ["date open: 2025-10-09 -> 2027-10-09"]),
        ("12 bulan, 2 kali, Rp20.250.000", []),
        ("UU Nomor 20 Tahun 2023, PermenPANRB 90/2021 dan PKPU 8 Tahun 2025", []),
        ("Peraturan Menteri PANRB Nomor 90 Tahun 2021", []),
        ("Keputusan KPU Nomor 357 Tahun 2021", []),
        ("Keputusan KPU Nomor 314/ORT.07-Kpt/01/KPU/V/2021", []),
        (
            "Keputusan KPU Kabupaten Wonosobo Nomor 11 Tahun 2025",
            [
                "office bound: KPU Kabupaten Wonosobo -> KPU Kota Ternate",
                "number cleared: Nomor 11 Tahun 2025 -> Nomor […] Tahun 2027",
            ],
        ),
        ("Keputusan Nomor 47 Tahun 2025", ["number cleared: Nomor 47 Tahun 2025 -> Nomor […] Tahun 2027"]),
        ("SK 47/2025", ["number cleared: 47/2025 -> […]"]),
        (
            "SK KPU Kab. Wonosobo No. 12/HK.03.1-Kpt/3307/KPU-Kab/III/2025",
            [
                "office bound: KPU Kab. Wonosobo -> KPU Kota Ternate",
                "number cleared: No. 12/HK.03.1-Kpt/3307/KPU-Kab/III/2025 -> No. […]",
            ],
        ),
        (
            "Surat KPU Provinsi Jawa Tengah Nomor 15 Tahun 2025",
            [
                "office bound: KPU Provinsi Jawa Tengah -> KPU Provinsi Maluku Utara",
                "number open: Nomor 15 Tahun 2025 ->",
            ],
        ),
        ("SK Nomor 3 Tahun 2024", ["number open: Nomor 3 Tahun 2024 ->"]),
        ("Berita Acara 13/PK.01/3307/2025", ["number open: 13/PK.01/3307/2025 ->"]),
        ("Perda Nomor 5 Tahun 2019", ["number open: Perda Nomor 5 Tahun 2019 ->"]),
    ],
)
def test_years_dates_and_numbers_in_texts(text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Januari-Desember 2025", ["year shifted: 2025 -> 2027"]),
        ("Mar-25", ["year shifted: Mar-25 -> Mar-27"]),
        ("15 Januari 2025", ["date shifted: 15 Januari 2025 -> 15 Januari 2027"]),
        ("1 s.d. 3 Maret 2025", ["date shifted: 1 s.d. 3 Maret 2025 -> 1 s.d. 3 Maret 2027"]),
        ("Juni 2022", ["year open: 2022 -> 2024"]),
        ("Triwulan I-IV", []),
    ],
)
def test_target_times(text: str, expected: list[str]) -> None:
    assert rows(text, "target_time_raw") == expected


def test_a_day_that_the_new_year_does_not_have_is_asked_about() -> None:
    leap = replace(ORIGIN, year=2024)
    assert rows("29 Februari 2024", "target_time_raw", origin=leap) == ["date open: 29 Februari 2024 ->"]


def test_where_the_year_stays_no_year_is_told() -> None:
    assert rows("RKKL 2025 dan LAKIP 2024", target=replace(TARGET, year=2025)) == []


def test_the_number_of_the_old_decree_is_cleared_for_the_same_office_too() -> None:
    assert rows("SK Nomor 47 Tahun 2025", target=YEAR_ON) == [
        "number cleared: Nomor 47 Tahun 2025 -> Nomor […] Tahun 2026"
    ]


def test_a_number_with_signs_is_known_as_it_is_printed() -> None:
    origin = replace(ORIGIN, number="15/HK.03.1/3307/2025")
    assert rows("SK Nomor 15/HK.03.1/3307/2025", origin=origin) == [
        "number cleared: Nomor 15/HK.03.1/3307/2025 -> Nomor […]"
    ]
