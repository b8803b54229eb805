"""Layouts of plans that offices draw by hand: headings nobody merged, rows of single steps, months by initials."""

from __future__ import annotations

import io
import itertools

import openpyxl
import pytest

from zonaintegritas.core.decree import read
from zonaintegritas.core.decree.blocks import Cell, Document, Line, Place, Table
from zonaintegritas.core.decree.plan import Area, Item, Plan
from zonaintegritas.core.decree.structure import read_plan

TITLE = "RENCANA AKSI KANTOR RAWALINTAS TAHUN 2031\n\n"
FIRST, SECOND = "MANAJEMEN PERUBAHAN", "PENGUATAN AKUNTABILITAS"


def plan_of(*rows: str) -> Plan:
    """The plan of a text; in the rows a stroke stands for a tab."""
    return read((TITLE + "\n".join(row.replace("|", "\t") for row in rows)).encode(), "rencana.txt").plan


def outline(areas: tuple[Area, ...]) -> list[tuple[str, list[tuple[str | None, str, list[str]]]]]:
    return [
        (area.name, [(one.no, one.name, [item.indicator.value for item in one.items]) for one in area.components])
        for area in areas
    ]


def items_of(plan: Plan) -> list[Item]:
    return list(itertools.chain.from_iterable(one.items for area in plan.areas for one in area.components))


def months(item: Item) -> list[int]:
    return [month.number for month in item.period.value.months]


@pytest.mark.parametrize(
    ("area", "component", "item"),
    [
        (("1", "2"), ("1.1", "2.1"), ("1.1.1", "1.1.2", "2.1.1", "2.1.2")),
        (("I", "II"), ("1.", "1."), ("a.", "b.", "a.", "b.")),
        (("A.", "B."), ("1.", "1."), ("1)", "2)", "1)", "2)")),
        (("I.", "II."), ("A.", "A."), ("1.", "2.", "1.", "2.")),
    ],
)
def test_headings_that_are_not_merged_are_known_by_their_numbers(
    area: tuple[str, ...], component: tuple[str, ...], item: tuple[str, ...]
) -> None:
    plan = plan_of(
        "No|Uraian|Rencana Aksi|Output|Waktu",
        f"{area[0]}|{FIRST}|||",
        f"{component[0]}|Tim Penggerak|||",
        f"{item[0]}|Tim telah dibentuk|Memilih anggota|1 SK|Januari 2031",
        f"{item[1]}|Tugas telah dibagi|Membagi tugas|1 daftar|Maret 2031",
        f"{area[1]}|{SECOND}|||",
        f"{component[1]}|Pengelolaan Akuntabilitas Kinerja|||",
        f"{item[2]}|Rencana telah tersusun|Menyusun rencana|1 rencana|April 2031",
        f"{item[3]}|Laporan telah terkirim|Mengirim laporan|1 laporan|Mei 2031",
    )
    assert outline(plan.areas) == [
        (FIRST, [(component[0].strip("."), "Tim Penggerak", ["Tim telah dibentuk", "Tugas telah dibagi"])]),
        (
            SECOND,
            [
                (
                    component[1].strip("."),
                    "Pengelolaan Akuntabilitas Kinerja",
                    ["Rencana telah tersusun", "Laporan telah terkirim"],
                )
            ],
        ),
    ]


def test_an_item_whose_other_cells_are_empty_is_no_heading() -> None:
    plan = plan_of(
        "No|Indikator|Rencana Aksi|Output|Waktu",
        "I|MANAJEMEN PERUBAHAN|||",
        "1.|Tim telah dibentuk|Memilih anggota|1 SK|Januari 2031",
        "2.|Tugas telah dibagi|||",
        "3.|Tim telah bertemu|Mengundang anggota|1 notula|Maret 2031",
        "4.|Hasil telah dicatat|Mencatat hasil|1 catatan|April 2031",
    )
    assert [item.indicator.value for item in items_of(plan)] == [
        "Tim telah dibentuk",
        "Tugas telah dibagi",
        "Tim telah bertemu",
        "Hasil telah dicatat",
    ]


