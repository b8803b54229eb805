"""The decree part of text: titles, considerations, legal basis, dictums and closings in the forms offices print."""

from __future__ import annotations

import datetime as dt

import pytest

from zonaintegritas.core.decree.formats.text import read_text
from zonaintegritas.core.decree.header import read_decree
from zonaintegritas.core.decree.plan import Decree

TITLE = """SALINAN

KOMISI PEMILIHAN UMUM
KOTA TIRTASARI

KEPUTUSAN KOMISI PEMILIHAN UMUM KOTA TIRTASARI
NOMOR 7 TAHUN 2031
TENTANG
RENCANA AKSI PEMBANGUNAN ZONA INTEGRITAS
DI LINGKUNGAN KOMISI PEMILIHAN UMUM KOTA TIRTASARI TAHUN 2031

KETUA KOMISI PEMILIHAN UMUM KOTA TIRTASARI,
"""
CONSIDERING = """Menimbang : a. bahwa kantor ingin bekerja jujur;
b. bahwa berdasarkan huruf a, perlu ada keputusan;
"""
RECALLING = """Mengingat : 1. Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum
(Lembaran Negara Republik Indonesia Tahun 2017 Nomor 182);
2. Peraturan Presiden Nomor 81 Tahun 2010 tentang Grand Design Reformasi Birokrasi;
"""
DECIDING = """MEMUTUSKAN:
Menetapkan : KEPUTUSAN KOMISI PEMILIHAN UMUM KOTA TIRTASARI TENTANG RENCANA AKSI.
KESATU : Rencana aksi ada dalam Lampiran.
KEDUA : Keputusan ini berlaku hari ini.
"""
CLOSING = """Ditetapkan di Tirtasari
pada tanggal 3 Februari 2031

KETUA KOMISI PEMILIHAN UMUM
KOTA TIRTASARI,

ttd.

WARDANI KUSUMA

Salinan sesuai dengan aslinya
SEKRETARIAT KOMISI PEMILIHAN UMUM
KOTA TIRTASARI
Kepala Subbagian Hukum,

Bagas Prayoga
"""


def decree_of(
    *,
    title: str = TITLE,
    considering: str = CONSIDERING,
    recalling: str = RECALLING,
    deciding: str = DECIDING,
    closing: str = CLOSING,
) -> Decree:
    text = "\n".join((title, considering, recalling, deciding, closing))
    decree, _ = read_decree(read_text(text.encode()))
    return decree


def cited(decree: Decree) -> list[tuple[str, str, int | None]]:
    return [(one.kind, one.number, one.year) for one in decree.legal_basis]


def recalled(*entries: str) -> Decree:
    lines = "\n".join(f"{number}. {entry}" for number, entry in enumerate(entries, start=1))
    return decree_of(recalling=f"Mengingat : {lines}")


def test_every_field_of_a_plain_decree_is_read() -> None:
    decree = decree_of()
    assert decree.office.value == "Komisi Pemilihan Umum Kota Tirtasari"
    assert decree.level == "local"
    assert (decree.number.value, decree.year.value, decree.plan_year) == ("7", 2031, 2031)
    about = decree.about.value or ""
    assert about.startswith("RENCANA AKSI PEMBANGUNAN")
    assert about.endswith("KOTA TIRTASARI TAHUN 2031")
    assert len(decree.considerations) == 2
    assert cited(decree) == [("UU", "7", 2017), ("Perpres", "81", 2010)]
    assert [(one.ordinal, one.text) for one in decree.rulings] == [
        ("KESATU", "Rencana aksi ada dalam Lampiran."),
        ("KEDUA", "Keputusan ini berlaku hari ini."),
    ]
    assert (decree.enacted_place.value, decree.enacted_date.value) == ("Tirtasari", dt.date(2031, 2, 3))
    assert decree.signatory_name.value == "WARDANI KUSUMA"
    assert decree.signatory_role.value == "Ketua Komisi Pemilihan Umum Kota Tirtasari"
    assert decree.signatory_capacity is None
    assert decree.certifier_name.value == "Bagas Prayoga"


