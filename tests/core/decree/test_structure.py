"""Areas, components and items out of tables, however their headings stand."""

from __future__ import annotations

import pytest

from tests.core.decree.drawing import HEADINGS, codes, components, items, plan_of, read, table

ROW = "|Piket telah diatur|Menyusun jadwal piket|Jadwal piket|Januari 2031"
OTHER = "|Loket telah dibuka|Membuka loket pagi|Foto loket|Maret 2031"
PIKET = f"1|Tata Piket{ROW}"
LOKET = f"2|Tata Loket{OTHER}"


def test_an_area_in_two_cells_heads_the_components_below() -> None:
    plan = plan_of(table(HEADINGS, "1|2|3|4|5|6", "I|MANAJEMEN PERUBAHAN||||", PIKET, LOKET))
    assert [(area.roman, area.name) for area in plan.areas] == [("I", "MANAJEMEN PERUBAHAN")]
    assert [(one.no, one.name) for one in components(plan)] == [("1", "Tata Piket"), ("2", "Tata Loket")]
    assert [item.ref for item in items(plan)] == ["I.1", "I.2"]


@pytest.mark.parametrize(
    "heading",
    [
        "II. PENATAAN TATA LAKSANA|||||",
        "II. PENATAAN TATA LAKSANA|<|<|<|<|<",
        "II|PENATAAN TATA LAKSANA|<|<|<|<",
        "AREA 2: PENATAAN TATA LAKSANA|<|<|<|<|<",
        "2|PENATAAN TATA LAKSANA||||",
        "B.|PENATAAN TATA LAKSANA||||",
    ],
)
def test_an_area_is_known_however_it_is_numbered_and_merged(heading: str) -> None:
    plan = plan_of(table(HEADINGS, heading, PIKET, LOKET))
    assert [(area.roman, area.name, len(area.components)) for area in plan.areas] == [
        ("II", "PENATAAN TATA LAKSANA", 2)
    ]


def test_areas_between_tables_are_paragraphs_and_later_tables_need_no_headings() -> None:
    plan = plan_of(
        "RENCANA AKSI KANTOR RAWALINTAS",
        "I. MANAJEMEN PERUBAHAN",
        table(HEADINGS, PIKET),
        "II. PENGUATAN PENGAWASAN",
        table(LOKET.replace("2|", "1|", 1)),
    )
    assert [(area.roman, [one.name for one in area.components]) for area in plan.areas] == [
        ("I", ["Tata Piket"]),
        ("II", ["Tata Loket"]),
    ]


def test_an_area_with_a_name_nobody_knows_is_an_area_by_its_roman_number() -> None:
    plan = plan_of(table(HEADINGS, "I|RUMAH YANG RAPI||||", PIKET, "II|HALAMAN YANG BERSIH||||", PIKET))
    assert [area.name for area in plan.areas] == ["RUMAH YANG RAPI", "HALAMAN YANG BERSIH"]


def test_a_second_line_below_an_area_is_kept_out_and_told() -> None:
    plan, remarks = read(
        table(HEADINGS, "I. MANAJEMEN PERUBAHAN|<|<|<|<|<", "I|Piket yang tertib di kantor|<|<|<|<", PIKET)
    )
    assert [area.name for area in plan.areas] == ["MANAJEMEN PERUBAHAN"]
    assert codes(remarks) == ["second-heading"]


def test_a_component_carries_over_empty_and_merged_cells() -> None:
    for carried in ("||", "^|^|"):
        plan = plan_of(table(HEADINGS, "I|MANAJEMEN PERUBAHAN||||", PIKET, carried + OTHER.removeprefix("|")))
        assert [item.ref for item in items(plan)] == ["I.1.1", "I.1.2"]


def test_letters_of_items_are_taken_from_the_indicator() -> None:
    plan = plan_of(
        table(
            HEADINGS,
            "I|MANAJEMEN PERUBAHAN||||",
            "1|Tata Piket|a. Piket telah diatur|Menyusun jadwal|Jadwal|Mei 2031",
            "||b. Loket telah dibuka|Membuka loket|Foto|Juni 2031",
        )
    )
    assert [(item.ref, item.letter, item.indicator.value) for item in items(plan)] == [
        ("I.1.a", "a", "Piket telah diatur"),
        ("I.1.b", "b", "Loket telah dibuka"),
    ]