def test_under_one_heading_for_area_and_component_the_areas_are_rows() -> None:
    plan = plan_of(
        "NO|AREA / KOMPONEN|INDIKATOR|RENCANA AKSI|WAKTU",
        f"I|{FIRST}|||",
        "1|Tim Penggerak|Tim telah dibentuk|Memilih anggota|Januari 2031",
        f"II|{SECOND}|||",
        "1|Laporan Tahunan|Laporan telah terkirim|Mengirim laporan|Mei 2031",
    )
    assert [area.name for area in plan.areas] == [FIRST, SECOND]
    assert [one.name for area in plan.areas for one in area.components] == ["Tim Penggerak", "Laporan Tahunan"]


def test_of_two_headings_for_steps_the_one_over_short_names_holds_the_components() -> None:
    plan = plan_of(
        "No|Uraian Kegiatan|Indikator|Rencana Aksi|Dokumen|Waktu Pelaksanaan",
        f"I|{FIRST}||||",
        "1|Tim Penggerak|Tim telah dibentuk|Memilih anggota secara terbuka|SK tim|Januari 2031",
        "||Tugas telah dibagi|Membagi tugas kepada anggota|Daftar tugas|Maret 2031",
        "2|Papan Kabar|Kabar telah terpasang|Memasang papan di lobi|Foto papan|Juni 2031",
        "||Kabar telah diperbarui|Mengganti kabar tiap pekan|Foto kabar|Juli 2031",
    )
    assert [(one.no, one.name) for one in plan.areas[0].components] == [("1", "Tim Penggerak"), ("2", "Papan Kabar")]
    assert items_of(plan)[0].steps.value == ("Memilih anggota secara terbuka",)


def test_the_numbers_of_areas_in_a_column_count_no_components() -> None:
    plan = plan_of(
        "No|Area Perubahan|Program|Indikator|Rencana Aksi|Waktu",
        "1|Manajemen Perubahan|Tim Penggerak|Tim telah dibentuk|Memilih anggota|Januari 2031",
        "||Papan Kabar|Kabar telah terpasang|Memasang papan|Juni 2031",
        "2|Penguatan Akuntabilitas|Laporan Tahunan|Laporan telah terkirim|Mengirim laporan|Mei 2031",
        "||Renstra|Renstra telah tersusun|Menyusun renstra|Juli 2031",
    )
    assert [(area.roman, area.name) for area in plan.areas] == [
        ("I", "Manajemen Perubahan"),
        ("II", "Penguatan Akuntabilitas"),
    ]
    assert [one.no for area in plan.areas for one in area.components] == [None] * 4


def test_a_row_that_only_adds_a_step_belongs_to_the_item_above() -> None:
    plan = plan_of(
        "No|Komponen|Indikator|Rencana Aksi|Bukti|Waktu",
        f"I|{FIRST}||||",
        "1|Tim Penggerak|Tim telah dibentuk|- Memilih anggota|- SK tim|Januari 2031",
        "|||- Membagi tugas|- Daftar tugas|",
        "|||- Mengumumkan tim||",
        "||Tugas telah dinilai|Menilai tugas|Nilai|Maret 2031",
        "2|Papan Kabar|Kabar telah terpasang|Memasang papan|Foto|Juni 2031",
    )
    first = items_of(plan)[0]
    assert len(items_of(plan)) == 3
    assert first.steps.value == ("Memilih anggota", "Membagi tugas", "Mengumumkan tim")
    assert first.evidence.value == ("SK tim", "Daftar tugas")