def test_every_field_knows_its_lines() -> None:
    decree = decree_of()
    assert [place.line for place in decree.number.places] == [7]
    assert [place.line for place in decree.about.places] == [9, 10]
    assert [place.line for place in decree.considerations[1].places] == [15]
    assert [place.line for place in decree.legal_basis[0].places] == [17, 18]
    assert len(decree.rulings[1].places) == 1


def test_a_complete_decree_gives_no_remark() -> None:
    text = "\n".join((TITLE, CONSIDERING, RECALLING, DECIDING, CLOSING))
    assert read_decree(read_text(text.encode()))[1] == ()


@pytest.mark.parametrize(
    ("printed", "number", "year"),
    [
        ("NOMOR 15/HK.03.1/3599/2031", "15/HK.03.1/3599/2031", 2031),
        ("NOMOR : 15 / HK.03.1 / 3599 / 2031", "15/HK.03.1/3599/2031", 2031),
        ("Nomor: 314/ORT.07-Kpt/01/KPU/V/2031", "314/ORT.07-Kpt/01/KPU/V/2031", 2031),
        ("NOMOR 7\nTAHUN 2031", "7", 2031),
        ("NOMOR : 07.A TAHUN 2031", "07.A", 2031),
        ("N0MOR 7 TAHUN 2O31", "7", 2031),
        ("NOMOR         TAHUN 2031", None, 2031),
        ("NOMOR ..... TAHUN 2031", None, 2031),
        ("NOMOR W14-U1/123/SK/KPN/I/2031", "W14-U1/123/SK/KPN/I/2031", 2031),
    ],
)
def test_numbers_are_read_in_both_styles(printed: str, number: str | None, year: int) -> None:
    decree = decree_of(title=TITLE.replace("NOMOR 7 TAHUN 2031", printed))
    assert (decree.number.value, decree.year.value) == (number, year)
    assert (decree.about.value or "").startswith("RENCANA AKSI")


@pytest.mark.parametrize(
    ("printed", "office", "level"),
    [
        ("KOMISI PEMILIHAN UMUM REPUBLIK INDONESIA", "Komisi Pemilihan Umum Republik Indonesia", "national"),
        ("KOMISI PEMILIHAN UMUM", "Komisi Pemilihan Umum", "national"),
        ("KOMISI PEMILIHAN UMUM PROVINSI TIRTARAYA", "Komisi Pemilihan Umum Provinsi Tirtaraya", "province"),
        ("KOMISI INDEPENDEN PEMILIHAN ACEH", "Komisi Independen Pemilihan Aceh", "province"),
        ("KOMISI INDEPENDEN PEMILIHAN KABUPATEN TIRTA", "Komisi Independen Pemilihan Kabupaten Tirta", "local"),
        ("KPU KAB. TIRTAJAYA", "Komisi Pemilihan Umum Kabupaten Tirtajaya", "local"),
        ("SEKRETARIS KOMISI PEMILIHAN UMUM KOTA TIRTASARI", "Komisi Pemilihan Umum Kota Tirtasari", "local"),
        ("KETUA PENGADILAN NEGERI TIRTASARI", "Pengadilan Negeri Tirtasari", None),
        ("KEPALA BADAN PUSAT STATISTIK KABUPATEN TIRTAJAYA", "Badan Pusat Statistik Kabupaten Tirtajaya", "local"),
        ("BUPATI TIRTAJAYA", "Bupati Tirtajaya", None),
        ("MENTERI PERTANAHAN REPUBLIK INDONESIA", "Kementerian Pertanahan Republik Indonesia", "national"),
    ],
)
def test_offices_of_every_kind_are_named_in_full(printed: str, office: str, level: str | None) -> None:
    title = f"KEPUTUSAN {printed}\nNOMOR 7 TAHUN 2031\nTENTANG\nRENCANA AKSI TAHUN 2031\n"
    decree = decree_of(title=title, deciding="MEMUTUSKAN:\nKESATU : Ada.\n")
    assert (decree.office.value, decree.level) == (office, level)
    assert decree.about.value == "RENCANA AKSI TAHUN 2031"


