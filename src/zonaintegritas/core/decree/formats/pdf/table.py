"""A table of one page: the words of each cell, the cells with their places, and what lies in none."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Protocol

from zonaintegritas.core.decree.blocks import Cell, Line, Place, Table
from zonaintegritas.core.decree.formats.pdf.certainty import certainty_of
from zonaintegritas.core.decree.formats.pdf.characters import Word
from zonaintegritas.core.decree.formats.pdf.geometry import Frame, Rect, box_of
from zonaintegritas.core.decree.formats.pdf.grid import Grid, Span, spans_of
from zonaintegritas.core.decree.formats.pdf.lines import (
    Column,
    TextLine,
    Vocabulary,
    joined_text,
    lines_of,
    paragraphs_of,
)

PADDING: Final = 2.0  # points: the least a maker leaves between a line and the text
SLIGHT: Final = 0.3  # points: letters of one word stand closer than this


@dataclass(slots=True)
class Draft:
    """A table while it is put together: its grid, cells and the lines in each cell."""

    grid: Grid
    spans: list[Span]
    lines: list[list[TextLine]] = field(default_factory=list)  # of each cell; turned ones behind the upright
    open_above: set[Span] = field(default_factory=set)  # cells that surely go on from the page before
    open_below: set[Span] = field(default_factory=set)  # and over the page
    is_unruled: bool = False  # no line parts its columns

    @property
    def is_table(self) -> bool:
        """A frame around something is no table, and neither are lines without any content."""
        has_content = any(self.lines) or any(colour for row in self.grid.colours for colour in row)
        return len(self.spans) > 1 and has_content


class Reading(Protocol):
    """The frame in which a page is read: upright, in points."""

    @property
    def width(self) -> float: ...
    @property
    def height(self) -> float: ...
    def seen_in(self, other: Frame, rect: Rect, /) -> Rect:
        """A rectangle in the coordinates of the page as it is shown."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The page a table stands on, and how places on it are told."""

    number: int
    reading: Reading
    shown: Frame

    def place(self, block: int, rect: Rect, *, table: int | None = None, cell: Span | None = None) -> Place:
        return Place(
            block=block,
            page=self.number,
            table=table,
            row=None if cell is None else cell.row + 1,
            column=None if cell is None else cell.column + 1,
            box=box_of(self.reading.seen_in(self.shown, rect)),
        )


@dataclass(frozen=True, slots=True)
class Maker:
    """Habits of the program that made the page, and the words it was given."""

    has_trailing: bool
    known: Vocabulary


def draft_of(grid: Grid, words: Sequence[Word]) -> tuple[Draft, list[Word]]:
    """Each word in its cell; words outside the table come back."""
    draft = Draft(grid, spans_of(grid))
    words_in: list[list[Word]] = [[] for _ in draft.spans]
    owner = _owners(grid, draft.spans)
    outside: list[Word] = []
    rect, xs, ys = grid.rect, grid.xs, grid.ys
    for word in words:
        spot = word.rect
        middle = (spot.top + spot.bottom) / 2
        if not rect.holds((spot.left + spot.right) / 2, middle):
            outside.append(word)
            continue
        row = min(max(bisect_right(ys, middle) - 1, 0), grid.row_count - 1)
        for piece in _split(word, xs):
            spot = piece.rect
            column = min(max(bisect_right(xs, (spot.left + spot.right) / 2) - 1, 0), grid.column_count - 1)
            words_in[owner[row][column]].append(piece)
    draft.lines = [_lines(own) for own in words_in]
    _part_shading(draft)
    return draft, outside


