"""What names of files say, on names as offices give them."""

from __future__ import annotations

import datetime as dt

import pytest

from zonaintegritas.core.filing import guess

MARCH = dt.date(2026, 3, 12)


@pytest.mark.parametrize(
    ("path", "title", "kind", "day"),
    [
        ("Undangan Rapat Tim ZI 12 Maret 2026.pdf", "Undangan Rapat Tim ZI 12 Maret 2026", "INVITATION", MARCH),
        ("01. Daftar_Hadir_Rapat_12-03-2026.pdf", "Daftar Hadir Rapat 12-03-2026", "ATTENDANCE", MARCH),
        ("Notulensi rapat monev (1).docx", "Notulensi rapat monev", "MINUTES", None),
        ("SK Tim Kerja ZI 2026 FINAL.pdf", "SK Tim Kerja ZI 2026", "DECREE", None),
        ("lap. pelaksanaan sosialisasi 20260312.docx", "Lap. pelaksanaan sosialisasi 20260312", "REPORT", MARCH),
        ("SOP-pelayanan-informasi.pdf", "SOP pelayanan informasi", "PROCEDURE", None),
        ("Materi Internalisasi Core Value.pdf", "Materi Internalisasi Core Value", "MATERIAL", None),
        ("Nota Dinas 12 Mar 2026.pdf", "Nota Dinas 12 Mar 2026", "LETTER", MARCH),
        ("rekap absensi pegawai.xlsx", "Rekap absensi pegawai", "ATTENDANCE", None),
        ("Rekap LHKPN.xlsx", "Rekap LHKPN", "REGISTER", None),
        ("tangkapan layar media sosial.png", "Tangkapan layar media sosial", "SCREENSHOT", None),
        ("suasana rapat.jpg", "Suasana rapat", "PHOTO", None),
        ("kajian.pdf", "Kajian", "OTHER", None),
        ("Peta risiko.xlsx", "Peta risiko", "OTHER", None),
    ],
)
def test_a_name_given_by_people_is_the_title(path: str, title: str, kind: str, day: dt.date | None) -> None:
    found = guess(path)
    assert (found.title, found.kind, found.dated_on) == (title, kind, day)


@pytest.mark.parametrize(
    ("path", "title", "kind", "day"),
    [
        ("IMG_20260312_101530.jpg", "Foto, 12 Maret 2026", "PHOTO", MARCH),
        ("Rapat Tim Kerja/IMG_20260312_101530.jpg", "Foto Rapat Tim Kerja, 12 Maret 2026", "PHOTO", MARCH),
        ("WhatsApp Image 2026-03-12 at 10.15.30.jpeg", "Foto, 12 Maret 2026", "PHOTO", MARCH),
        ("Screenshot_20260312-101530.png", "Tangkapan layar, 12 Maret 2026", "SCREENSHOT", MARCH),
        ("IMG-20260312-WA0004.jpg", "Foto, 12 Maret 2026", "PHOTO", MARCH),
        ("Sosialisasi 12 Maret 2026/DSC_0042.JPG", "Foto Sosialisasi 12 Maret 2026, 12 Maret 2026", "PHOTO", MARCH),
        ("scan0001.pdf", "Dokumen scan0001", "OTHER", None),
    ],
)
def test_where_a_machine_gave_the_name_folder_and_day_say_more(
    path: str, title: str, kind: str, day: dt.date | None
) -> None:
    found = guess(path)
    assert (found.title, found.kind, found.dated_on) == (title, kind, day)


@pytest.mark.parametrize(
    ("path", "first", "last"),
    [
        ("Laporan Triwulan II 2026.pdf", dt.date(2026, 4, 1), dt.date(2026, 6, 30)),
        ("Monev TW 1 tahun 2026.pdf", dt.date(2026, 1, 1), dt.date(2026, 3, 31)),
        ("Survei semester 2 2026.pdf", dt.date(2026, 7, 1), dt.date(2026, 12, 31)),
        ("Kartu kendali SPIP Februari 2028.xlsx", dt.date(2028, 2, 1), dt.date(2028, 2, 29)),
        ("Maret 2026/kartu kendali.xlsx", dt.date(2026, 3, 1), dt.date(2026, 3, 31)),
    ],
)
def test_the_months_that_are_named_are_what_it_proves(path: str, first: dt.date, last: dt.date) -> None:
    found = guess(path)
    assert (found.proves_from, found.proves_until, found.dated_on) == (first, last, None)


@pytest.mark.parametrize(
    "path", ["nomor 31022026.pdf", "12345678.pdf", "surat 45-13-2026.pdf", "NIP 198503122010121004"]
)
def test_figures_that_are_no_day_are_none(path: str) -> None:
    assert guess(path).dated_on is None


@pytest.mark.parametrize("path", ["", "/", "...", "\\", ".pdf", "🙂.png", "a" * 5_000])
def test_any_name_gives_a_title_that_fits(path: str) -> None:
    assert len(guess(path).title) <= 200