def test_a_misprint_in_the_name_of_the_commission_is_put_right() -> None:
    decree = decree_of(title=TITLE.replace("KEPUTUSAN KOMISI PEMILIHAN", "KEPUTUSAN KOMISI PEMILHAN"))
    assert decree.office.value == "Komisi Pemilihan Umum Kota Tirtasari"


def test_a_misprint_in_the_place_is_outvoted_and_told() -> None:
    title = TITLE.replace(
        "KEPUTUSAN KOMISI PEMILIHAN UMUM KOTA TIRTASARI", "KEPUTUSAN KOMISI PEMILIHAN UMUM KOTA TIRTASAR1"
    )
    decree = decree_of(title=title)
    assert decree.office.value == "Komisi Pemilihan Umum Kota Tirtasari"
    assert decree.office.doubt


def test_the_post_is_no_part_of_the_subject_even_without_ketua_and_over_two_lines() -> None:
    for post in (
        "KOMISI PEMILIHAN UMUM KOTA TIRTASARI,",
        "KETUA KOMISI PEMILIHAN UMUM\nKOTA TIRTASARI,",
        "KETUA\nKOMISI PEMILIHAN UMUM\nKOTA TIRTASARI,",
        "DENGAN RAHMAT TUHAN YANG MAHA ESA\nKETUA KOMISI PEMILIHAN UMUM KOTA TIRTASARI,",
    ):
        decree = decree_of(title=TITLE.replace("KETUA KOMISI PEMILIHAN UMUM KOTA TIRTASARI,", post))
        assert (decree.about.value or "").endswith("KOTA TIRTASARI TAHUN 2031")


def test_spaced_letters_and_faults_of_ocr_still_open_their_parts() -> None:
    decree = decree_of(
        considering=CONSIDERING.replace("Menimbang", "Menirnbang"),
        recalling=RECALLING.replace("Mengingat", "Mengingal"),
        deciding=DECIDING.replace("MEMUTUSKAN:", "M E M U T U S K A N :").replace("KEDUA", "KEOUA"),
    )
    assert (len(decree.considerations), len(decree.legal_basis)) == (2, 2)
    assert [one.ordinal for one in decree.rulings] == ["KESATU", "KEDUA"]


def test_a_sentence_broken_over_lines_pages_and_stray_dashes_is_one_entry() -> None:
    decree = decree_of(
        recalling="""Mengingat : 1. Undang-Undang Nomor 28 Tahun 1999 tentang Penyelenggaraan

- 2 -

- Negara yang Bersih (Lembaran Negara Republik Indonesia Tahun 1999 Nomor
75, Tambahan Lembaran Negara Republik Indonesia Nomor
3851);
- 2. Undang-
Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum;
jdih.example.go.id/tirtasari
"""
    )
    assert cited(decree) == [("UU", "28", 1999), ("UU", "7", 2017)]
    assert decree.legal_basis[0].text.count("Negara") == 3


def test_parts_without_letters_or_numbers_are_split_where_sentences_begin() -> None:
    decree = decree_of(
        considering="Menimbang :\nbahwa kantor ingin jujur;\nbahwa perlu ada keputusan;\n",
        recalling="Mengingat :\nUndang-Undang Nomor 7 Tahun 2017;\nPeraturan Pemerintah Nomor 60 Tahun 2008;\n",
    )
    assert len(decree.considerations) == 2
    assert cited(decree) == [("UU", "7", 2017), ("PP", "60", 2008)]


def test_several_entries_on_one_line_are_taken_apart() -> None:
    decree = decree_of(
        considering="Menimbang : a. bahwa satu; b. bahwa dua; dan c. bahwa tiga;\n",
        recalling="Mengingat : 1. Undang-Undang Nomor 7 Tahun 2017; 2. Peraturan Presiden Nomor 81 Tahun 2010;\n",
    )
    assert len(decree.considerations) == 3
    assert cited(decree) == [("UU", "7", 2017), ("Perpres", "81", 2010)]


