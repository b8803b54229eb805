"""A decree as DOCX: the decree upright, the annex across, its table with a heading that repeats."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from itertools import zip_longest
from typing import Final

from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Cm, Pt
from docx.table import Table
from docx.table import _Row as TableRow
from docx.text.paragraph import Paragraph
from lxml.etree import _Element

from zonaintegritas.core.letters import printable
from zonaintegritas.core.render.paper import SHADE, Align, Cell, Form, Grid, Line, Paper, placed

LONGEST_TITLE: Final = 255  # letters that the properties of a file hold
EMU_PER_TWENTIETH: Final = 635  # of a point
CELL_MARGIN: Final = "40"  # twentieths of a point
LABEL_TAB, COLON_TAB, TEXT_TAB = Cm(3.2), Cm(3.6), Cm(4.6)
ROOM_TO_SIGN = Pt(30)
ALIGNMENT: Final = {
    Align.CENTRE: WD_ALIGN_PARAGRAPH.CENTER,
    Align.LEFT: WD_ALIGN_PARAGRAPH.LEFT,
    Align.RIGHT: WD_ALIGN_PARAGRAPH.LEFT,
}


def docx_bytes(paper: Paper) -> bytes:
    """The whole decree, editable. The type is only named: offices have it, others see what comes closest."""
    document, form = begun(paper.title, paper.form), paper.form
    section = document.sections[0]
    add_lines(document, paper.before, width=section.page_width or 0)
    if paper.annex or paper.grid:
        section = document.add_section(WD_SECTION.NEW_PAGE)
        shape(section, form, is_across=True)
        add_lines(document, paper.annex, width=section.page_width or 0)
        if paper.grid is not None:
            add_table(document, paper.grid, form, usable=Cm(form.height - form.left - form.right))
        add_lines(document, paper.after, width=section.page_width or 0)
    return saved(document)


def begun(title: str, form: Form) -> DocumentObject:
    """An empty document with the paper, the type and the page numbers of an office."""
    document = Document()
    document.core_properties.title = printable(title)[:LONGEST_TITLE]
    document.core_properties.author = ""
    document.core_properties.language = "id-ID"
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = form.font, Pt(form.size)
    section = document.sections[0]
    shape(section, form, is_across=False)
    number_pages(section)
    return document


def saved(document: DocumentObject) -> bytes:
    """The file."""
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def shape(section: Section, form: Form, *, is_across: bool) -> None:
    """Paper and margins of a section, upright or across."""
    short, long = Cm(form.width), Cm(form.height)
    section.orientation = WD_ORIENT.LANDSCAPE if is_across else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (long, short) if is_across else (short, long)
    section.top_margin, section.bottom_margin = Cm(form.top), Cm(form.bottom)
    section.left_margin, section.right_margin = Cm(form.left), Cm(form.right)


def number_pages(section: Section) -> None:
    """- 2 - at the top of every page but the first."""
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run("- ")
    _add_field(paragraph, "PAGE")
    paragraph.add_run(" -")


def _add_field(paragraph: Paragraph, name: str) -> None:
    for kind, text in (("begin", ""), ("", name), ("end", "")):
        run = paragraph.add_run()
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        element.text = text or None
        run._r.append(element)  # noqa: SLF001 - python-docx has no public way to write a field


def add_lines(document: DocumentObject, lines: Sequence[Line], *, width: int) -> None:
    """Lines of running text; lines at the right keep together with what stands before them."""
    for line, following in zip_longest(lines, lines[1:]):
        paragraph = document.add_paragraph()
        layout = paragraph.paragraph_format
        layout.space_after = Pt(4)
        layout.space_before = Pt(0) if line.text else ROOM_TO_SIGN
        layout.keep_with_next = following is not None and following.align is Align.RIGHT
        if line.is_clause:
            layout.left_indent, layout.first_line_indent = TEXT_TAB, -TEXT_TAB
            for position in (LABEL_TAB, COLON_TAB, TEXT_TAB):
                layout.tab_stops.add_tab_stop(position)
            colon = ":" if line.label else ""
            paragraph.add_run(printable(f"{line.label}\t{colon}\t{line.mark}\t{line.text}"))
            continue
        paragraph.alignment = ALIGNMENT[line.align]
        if line.align is Align.RIGHT:
            layout.left_indent = width // 2
        paragraph.add_run(printable(line.text)).bold = line.is_bold


def add_table(document: DocumentObject, grid: Grid, form: Form, *, usable: int, has_whole_rows: bool = False) -> None:
    """Written row by row: merging cells of a table that is there already takes seconds for a whole plan.

    `has_whole_rows`: no row is torn apart between two pages.
    """
    table = document.add_table(rows=0, cols=len(grid.widths))
    table.style = "Table Grid"
    table.autofit = False
    _narrow_cells(table)
    widths = [int(usable * share / sum(grid.widths)) for share in grid.widths]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    owners = _owners(grid)
    for y in range(len(grid.rows)):
        row = OxmlElement("w:tr")
        row.append(_row_properties(is_head=y < grid.header_rows, is_whole=has_whole_rows))
        for x, width in enumerate(widths):
            top, left, cell = owners[y, x]
            if x == left:
                row.append(_cell(cell, sum(widths[x : x + cell.column_span]) or width, form, is_below=y > top))
        table._tbl.append(row)  # noqa: SLF001 - see above


def keep_whole(row: TableRow) -> None:
    """The row stands on one page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 - python-docx has no public way


