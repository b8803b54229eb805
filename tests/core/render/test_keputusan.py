"""The decree part and the signature blocks in words."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pypdfium2
import pytest

from zonaintegritas.core.decree.plan import Plan, Ruling
from zonaintegritas.core.render import Certifying, Keputusan, Layout, Signing, pdf_bytes, plan_decree
from zonaintegritas.core.render.jdih import Status, jdih_record
from zonaintegritas.core.render.keputusan import decree_lines, signature_lines

DECREE = Keputusan(
    office="Komisi Pemilihan Umum Kabupaten Harapan",
    year=2027,
    about="Rencana Aksi Tahun 2027",
    number="8",
    signing=Signing("Kota Harapan", "Rara Widyastuti", dt.date(2027, 1, 4)),
    considerations=("bahwa satu;", "bahwa dua"),
    legal_basis=("Undang-Undang Nomor 25 Tahun 2009", "Undang-Undang Nomor 7 Tahun 2017;"),
    rulings=(Ruling("KESATU", "Menetapkan rencana."),),
)


def words(decree: Keputusan) -> list[str]:
    return [f"{line.label} {line.mark} {line.text}".strip() for line in decree_lines(decree)]


def test_the_parts_stand_in_their_order() -> None:
    told = words(DECREE)
    order = [
        "KOMISI PEMILIHAN UMUM",
        "KABUPATEN HARAPAN",
        "NOMOR 8 TAHUN 2027",
        "TENTANG",
        "RENCANA AKSI TAHUN 2027",
        "Menimbang a. bahwa satu;",
        "b. bahwa dua;",
        "Mengingat 1. Undang-Undang Nomor 25 Tahun 2009;",
        "2. Undang-Undang Nomor 7 Tahun 2017.",
        "MEMUTUSKAN:",
        "KESATU  Menetapkan rencana.",
        "pada tanggal 4 Januari 2027",
        "RARA WIDYASTUTI",
    ]
    assert [told.index(one) for one in order] == sorted(told.index(one) for one in order)


def test_a_number_and_a_date_that_are_not_given_yet_are_left_open() -> None:
    told = words(replace(DECREE, number="", signing=replace(DECREE.signing, date=None)))
    assert "NOMOR ... TAHUN 2027" in told
    assert "pada tanggal ... 2027" in told


def test_a_number_of_the_older_form_carries_its_year() -> None:
    assert replace(DECREE, number="15/HK.03.1/3507/2027").numbered == "NOMOR 15/HK.03.1/3507/2027"


def test_in_a_sentence_a_number_of_the_older_form_keeps_its_letters() -> None:
    older = replace(DECREE, number="15/HK.03.1/3507/2027")
    assert older.called.startswith(
        "Keputusan Komisi Pemilihan Umum Kabupaten Harapan Nomor 15/HK.03.1/3507/2027 tentang"
    )


def test_a_copy_says_so_and_is_certified() -> None:
    told = words(replace(DECREE, certifying=Certifying("Bagas", "Kepala Subbagian Hukum")))
    assert told[0] == "SALINAN"
    assert told[-4:] == ["SEKRETARIAT KOMISI PEMILIHAN UMUM", "KABUPATEN HARAPAN", "Kepala Subbagian Hukum,", "Bagas"]
    assert "ttd." in told


def test_the_capacity_of_who_signs_is_kept() -> None:
    lines = signature_lines(replace(DECREE, signing=replace(DECREE.signing, capacity="Plt.")))
    assert "Plt. KETUA KOMISI PEMILIHAN UMUM" in [line.text for line in lines]


def test_an_office_without_a_level_in_its_name_stands_in_one_line() -> None:
    told = words(replace(DECREE, office="Komisi Pemilihan Umum Republik Indonesia"))
    assert told[0] == "KOMISI PEMILIHAN UMUM REPUBLIK INDONESIA"


def test_the_record_for_the_network_says_what_is_known() -> None:
    record = jdih_record(replace(DECREE, number=""), Status.DRAFT)
    assert (record["noPeraturan"], record["tahun"], record["status"]) == ("", "2027", "Rancangan")
    amended = jdih_record(DECREE, Status.AMENDED, amended_by="Keputusan Nomor 20 Tahun 2027")
    assert amended["keteranganStatus"] == "Diubah dengan Keputusan Nomor 20 Tahun 2027"


@pytest.mark.parametrize("rulings", range(14, 30, 3))
def test_place_date_capacity_and_name_stand_on_one_page_with_the_last_ruling(rulings: int) -> None:
    many = tuple(Ruling(f"KE-{number}", "Melaksanakan rencana ini.") for number in range(rulings))
    paper = plan_decree(replace(DECREE, rulings=many), Plan(), Layout.SIX, plan_year=2027)
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf_bytes(paper))]
    signed = [page for page in pages if "RARA WIDYASTUTI" in page]
    assert len(signed) == 2  # of the decree and of its annex
    assert all("Ditetapkan di Kota Harapan" in page and "pada tanggal 4 Januari 2027" in page for page in signed)
    assert f"KE-{rulings - 1}" in signed[0]