@pytest.mark.parametrize(
    ("printed", "kind", "number", "year"),
    [
        ("Undang – Undang Nomor 7 Tahun 2017 tentang Pemilu", "UU", "7", 2017),
        ("Undang-undang (UU) No. 30 Tahun 2002 tentang Komisi", "UU", "30", 2002),
        ("Peraturan Pemerintah Pengganti Undang-Undang Nomor 1 Tahun 2022 tentang X", "Perppu", "1", 2022),
        ("Peraturan Pemerintah Republik Indonesia Nomor 60 Tahun 2008 tentang X", "PP", "60", 2008),
        ("Keputusan Presiden Nomor 3 Tahun 1999 tentang X", "Keppres", "3", 1999),
        ("Peraturan Menteri Negara Pendayagunaan Aparatur Negara Nomor 10 Tahun 2011", "PermenPANRB", "10", 2011),
        ("Permen PANRB Nomor 90 Tahun 2021 tentang X", "PermenPANRB", "90", 2021),
        ("PermenPAN-RB No. 90 Thn 2021", "PermenPANRB", "90", 2021),
        ("Peraturan Menteri Keuangan Nomor 62/PMK.01/2023", "Peraturan Menteri Keuangan", "62/PMK.01/2023", 2023),
        ("Peraturan Komisi Pemilihan Umum Nomor 8 Tahun 2019 tentang X", "PKPU", "8", 2019),
        ("PKPU Nomor 8 Tahun 2019 tentang X", "PKPU", "8", 2019),
        ("Keputusan Komisi Pemilihan Umum Nomor 612/ORT.04-\nKpt/05/KPU/XII/2020 tentang X", "Keputusan KPU",
         "612/ORT.04-Kpt/05/KPU/XII/2020", 2020),
        ("Keputusan KPU Kota Tirtasari Nomor 3 Tahun 2031 tentang X", "Keputusan KPU Kota Tirtasari", "3", 2031),
        ("Peraturan Mahkamah Agung Nomor 7 Tahun 2015 tentang X", "Peraturan Mahkamah Agung", "7", 2015),
        ("Peraturan Badan Pusat Statistik Nomor Nomor 5 Tahun 2023", "Peraturan Badan Pusat Statistik", "5", 2023),
        ("Surat Edaran Menteri Y Nomor 4 tanggal 2 Mei 2030 tentang X", "Surat Edaran Menteri Y", "4", 2030),
        ("Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", "UUD", "", 1945),
    ],
)  # fmt: skip
def test_kinds_of_regulations_are_told_apart(printed: str, kind: str, number: str, year: int) -> None:
    assert cited(recalled(f"{printed};")) == [(kind, number, year)]


@pytest.mark.parametrize(
    ("sentence", "amendments"),
    [
        ("sebagaimana telah diubah dengan {3} tentang Perubahan atas {2}", [("UU", "3", 2020)]),
        ("sebagaimana telah beberapa kali diubah terakhir dengan {3}", [("UU", "3", 2020)]),
        ("sebagaimana telah beberapa kali diubah, terakhir dengan {3}", [("UU", "3", 2020)]),
        ("sebagaimana telah diubah beberapa kali, terakhir dengan {3}", [("UU", "3", 2020)]),
        ("sebagaimana terakhir diubah dengan {3}", [("UU", "3", 2020)]),
        ("yang telah diubah untuk kedua kalinya dengan {3}", [("UU", "3", 2020)]),
        ("sebagaimana telah diubah dengan {2} dan terakhir dengan {3}", [("UU", "2", 2010), ("UU", "3", 2020)]),
        ("tentang Perubahan atas {3}", []),
    ],
)  # fmt: skip
def test_amendments_are_what_directly_follows_diubah_dengan(
    sentence: str, amendments: list[tuple[str, str, int]]
) -> None:
    laws = {"{2}": "Undang-Undang Nomor 2 Tahun 2010", "{3}": "Undang – Undang Nomor 3 Tahun 2020 tentang Hal Lain"}
    for short, law in laws.items():
        sentence = sentence.replace(short, law)
    decree = recalled(f"Undang-Undang Nomor 1 Tahun 2001 tentang Hal (Lembaran Negara Tahun 2001 Nomor 5), {sentence};")
    assert cited(decree) == [("UU", "1", 2001)]
    assert [(one.kind, one.number, one.year) for one in decree.legal_basis[0].amended_by] == amendments


