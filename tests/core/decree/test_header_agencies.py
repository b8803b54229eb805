"""Decree parts of other agencies and of bad scans, each as a whole."""

from __future__ import annotations

import datetime as dt

from zonaintegritas.core.decree.formats.text import read_text
from zonaintegritas.core.decree.header import read_decree
from zonaintegritas.core.decree.plan import Decree


def decree_of(text: str) -> Decree:
    return read_decree(read_text(text.encode()))[0]


def cited(decree: Decree) -> list[tuple[str, str, int | None]]:
    return [(one.kind, one.number, one.year) for one in decree.legal_basis]


COURT = """PENGADILAN NEGERI TIRTASARI
KELAS I B
Jalan Melati Nomor 5, Telepon (0299) 111222
Website: www.pn-tirtasari.example.go.id

SURAT KEPUTUSAN KETUA PENGADILAN NEGERI TIRTASARI
NOMOR : W99-U5/012/SK/KPN/I/2031

TENTANG

RENCANA KERJA PEMBANGUNAN ZONA INTEGRITAS
PADA PENGADILAN NEGERI TIRTASARI TAHUN 2031

KETUA PENGADILAN NEGERI TIRTASARI

Menimbang\t:\ta.\tBahwa pengadilan ingin melayani dengan jujur;
\t\tb.\tBahwa karenanya perlu dibuat rencana kerja;
Mengingat\t:\t1.\tUndang-Undang RI Nomor 2 Tahun 1986 tentang Peradilan Umum yang telah diubah dengan
Undang-Undang Nomor 8 Tahun 2004 dan perubahan kedua dengan Undang-Undang Nomor 49 Tahun 2009;
\t\t2.\tKeputusan Ketua Mahkamah Agung RI Nomor KMA/032/SK/IV/2006 tentang Pedoman;
\t\t3.\tPeraturan MENPAN & RB Nomor 90 Tahun 2021 tentang Zona Integritas;

M E M U T U S K A N

Menetapkan\t:\tKEPUTUSAN KETUA PENGADILAN NEGERI TIRTASARI TENTANG RENCANA KERJA;
PERTAMA\t:\tMenetapkan rencana kerja;
KEDUA\t:\tKeputusan ini berlaku sejak ditetapkan.

Ditetapkan di\t: Tirtasari
Pada tanggal\t: 02 Januari 2031
KETUA PENGADILAN NEGERI
TIRTASARI

Dr. WARDANI KUSUMA, S.H., M.H.
NIP. 197001012000031001
Tembusan:
1. Yang berkepentingan
"""


def test_a_decree_of_a_court() -> None:
    decree = decree_of(COURT)
    assert decree.office.value == "Pengadilan Negeri Tirtasari"
    assert (decree.number.value, decree.year.value) == ("W99-U5/012/SK/KPN/I/2031", 2031)
    assert (decree.about.value or "").endswith("PADA PENGADILAN NEGERI TIRTASARI TAHUN 2031")
    assert len(decree.considerations) == 2
    assert cited(decree) == [
        ("UU", "2", 1986),
        ("Keputusan Ketua Mahkamah Agung", "KMA/032/SK/IV/2006", 2006),
        ("PermenPANRB", "90", 2021),
    ]
    assert [(one.number, one.year) for one in decree.legal_basis[0].amended_by] == [("8", 2004), ("49", 2009)]
    assert [one.ordinal for one in decree.rulings] == ["PERTAMA", "KEDUA"]
    assert (decree.enacted_place.value, decree.enacted_date.value) == ("Tirtasari", dt.date(2031, 1, 2))
    assert decree.signatory_role.value == "Ketua Pengadilan Negeri Tirtasari"
    assert decree.signatory_name.value == "Dr. WARDANI KUSUMA, S.H., M.H."
    assert decree.certifier_name.value is None


