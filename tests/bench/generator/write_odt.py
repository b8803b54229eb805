"""Paper as ODT through odfpy: covered cells, styles for shading, lists with their own start."""

from __future__ import annotations

import random
from io import BytesIO

from odf.opendocument import OpenDocumentText
from odf.style import (
    ListLevelLabelAlignment,
    ListLevelProperties,
    MasterPage,
    PageLayout,
    PageLayoutProperties,
    ParagraphProperties,
    Style,
    TableCellProperties,
    TableColumnProperties,
    TextProperties,
)
from odf.table import CoveredTableCell, Table, TableCell, TableColumn, TableHeaderRows, TableRow
from odf.text import List, ListItem, ListLevelStyleBullet, ListLevelStyleNumber, ListStyle, P, Span

from tests.bench.generator.page import COLOURS, Block, Cell, Entry, Grid, GridRow, Paper


def odt_bytes(rng: random.Random, paper: Paper) -> bytes:
    """The whole decree."""
    writer = _Writer(rng)
    for block in paper.decree:
        writer.add(block)
    writer.turn_page()
    for block in [*paper.annex, *([paper.aside] if paper.aside else [])]:
        writer.add(block)
    stream = BytesIO()
    writer.document.write(stream)
    return stream.getvalue()


_USABLE = 30.0  # centimetres


class _Writer:
    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self.document = OpenDocumentText()
        self._shaded = {shade: self._shade(shade) for shade in ("mark", "head")}
        self._boxed = Style(name="boxed", family="table-cell")
        self._boxed.addElement(TableCellProperties(border="0.5pt solid #000000"))
        self._across()
        self._small = Style(name="small", family="paragraph")
        self._small.addElement(TextProperties(fontsize="8pt"))
        self.document.automaticstyles.addElement(self._small)
        self._italic = Style(name="italic", family="text")
        self._italic.addElement(TextProperties(fontstyle="italic"))
        for style in (*self._shaded.values(), self._boxed, self._italic):
            self.document.automaticstyles.addElement(style)
        self._columns: dict[str, Style] = {}
        self._lists = {kind: self._list_style(kind) for kind in ("bullet", "number", "letter")}

    def _shade(self, name: str) -> Style:
        style = Style(name=name, family="table-cell")
        colour = f"#{self._rng.choice(COLOURS).lower()}"
        style.addElement(TableCellProperties(backgroundcolor=colour, border="0.5pt solid #000000"))
        return style

    def _across(self) -> None:
        """Folio in landscape, so that the columns have room."""
        layout = PageLayout(name="across")
        layout.addElement(
            PageLayoutProperties(
                pagewidth="33cm",
                pageheight="21.5cm",
                printorientation="landscape",
                marginleft="1.5cm",
                marginright="1.5cm",
                margintop="2cm",
                marginbottom="2cm",
            )
        )
        self.document.automaticstyles.addElement(layout)
        self.document.masterstyles.addElement(MasterPage(name="Standard", pagelayoutname=layout))

    def _column(self, width: float) -> TableColumn:
        name = f"column-{round(width * 100)}"
        if name not in self._columns:
            style = Style(name=name, family="table-column")
            style.addElement(TableColumnProperties(columnwidth=f"{_USABLE * width / 100:.2f}cm"))
            self.document.automaticstyles.addElement(style)
            self._columns[name] = style
        return TableColumn(stylename=self._columns[name])

    def _list_style(self, kind: str) -> ListStyle:
        style = ListStyle(name=f"list-{kind}")
        if kind == "bullet":
            level = ListLevelStyleBullet(level=1, bulletchar="•")
        else:
            number, suffix = ("1", ")") if kind == "number" else ("a", ".")
            level = ListLevelStyleNumber(level=1, numformat=number, numsuffix=suffix)
        place = ListLevelProperties(listlevelpositionandspacemode="label-alignment")
        place.addElement(ListLevelLabelAlignment(labelfollowedby="listtab", textindent="-0.5cm", marginleft="0.5cm"))
        level.addElement(place)
        style.addElement(level)
        self.document.automaticstyles.addElement(style)
        return style

    def add(self, block: Block) -> None:
        if isinstance(block, Grid):
            self.document.text.addElement(self._table(block))
            self.document.text.addElement(P())
        else:
            self.document.text.addElement(P(text=block.text))

    def turn_page(self) -> None:
        """The annex begins on a page of its own."""
        style = Style(name="annex", family="paragraph")
        style.addElement(ParagraphProperties(breakbefore="page"))
        self.document.automaticstyles.addElement(style)
        self.document.text.addElement(P(stylename=style))

    def _table(self, grid: Grid) -> Table:
        table = Table()
        for width in grid.widths:
            table.addElement(self._column(width))
        heading = TableHeaderRows() if grid.header_rows else table
        for row in grid.rows[: grid.header_rows]:
            heading.addElement(self._row(row))
        if grid.header_rows:
            table.addElement(heading)
        for row in grid.rows[grid.header_rows :]:
            table.addElement(self._row(row))
        return table

    def _row(self, row: GridRow) -> TableRow:
        line = TableRow()
        for cell in row:
            line.addElement(CoveredTableCell() if cell is None else self._cell(cell))
        return line

    def _cell(self, content: Cell) -> TableCell:
        spans = {}
        if (content.row_span, content.column_span) != (1, 1):
            spans = {"numberrowsspanned": content.row_span, "numbercolumnsspanned": content.column_span}
        cell = TableCell(stylename=self._shaded.get(content.shade, self._boxed), **spans)
        automatic = [entry for entry in content.entries if entry.auto]
        if automatic:
            cell.addElement(self._list(automatic))
        else:
            for entry in content.entries:
                cell.addElement(self._paragraph(entry.text))
        return cell

    def _paragraph(self, text: str) -> P:
        words = text.split(" ")
        if len(words) < 4 or self._rng.random() < 0.7:
            return P(stylename=self._small, text=text)
        at = self._rng.randrange(1, len(words) - 1)
        paragraph = P(stylename=self._small, text=" ".join(words[:at]) + " ")
        paragraph.addElement(Span(stylename=self._italic, text=words[at]))
        paragraph.addText(" " + " ".join(words[at + 1 :]))
        return paragraph

    def _list(self, entries: list[Entry]) -> List:
        listing = List(stylename=self._lists[entries[0].auto or "bullet"])
        for at, entry in enumerate(entries):
            start = {"startvalue": entry.value} if at == 0 and entry.value > 1 else {}
            item = ListItem(**start)
            item.addElement(self._paragraph(entry.text))
            listing.addElement(item)
        return listing
