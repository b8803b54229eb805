"""A file of a draft as its pane shows it: pages with the boxes of cells for PDF, else paragraphs and tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from zonaintegritas.core.decree.blocks import Cell, Document, Line, Paragraph, Place, Table
from zonaintegritas.core.decree.place_words import in_words
from zonaintegritas.core.decree.wire import from_wire
from zonaintegritas.plans.models import Source
from zonaintegritas.plans.place_json import place_from_json

MOST_CELLS = 12_000  # shown at once: a decree of a hundred pages has about five thousand
Spot = tuple[int, int | None, int | None]  # block, row, column


@dataclass(frozen=True, slots=True)
class CellOnPage:
    """A table cell. `lit` where it is the place that was asked for."""

    row: int
    column: int
    lines: tuple[str, ...]
    row_span: int
    column_span: int
    is_shaded: bool
    lit: bool


@dataclass(frozen=True, slots=True)
class RowOnPage:
    number: int
    cells: tuple[CellOnPage, ...]


@dataclass(frozen=True, slots=True)
class BlockOnPage:
    """A paragraph (`text`) or a table (`rows`)."""

    number: int
    line: int | None
    text: str
    rows: tuple[RowOnPage, ...]
    lit: bool
    sheet: str


@dataclass(frozen=True, slots=True)
class BoxOnPage:
    """A cell or paragraph of a PDF as a rectangle in points."""

    block: int
    row: int | None
    column: int | None
    x: str
    y: str
    width: str
    height: str
    lit: bool


@dataclass(frozen=True, slots=True)
class PageOnPage:
    """A page of a PDF: the picture comes from its own address."""

    number: int
    width: int
    height: int
    boxes: tuple[BoxOnPage, ...]


@dataclass(frozen=True, slots=True)
class SourcePane:
    """What the left side shows. `caption` says in words what is lit."""

    source: Source
    kind: str
    pages: tuple[PageOnPage, ...]
    blocks: tuple[BlockOnPage, ...]
    caption: str
    is_cut: bool = False  # too large to be shown whole: the rows that were asked for are there in any case


def pane_of(source: Source, places: Iterable[Mapping[str, Any]]) -> SourcePane:
    """The pane of a file that was read, with these places lit."""
    wanted = [place for stored in places if (place := place_from_json(stored)) is not None]
    lit = {_spot(place) for place in wanted}
    caption = "; ".join(dict.fromkeys(words for place in wanted if (words := in_words(place))))
    document = _document(source)
    if document is None:
        return SourcePane(source, "", (), (), caption)
    if document.pages:
        return SourcePane(source, document.kind, tuple(_pages(document, lit)), (), caption)
    cells = sum(len(block.cells) for block in document.blocks if isinstance(block, Table))
    blocks = tuple(_blocks(document, lit))
    return SourcePane(source, document.kind, (), blocks, caption, is_cut=cells > MOST_CELLS)


def _document(source: Source) -> Document | None:
    if not source.document:
        return None
    return from_wire(source.document).document


def _spot(place: Place) -> Spot:
    if place.row is None or place.column is None:
        return place.block, None, None
    return place.block, place.row, place.column


def _blocks(document: Document, lit: set[Spot]) -> Iterator[BlockOnPage]:
    sheet = ""
    left = MOST_CELLS
    for number, block in enumerate(document.blocks):
        name = block.place.sheet or ""
        new_sheet, sheet = (name if name != sheet else ""), name
        is_lit = (number, None, None) in lit
        if isinstance(block, Paragraph):
            yield BlockOnPage(number, block.place.line, _line(Line(block.text, block.marker)), (), is_lit, new_sheet)
        else:
            rows = tuple(_rows(number, block, lit, left))
            left -= sum(max(1, len(row.cells)) for row in rows)
            yield BlockOnPage(number, block.place.line, "", rows, is_lit, new_sheet)


def _rows(number: int, table: Table, lit: set[Spot], left: int) -> Iterator[RowOnPage]:
    """The rows as long as there is room for their cells, and those that are lit in any case."""
    ordered = sorted(table.cells, key=lambda cell: (cell.row, cell.column))
    by_row = {
        row: tuple(_cell(number, cell, lit) for cell in cells) for row, cells in groupby(ordered, lambda c: c.row)
    }
    for row in range(table.row_count):
        cells = by_row.get(row, ())
        if left > 0 or any(cell.lit for cell in cells):
            left -= max(1, len(cells))
            yield RowOnPage(row + 1, cells)


def _cell(number: int, cell: Cell, lit: set[Spot]) -> CellOnPage:
    row, column = _row_and_column(cell)
    return CellOnPage(
        row=row,
        column=column,
        lines=tuple(text for line in cell.lines if (text := _line(line))),
        row_span=cell.row_span,
        column_span=cell.column_span,
        is_shaded=cell.fill is not None,
        lit=(number, row, column) in lit,
    )


def _row_and_column(cell: Cell) -> tuple[int, int]:
    """The numbers by which fields refer to a cell."""
    return cell.place.row or cell.row + 1, cell.place.column or cell.column + 1


def _line(line: Line) -> str:
    return f"{line.marker} {line.text}" if line.marker else line.text


def _pages(document: Document, lit: set[Spot]) -> Iterator[PageOnPage]:
    boxes: defaultdict[int, list[BoxOnPage]] = defaultdict(list)
    for number, block in enumerate(document.blocks):
        if isinstance(block, Paragraph):
            _put(boxes, block.place, (number, None, None), lit)
            continue
        for cell in block.cells:
            _put(boxes, cell.place, (number, *_row_and_column(cell)), lit)
    for page in document.pages:
        yield PageOnPage(page.number, round(page.width), round(page.height), tuple(boxes[page.number]))


def _put(boxes: dict[int, list[BoxOnPage]], place: Place, spot: Spot, lit: set[Spot]) -> None:
    if place.box is None or place.page is None:
        return
    box = place.box
    boxes[place.page].append(
        BoxOnPage(
            *spot,
            x=f"{box.left:.0f}",
            y=f"{box.top:.0f}",
            width=f"{max(1.0, box.right - box.left):.0f}",
            height=f"{max(1.0, box.bottom - box.top):.0f}",
            lit=spot in lit,
        )
    )
