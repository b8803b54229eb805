"""Rows that a page break tore apart are joined; rows that only look so are left alone."""

from __future__ import annotations

from tests.core.decree.drawing import HEADINGS, components, items, plan_of, table

AREA = "I|MANAJEMEN PERUBAHAN||||"
FIRST = "1|Tata Piket|Piket telah diatur bagi seluruh|Menyusun jadwal piket untuk|Jadwal piket yang|Januari 2031"
SECOND = "2|Tata Loket|Loket telah dibuka|Membuka loket|Foto loket|Maret 2031"
THIRD = "3|Tata Tamu|Tamu telah dicatat|Mencatat tamu|Buku tamu|Mei 2031"


def test_a_row_torn_by_a_page_break_is_joined_with_one_space() -> None:
    plan = plan_of(
        table(HEADINGS, AREA, SECOND, FIRST),
        table(HEADINGS, "||pegawai kantor|semua pegawai|ditempel di dinding|", THIRD),
        kind="text",
    )
    torn = items(plan)[1]
    assert torn.indicator.value == "Piket telah diatur bagi seluruh pegawai kantor"
    assert torn.steps.value == ("Menyusun jadwal piket untuk semua pegawai",)
    assert torn.target_time_raw.value == "Januari 2031"
    assert len(torn.indicator.places) == 2


def test_a_rest_that_begins_with_a_capital_is_known_by_what_it_lacks() -> None:
    plan = plan_of(
        table(HEADINGS, AREA, SECOND, THIRD, "4|Tata Kunci|Kunci dihitung oleh Tim|Menghitung kunci|Daftar|Mei 2031"),
        table(HEADINGS, "||Piket Malam|||", "5|Tata Air|Keran telah ditutup|Menutup keran|Foto keran|Juni 2031"),
        kind="text",
    )
    assert [item.indicator.value for item in items(plan)][2] == "Kunci dihitung oleh Tim Piket Malam"


def test_a_whole_row_without_a_label_on_a_new_page_is_an_item_of_its_own() -> None:
    plan = plan_of(
        table(HEADINGS, AREA, SECOND, THIRD),
        table(HEADINGS, "||Tamu telah dijamu|Menyediakan air minum|Kuitansi|Juni 2031"),
        kind="text",
    )
    assert [item.ref for item in items(plan)] == ["I.2", "I.3.1", "I.3.2"]


def test_the_next_letter_opens_an_item_even_in_the_first_row_of_a_page() -> None:
    plan = plan_of(
        table(HEADINGS, AREA, "1|Tata Piket|a. Piket diatur|Menyusun jadwal|Jadwal|Mei 2031"),
        table(HEADINGS, "||b. loket dibuka|membuka loket||"),
        kind="text",
    )
    assert [item.letter for item in items(plan)] == ["a", "b"]


def test_a_name_cut_by_the_page_goes_back_to_its_component() -> None:
    plan = plan_of(
        table(HEADINGS, AREA, THIRD, "4|Penataan Kunci sesuai dengan|Kunci dihitung|Menghitung kunci|Daftar|Mei 2031"),
        table(HEADINGS, "|kebutuhan ruang|Kunci diganti|Mengganti kunci|Nota|Juni 2031", SECOND.replace("2|", "5|", 1)),
        kind="text",
    )
    assert [one.name for one in components(plan)][1] == "Penataan Kunci sesuai dengan kebutuhan ruang"


def test_words_cut_before_a_suffix_are_joined() -> None:
    plan = plan_of(table(HEADINGS, AREA, "1|Tata Piket|Jadwal mempertimbang kan libur|Menyusun|Jadwal|Mei 2031"))
    assert items(plan)[0].indicator.value == "Jadwal mempertimbangkan libur"


def test_a_piece_of_a_text_with_a_column_less_has_number_and_name_in_one_cell() -> None:
    plan = plan_of(
        table(HEADINGS, AREA, SECOND),
        table("3. Tata Tamu|Tamu telah dicatat|Mencatat tamu|Buku tamu|Mei 2031"),
        kind="text",
    )
    assert [(one.no, one.name) for one in components(plan)] == [("2", "Tata Loket"), ("3", "Tata Tamu")]
    assert items(plan)[1].target_time_raw.value == "Mei 2031"


def test_rows_that_are_a_cell_short_are_set_right() -> None:
    plan = plan_of(
        table(
            HEADINGS,
            "I. MANAJEMEN PERUBAHAN|||||",
            "1. Tata Piket|Piket telah diatur|Menyusun jadwal|Jadwal|Mei 2031|",
            "|Loket telah dibuka|Membuka loket|Foto|Juni 2031|",
        ),
        kind="text",
    )
    assert [(item.indicator.value, item.target_time_raw.value) for item in items(plan)] == [
        ("Piket telah diatur", "Mei 2031"),
        ("Loket telah dibuka", "Juni 2031"),
    ]


def test_a_merged_cell_cut_by_a_page_of_paper_counts_below_and_is_doubted() -> None:
    above = table(
        HEADINGS,
        AREA,
        "1|Tata Piket|Piket diatur|Menyusun jadwal|Jadwal|Mei 2031",
        "^|^|Loket dibuka|Membuka loket|^|^",
        "2|Tata Tamu|Tamu dicatat|Mencatat tamu|Buku|Juli 2031",
        page=1,
    )
    below = table(HEADINGS, "||Tamu dijamu|Menyediakan air|Nota|", page=2)
    found = items(plan_of(above, below, kind="pdf"))[-1].target_time_raw
    assert (found.value, found.doubt is not None) == ("Juli 2031", True)