def _row_properties(*, is_head: bool, is_whole: bool) -> _Element:
    properties = OxmlElement("w:trPr")
    if is_whole:
        properties.append(OxmlElement("w:cantSplit"))
    if is_head:
        properties.append(OxmlElement("w:tblHeader"))
    return properties


def _narrow_cells(table: Table) -> None:
    """Little room beside the words, so that the number of a month stands in one line."""
    properties = table._tbl.tblPr  # noqa: SLF001 - python-docx has no public way to set the margins of cells
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        _put(margins, f"w:{side}", w=CELL_MARGIN, type="dxa")
    look = properties.find(qn("w:tblLook"))
    properties.insert(len(properties) if look is None else properties.index(look), margins)


def _owners(grid: Grid) -> dict[tuple[int, int], tuple[int, int, Cell]]:
    """For every place of the grid the cell that covers it, and where that begins."""
    return {
        (y, x): (top, left, cell)
        for top, left, cell in placed(grid)
        for y in range(top, top + cell.row_span)
        for x in range(left, left + cell.column_span)
    }


def _cell(content: Cell, width: int, form: Form, *, is_below: bool) -> _Element:
    """A cell, or `is_below` the part of a merged one that lies in a later row."""
    cell = OxmlElement("w:tc")
    properties = _put(cell, "w:tcPr")
    _put(properties, "w:tcW", w=str(round(width / EMU_PER_TWENTIETH)), type="dxa")
    if content.column_span > 1:
        _put(properties, "w:gridSpan", val=str(content.column_span))
    if content.row_span > 1:
        _put(properties, "w:vMerge", val="continue" if is_below else "restart")
    if content.is_shaded:
        _put(properties, "w:shd", val="clear", fill=SHADE.upper())
    for text in () if is_below else content.lines:
        _add_paragraph(cell, text, content, form)
    if is_below or not content.lines:
        _add_paragraph(cell, "", content, form)
    return cell


def _add_paragraph(cell: _Element, text: str, content: Cell, form: Form) -> None:
    paragraph = _put(cell, "w:p")
    layout = _put(paragraph, "w:pPr")
    _put(layout, "w:spacing", after="0")
    if content.is_centred:
        _put(layout, "w:jc", val="center")
    if text:
        run = _put(paragraph, "w:r")
        type_ = _put(run, "w:rPr")
        if content.is_bold:
            _put(type_, "w:b")
        _put(type_, "w:sz", val=str(round(form.table_size * 2)))
        words = _put(run, "w:t")
        words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        words.text = printable(text)


def _put(parent: _Element, name: str, **attributes: str) -> _Element:
    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    parent.append(element)
    return element