def test_number_and_name_may_share_a_cell() -> None:
    plan = plan_of(table(HEADINGS, "I|MANAJEMEN PERUBAHAN||||", f"1. Tata Piket|<{ROW}", f"|2. Tata Loket{OTHER}"))
    assert [(one.no, one.name) for one in components(plan)] == [("1", "Tata Piket"), ("2", "Tata Loket")]


def test_a_component_may_lack_its_number() -> None:
    plan = plan_of(table(HEADINGS, "I|MANAJEMEN PERUBAHAN||||", PIKET, f"|Tata Loket{OTHER}", f"3|Tata Tamu{ROW}"))
    assert [one.no for one in components(plan)] == ["1", None, "3"]


def test_a_third_level_is_kept_with_the_item() -> None:
    plan = plan_of(
        table(
            HEADINGS,
            "I|MANAJEMEN PERUBAHAN||||",
            "1|Ketertiban||||",
            PIKET,
            "2 Kebersihan|<|<|<|<|<",
            f"1|Tata Loket{OTHER}",
        )
    )
    assert [(one.no, one.name) for one in components(plan)] == [("1", "Ketertiban"), ("2", "Kebersihan")]
    assert [(item.ref, item.sub_component) for item in items(plan)] == [
        ("I.1.1", "Tata Piket"),
        ("I.2.1", "Tata Loket"),
    ]


def test_the_area_may_have_a_column_of_its_own() -> None:
    plan = plan_of(
        table(
            "NO|AREA PERUBAHAN|KOMPONEN|INDIKATOR|LANGKAH AKSI|WAKTU",
            "1|I. MANAJEMEN PERUBAHAN|Tata Piket|Piket telah diatur|Menyusun jadwal|Mei 2031",
            "2|^|Tata Loket|Loket telah dibuka|Membuka loket|Juni 2031",
            "1|II. PENGUATAN PENGAWASAN|Tata Tamu|Tamu telah dicatat|Mencatat tamu|Juli 2031",
        )
    )
    assert [(area.roman, len(area.components)) for area in plan.areas] == [("I", 2), ("II", 1)]


def test_repeated_headings_and_column_numbers_are_no_items() -> None:
    rows = (HEADINGS, "(1)|(2)|(3)|(4)|(5)|(6)", "I|MANAJEMEN PERUBAHAN||||", PIKET, HEADINGS, "1|2|3|4|5|6", LOKET)
    assert len(items(plan_of(table(*rows)))) == 2


def test_a_heading_printed_again_on_the_next_page_opens_nothing() -> None:
    plan = plan_of(
        table(HEADINGS, "I|MANAJEMEN PERUBAHAN||||", PIKET),
        table(
            HEADINGS, "I|MANAJEMEN PERUBAHAN (lanjutan)||||", "||Tamu telah dicatat|Mencatat tamu|Buku tamu|Mei 2031"
        ),
    )
    assert [len(area.components) for area in plan.areas] == [1]
    assert [item.ref for item in items(plan)] == ["I.1.1", "I.1.2"]


def test_who_is_responsible_counts_for_all_rows_where_it_is_printed_once_for_an_area() -> None:
    plan = plan_of(
        table(
            "NO|KOMPONEN|INDIKATOR|LANGKAH AKSI|WAKTU|PENANGGUNG JAWAB",
            "I|MANAJEMEN PERUBAHAN||||",
            "1|Tata Piket|Piket telah diatur|Menyusun jadwal|Mei 2031|Tim Piket",
            "2|Tata Loket|Loket telah dibuka|Membuka loket|Mei 2031|",
            "II|PENGUATAN PENGAWASAN||||",
            "1|Tata Tamu|Tamu telah dicatat|Mencatat tamu|Mei 2031|Tim Tamu",
            "2|Tata Kunci|Kunci telah dihitung|Menghitung kunci|Mei 2031|",
        ),
        kind="text",
    )
    assert [item.responsible.value for item in items(plan)] == ["Tim Piket", "Tim Piket", "Tim Tamu", "Tim Tamu"]