@pytest.mark.parametrize(
    "names",
    [
        "Jan Peb Mrt Apr Mei Jun Jul Agt Sep Okt Nop Des",
        "J F M A M J J A S O N D",
        "B01 B02 B03 B04 B05 B06 B07 B08 B09 B10 B11 B12",
        "Jan-31 Feb-31 Mar-31 Apr-31 May-31 Jun-31 Jul-31 Aug-31 Sep-31 Oct-31 Nov-31 Dec-31",
    ],
)
def test_months_are_known_by_any_of_their_short_names(names: str) -> None:
    plan = plan_of(
        "No|Komponen|Indikator|Rencana Aksi|" + names.replace(" ", "|"),
        f"I|{FIRST}||" + "|" * 12,
        "1|Tim Penggerak|Tim telah dibentuk|Memilih anggota|" + "|" * 6 + "|x|x|||",
        "2|Papan Kabar|Kabar telah terpasang|Memasang papan|x|x" + "|" * 10,
    )
    assert [months(item) for item in items_of(plan)] == [[8, 9], [1, 2]]


def test_item_numbers_without_components_make_no_component() -> None:
    plan = plan_of(
        "No|Rencana Aksi|Waktu|Penanggung Jawab",
        f"I|{FIRST}||",
        "1|Memilih anggota|Januari 2031|Sekretaris",
        "2|Membagi tugas|Maret 2031|Ketua",
    )
    assert [(one.no, one.name, len(one.items)) for one in plan.areas[0].components] == [(None, "", 2)]


def test_the_name_of_an_area_that_a_page_cuts_is_one_name() -> None:
    heads = ["AREA PERUBAHAN", "PROGRAM", "INDIKATOR", "RENCANA AKSI", "WAKTU"]
    upper = [
        heads,
        ["1. Manajemen Perubahan", "Tim Penggerak", "Tim telah dibentuk", "Memilih anggota", "Mei 2031"],
        ["2. Penguatan", "Laporan", "Laporan telah terkirim dan", "Mengirim laporan dan", "Juni 2031"],
    ]
    lower = [
        ["Akuntabilitas", "", "diterima dengan baik", "mencatatnya", ""],
        ["", "Renstra", "Renstra telah tersusun", "Menyusun renstra", "Juli 2031"],
    ]
    document = Document("pdf", (_table(0, upper, cut={(2, 0), (2, 2), (2, 3)}), _table(1, lower, cut={(0, 0), (0, 2)})))
    plan, _ = read_plan(document, plan_year=2031)
    assert outline(plan.areas) == [
        ("Manajemen Perubahan", [(None, "Tim Penggerak", ["Tim telah dibentuk"])]),
        (
            "Penguatan Akuntabilitas",
            [
                (None, "Laporan", ["Laporan telah terkirim dan diterima dengan baik"]),
                (None, "Renstra", ["Renstra telah tersusun"]),
            ],
        ),
    ]


def _table(number: int, rows: list[list[str]], *, cut: set[tuple[int, int]]) -> Table:
    """A page of a table; `cut` names the cells that go on over the page."""
    cells = tuple(
        Cell(
            row,
            column,
            (Line(text),) if text else (),
            Place(number, page=number + 1, row=row + 1, column=column + 1),
            is_open_top=(row, column) in cut and row == 0,
            is_open_bottom=(row, column) in cut and row > 0,
        )
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    )
    return Table(cells, len(rows), len(rows[0]), Place(number, page=number + 1))


def test_headings_above_the_first_area_are_no_areas_and_small_numerals_count_components() -> None:
    plan = plan_of(
        "No|Penilaian|Rencana Aksi|Data Dukung|Target Waktu",
        "A.|PENGUNGKIT|||",
        "I.|PEMENUHAN|||",
        *itertools.chain.from_iterable(
            (
                f"{number}.|{name}|||",
                "i.|Tim Penggerak|||",
                "a.|Tim telah dibentuk|Memilih anggota|SK tim|Januari 2031",
                "ii.|Papan Kabar|||",
                "a.|Kabar telah terpasang|Memasang papan|Foto|Juni 2031",
            )
            for number, name in enumerate((FIRST, SECOND, "PENGUATAN PENGAWASAN"), start=1)
        ),
    )
    assert [(area.roman, area.name) for area in plan.areas] == [
        ("I", FIRST),
        ("II", SECOND),
        ("III", "PENGUATAN PENGAWASAN"),
    ]
    assert [(one.no, one.name) for one in plan.areas[1].components] == [("i", "Tim Penggerak"), ("ii", "Papan Kabar")]


