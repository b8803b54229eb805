"""Sample as DOCX: portrait decree part, landscape annex with a merged, shaded table and a repeated header."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import _Cell

from zonaintegritas.core.sample.paper import SHADE, Align, Line, SampleCell, SampleTable

_FONT = "Bookman Old Style"
_SHORT_SIDE, _LONG_SIDE = Cm(21.5), Cm(33)  # folio, the paper of Indonesian offices
_MARGIN = Cm(2.5)
_LABEL_TAB, _COLON_TAB, _TEXT_TAB = Cm(3), Cm(3.5), Cm(4.5)
_ALIGNMENT = {
    Align.CENTRE: WD_ALIGN_PARAGRAPH.CENTER,
    Align.LEFT: WD_ALIGN_PARAGRAPH.LEFT,
    Align.RIGHT: WD_ALIGN_PARAGRAPH.LEFT,  # office style: a block at the right, its lines flush left
}


def docx_bytes(before: Sequence[Line], annex: Sequence[Line], table: SampleTable, after: Sequence[Line]) -> bytes:
    """The whole decree."""
    document = Document()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = _FONT, Pt(11)
    section = document.sections[0]
    section.page_width, section.page_height = _SHORT_SIDE, _LONG_SIDE
    _add_lines(document, before, width=_SHORT_SIDE)
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = _LONG_SIDE, _SHORT_SIDE
    section.left_margin = section.right_margin = _MARGIN
    _add_lines(document, annex, width=_LONG_SIDE)
    _add_table(document, table)
    _add_lines(document, after, width=_LONG_SIDE)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _add_lines(document: DocumentObject, lines: Sequence[Line], *, width: int) -> None:
    for line in lines:
        paragraph = document.add_paragraph()
        layout = paragraph.paragraph_format
        layout.space_after = Pt(4)
        if line.is_clause:
            layout.left_indent, layout.first_line_indent = _TEXT_TAB, -_TEXT_TAB
            for position in (_LABEL_TAB, _COLON_TAB, _TEXT_TAB):
                layout.tab_stops.add_tab_stop(position)
            colon = ":" if line.label else ""
            paragraph.add_run(f"{line.label}\t{colon}\t{line.mark}\t{line.text}")
            continue
        paragraph.alignment = _ALIGNMENT[line.align]
        if line.align is Align.RIGHT:
            layout.left_indent = width // 2
        paragraph.add_run(line.text).bold = line.is_bold


def _add_table(document: DocumentObject, sample: SampleTable) -> None:
    table = document.add_table(rows=len(sample.rows), cols=len(sample.widths))
    table.style = "Table Grid"
    table.autofit = False
    usable = _LONG_SIDE - 2 * _MARGIN
    for row in list(table.rows)[: sample.header_rows]:
        properties = row._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx has no public way to repeat a header
        properties.append(OxmlElement("w:tblHeader"))
    cells = [list(row.cells) for row in table.rows]
    for row in cells:
        for cell, share in zip(row, sample.widths, strict=True):
            cell.width = int(usable * share / 100)
    _fill(cells, sample)


def _fill(cells: list[list[_Cell]], sample: SampleTable) -> None:
    for top, row in enumerate(sample.rows):
        for left, content in enumerate(row):
            if content is None:
                continue
            cell = cells[top][left]
            bottom, right = top + content.row_span - 1, left + content.column_span - 1
            if (bottom, right) != (top, left):
                cell = cell.merge(cells[bottom][right])
            _write(cell, content)


def _write(cell: _Cell, content: SampleCell) -> None:
    for at, text in enumerate(content.lines or ("",)):
        paragraph = cell.paragraphs[0] if at == 0 else cell.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(0)
        if content.is_centred:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = paragraph.add_run(text)
        run.bold, run.font.size = content.is_bold, Pt(9)
    if content.is_shaded:
        shade = OxmlElement("w:shd")
        shade.set(qn("w:val"), "clear")
        shade.set(qn("w:fill"), SHADE.upper())
        cell._tc.get_or_add_tcPr().append(shade)  # noqa: SLF001 - python-docx has no public way to shade a cell