def test_an_entry_without_a_number_becomes_a_remark_at_its_place() -> None:
    text = "\n".join((TITLE, CONSIDERING, "Mengingat : 1. Kebiasaan yang berlaku;\n", DECIDING, CLOSING))
    decree, remarks = read_decree(read_text(text.encode()))
    assert decree.legal_basis == ()
    assert remarks[0].code == "legal-basis-unread"
    assert remarks[0].text == "Kebiasaan yang berlaku;"
    assert remarks[0].place
    assert remarks[0].place.line == 17


@pytest.mark.parametrize(
    ("role", "capacity", "full"),
    [
        ("Plt. KETUA KOMISI PEMILIHAN UMUM\nKOTA TIRTASARI,", "Plt.", "Ketua Komisi Pemilihan Umum Kota Tirtasari"),
        ("a.n. KETUA KOMISI PEMILIHAN UMUM\nKOTA TIRTASARI,", "a.n.", "Ketua Komisi Pemilihan Umum Kota Tirtasari"),
        ("KETUA,", None, "Ketua Komisi Pemilihan Umum Kota Tirtasari"),
        ("SEKRETARIS KPU KOTA TIRTASARI,", None, "Sekretaris Komisi Pemilihan Umum Kota Tirtasari"),
        ("PLH. KETUA\nKOMISI PEMILIHAN UMUM\nKOTA TIRTASARI", "Plh.", "Ketua Komisi Pemilihan Umum Kota Tirtasari"),
    ],
)
def test_the_signatory_keeps_role_and_capacity(role: str, capacity: str | None, full: str) -> None:
    decree = decree_of(closing=CLOSING.replace("KETUA KOMISI PEMILIHAN UMUM\nKOTA TIRTASARI,", role, 1))
    assert decree.signatory_capacity == capacity
    assert decree.signatory_role.value == full
    assert decree.signatory_name.value == "WARDANI KUSUMA"


@pytest.mark.parametrize(
    ("printed", "place", "date"),
    [
        ("Ditetapkan di : Tirtasari\nPada tanggal : 03 Pebruari 2031", "Tirtasari", dt.date(2031, 2, 3)),
        ("Ditetapkan di TIRTASARI pada tanggal 3 Februari 2031", "Tirtasari", dt.date(2031, 2, 3)),
        ("Ditetapkan di Tirtasari\npada tanggal 3-2-2031", "Tirtasari", dt.date(2031, 2, 3)),
        ("Ditetapkan di Tirtasari\npada tanggal 3 Nopember 2O31", "Tirtasari", dt.date(2031, 11, 3)),
        ("Tirtasari, 3 Februari 2031", "Tirtasari", dt.date(2031, 2, 3)),
        ("Ditetapkan di Tirtasari\npada tanggal      Februari 2031", "Tirtasari", None),
        ("Ditetapkan di Tirtasari\npada tanggal 31 Februari 2031", "Tirtasari", None),
    ],
)
def test_place_and_date_come_in_many_forms(printed: str, place: str, date: dt.date | None) -> None:
    decree = decree_of(closing=CLOSING.replace("Ditetapkan di Tirtasari\npada tanggal 3 Februari 2031", printed))
    assert (decree.enacted_place.value, decree.enacted_date.value) == (place, date)
    assert bool(decree.enacted_date.doubt) == (date is None)
    assert decree.signatory_name.value == "WARDANI KUSUMA"


def test_a_signature_without_ttd_is_found_below_the_comma() -> None:
    assert decree_of(closing=CLOSING.replace("ttd.\n", "")).signatory_name.value == "WARDANI KUSUMA"
    assert decree_of(closing=CLOSING.replace("ttd.\n\nWAR", "ttd. WAR")).signatory_name.value == "WARDANI KUSUMA"


def test_a_copy_block_without_a_name_or_with_the_signatory_has_no_certifier() -> None:
    assert decree_of(closing=CLOSING.replace("Bagas Prayoga", "")).certifier_name.value is None
    assert decree_of(closing=CLOSING.replace("Bagas Prayoga", "WARDANI KUSUMA")).certifier_name.value is None