STATISTICS = """KEPUTUSAN KEPALA BADAN PUSAT STATISTIK
KABUPATEN TIRTAJAYA
NOMOR 015 TAHUN 2031
TENTANG
RENCANA AKSI PEMBANGUNAN ZONA INTEGRITAS
BADAN PUSAT STATISTIK KABUPATEN TIRTAJAYA TAHUN ANGGARAN 2031

DENGAN RAHMAT TUHAN YANG MAHA ESA

KEPALA BADAN PUSAT STATISTIK KABUPATEN TIRTAJAYA,

Menimbang : bahwa untuk melayani dengan lebih baik perlu rencana aksi;

Mengingat :
a. Undang-Undang Nomor 16 Tahun 1997 tentang Statistik;
b. Peraturan Badan Pusat Statistik Nomor 5 Tahun 2023 tentang Organisasi;

MEMUTUSKAN : Menetapkan : KEPUTUSAN KEPALA BADAN PUSAT STATISTIK KABUPATEN TIRTAJAYA.
DIKTUM KESATU : Rencana aksi berlaku.
DIKTUM KEDUA : Biaya dibebankan pada anggaran.
DITETAPKAN DI : TIRTAJAYA
PADA TANGGAL : 5 MARET 2031
KEPALA BADAN PUSAT STATISTIK
KABUPATEN TIRTAJAYA
SELAKU KUASA PENGGUNA ANGGARAN,
Dokumen ini ditandatangani secara elektronik
WARDANI KUSUMA
"""


def test_a_decree_of_a_statistics_office() -> None:
    decree = decree_of(STATISTICS)
    assert decree.office.value == "Badan Pusat Statistik Kabupaten Tirtajaya"
    assert (decree.number.value, decree.year.value, decree.plan_year) == ("015", 2031, 2031)
    assert (decree.about.value or "").endswith("KABUPATEN TIRTAJAYA TAHUN ANGGARAN 2031")
    assert len(decree.considerations) == 1
    assert cited(decree) == [("UU", "16", 1997), ("Peraturan Badan Pusat Statistik", "5", 2023)]
    assert [one.ordinal for one in decree.rulings] == ["KESATU", "KEDUA"]
    assert (decree.enacted_place.value, decree.enacted_date.value) == ("Tirtajaya", dt.date(2031, 3, 5))
    assert decree.signatory_name.value == "WARDANI KUSUMA"
    assert (decree.signatory_role.value or "").startswith("Kepala Badan Pusat Statistik Kabupaten Tirtajaya")


ACEH = """KEPUTUSAN KOMISI INDEPENDEN PEMILIHAN (KIP) KOTA TIRTASARI
NOMOR: 12 TAHUN 2031
TENTANG
RENCANA AKSI TAHUN 2031
KETUA KOMISI INDEPENDEN PEMILIHAN KOTA TIRTASARI,
Menimbang : a. bahwa kantor ingin jujur;
Mengingat : 1. Undang-Undang Nomor 11 Tahun 2006 tentang Pemerintahan Aceh;
MEMUTUSKAN:
KESATU : Rencana aksi berlaku.
Ditetapkan di Tirtasari
pada tanggal 2 Januari 2031 M
             7 Ramadhan 1452 H
KETUA KOMISI INDEPENDEN PEMILIHAN
KOTA TIRTASARI,
ttd.
(WARDANI BIN KUSUMA)
"""


def test_a_decree_from_aceh_with_two_calendars() -> None:
    decree = decree_of(ACEH)
    assert decree.office.value == "Komisi Independen Pemilihan Kota Tirtasari"
    assert decree.level == "local"
    assert decree.enacted_date.value == dt.date(2031, 1, 2)
    assert decree.signatory_role.value == "Ketua Komisi Independen Pemilihan Kota Tirtasari"
    assert decree.signatory_name.value == "WARDANI BIN KUSUMA"


SCANNED = """KEPUTUSAM KOMISI PEM1LIHAN UMUM KOTA TIRTASARI
NQMOR 7 TAHUN 2031
TENTANC
RENCANA AKSI TAHUN 2031
KETUA KOMISI PEMILIHAN UMUM KOTA TIRTASARI,
Menirnbang : a. bahwa kantor ingin jujur;
Menginqat : 1. Undang-undang Nornor 7 Tahun 2017;
2. Undarg-Undang Nomor 31 Tahun 1999 sebagaimana telah diubah denqan Peraturan Komisi
Pemi1ihan Umurn Nomor 2 Tohun 2001;
MEMUTU5KAN:
Menetapkan : KEPUTUSAN TENTANG RENCANA AKSI.
KESATU : Rencana aksi berlaku.
KEDUA : Keputusan berlaku.
Ditetapkari dl Tirtasari
pada tanggai 3 Agustu5 2031
KETUA KOMISI PEMILIHAN UMUM
KOTA TIRTASARI,
ttd
WARDANI KUSUMA
SaIinan sesuai dengan aslinya
Kepala Subbagian Hukum
Bagas Prayoga
"""


