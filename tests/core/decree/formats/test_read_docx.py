"""DOCX -> blocks."""

from __future__ import annotations

import io

import docx as python_docx
import pytest

from tests.core.decree.formats.packages import docx, paragraph, rows, tables, texts, word_cell, word_table
from zonaintegritas.core.decree.blocks import Line
from zonaintegritas.core.decree.formats.docx import read_docx
from zonaintegritas.core.decree.formats.unreadable import Unreadable

LISTED = '<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def listed(text: str, number: int = 1, level: int = 0) -> str:
    return paragraph(text, LISTED.format(level=level, number=number))


def abstract(name: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{name}">{"".join(levels)}</w:abstractNum>'


def level(index: int, style: str, text: str, more: str = "", *, start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{style}"/><w:lvlText w:val="{text}"/>'
        f"{more}</w:lvl>"
    )


def num(name: int, of: int, more: str = "") -> str:
    return f'<w:num w:numId="{name}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def test_a_document_of_another_library_is_read_whole() -> None:
    word = python_docx.Document()
    word.add_paragraph("KEPUTUSAN")
    table = word.add_table(rows=2, cols=3)
    table.cell(0, 0).text, table.cell(1, 2).text = "NO", "Laporan"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "KOMPONEN"
    word.add_paragraph("Ditetapkan di Tirtamaya")
    stream = io.BytesIO()
    word.save(stream)
    found = read_docx(stream.getvalue())
    assert texts(found) == ["KEPUTUSAN", "Ditetapkan di Tirtamaya"]
    assert rows(tables(found)[0]) == [["NO", "KOMPONEN", "KOMPONEN"], ["", "", "Laporan"]]


def test_vertical_merges_and_spans_find_their_place_in_the_grid() -> None:
    body = word_table(
        word_cell("1", '<w:vMerge w:val="restart"/>') + word_cell("a") + word_cell("b"),
        word_cell("", "<w:vMerge/>") + word_cell("c d", '<w:gridSpan w:val="2"/>'),
        word_cell("2") + word_cell("e") + word_cell("f"),
    )
    table = tables(read_docx(docx(body)))[0]
    assert rows(table) == [["1", "a", "b"], ["1", "c d", "c d"], ["2", "e", "f"]]
    assert [(cell.row_span, cell.column_span) for cell in table.cells[:1]] == [(2, 1)]
    assert (table.cells[3].place.row, table.cells[3].place.column, table.cells[3].place.table) == (2, 2, 1)


def test_a_row_that_starts_late_keeps_its_columns() -> None:
    late = '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>' + word_cell("b") + "</w:tr>"
    body = word_table(word_cell("a") + word_cell("x")).replace("</w:tbl>", late + "</w:tbl>")
    assert rows(tables(read_docx(docx(body)))[0]) == [["a", "x"], ["", "b"]]


@pytest.mark.parametrize(
    ("shading", "fill"),
    [
        ('<w:shd w:val="clear" w:color="auto" w:fill="7F7F7F"/>', "7f7f7f"),
        ('<w:shd w:val="clear" w:color="auto" w:fill="auto"/>', None),
        ('<w:shd w:val="clear" w:fill="FFFFFF"/>', None),
        ('<w:shd w:val="solid" w:color="203040" w:fill="auto"/>', "203040"),
        ('<w:shd w:val="pct50" w:color="000000" w:fill="FFFFFF"/>', "808080"),
    ],
)
def test_shading_is_the_colour_people_see(shading: str, fill: str | None) -> None:
    body = word_table(word_cell("x") + word_cell("", shading))
    assert tables(read_docx(docx(body)))[0].cells[1].fill == fill


def test_automatic_letters_are_counted_over_the_cells() -> None:
    numbering = abstract(7, level(0, "lowerLetter", "%1.")) + num(1, 7)
    body = word_table(*(f"<w:tc>{listed(text)}</w:tc>" for text in ("satu", "dua", "tiga")))
    cells = tables(read_docx(docx(body, numbering=numbering)))[0].cells
    assert [cell.lines for cell in cells] == [(Line("satu", "a."),), (Line("dua", "b."),), (Line("tiga", "c."),)]


def test_levels_start_again_below_their_parent_and_show_it() -> None:
    numbering = abstract(1, level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2")) + num(1, 1)
    body = listed("A") + listed("b", level=1) + listed("c", level=1) + listed("D") + listed("e", level=1)
    assert texts(read_docx(docx(body, numbering=numbering))) == ["I. A", "I.1 b", "I.2 c", "II. D", "II.1 e"]


def test_a_list_with_its_own_start_begins_anew_and_one_without_goes_on() -> None:
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = abstract(1, level(0, "decimal", "%1)", start=4)) + num(1, 1) + num(2, 1) + num(3, 1, restart)
    body = listed("a", 1) + listed("b", 2) + listed("c", 3) + listed("d", 3)
    assert texts(read_docx(docx(body, numbering=numbering))) == ["4) a", "5) b", "1) c", "2) d"]


def test_a_style_can_number_its_paragraphs() -> None:
    numbering = abstract(1, level(0, "decimal", "%1."), level(1, "lowerLetter", "%2)", '<w:pStyle w:val="Huruf"/>'))
    styles = (
        '<w:style w:styleId="Huruf"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="Anak"><w:basedOn w:val="Huruf"/></w:style>'
    )
    body = paragraph("satu", '<w:pStyle w:val="Huruf"/>') + paragraph("dua", '<w:pStyle w:val="Anak"/>')
    found = read_docx(docx(body, numbering=numbering + num(1, 1), styles=styles))
    assert texts(found) == ["a) satu", "b) dua"]


def test_bullets_of_symbol_fonts_are_round_ones() -> None:
    numbering = abstract(1, level(0, "bullet", "\uf0b7"), level(1, "bullet", "-")) + num(1, 1)
    found = read_docx(docx(listed("a") + listed("b", level=1), numbering=numbering))
    assert texts(found) == ["• a", "- b"]


def test_a_cell_with_nothing_but_an_automatic_number_keeps_it_as_text() -> None:
    numbering = abstract(1, level(0, "decimal", "%1.")) + num(1, 1)
    row = f"<w:tc><w:p><w:pPr>{LISTED.format(level=0, number=1)}</w:pPr></w:p></w:tc>" + word_cell("x")
    assert rows(tables(read_docx(docx(word_table(row, row), numbering=numbering)))[0]) == [["1.", "x"], ["2.", "x"]]


def test_deleted_and_hidden_text_is_out_and_inserted_text_is_in() -> None:
    body = (
        "<w:p><w:r><w:t>a</w:t></w:r><w:del><w:r><w:delText>b</w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>c</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>d</w:t></w:r></w:ins>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>e</w:t></w:r><w:hyperlink><w:r><w:t>f</w:t></w:r></w:hyperlink></w:p>"
    )
    assert texts(read_docx(docx(body))) == ["adf"]


def test_a_row_deleted_with_tracked_changes_is_out() -> None:
    gone = "<w:tr><w:trPr><w:del/></w:trPr>" + word_cell("b") + "</w:tr>"
    body = word_table(word_cell("a")).replace("</w:tbl>", gone + "</w:tbl>")
    assert rows(tables(read_docx(docx(body)))[0]) == [["a"]]


def test_breaks_tabs_and_fields_are_kept_as_people_see_them() -> None:
    body = (
        '<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/>'
        '<w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>-9</w:t></w:r></w:p>'
    )
    assert texts(read_docx(docx(body))) == ["a\tb", "c-9"]


def test_ticks_of_symbol_fonts_are_ticks() -> None:
    fonts = '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>'
    body = f'<w:p><w:r>{fonts}<w:t>ü</w:t></w:r><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>'
    assert texts(read_docx(docx(body))) == ["✓✓"]


def test_a_text_box_is_read_once_although_word_writes_it_twice() -> None:
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    box = f"<w:txbxContent>{paragraph('LAMPIRAN')}</w:txbxContent>"
    body = (
        f"<w:p><w:r><mc:AlternateContent {mc}><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
        "</mc:AlternateContent><w:t>judul</w:t></w:r></w:p>"
    )
    assert texts(read_docx(docx(body))) == ["judul", "LAMPIRAN"]


def test_content_controls_are_looked_through() -> None:
    row = f"<w:sdt><w:sdtContent><w:tr>{word_cell('a')}</w:tr></w:sdtContent></w:sdt>"
    body = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('p')}<w:tbl>{row}</w:tbl></w:sdtContent></w:sdt>"
    found = read_docx(docx(body))
    assert (texts(found), rows(tables(found)[0])) == (["p"], [["a"]])


def test_a_small_table_inside_a_cell_becomes_lines() -> None:
    inner = word_table(word_cell("1.") + word_cell("undangan"), word_cell("2.") + word_cell("notula"))
    body = word_table(f"<w:tc>{inner}<w:p/></w:tc>" + word_cell("x") + word_cell("y"))
    assert rows(tables(read_docx(docx(body)))[0]) == [["1. undangan\n2. notula", "x", "y"]]


def test_a_table_that_only_frames_another_gives_way_to_it() -> None:
    inner = word_table(word_cell("a") + word_cell("b") + word_cell("c")).replace(
        "<w:tbl>", f"<w:tbl><w:tblGrid>{'<w:gridCol/>' * 3}</w:tblGrid>"
    )
    body = f"<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>{paragraph('judul')}{inner}</w:tc></w:tr></w:tbl>"
    found = read_docx(docx(body))
    assert (texts(found), rows(tables(found)[0])) == (["judul"], [["a", "b", "c"]])


def test_the_strict_form_of_the_format_is_read_too() -> None:
    strict = docx(paragraph("a"), namespace="http://purl.oclc.org/ooxml/wordprocessingml/main")
    assert texts(read_docx(strict)) == ["a"]


@pytest.mark.parametrize(("body", "code"), [("<w:p/>", "no-text"), ("<w:p><w:r><w:drawing/></w:r></w:p>", "scan")])
def test_a_document_without_text_says_whether_it_holds_pictures(body: str, code: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_docx(docx(body))
    assert caught.value.code == code
