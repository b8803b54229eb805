"""Paper as DOCX through python-docx, with Word's own numbering, merges and shading."""

from __future__ import annotations

import random
from io import BytesIO

from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Emu, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph as WordParagraph

from tests.bench.generator.page import COLOURS, Block, Cell, Grid, Paper, Paragraph

_FORMATS = {
    "bullet": '<w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>',
    "number": '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/>',
    "letter": '<w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1."/>',
}
_USABLE = Cm(30)
_FIRST_ID = 900  # above every list of the default template


def docx_bytes(rng: random.Random, paper: Paper) -> bytes:
    """The whole decree."""
    writer = _Writer(rng)
    for block in paper.decree:
        writer.add(block)
    section = writer.document.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(33), Cm(21.5)
    section.left_margin = section.right_margin = Cm(1.5)
    for block in paper.annex:
        writer.add(block)
    if paper.aside is not None:
        writer.add(paper.aside)
    stream = BytesIO()
    writer.document.save(stream)
    return stream.getvalue()


def _set_widths(table: Table, widths: list[int]) -> None:
    """Word reads the widths of cells, LibreOffice those of columns."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Emu(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Emu(width)


class _Writer:
    """Holds the numbering part, where every list needs an entry."""

    def __init__(self, rng: random.Random) -> None:
        self.document: DocumentObject = Document()
        self._rng = rng
        self._numbering = self.document.part.numbering_part.element
        self._colours = {shade: rng.choice(COLOURS) for shade in ("mark", "head")}
        self._next = _FIRST_ID
        self._current: dict[str, int] = {}
        self._after_table = False
        self._is_tabular = rng.random() < 0.35

    def add(self, block: Block) -> None:
        if isinstance(block, Grid):
            if self._after_table:
                self.document.add_paragraph()
            self._table(block)
            self._after_table = True
            return
        self._after_table = False
        self._paragraph(block)

    def _paragraph(self, block: Paragraph) -> None:
        if block.parts and self._is_tabular:
            table = self.document.add_table(rows=1, cols=4)
            _set_widths(table, [Cm(3), Cm(0.5), Cm(1), Cm(11)])
            for cell, text in zip(table.rows[0].cells, block.parts, strict=True):
                cell.text = text
            return
        text = "\t".join(block.parts) if block.parts else block.text
        paragraph = self.document.add_paragraph()
        paragraph.add_run(text).bold = block.is_bold

    def _table(self, grid: Grid) -> None:
        table = self.document.add_table(rows=len(grid.rows), cols=len(grid.widths))
        table.style = "Table Grid"
        margins = "".join(f'<w:{side} w:w="30" w:type="dxa"/>' for side in ("left", "right"))
        table._tbl.tblPr.append(parse_xml(f"<w:tblCellMar {nsdecls('w')}>{margins}</w:tblCellMar>"))
        rows = list(table.rows)
        for row in rows[: grid.header_rows]:
            row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        cells = [list(row.cells) for row in rows]
        _set_widths(table, [int(_USABLE * width / 100) for width in grid.widths])
        for top, line in enumerate(grid.rows):
            for left, content in enumerate(line):
                if content is None:
                    continue
                target = cells[top][left]
                if (content.row_span, content.column_span) != (1, 1):
                    corner = cells[top + content.row_span - 1][left + content.column_span - 1]
                    target = target.merge(corner)
                self._cell(target, content)

    def _cell(self, target: _Cell, content: Cell) -> None:
        for at, entry in enumerate(content.entries):
            paragraph = target.paragraphs[0] if at == 0 else target.add_paragraph()
            self._words(paragraph, entry.text)
            for run in paragraph.runs:
                run.font.size = Pt(8)
            if entry.auto:
                self._number(paragraph, entry.auto, entry.value)
        if content.shade:
            shade = OxmlElement("w:shd")
            shade.set(qn("w:val"), "clear")
            shade.set(qn("w:fill"), self._colours[content.shade])
            target._tc.get_or_add_tcPr().append(shade)

    def _words(self, paragraph: WordParagraph, text: str) -> None:
        """Word splits text into runs wherever somebody touched it, and keeps what was struck out."""
        words = text.split(" ")
        if self._rng.random() < 0.03:
            words = [" ".join(words).replace(" ", "\u00a0", 1)]
        if self._rng.random() < 0.03:
            struck = '<w:r><w:delText xml:space="preserve">usulan lama </w:delText></w:r>'
            paragraph._p.append(parse_xml(f'<w:del {nsdecls("w")} w:id="7" w:author="Staf">{struck}</w:del>'))
        if len(words) > 3 and self._rng.random() < 0.3:
            at = self._rng.randrange(1, len(words) - 1)
            paragraph.add_run(" ".join(words[:at]) + " ")
            paragraph.add_run(words[at]).italic = True
            paragraph.add_run(" " + " ".join(words[at + 1 :]))
        else:
            paragraph.add_run(" ".join(words))

    def _number(self, paragraph: WordParagraph, kind: str, value: int) -> None:
        if value == 1 or kind not in self._current:
            self._current[kind] = self._new_list(kind)
        numbered = f'<w:ilvl w:val="0"/><w:numId w:val="{self._current[kind]}"/>'
        paragraph._p.get_or_add_pPr().append(parse_xml(f"<w:numPr {nsdecls('w')}>{numbered}</w:numPr>"))

    def _new_list(self, kind: str) -> int:
        self._next += 1
        level = f'<w:lvl w:ilvl="0"><w:start w:val="1"/>{_FORMATS[kind]}<w:lvlJc w:val="left"/>'
        level += '<w:pPr><w:ind w:left="300" w:hanging="300"/></w:pPr></w:lvl>'
        abstract = parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{self._next}">{level}</w:abstractNum>')
        first = self._numbering.find(qn("w:num"))
        if first is None:
            self._numbering.append(abstract)
        else:
            first.addprevious(abstract)
        self._numbering.append(
            parse_xml(f'<w:num {nsdecls("w")} w:numId="{self._next}"><w:abstractNumId w:val="{self._next}"/></w:num>')
        )
        return self._next