def test_a_bad_scan_still_gives_its_fields() -> None:
    decree = decree_of(SCANNED)
    assert decree.office.value == "Komisi Pemilihan Umum Kota Tirtasari"
    assert (decree.number.value, decree.year.value) == ("7", 2031)
    assert decree.about.value == "RENCANA AKSI TAHUN 2031"
    assert cited(decree) == [("UU", "7", 2017), ("UU", "31", 1999)]
    amended = decree.legal_basis[1].amended_by
    assert [(one.kind, one.number, one.year) for one in amended] == [("PKPU", "2", 2001)]
    assert [one.ordinal for one in decree.rulings] == ["KESATU", "KEDUA"]
    assert (decree.enacted_place.value, decree.enacted_date.value) == ("Tirtasari", dt.date(2031, 8, 3))
    assert decree.signatory_name.value == "WARDANI KUSUMA"
    assert decree.certifier_name.value == "Bagas Prayoga"


def test_a_decree_of_a_secretary() -> None:
    decree = decree_of(
        """KEPUTUSAN SEKRETARIS KOMISI PEMILIHAN UMUM
KOTA TIRTASARI
NOMOR 3 TAHUN 2031
TENTANG
RENCANA AKSI SEKRETARIAT TAHUN 2031
SEKRETARIS KOMISI PEMILIHAN UMUM KOTA TIRTASARI,
Menimbang : a. bahwa kantor ingin jujur;
MEMUTUSKAN:
KESATU : Rencana aksi berlaku.
Ditetapkan di Tirtasari
pada tanggal 2 Januari 2031
Plt. SEKRETARIS,
ttd.
WARDANI KUSUMA
"""
    )
    assert decree.office.value == "Komisi Pemilihan Umum Kota Tirtasari"
    assert decree.about.value == "RENCANA AKSI SEKRETARIAT TAHUN 2031"
    assert decree.signatory_role.value == "Sekretaris Komisi Pemilihan Umum Kota Tirtasari"
    assert decree.signatory_capacity == "Plt."


def test_a_plan_without_a_decree_still_names_office_and_year() -> None:
    decree = decree_of("RENCANA AKSI ZONA INTEGRITAS\nKPU KOTA TIRTASARI TAHUN 2031\n\nNO\tKOMPONEN\n1\tTim\n")
    assert decree.office.value == "Komisi Pemilihan Umum Kota Tirtasari"
    assert decree.office.doubt
    assert decree.plan_year == 2031
    assert decree.number.value is None


def test_a_title_without_a_subject_still_names_office_and_number() -> None:
    decree = decree_of("KEPUTUSAN KPU KOTA TIRTASARI\nNOMOR 7 TAHUN 2031\nMenimbang : a. bahwa kantor ingin jujur;\n")
    assert decree.office.value == "Komisi Pemilihan Umum Kota Tirtasari"
    assert (decree.number.value, decree.year.value, decree.about.value) == ("7", 2031, None)


def test_the_date_of_an_annex_head_stands_in_for_a_closing() -> None:
    decree = decree_of(
        "LAMPIRAN : KEPUTUSAN KPU KOTA TIRTASARI\nNOMOR : 7 TAHUN 2031\nTANGGAL : 2 JANUARI 2031\n"
        "TENTANG : RENCANA AKSI TAHUN 2031\n"
    )
    assert decree.enacted_date.value == dt.date(2031, 1, 2)
    assert decree.about.value == "RENCANA AKSI TAHUN 2031"


def test_everything_on_a_few_long_lines_is_read_too() -> None:
    decree = decree_of(
        "KEPUTUSAN KPU KOTA TIRTASARI NOMOR 7 TAHUN 2031 TENTANG RENCANA AKSI TAHUN 2031\n"
        "Menimbang: a. bahwa satu; b. bahwa dua; Mengingat: 1. Undang-Undang Nomor 7 Tahun 2017; 2. Peraturan Presiden"
        " Nomor 81 Tahun 2010; MEMUTUSKAN: Menetapkan: KESATU: Isi satu. KEDUA: Isi dua. Ditetapkan di Tirtasari pada"
        " tanggal 2 Januari 2031\n"
    )
    assert decree.number.value == "7"
    assert len(decree.considerations) == 2
    assert cited(decree) == [("UU", "7", 2017), ("Perpres", "81", 2010)]
    assert [one.ordinal for one in decree.rulings] == ["KESATU", "KEDUA"]
    assert decree.enacted_date.value == dt.date(2031, 1, 2)