def test_where_areas_stand_in_capitals_a_like_numbered_heading_is_a_component() -> None:
    plan = plan_of(
        "No|Indikator|Rencana Aksi|Waktu|PIC",
        *itertools.chain.from_iterable(
            (
                f"{number}|{name}|||",
                "1|Tim Penggerak|||",
                "a|Tim telah dibentuk|Memilih anggota|Januari 2031|Ketua",
                "2|Papan Kabar|||",
                "a|Kabar telah terpasang|Memasang papan|Juni 2031|Ketua",
            )
            for number, name in enumerate((FIRST, SECOND, "PENGUATAN PENGAWASAN"), start=1)
        ),
    )
    assert [area.name for area in plan.areas] == [FIRST, SECOND, "PENGUATAN PENGAWASAN"]
    assert [one.name for one in plan.areas[2].components] == ["Tim Penggerak", "Papan Kabar"]


def test_activities_with_nothing_but_their_time_are_steps() -> None:
    plan = plan_of(
        "NO|AREA/PROGRAM/KEGIATAN|OUTPUT|TARGET WAKTU|PENANGGUNG JAWAB",
        f"A|{FIRST}|||",
        "1|Tim Penggerak|||",
        "a|Memilih anggota|1 SK|B01|Ketua",
        "b|Membagi tugas|1 daftar|B03|Ketua",
    )
    assert [(one.no, one.name) for one in plan.areas[0].components] == [("1", "Tim Penggerak")]
    assert [(item.letter, item.steps.value, months(item)) for item in items_of(plan)] == [
        ("a", ("Memilih anggota",), [1]),
        ("b", ("Membagi tugas",), [3]),
    ]


def test_areas_may_be_named_on_the_tabs_of_a_workbook_alone() -> None:
    book = openpyxl.Workbook(write_only=True)
    for name in ("1. Manajemen Perubahan", "2. Pengawasan"):
        sheet = book.create_sheet(name)
        sheet.append(["No", "Komponen", "Indikator", "Rencana Aksi", "Waktu"])
        sheet.append([1, "Tim Penggerak", "Tim telah dibentuk", "Memilih anggota", "Januari 2031"])
        sheet.append([2, "Papan Kabar", "Kabar telah terpasang", "Memasang papan", "Juni 2031"])
    out = io.BytesIO()
    book.save(out)
    plan = read(out.getvalue(), "rencana.xlsx").plan
    assert [(area.roman, area.name, len(area.components)) for area in plan.areas] == [
        ("I", "Manajemen Perubahan", 2),
        ("II", "Pengawasan", 2),
    ]


def test_a_row_of_totals_is_none_of_the_plan() -> None:
    plan = plan_of(
        "No|Komponen|Indikator|Rencana Aksi|Jan|Feb|Mar",
        f"I|{FIRST}|||||",
        "1|Tim Penggerak|Tim telah dibentuk|Memilih anggota|1||",
        "2|Papan Kabar|Kabar telah terpasang|Memasang papan||1|",
        "|JUMLAH|||1|1|0",
    )
    assert [one.name for one in plan.areas[0].components] == ["Tim Penggerak", "Papan Kabar"]
    assert not plan.accounting.left_over


