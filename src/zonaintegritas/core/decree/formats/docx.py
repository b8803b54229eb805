"""DOCX -> blocks: paragraphs, tables with their merges and shading, automatic numbers, text boxes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml.etree import _Element as Element

from zonaintegritas.core.decree import remarks as codes
from zonaintegritas.core.decree.blocks import Block, Document, Line, Paragraph, Place, Remark
from zonaintegritas.core.decree.formats.archive import Archive, parse_xml
from zonaintegritas.core.decree.formats.docx_numbering import NO_LIST, VAL, Numbering, Styles, W, list_and_level
from zonaintegritas.core.decree.formats.docx_shading import shading
from zonaintegritas.core.decree.formats.glyphs import symbol, symbols
from zonaintegritas.core.decree.formats.grid import Draft, check_depth, is_frame, row_lines, table_of, tidy
from zonaintegritas.core.decree.formats.unreadable import Unreadable

MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
P, R, T, TBL, TR, TC = (W + name for name in ("p", "r", "t", "tbl", "tr", "tc"))
PPR, RPR, TCPR, TRPR = (W + name for name in ("pPr", "rPr", "tcPr", "trPr"))
BOX, SYM, FONTS, NUMPR, PSTYLE = (W + name for name in ("txbxContent", "sym", "rFonts", "numPr", "pStyle"))
SHD, HIGHLIGHT, SPAN, VMERGE, HMERGE = (W + name for name in ("shd", "highlight", "gridSpan", "vMerge", "hMerge"))
EMBED: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
PICTURES: Final = {  # a drawn picture and one of old programs: the attribute that names it
    "{http://schemas.openxmlformats.org/drawingml/2006/main}blip": EMBED + "embed",
    "{urn:schemas-microsoft-com:vml}imagedata": EMBED + "id",
}
HIGHLIGHTED: Final = "ffff00"  # whatever the pen's colour
CHARACTERS: Final = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "-",
}
# What a reader of the printed page does not see. mc:Fallback repeats the text box of mc:Choice for old programs.
SKIPPED: Final = frozenset(
    {PPR, RPR, TCPR, TRPR, MC + "Fallback"}
    | {
        W + name
        for name in ("del", "moveFrom", "delText", "instrText", "sdtPr", "sdtEndPr", "rt", "tblPr", "tblGrid", "sectPr")
    }
)
STRUCK_MESSAGE: Final = "Berkas memuat teks yang dicoret; teks itu tidak dibaca."
MAX_SPAN: Final = 200  # columns of one cell; Word allows 63
OFF: Final = ("0", "false", "off")


def read_docx(data: bytes) -> Document:
    """The blocks of a Word document; headers, footers, footnotes, deleted and hidden text are left out."""
    archive = Archive(data)
    part = archive.related("", "officeDocument") or "word/document.xml"
    raw = archive.read(part)
    reader = _Reader(archive, part, raw)
    reader.read(parse_xml(raw))
    if not reader.blocks:
        has_picture = b":drawing" in raw or b":pict" in raw
        raise Unreadable("scan" if has_picture else "no-text")
    remarks = [Remark(codes.STRUCK, STRUCK_MESSAGE, text=" ".join(reader.struck))] if reader.struck else []
    return Document("docx", tuple(reader.blocks), remarks=tuple(remarks))


def read_docx_blocks(data: bytes) -> tuple[list[Block], list[tuple[int, str]]]:
    """The blocks of a Word document, and its pictures: (the block before which it stands, its name in the package).

    A document of pictures alone has no blocks, and is no fault here.
    """
    archive = Archive(data)
    part = archive.related("", "officeDocument") or "word/document.xml"
    raw = archive.read(part)
    reader = _Reader(archive, part, raw)
    reader.read(parse_xml(raw))
    named = archive.relations(part)
    found = [(place, named[key][1]) for place, key in reader.pictures if key in named]
    return reader.blocks, found


@dataclass(slots=True)
class _Text:
    """The lines of one paragraph and the text boxes anchored in it."""

    lines: list[Line]
    boxes: list[Element] = field(default_factory=list)


class _Reader:
    def __init__(self, archive: Archive, part: str, raw: bytes) -> None:
        self.blocks: list[Block] = []
        self.struck: list[str] = []
        self.pictures: list[tuple[int, str]] = []
        self._archive = archive
        self._part = part
        self._tables = 0
        self._styles: Styles | None = None
        numbering = archive.related(part, "numbering")
        self._numbering = Numbering(None if numbering is None else archive.xml(numbering))
        # Looked for once in the raw bytes: nearly no document has them, and asking every run costs a third more.
        self._checks_runs = any(mark in raw for mark in (b":vanish", b":strike", b":dstrike", b"ingdings", b"ebdings"))

    def read(self, root: Element) -> None:
        body = root.find(W + "body")
        if body is not None:
            self._container(body, 0)

    def _container(self, container: Element, depth: int) -> None:
        """Append the blocks of a body, text box or frame cell."""
        check_depth(depth)
        for child in _content(container):
            if child.tag == TBL:
                self._table(child, depth)
            else:
                text = self._paragraph(child)
                for line in text.lines:
                    if line.text:
                        self.blocks.append(Paragraph(line.text, Place(len(self.blocks)), line.marker))
                for box in text.boxes:
                    self._container(box, depth + 1)

    def _paragraph(self, paragraph: Element) -> _Text:
        properties = _first(paragraph, PPR)
        pieces: list[str] = []
        boxes: list[Element] = []
        self._gather(paragraph, pieces, boxes)
        texts = [text for text in map(str.strip, "".join(pieces).split("\n")) if text] if pieces else []
        marker = None if properties is None else self._marker(properties, is_empty=not texts)
        if not texts:  # the number alone, so that a cell which holds nothing else keeps it
            return _Text([Line("", marker)] if marker else [], boxes)
        return _Text([Line(texts[0], marker), *map(Line, texts[1:])], boxes)

    def _gather(self, node: Element, pieces: list[str], boxes: list[Element]) -> None:
        for child in node:
            if child.tag == R:
                self._run(child, pieces, boxes)
            elif child.tag not in SKIPPED:
                self._take(child, pieces, boxes)

    def _take(self, element: Element, pieces: list[str], boxes: list[Element]) -> None:
        tag = element.tag
        if tag == T:
            pieces.append(element.text or "")
        elif tag in CHARACTERS:
            pieces.append(CHARACTERS[tag])
        elif tag == SYM:
            pieces.append(symbol(element.get(W + "char", "")))
        elif tag == BOX:
            boxes.append(element)
        elif tag in PICTURES:
            self.pictures.append((len(self.blocks), element.get(PICTURES[tag], "")))
        else:
            self._gather(element, pieces, boxes)

    def _run(self, run: Element, pieces: list[str], boxes: list[Element]) -> None:
        properties = run.find(RPR) if self._checks_runs else None
        if properties is not None and _is_on(properties, "vanish"):
            return
        if properties is not None and (_is_on(properties, "strike") or _is_on(properties, "dstrike")):
            self.struck += [text.text for text in run.iter(T) if text.text]
            return
        start = len(pieces)
        for child in run:
            if child.tag == T:
                pieces.append(child.text or "")
            elif child.tag not in SKIPPED:
                self._take(child, pieces, boxes)
        fonts = None if properties is None else properties.find(FONTS)
        if fonts is not None:
            pieces[start:] = symbols(pieces[start:], fonts.get(W + "ascii", ""))

    def _marker(self, properties: Element, *, is_empty: bool) -> str | None:
        found = {entry.tag: entry for entry in properties}
        number, style = found.get(NUMPR), found.get(PSTYLE)
        if number is None and style is None:
            return None
        if is_empty and properties.find(f"{RPR}/{W}del") is not None:
            return None  # the whole paragraph is a tracked deletion: it no longer counts
        list_id, level = (None, None) if number is None else list_and_level(number)
        if list_id is None and style is not None:
            name = style.get(VAL, "")
            list_id, inherited, owner = self._style_sheet().numbering(name)
            if list_id is not None and level is None:
                level = self._numbering.level_of_style(list_id, owner) if inherited is None else inherited
        if list_id is None or list_id == NO_LIST:
            return None
        return self._numbering.marker(list_id, level or 0)

    def _style_sheet(self) -> Styles:
        if self._styles is None:  # the largest part of most files and seldom needed
            name = self._archive.related(self._part, "styles")
            self._styles = Styles(None if name is None else self._archive.xml(name))
        return self._styles

    def _table(self, table: Element, depth: int) -> None:
        if is_frame(_width(table), max(map(_width, table.iterdescendants(TBL)), default=0)):
            for row in _rows(table):
                for cell in _cells(row):
                    self._container(cell, depth + 1)
            return
        drafts, row_count = self._drafts(table, depth)
        if not any(draft.lines for draft in drafts):
            return
        self._tables += 1
        self.blocks.append(table_of(drafts, row_count, Place(len(self.blocks), table=self._tables)))

    def _drafts(self, table: Element, depth: int) -> tuple[list[Draft], int]:
        drafts: list[Draft] = []
        above: dict[int, Draft] = {}  # by first column: the cell a vertical merge would go on
        index = 0
        for row in _rows(table):
            column = _before(row)
            last: Draft | None = None
            for cell in _cells(row):
                found = _properties(cell)
                span = _count(found.get(SPAN), 1)
                if last is not None and _goes_on(found.get(HMERGE)):
                    last.column_span += span
                else:
                    last = self._draft(cell, found, above.get(column), (index, column, span, depth))
                    if last.row == index:
                        drafts.append(last)
                    above[column] = last
                column += span
            index += 1
        return drafts, index

    def _draft(
        self, cell: Element, properties: dict[str, Element], above: Draft | None, at: tuple[int, int, int, int]
    ) -> Draft:
        """The cell itself, or the one above made taller where it goes on."""
        row, column, span, depth = at
        goes_on = above is not None and _goes_on(properties.get(VMERGE))
        if goes_on and above is not None and above.row + above.row_span == row and above.column_span == span:
            above.row_span += 1
            return above
        lines = tidy(self._lines(cell, depth))
        fill = shading(properties.get(SHD), self._archive, self._part)
        if fill is None and not lines:
            fill = self._shade_of_blanks(cell)
        return Draft(row, column, span, lines, fill)

    def _shade_of_blanks(self, cell: Element) -> str | None:
        """The colour of an empty paragraph, or of blanks somebody marked with the pen."""
        for element in cell.iterdescendants(SHD, HIGHLIGHT):
            if element.tag == HIGHLIGHT and next(element.iterancestors(R), None) is not None:
                return HIGHLIGHTED if element.get(VAL) not in (None, "none", "white") else None
            if element.tag == SHD and _tag_of_parent(element) in (PPR, RPR):
                return shading(element, self._archive, self._part)
        return None

    def _lines(self, container: Element, depth: int) -> list[Line]:
        """Everything inside a cell as lines; a small table inside becomes a line a row."""
        check_depth(depth)
        lines: list[Line] = []
        for child in _content(container):
            if child.tag == P:
                text = self._paragraph(child)
                lines += text.lines
                for box in text.boxes:
                    lines += self._lines(box, depth + 1)
                continue
            for row in _rows(child):
                lines += row_lines(tidy(self._lines(cell, depth + 1)) for cell in _cells(row))
        return lines


def _tag_of_parent(element: Element) -> object:
    parent = element.getparent()
    return None if parent is None else parent.tag


def _is_on(properties: Element, name: str) -> bool:
    """Whether a property that is either on or off is on."""
    found = properties.find(W + name)
    return found is not None and found.get(VAL, "1") not in OFF


def _content(container: Element) -> Iterator[Element]:
    """The paragraphs and tables of a container, through content controls and accepted insertions."""
    for child in container:
        if child.tag in (P, TBL):
            yield child
        elif child.tag not in SKIPPED:
            yield from _content(child)


def _rows(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == TR:
            properties = child.find(TRPR)
            if properties is None or not _is_gone(properties):
                yield child
        elif child.tag not in SKIPPED:
            yield from _rows(child)


def _cells(row: Element) -> Iterator[Element]:
    for child in row:
        if child.tag == TC:
            yield child
        elif child.tag not in SKIPPED:
            yield from _cells(child)


def _is_gone(row_properties: Element) -> bool:
    """A row that is a tracked deletion or hidden."""
    return row_properties.find(W + "del") is not None or _is_on(row_properties, "hidden")


def _before(row: Element) -> int:
    """Grid columns that a row leaves out at its left end."""
    properties = row.find(TRPR)
    return 0 if properties is None else _count(properties.find(W + "gridBefore"), 0)


def _properties(cell: Element) -> dict[str, Element]:
    """The properties of a cell by tag; going through them once is much faster than asking for each."""
    properties = _first(cell, TCPR)
    return {} if properties is None else {entry.tag: entry for entry in properties}


def _first(element: Element, tag: str) -> Element | None:
    """The first child if it is the one asked for: properties always come first."""
    child = element[0] if len(element) else None
    return child if child is not None and child.tag == tag else None


def _goes_on(merge: Element | None) -> bool:
    """Whether a cell is covered by the one before or above it."""
    return merge is not None and merge.get(VAL, "continue") == "continue"


def _count(element: Element | None, default: int) -> int:
    try:
        return default if element is None else min(max(int(element.get(VAL, "")), default), MAX_SPAN)
    except ValueError:
        return default


def _width(table: Element) -> int:
    grid = table.find(W + "tblGrid")
    return 0 if grid is None else len(grid)
