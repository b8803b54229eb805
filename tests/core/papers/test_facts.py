"""What papers say about themselves, in the layouts that offices hand in; where it is not sure, nothing."""

from __future__ import annotations

import datetime as dt

import pytest

from zonaintegritas.core.decree.showing import words_of
from zonaintegritas.core.papers import PaperFacts, facts_of
from zonaintegritas.core.sample import Format, Layout, write_sample

MARCH = dt.date(2026, 3, 12)

LETTER = """
KOMISI PEMILIHAN UMUM
KOTA HARAPAN JAYA
Jalan Contoh Nomor 7, Harapan Jaya
Nomor : 45/PW.01-Und/9971/2026 Harapan Jaya, 12 Maret 2026
Sifat : Biasa
Perihal : Undangan rapat
Kami mengundang Saudara pada hari Senin, 16 Maret 2026 pukul 09.00.
Ketua,
ttd.
Rahmat Hidayat
"""
DECREE = """
SALINAN
KEPUTUSAN KETUA KOMISI PEMILIHAN UMUM KOTA HARAPAN JAYA
NOMOR 7 TAHUN 2026
Ditetapkan di Harapan Jaya
pada tanggal 12 Maret 2026
KETUA KOMISI PEMILIHAN UMUM
KOTA HARAPAN JAYA,
RAHMAT HIDAYAT
"""
MINUTES = """
NOTULEN RAPAT
Hari/Tanggal : Kamis, 12 Maret 2026
Tempat : Aula
Rapat dibuka oleh Ketua dan membahas rencana triwulan kedua.
Notulis,
Dewi Lestari
NIP. 19850101 201001 2 001
"""
ATTENDANCE = """
DAFTAR HADIR
Tanggal: 12-03-2026
No Nama NIP Jabatan TTD
1 Dewi Lestari 198501012010012001 Kepala Subbagian
2 Budi Santoso 197902022005011002 Staf
"""
OFFICIAL_REPORT = """
KPU KABUPATEN MUARA CONTOH
BERITA ACARA
Pada hari ini Kamis tanggal dua belas bulan Maret tahun dua ribu dua puluh enam (12/03/2026) kami yang bertanda tangan
"""
SCANNED = """
PEMERINTAH KOTA HARAPAN JAYA
DINAS KOMUNIKASI DAN INFORMATIKA
Jl. Contoh No. 1
LAPORAN
Harapan Jaya, 12 Maret 2026
Kepala Dinas,
Siti Aminah
"""
ELECTRONIC = """
SEKRETARIAT KPU KOTA HARAPAN JAYA
SURAT TUGAS
Nama : Dewi Lestari
NIP : 198501012010012001
Tanggal 12 Maret 2026
Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik
"""


@pytest.mark.parametrize("text", [LETTER, DECREE, MINUTES, ATTENDANCE, OFFICIAL_REPORT, SCANNED, ELECTRONIC])
def test_the_date_that_it_bears_is_told_from_those_it_mentions(text: str) -> None:
    borne = facts_of(text).borne
    assert borne is not None
    assert borne.day == MARCH


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (LETTER, "KOMISI PEMILIHAN UMUM KOTA HARAPAN JAYA"),
        (OFFICIAL_REPORT, "KPU KABUPATEN MUARA CONTOH"),
        (SCANNED, "PEMERINTAH KOTA HARAPAN JAYA DINAS KOMUNIKASI DAN INFORMATIKA"),
        (ELECTRONIC, "SEKRETARIAT KPU KOTA HARAPAN JAYA"),
        (DECREE, ""),
        (MINUTES, ""),
        (ATTENDANCE, ""),
        ("Rapat bersama Komisi Pemilihan Umum Kota Harapan Jaya", ""),
    ],
)
def test_the_letterhead_is_the_loud_name_at_the_top(text: str, office: str) -> None:
    assert facts_of(text).office == office


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (LETTER, "ttd."),
        (DECREE, "KETUA KOMISI PEMILIHAN UMUM RAHMAT HIDAYAT"),
        (MINUTES, "NIP. 19850101 201001 2 001"),
        (SCANNED, "Kepala Dinas, Siti Aminah"),
        (ELECTRONIC, "Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik"),
    ],
)
def test_a_signature_block_is_told_by_its_words(text: str, words: str) -> None:
    assert facts_of(text).signature == words


@pytest.mark.parametrize(
    "text",
    [
        ATTENDANCE,
        OFFICIAL_REPORT,
        "Harapan Jaya, 12 Maret 2026\nKepala Subbagian membuka rapat. Setelah itu dibahas:\nLaporan keuangan",
        "No Nama Jabatan TTD\n1 Dewi Lestari Kepala",
        "Nama : Dewi\nNIP : 198501012010012001",
        "",
    ],
)
def test_what_only_looks_like_a_signature_is_none(text: str) -> None:
    assert not facts_of(text).is_signed


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("tanggal 9 Oktober 2025", ["2025-10-09"]),
        ("1 Pebruari 2026 dan 2 Nopember 2026", ["2026-02-01", "2026-11-02"]),
        ("3 s.d. 5 Maret 2026", ["2026-03-03", "2026-03-05"]),
        ("3-5 Maret 2026", ["2026-03-03", "2026-03-05"]),
        ("05/11/2026, 06-11-2026, 07.11.2026", ["2026-11-05", "2026-11-06", "2026-11-07"]),
        ("12 Mar 2026 lalu 12 maret 2026", ["2026-03-12"]),
        ("31 Februari 2026", []),
        ("Nomor 45/03/2026-9971 dan 12/13/2026", []),
        ("0812.12.2026.11 atau 1/2.2026", []),
        ("pasal 3 maret", []),
        ("12 Maret 1945", []),
        ("Maret 2026", []),
    ],
)
def test_dates_are_found_in_words_and_figures(words: str, days: list[str]) -> None:
    assert [found.day.isoformat() for found in facts_of(words).dates] == days


def test_two_papers_in_one_file_bear_no_date_for_sure() -> None:
    assert facts_of("Harapan Jaya, 12 Maret 2026\nIsi\nHarapan Jaya, 13 Maret 2026").borne is None


def test_a_day_of_the_week_is_no_place() -> None:
    assert facts_of("Senin, 16 Maret 2026").borne is None


def test_facts_come_back_from_their_plain_form() -> None:
    for text in (LETTER, ATTENDANCE, ""):
        facts = facts_of(text)
        assert PaperFacts.from_json(facts.as_json()) == facts


@pytest.mark.parametrize("kind", [Format.PDF, Format.DOCX, Format.TEXT])
def test_the_sample_decree_says_the_same_in_every_format(kind: Format) -> None:
    facts = facts_of(words_of(write_sample(Layout.SIX, kind, year=2026), "contoh", most_recognised=0).text)
    assert facts.is_signed
    assert facts.borne is not None
    assert facts.borne.day.year in {2025, 2026}


def test_a_very_long_line_takes_no_long_time() -> None:
    """A pattern that tries everything would never end here."""
    for line in ("Kota " * 20_000, "1" * 100_000, "ttd " * 25_000, "A-" * 50_000, "1 s.d. " * 20_000):
        assert facts_of(line).borne is None