def test_a_certifier_with_degrees_and_a_number_of_service_is_the_name_alone() -> None:
    closing = CLOSING.replace("Bagas Prayoga", "Bagas Prayoga, S.H., M.H.\nNIP. 199001012015011001")
    assert decree_of(closing=closing).certifier_name.value == "Bagas Prayoga, S.H., M.H."


def test_what_the_file_lacks_is_named_in_remarks() -> None:
    decree, remarks = read_decree(read_text(b"Sekadar catatan rapat.\n"))
    assert decree == Decree()
    assert {remark.code for remark in remarks} == {"no-decree", "field-missing"}
    assert any("nomor" in remark.message for remark in remarks)


def test_an_annex_alone_gives_the_title_and_the_closing() -> None:
    text = """LAMPIRAN
KEPUTUSAN KOMISI PEMILIHAN UMUM KOTA TIRTASARI
NOMOR 7 TAHUN 2031 TENTANG
RENCANA AKSI ZONA INTEGRITAS
KOTA TIRTASARI TAHUN 2031

RENCANA AKSI ZONA INTEGRITAS

NO\tKOMPONEN\tINDIKATOR\tLANGKAH\tBUKTI\tWAKTU
1\tTim\tMenetapkan Tim\tMenetapkan\tSK\tMaret 2031
2\tTim\tMengingat : 1. Undang\tKESATU : satu\tSK\tMaret 2031
3\tTim\tMenetapkan Tim\tMenetapkan\tSK\tMaret 2031

Ditetapkan di Tirtasari
pada tanggal 3 Februari 2031
KETUA KOMISI PEMILIHAN UMUM KOTA TIRTASARI,
WARDANI KUSUMA
"""
    decree, remarks = read_decree(read_text(text.encode()))
    assert decree.office.value == "Komisi Pemilihan Umum Kota Tirtasari"
    assert (decree.number.value, decree.year.value) == ("7", 2031)
    assert decree.about.value == "RENCANA AKSI ZONA INTEGRITAS KOTA TIRTASARI TAHUN 2031"
    assert decree.enacted_date.value == dt.date(2031, 2, 3)
    assert decree.signatory_name.value == "WARDANI KUSUMA"
    assert (decree.considerations, decree.legal_basis, decree.rulings) == ((), (), ())
    assert [remark.code for remark in remarks] == ["no-decree"]


def test_an_annex_in_the_form_of_keys_and_values_gives_the_title() -> None:
    text = """Lampiran : Keputusan KPU Kota Tirtasari
Nomor : 15/HK.03.1/3599/2031
Tanggal : 17 Januari 2031
Tentang
RENCANA KERJA KANTOR TAHUN 2031
"""
    decree, _ = read_decree(read_text(text.encode()))
    assert decree.office.value == "Komisi Pemilihan Umum Kota Tirtasari"
    assert (decree.number.value, decree.year.value) == ("15/HK.03.1/3599/2031", 2031)
    assert decree.about.value == "RENCANA KERJA KANTOR TAHUN 2031"


def test_the_word_lampiran_at_the_start_of_a_broken_line_is_no_annex() -> None:
    decree = decree_of(
        deciding=DECIDING.replace("dalam Lampiran.", "dalam\nLampiran Keputusan yang\nmerupakan bagiannya.")
    )
    assert [one.ordinal for one in decree.rulings] == ["KESATU", "KEDUA"]
    assert decree.rulings[0].text.endswith("merupakan bagiannya.")


def test_ten_dictums_and_more_are_kept_in_order() -> None:
    ordinals = ["KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM", "KETUJUH", "KEDELAPAN", "KESEMBILAN",
                "KESEPULUH", "KESEBELAS", "KEDUA BELAS"]  # fmt: skip
    deciding = "MEMUTUSKAN:\n" + "".join(f"{ordinal} : Isi.\n" for ordinal in ordinals)
    assert [one.ordinal for one in decree_of(deciding=deciding).rulings] == ordinals


def test_older_decrees_count_from_pertama() -> None:
    decree = decree_of(deciding=DECIDING.replace("KESATU", "Pertama").replace("KEDUA", "Kedua"))
    assert [one.ordinal for one in decree.rulings] == ["PERTAMA", "KEDUA"]