def test_below_the_heading_quarter_a_numeral_is_a_quarter() -> None:
    plan = plan_of(
        "No|Komponen|Indikator|Rencana Aksi|Triwulan",
        f"I|{FIRST}|||",
        "1|Tim Penggerak|Tim telah dibentuk|Memilih anggota|I",
        "2|Papan Kabar|Kabar telah terpasang|Memasang papan|II dan IV",
        "3|Loket|Loket telah buka|Menata loket|I - IV",
    )
    assert [months(item) for item in items_of(plan)] == [[1, 2, 3], [4, 5, 6, 10, 11, 12], [3, 6, 9, 12]]
    assert items_of(plan)[0].target_time_raw.value == "I"


def test_the_rest_of_a_name_without_a_number_goes_up_over_the_page() -> None:
    plan = read(
        (
            TITLE + "NO\tKEGIATAN\tRENCANA AKSI\tOUTPUT\tWAKTU\n"
            f"I\t{FIRST}\t\t\t\n"
            "\tPenyiapan tim\tMemilih anggota\t1 SK\tJanuari 2031\n"
            "\tPemasangan papan kabar di\tMemasang papan kabar yang\t1 papan\tMei 2031\n\n- 2 -\n\n"
            "\tlobi kantor\tbaru\t\t\n"
            "\tPembukaan loket\tMenata loket\t1 loket\tJuni 2031\n"
        ).encode(),
        "rencana.txt",
    ).plan
    names = [one.name for one in plan.areas[0].components]
    assert names == ["Penyiapan tim", "Pemasangan papan kabar di lobi kantor", "Pembukaan loket"]
    assert items_of(plan)[1].steps.value == ("Memasang papan kabar yang baru",)
    assert len(items_of(plan)) == 3


def test_headings_that_a_page_cuts_give_no_row() -> None:
    heads = ["NO", "KOMPONEN", "INDIKATOR", "RENCANA", "WAKTU"]
    rest = ["", "", "", "AKSI", "PELAKSANAAN"]
    rows = [
        ["1", "Tim Penggerak", "Tim telah dibentuk", "Memilih anggota", "Mei 2031"],
        ["2", "Laporan", "Laporan telah terkirim", "Mengirim laporan", "Juni 2031"],
    ]
    first = _table(0, [["I", FIRST, "", "", ""], heads], cut={(1, 3), (1, 4)})
    second = _table(1, [rest, ["1", "2", "3", "4", "5"], *rows], cut={(0, 3), (0, 4)})
    plan, _ = read_plan(Document("pdf", (first, second)), plan_year=2031)
    assert [one.name for area in plan.areas for one in area.components] == ["Tim Penggerak", "Laporan"]


def test_a_schedule_beside_the_plan_is_none_of_it() -> None:
    plan = plan_of(
        "No|Komponen|Indikator|Rencana Aksi|Waktu",
        f"I|{FIRST}|||",
        *(f"{number}|Tim {number}|Tim telah dibentuk|Memilih anggota|Januari 2031" for number in range(1, 8)),
        "",
        "Jadwal rapat",
        "",
        "No|Kegiatan|Tanggal|Pelaksana",
        "1|Rapat persiapan|6 Januari 2031|Ketua",
        "2|Rapat penutup|7 Juli 2031|Ketua",
    )
    assert [item.indicator.value for item in items_of(plan)] == ["Tim telah dibentuk"] * 7


def test_rows_above_headings_printed_again_belong_to_the_table_before() -> None:
    heads = "No|Komponen|Indikator|Rencana Aksi|Waktu"
    plan = plan_of(
        heads,
        f"I|{FIRST}|||",
        "1|Tim Penggerak|Tim telah dibentuk|Memilih anggota|Januari 2031",
        "",
        f"II. {SECOND}",
        "",
        "1|Laporan|Laporan telah terkirim|Mengirim laporan|Mei 2031",
        "2|Renstra|Renstra telah tersusun|Menyusun renstra|Juni 2031",
        heads,
        "3|Loket|Loket telah buka|Menata loket|Juli 2031",
    )
    assert [[one.name for one in area.components] for area in plan.areas] == [
        ["Tim Penggerak"],
        ["Laporan", "Renstra", "Loket"],
    ]