def test_an_empty_cell_stays_empty_where_people_differ_from_row_to_row() -> None:
    plan = plan_of(
        table(
            "NO|KOMPONEN|INDIKATOR|LANGKAH AKSI|WAKTU|PENANGGUNG JAWAB",
            "I|MANAJEMEN PERUBAHAN||||",
            "1|Tata Piket|Piket telah diatur|Menyusun jadwal|Mei 2031|Tim Piket",
            "2|Tata Loket|Loket telah dibuka|Membuka loket|Mei 2031|",
            "3|Tata Tamu|Tamu telah dicatat|Mencatat tamu|Mei 2031|Tim Tamu",
        )
    )
    assert [item.responsible.value for item in items(plan)] == ["Tim Piket", "", "Tim Tamu"]


def test_a_merged_cell_counts_for_every_row_it_covers() -> None:
    plan = plan_of(
        table(
            HEADINGS,
            "I|MANAJEMEN PERUBAHAN||||",
            "1|Tata Piket|Piket telah diatur|Menyusun jadwal|Jadwal piket|Mei 2031",
            "^|^|Loket telah dibuka|Membuka loket|^|^",
        )
    )
    assert [(item.evidence.value, item.target_time_raw.value) for item in items(plan)] == [
        (("Jadwal piket",), "Mei 2031"),
        (("Jadwal piket",), "Mei 2031"),
    ]


def test_a_dash_is_nothing() -> None:
    plan = plan_of(table(HEADINGS, "I|MANAJEMEN PERUBAHAN||||", "1|Tata Piket|Piket telah diatur|Menyusun jadwal|-|–"))
    assert (items(plan)[0].evidence.value, items(plan)[0].target_time_raw.value) == ((), "")


def test_a_component_without_contents_is_an_item_to_be_filled() -> None:
    plan = plan_of(table(HEADINGS, "I|MANAJEMEN PERUBAHAN||||", PIKET, "2|Tata Loket||||", f"3|Tata Tamu{OTHER}"))
    assert [one.name for one in components(plan)] == ["Tata Piket", "Tata Loket", "Tata Tamu"]
    assert items(plan)[1].doubt is not None


def test_what_heads_a_column_of_its_own_stays_under_its_heading() -> None:
    plan = plan_of(
        table(
            "NO|KOMPONEN|INDIKATOR|LANGKAH AKSI|ANGGARAN",
            "I|MANAJEMEN PERUBAHAN|||",
            "1|Tata Piket|Piket telah diatur|Menyusun jadwal|Rp 200.000",
        )
    )
    assert {title: field.value for title, field in items(plan)[0].extra.items()} == {"ANGGARAN": "Rp 200.000"}


def test_tables_of_people_and_preambles_are_no_plan() -> None:
    plan, remarks = read(
        table("Menimbang|:|a. bahwa kantor perlu tertib", "||b. bahwa tamu perlu dilayani"),
        table("NO|NAMA|JABATAN|KEDUDUKAN DALAM TIM", "1|Sari|Kepala|Ketua", "2|Budi|Staf|Anggota"),
    )
    assert plan.areas == ()
    assert codes(remarks) == ["no-plan"]


def test_a_signature_below_the_table_of_a_sheet_is_no_item() -> None:
    plan = plan_of(
        table(HEADINGS, "I|MANAJEMEN PERUBAHAN||||", PIKET, "||||Ditetapkan di Rawalintas|", "||||SARI WULAN|"),
        kind="xlsx",
    )
    assert len(items(plan)) == 1


def test_the_columns_are_those_of_the_top_line_as_printed() -> None:
    plan = plan_of(
        table(
            "NO.|KEGIATAN|SUB KEGIATAN|INDIKATOR|BULAN|<|<|<|<|<|<|<|<|<|<|<",
            "^|^|^|^|1|2|3|4|5|6|7|8|9|10|11|12",
            "|1. Piket|1. Mengatur jadwal|Piket telah diatur|x|||||||||||",
        )
    )
    assert plan.columns == ("NO.", "KEGIATAN", "SUB KEGIATAN", "INDIKATOR", "BULAN")
    assert items(plan)[0].steps.value == ("Mengatur jadwal",)
