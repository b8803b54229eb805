"""The papers of monitoring: all that is known is on them, in both formats, also where texts are hard."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

import docx
import pypdfium2
import pytest

from tests.core.report.facts import AS_OF, meeting, report, sheet
from zonaintegritas.core.monitoring import Sheet
from zonaintegritas.core.render.document import Document
from zonaintegritas.core.render.document_docx import document_docx
from zonaintegritas.core.render.document_pdf import document_pdf, png_of
from zonaintegritas.core.report import (
    area_chart,
    attendance_list,
    course_chart,
    invitation,
    minutes,
    monitoring_report,
)

HARD = 'Naskah "kutip" #typst $x$ *tebal* <b> \x07 漢字 🙂 ' + "pertanggungjawaban" * 20
PAPERS: dict[str, Callable[[], Document]] = {
    "laporan": lambda: monitoring_report(report()),
    "undangan": lambda: invitation(meeting(), written_on=AS_OF),
    "daftar hadir": lambda: attendance_list(meeting()),
    "notulen": lambda: minutes(meeting()),
}


def empty() -> Sheet:
    return replace(sheet(), areas=(), follow_ups=(), course=None)


def pdf_words(content: bytes) -> str:
    return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(content)).split())


@pytest.mark.parametrize("name", PAPERS)
def test_word_and_pdf_say_the_same_headings(name: str) -> None:
    paper = PAPERS[name]()
    document = docx.Document(io.BytesIO(document_docx(paper)))
    headings = [one.text for one in document.paragraphs if one.style and one.style.name.startswith("Heading")]
    printed = pdf_words(document_pdf(paper)).upper()
    assert [one for one in headings if " ".join(one.upper().split()) not in printed] == []
    assert document.core_properties.title == paper.title


def test_heads_of_tables_repeat_on_every_page() -> None:
    document = docx.Document(io.BytesIO(document_docx(monitoring_report(report()))))
    ruled = [table for table in document.tables if table.style is not None and table.style.name == "Table Grid"]
    assert len(ruled) == 9
    assert all(table._tbl.xpath("./w:tr[1]/w:trPr/w:tblHeader") for table in ruled)


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_stands_on_its_page(name: str) -> None:
    """Nothing is drawn outside the margins at the right of any page."""
    for page in pypdfium2.PdfDocument(document_pdf(PAPERS[name]())):
        text = page.get_textpage()
        right = max((text.get_charbox(at)[2] for at in range(text.count_chars())), default=0)
        assert right < page.get_width() - 2.0 / 2.54 * 72


def test_hard_texts_break_no_paper() -> None:
    paper = minutes(meeting(about=HARD, discussion=HARD, agenda=(HARD,), leader=HARD))
    words = pdf_words(document_pdf(paper))
    assert "#typst $x$ *tebal* <b>" in words
    document = docx.Document(io.BytesIO(document_docx(paper)))
    assert any("#typst $x$ *tebal* <b>" in one.text for one in document.paragraphs)


def test_nothing_yet_is_printed_as_nothing_yet() -> None:
    words = pdf_words(
        document_pdf(monitoring_report(replace(report(), sheet=empty(), meetings=(), rounds=(), is_final=False)))
    )
    assert "Tidak ada rencana yang berlaku pada tahun ini." in words
    assert "Angka sementara per 7 April 2026" in words
    blank = minutes(meeting(sheet=empty(), agenda=(), guests=(), discussion="", decisions=(), leader="", writer=""))
    assert "NOTULEN" in pdf_words(document_pdf(blank))


def test_charts_of_the_report_say_its_figures() -> None:
    shown = sheet()
    assert shown.course is not None
    bars = area_chart(shown)
    assert [row[1] for row in bars.rows] == [str(area.figures.planned) for area in shown.areas]
    lines = course_chart(shown.course, year=2026)
    assert lines.rows[2] == ("Mar", "15", "9", "0")
    assert lines.rows[4] == ("Mei", "15", "–", "–")


def test_a_drawing_becomes_dots() -> None:
    picture = png_of(area_chart(sheet()).svg)
    assert picture.startswith(b"\x89PNG")
    assert len(picture) > 5_000
