"""Items that a file may prove, on names of files and items as offices write them."""

from __future__ import annotations

import pytest

from zonaintegritas.core.filing import Shelf, Wanted

ITEMS = (
    Wanted(1, "I.1.a", "Tim kerja dibentuk MANAJEMEN PERUBAHAN", "SK Tim Kerja Zona Integritas"),
    Wanted(2, "I.2.a", "Rencana kerja disusun dan disosialisasikan MANAJEMEN PERUBAHAN", "Dokumen rencana kerja"),
    Wanted(
        3, "II.1.a", "Peta proses bisnis dan SOP ditetapkan PENATAAN TATALAKSANA", "Dokumen SOP; peta proses bisnis"
    ),
    Wanted(
        4, "III.3.b", "Pelatihan pengembangan kompetensi pegawai", "Undangan, daftar hadir dan sertifikat pelatihan"
    ),
    Wanted(5, "V.1.c", "Penanganan gratifikasi PENGUATAN PENGAWASAN", "Laporan unit pengendalian gratifikasi"),
    Wanted(6, "V.4.a", "Whistle blowing system dievaluasi PENGUATAN PENGAWASAN", "Laporan evaluasi WBS"),
    Wanted(7, "VI.3.a", "Survei kepuasan masyarakat PELAYANAN PUBLIK", "Laporan hasil survei kepuasan"),
)
SHELF = Shelf(ITEMS)


@pytest.mark.parametrize(
    ("path", "first"),
    [
        ("SK Tim Kerja ZI 2026.pdf", 1),
        ("Laporan UPG gratifikasi TW I 2026.pdf", 5),
        ("Area VI/Hasil survey kepuasan masyarakat.pdf", 7),
        ("Pelatihan kompetensi/IMG_20260312.jpg", 4),
        ("SOP pelayanan.docx", 3),
        ("laporan_evaluasi_wbs.pdf", 6),
    ],
)
def test_the_likeliest_item_stands_first(path: str, first: int) -> None:
    assert [one.key for one in SHELF.suggest(path)][:1] == [first]


def test_an_item_that_is_named_by_its_number_comes_before_all() -> None:
    found = SHELF.suggest("III.3.b/SK Tim Kerja.pdf")
    assert (found[0].key, found[0].is_named) == (4, True)
    assert [one.is_named for one in found[1:]] == [False] * len(found[1:])


@pytest.mark.parametrize("path", ["IMG_0001.jpg", "Undangan rapat.pdf", "Foto dokumentasi.png", "", "xyz.pdf"])
def test_a_name_that_says_nothing_suggests_nothing(path: str) -> None:
    assert SHELF.suggest(path) == []


def test_a_plan_without_items_suggests_nothing() -> None:
    assert Shelf([]).suggest("SK Tim Kerja.pdf") == []


def test_no_more_are_offered_than_asked_for() -> None:
    assert len(SHELF.suggest("I.1.a I.2.a II.1.a III.3.b", most=2)) == 2