def table_of(draft: Draft, sheet: Sheet, block: int, number: int, maker: Maker) -> Table:
    """The finished table."""
    grid = draft.grid
    columns = columns_of(draft, has_trailing=maker.has_trailing)
    certain = [certainty_of(own) for own in draft.lines]
    cells = tuple(
        Cell(
            row=span.row,
            column=span.column,
            lines=tuple(_cell_lines(own, column, maker.known)),
            place=sheet.place(block, grid.rect_of(span), table=number, cell=span),
            row_span=span.row_span,
            column_span=span.column_span,
            fill=grid.colour_of(span),
            is_open_top=span in draft.open_above or grid.is_open(span, below=False),
            is_open_bottom=span in draft.open_below or grid.is_open(span, below=True),
            confidence=confidence,
            doubt=doubt,
        )
        for span, own, column, (confidence, doubt) in zip(draft.spans, draft.lines, columns, certain, strict=True)
    )
    return Table(cells, grid.row_count, grid.column_count, sheet.place(block, grid.rect, table=number))


def _part_shading(draft: Draft) -> None:
    """Shaded cells side by side may hide the lines between them: without text, each field is taken for itself."""
    spans: list[Span] = []
    lines: list[list[TextLine]] = []
    for span, own in zip(draft.spans, draft.lines, strict=True):
        is_shading = not own and span.column_span * span.row_span > 1 and draft.grid.colour_of(span) is not None
        parts = _fields(span) if is_shading else [span]
        spans += parts
        lines += [own for _ in parts]
    draft.spans, draft.lines = spans, lines


def _fields(span: Span) -> list[Span]:
    return [
        Span(row, column, 1, 1)
        for row in range(span.row, span.row + span.row_span)
        for column in range(span.column, span.column + span.column_span)
    ]


def _owners(grid: Grid, spans: Sequence[Span]) -> list[list[int]]:
    owner = [[0] * grid.column_count for _ in range(grid.row_count)]
    for number, span in enumerate(spans):
        for row in range(span.row, span.row + span.row_span):
            for column in range(span.column, span.column + span.column_span):
                owner[row][column] = number
    return owner


def _split(word: Word, xs: Sequence[float]) -> list[Word]:
    """Two cells may touch so closely that their text looks like one word; a line between two letters parts them."""
    if word.turn or len(word.lefts) < 2:
        return [word]
    for line in xs[bisect_right(xs, word.left) : bisect_right(xs, word.right)]:
        at = bisect_right(word.lefts, line - SLIGHT)
        if not 0 < at < len(word.lefts):
            continue
        end, start = word.rights[at - 1], word.lefts[at]
        if start - end > SLIGHT and end - SLIGHT < line < start + SLIGHT:
            head = replace(word, text=word.text[:at], right=end, lefts=word.lefts[:at], rights=word.rights[:at])
            tail = replace(word, text=word.text[at:], left=start, lefts=word.lefts[at:], rights=word.rights[at:])
            return [head, *_split(tail, xs)]
    return [word]


def _lines(words: Sequence[Word]) -> list[TextLine]:
    """Visual lines of a cell; turned text is read in its own direction, behind the upright."""
    if not any(word.turn for word in words):
        return lines_of(words)
    found: list[TextLine] = []
    for turn in sorted({word.turn for word in words}):
        found += lines_of([word for word in words if word.turn == turn])
    return found


def columns_of(draft: Draft, *, has_trailing: bool) -> list[Column]:
    """How far text may reach in each cell: the padding on the right is taken to be that on the left."""
    paddings: dict[tuple[int, int], float] = {}
    for span, own in zip(draft.spans, draft.lines, strict=True):
        left = draft.grid.rect_of(span).left
        key = (span.column, span.column_span)
        for line in own:
            paddings[key] = min(paddings.get(key, PADDING * 4), max(line.left - left, 0.0))
    found: list[Column] = []
    for span in draft.spans:
        rect = draft.grid.rect_of(span)
        padding = paddings.get((span.column, span.column_span), PADDING)
        found.append(Column(rect.left + padding, rect.right - padding, has_trailing))
    return found


def _cell_lines(lines: Sequence[TextLine], column: Column, known: Vocabulary) -> list[Line]:
    upright = [line for line in lines if line.words[0].turn == 0]
    turned = [line for line in lines if line.words[0].turn]
    texts = [joined_text(paragraph, column, known) for paragraph in paragraphs_of(upright, column)]
    if turned:
        texts.append(joined_text(turned))
    return [Line(text) for text in texts]
