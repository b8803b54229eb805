"""Paper as ODT through odfpy: covered cells, styles for shading, lists with their own start."""

from __future__ import annotations

import random
from io import BytesIO

from odf.opendocument import OpenDocumentText
from odf.style import Style, TableCellProperties, TextProperties
from odf.table import CoveredTableCell, Table, TableCell, TableColumn, TableRow
from odf.text import List, ListItem, ListLevelStyleBullet, ListLevelStyleNumber, ListStyle, P, Span

from tests.bench.generator.page import Block, Cell, Entry, Grid, GridRow, Paper


def odt_bytes(rng: random.Random, paper: Paper) -> bytes:
    """The whole decree."""
    writer = _Writer(rng)
    for block in [*paper.decree, *paper.annex, *([paper.aside] if paper.aside else [])]:
        writer.add(block)
    stream = BytesIO()
    writer.document.write(stream)
    return stream.getvalue()


class _Writer:
    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self.document = OpenDocumentText()
        self._shaded = Style(name="shaded", family="table-cell")
        self._shaded.addElement(TableCellProperties(backgroundcolor="#a6a6a6"))
        self._boxed = Style(name="boxed", family="table-cell")
        self._boxed.addElement(TableCellProperties(border="0.5pt solid #000000"))
        self._italic = Style(name="italic", family="text")
        self._italic.addElement(TextProperties(fontstyle="italic"))
        for style in (self._shaded, self._boxed, self._italic):
            self.document.automaticstyles.addElement(style)
        self._lists = {kind: self._list_style(kind) for kind in ("bullet", "number", "letter")}

    def _list_style(self, kind: str) -> ListStyle:
        style = ListStyle(name=f"list-{kind}")
        if kind == "bullet":
            style.addElement(ListLevelStyleBullet(level=1, bulletchar="•"))
        else:
            number, suffix = ("1", ")") if kind == "number" else ("a", ".")
            style.addElement(ListLevelStyleNumber(level=1, numformat=number, numsuffix=suffix))
        self.document.automaticstyles.addElement(style)
        return style

    def add(self, block: Block) -> None:
        if isinstance(block, Grid):
            self.document.text.addElement(self._table(block))
            self.document.text.addElement(P())
        else:
            self.document.text.addElement(P(text=block.text))

    def _table(self, grid: Grid) -> Table:
        table = Table()
        for _ in grid.widths:
            table.addElement(TableColumn())
        for row in grid.rows:
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
        cell = TableCell(stylename=self._shaded if content.is_shaded else self._boxed, **spans)
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
            return P(text=text)
        at = self._rng.randrange(1, len(words) - 1)
        paragraph = P(text=" ".join(words[:at]) + " ")
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
