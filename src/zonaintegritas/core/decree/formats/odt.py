"""ODT -> blocks: paragraphs, tables with their spans and backgrounds, automatic numbers, text boxes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml.etree import _Element as Element

from zonaintegritas.core.decree import remarks as codes
from zonaintegritas.core.decree.blocks import Block, Document, Line, Paragraph, Place, Remark
from zonaintegritas.core.decree.formats.archive import Archive
from zonaintegritas.core.decree.formats.grid import Draft, check_depth, is_frame, row_lines, table_of, tidy
from zonaintegritas.core.decree.formats.odf import OFFICE, TABLE, TEXT, OdfStyles, count_of
from zonaintegritas.core.decree.formats.odf_lists import LIST, OdfLists
from zonaintegritas.core.decree.formats.odf_text import SKIPPED, paragraph_lines
from zonaintegritas.core.decree.formats.unreadable import Unreadable

PARAGRAPH, HEADING = TEXT + "p", TEXT + "h"
TBL, ROW, CELL, COVERED = (TABLE + name for name in ("table", "table-row", "table-cell", "covered-table-cell"))
ROW_GROUPS: Final = frozenset(
    TABLE + name for name in ("table-header-rows", "table-rows", "table-row-group", "table-footer-rows")
)
STRUCK_MESSAGE: Final = "Berkas memuat teks yang dicoret; teks itu tidak dibaca."
MAX_REPEAT: Final = 200  # rows or columns that one element stands for
HIDDEN_SECTION: Final = ("none", "condition")

Flow = Iterator[tuple[Element, str | None]]


def read_odt(data: bytes) -> Document:
    """The blocks of an OpenDocument text; headers, footers, notes, deleted and hidden text are left out."""
    archive = Archive(data)
    raw = archive.read("content.xml")
    root = archive.xml("content.xml")
    styles = archive.xml("styles.xml") if "styles.xml" in archive.names else None
    reader = _Reader(root, styles)
    body = root.find(f"{OFFICE}body/{OFFICE}text")
    if body is not None:
        reader.container(body, 0)
    if not reader.blocks:
        raise Unreadable("scan" if b"<draw:image" in raw else "no-text")
    remarks = [Remark(codes.STRUCK, STRUCK_MESSAGE, text=" ".join(reader.struck))] if reader.struck else []
    return Document("odt", tuple(reader.blocks), remarks=tuple(remarks))


class _Reader:
    def __init__(self, content: Element, styles: Element | None) -> None:
        self.blocks: list[Block] = []
        self._tables = 0
        self._styles = OdfStyles()
        self._lists = OdfLists()
        for root in (styles, content):
            if root is not None:
                self._styles.add_all(root)
                self._lists.add_all(root)

    @property
    def struck(self) -> list[str]:
        return self._styles.struck

    def container(self, container: Element, depth: int) -> None:
        """Append the blocks of the body, of a text box, or of a cell that only frames them."""
        check_depth(depth)
        for element, marker in self._flow(container):
            if element.tag == TBL:
                self._table(element, depth)
                continue
            texts, boxes = paragraph_lines(element, self._styles)
            for text in texts:
                self.blocks.append(Paragraph(text, Place(len(self.blocks)), marker))
                marker = None  # noqa: PLW2901 - only the first line of a paragraph carries its number
            for box in boxes:
                self.container(box, depth + 1)

    def _flow(self, container: Element) -> Flow:
        """Paragraphs and tables in reading order; paragraphs with the marker of their list."""
        for child in container:
            tag = child.tag
            if tag in (PARAGRAPH, TBL):
                yield child, None
            elif tag == HEADING:
                yield child, self._lists.heading(child)
            elif tag == LIST:
                yield from self._lists.items(child)
            elif tag not in SKIPPED and child.get(TEXT + "display") not in HIDDEN_SECTION:
                yield from self._flow(child)

    def _table(self, table: Element, depth: int) -> None:
        if is_frame(_width(table), max(map(_width, table.iterdescendants(TBL)), default=0)):
            for row in _rows(table):
                for cell in row.iterchildren(CELL):
                    self.container(cell, depth + 1)
            return
        drafts, row_count = self._drafts(table, depth)
        if any(draft.lines for draft in drafts):
            self._tables += 1
            self.blocks.append(table_of(drafts, row_count, Place(len(self.blocks), table=self._tables)))

    def _drafts(self, table: Element, depth: int) -> tuple[list[Draft], int]:
        drafts: list[Draft] = []
        index = 0
        for row in _rows(table):
            row_fill = self._styles.fill("table-row", row.get(TABLE + "style-name"))
            column = 0
            for cell in row.iterchildren(CELL, COVERED):
                repeat = count_of(cell, "number-columns-repeated", MAX_REPEAT)
                if cell.tag == CELL:
                    fill = self._styles.fill("table-cell", cell.get(TABLE + "style-name")) or row_fill
                    span = count_of(cell, "number-columns-spanned", MAX_REPEAT)
                    lines = tidy(self._lines(cell, depth))
                    height = count_of(cell, "number-rows-spanned", MAX_REPEAT)
                    drafts += (Draft(index, column + offset, span, lines, fill, height) for offset in range(repeat))
                column += repeat
            index += 1
        for draft in drafts:
            draft.row_span = min(draft.row_span, index - draft.row)
        return drafts, index

    def _lines(self, container: Element, depth: int) -> list[Line]:
        """Everything inside a cell as lines; a small table inside becomes a line a row."""
        check_depth(depth)
        lines: list[Line] = []
        for element, marker in self._flow(container):
            if element.tag == TBL:
                for row in _rows(element):
                    lines += row_lines(tidy(self._lines(cell, depth + 1)) for cell in row.iterchildren(CELL))
                continue
            texts, boxes = paragraph_lines(element, self._styles)
            if texts or marker:
                lines.append(Line(texts[0] if texts else "", marker))
                lines += map(Line, texts[1:])
            for box in boxes:
                lines += self._lines(box, depth + 1)
        return lines


def _rows(table: Element) -> Iterator[Element]:
    """The rows of a table, each as often as it is repeated."""
    for child in table:
        if child.tag == ROW:
            for _ in range(count_of(child, "number-rows-repeated", MAX_REPEAT)):
                yield child
        elif child.tag in ROW_GROUPS:
            yield from _rows(child)


def _width(table: Element) -> int:
    columns = table.iterchildren(TABLE + "table-column")
    return sum(count_of(column, "number-columns-repeated", MAX_REPEAT) for column in columns)
