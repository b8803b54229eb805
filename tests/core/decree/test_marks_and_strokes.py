"""Words that were struck out, months marked in other ways than by a sign or a shade, tables drawn with letters."""

from __future__ import annotations

import io
import itertools

import docx
import pytest
import xlsxwriter
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from tests.core.decree.drawing import items, plan_of
from tests.core.decree.drawing import table as _table
from zonaintegritas.core.decree import read
from zonaintegritas.core.decree.plan import Item, Plan, Reading
from zonaintegritas.core.decree.remarks import STRUCK

TITLE = "RENCANA AKSI KANTOR RAWALINTAS TAHUN 2031"
HEADS = ("NO", "KOMPONEN", "INDIKATOR", "LANGKAH AKSI", "TARGET WAKTU")
ROWS = (
    ("I", "MANAJEMEN PERUBAHAN", "", "", ""),
    ("1", "Tim Penggerak", "Tim telah dibentuk", "Memilih anggota", "Januari 2031"),
    ("", "", "Tugas telah dibagi", "Membagi tugas", "Maret 2031"),
    ("2", "Papan Kabar", "Kabar telah terpasang", "Memasang papan", "Juni 2031"),
)


def all_items(plan: Plan) -> list[Item]:
    return list(itertools.chain.from_iterable(one.items for area in plan.areas for one in area.components))


def word(rows: tuple[tuple[str, ...], ...]) -> tuple[docx.document.Document, docx.table.Table]:
    document = docx.Document()
    document.add_paragraph(TITLE)
    table = document.add_table(len(rows), len(rows[0]))
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    return document, table


def reading_of(document: docx.document.Document) -> Reading:
    out = io.BytesIO()
    document.save(out)
    return read(out.getvalue(), "rencana.docx")


def text_plan(*lines: str) -> Plan:
    return read("\n".join((TITLE, "", *lines)).encode(), "rencana.txt").plan


def test_struck_words_of_a_word_file_are_no_part_of_the_text_and_told() -> None:
    document, table = word((HEADS, *ROWS))
    table.cell(2, 2).paragraphs[0].add_run(" dan dilantik").font.strike = True
    reading = reading_of(document)
    assert all_items(reading.plan)[0].indicator.value == "Tim telah dibentuk"
    assert [remark.text for remark in reading.remarks if remark.code == STRUCK] == [" dan dilantik"]


def test_struck_words_of_a_workbook_are_no_part_of_the_text_and_told() -> None:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out)
    sheet = book.add_worksheet()
    sheet.write(0, 0, TITLE)
    for row, texts in enumerate((HEADS, *ROWS), start=2):
        for column, text in enumerate(texts):
            sheet.write(row, column, text)
    stroke = book.add_format({"font_strikeout": True})
    sheet.write_rich_string(4, 2, "Tim telah", " dibentuk", stroke, " dan dilantik")
    book.close()
    reading = read(out.getvalue(), "rencana.xlsx")
    assert all_items(reading.plan)[0].indicator.value == "Tim telah dibentuk"
    assert [remark.text for remark in reading.remarks if remark.code == STRUCK] == ["dan dilantik"]


@pytest.mark.parametrize("kind", ["paragraph", "pen"])
def test_an_empty_cell_may_be_shaded_by_its_paragraph_or_its_blanks(kind: str) -> None:
    months = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sep", "Okt", "Nov", "Des")
    document, table = word(((*HEADS[:4], *months), *((*row[:4], *[""] * 12) for row in ROWS)))
    for row, month in ((2, 3), (3, 4), (4, 11)):
        paragraph = table.cell(row, 3 + month).paragraphs[0]
        if kind == "paragraph":
            shade = OxmlElement("w:shd")
            shade.set(qn("w:fill"), "92D050")
            paragraph._p.get_or_add_pPr().append(shade)
        else:
            paragraph.add_run("   ").font.highlight_color = WD_COLOR_INDEX.YELLOW
    found = all_items(reading_of(document).plan)
    assert [[month.number for month in item.period.value.months] for item in found] == [[3], [4], [11]]


@pytest.mark.parametrize(("yes", "no"), [("☒", "☐"), ("1", "0"), ("v", "tidak")])
def test_an_open_box_and_a_naught_mark_no_month(yes: str, no: str) -> None:
    months = "|".join(["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sep", "Okt", "Nov", "Des"])
    marks = ("|".join(yes if month == chosen else no for month in range(12)) for chosen in (1, 4))
    first, second = marks
    plan = plan_of(
        _table(
            f"NO|KOMPONEN|INDIKATOR|LANGKAH AKSI|{months}",
            "I|MANAJEMEN PERUBAHAN||" + "|" * 12,
            f"1|Tim|Tim telah dibentuk|Memilih anggota|{first}",
            f"2|Papan|Kabar telah terpasang|Memasang papan|{second}",
        )
    )
    assert [[month.number for month in item.period.value.months] for item in items(plan)] == [[2], [5]]


def test_numbers_in_a_column_of_their_own_count_the_entries_beside_them() -> None:
    plan = plan_of(
        _table(
            "NO|KOMPONEN|INDIKATOR|LANGKAH AKSI|<|TARGET WAKTU|TARGET|<",
            "I|MANAJEMEN PERUBAHAN|<|<|<|<|<|<",
            "1|Tim|Tim telah dibentuk|1|Memilih anggota|Januari 2031|1|keputusan",
            "^|^|^|2|Membagi tugas|^|^|^",
            "2|Papan|Kabar telah terpasang|1|Memasang papan|Juni 2031|12|papan",
        )
    )
    assert items(plan)[-1].steps.value == ("Memasang papan",)
    assert items(plan)[-1].target_output.value == "12 papan"


BOX = (
    "┌────┬─────────────────────┬────────────────────┬─────────────────┬──────────────┐",
    "│ NO │ KOMPONEN            │ INDIKATOR          │ LANGKAH AKSI    │ TARGET WAKTU │",
    "├────┼─────────────────────┼────────────────────┼─────────────────┼──────────────┤",
    "│ I  │ MANAJEMEN PERUBAHAN │                    │                 │              │",
    "├────┼─────────────────────┼────────────────────┼─────────────────┼──────────────┤",
    "│ 1  │ Tim Penggerak       │ Tim telah dibentuk │ Memilih         │ Januari 2031 │",
    "│    │                     │                    │ anggota         │              │",
    "└────┴─────────────────────┴────────────────────┴─────────────────┴──────────────┘",
)


def test_a_table_drawn_with_box_letters_is_a_table() -> None:
    (item,) = all_items(text_plan(*BOX))
    assert (item.indicator.value, item.steps.value) == ("Tim telah dibentuk", ("Memilih anggota",))


def test_a_box_ruled_at_head_and_foot_has_a_row_in_every_line() -> None:
    rule = "+----+---------------------+-----------------------+-----------------+--------------+"
    rows = ["| {:<2} | {:<19} | {:<21} | {:<15} | {:<12} |".format(*row) for row in (HEADS, *ROWS)]
    assert len(all_items(text_plan(rule, rows[0], rule, *rows[1:], rule))) == 3


@pytest.mark.parametrize("delimiter", [";", ","])
def test_separated_values_may_stand_below_the_decree(delimiter: str) -> None:
    lines = [delimiter.join(f'"{text}"' for text in row) for row in (HEADS, *ROWS)]
    plan = text_plan("KESATU : Menetapkan rencana aksi; KEDUA : Berlaku; KETIGA : Selesai;", "", *lines, "", "Ketua")
    assert [item.indicator.value for item in all_items(plan)] == [row[2] for row in ROWS[1:]]
