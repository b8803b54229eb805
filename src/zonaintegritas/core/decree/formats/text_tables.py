"""Tables in text: lines of tabs, Markdown pipes, and whole HTML tables."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from zonaintegritas.core.decree.blocks import Cell, Line, Place, Table
from zonaintegritas.core.decree.formats.markup import TAG, lines_of
from zonaintegritas.core.decree.formats.unreadable import Unreadable

MAX_POSITIONS: Final = 40_000  # rows x columns of one table
MAX_SPAN: Final = 1000  # browsers stop there too

ROW_START: Final = re.compile(r"^\s*(?:$|(?:\d{1,3}|[IVXLC]{1,6}|[a-z])\s*[.)]?\s*$|(?:\d{1,2}[.)]|[IVX]{1,5}[.)]?)\s)")
HEADING_LIKE: Final = re.compile(r"^\s*(?:[IVX]{1,5}[.)]?\s+\S|AREA\b|BAB\b|LAMPIRAN\b|[A-Z][.)]\s)", re.IGNORECASE)
SMALL_START: Final = re.compile(r"^\s*[(\"“]?[a-z0-9]")
LIST_START: Final = re.compile(r"^\s*(?:\(?(?:\d{1,2}|[a-z])[.)]|[-–•▪●*])\s")
SENTENCE_END: Final = re.compile(r"[.;:]\s*$")
RULE_CELL: Final = re.compile(r"^\s*:?-{2,}:?\s*$")
PIPE_RULE_CELL: Final = re.compile(r"^\s*:?-+:?\s*$")
GRID_RULE: Final = re.compile(r"^\s*\+(?:[-=:]{2,}\+)+\s*$")
PIPE: Final = re.compile(r"(?<!\\)\|")
HEAD_AND_FOOT: Final = 3  # rules: above and below the headings, and under the table
ROWS_NOT_WRAPPED: Final = 0.6  # of the lines are more than half full
SPAN: Final = re.compile(r"\b(row|col)span\s*=\s*[\"']?\s*(\d{1,6})", re.IGNORECASE)


@dataclass(slots=True)
class Source:
    """A cell as written, marks included."""

    text: str
    row_span: int = 1
    column_span: int = 1


@dataclass(slots=True)
class Row:
    """A row as written, and the line of the file it begins on."""

    line: int
    cells: list[Source]


@dataclass(frozen=True, slots=True)
class Prose:
    """A line of the file that is no part of a table."""

    line: int
    text: str


def is_row(line: str) -> bool:
    """Whether a line opens a table of tabs; a mere indentation does not."""
    return "\t" in line.strip() or line.count("\t") > 1


def is_pipe_rule(line: str) -> bool:
    """The line of dashes between the heading and the rows of a Markdown table."""
    parts = [part for part in line.strip().strip("|").split("|") if part.strip()]
    return "|" in line and bool(parts) and all(PIPE_RULE_CELL.match(part) for part in parts)


def is_grid_rule(line: str) -> bool:
    """The line +-----+-----+ between the rows of a drawn table."""
    return GRID_RULE.match(line) is not None


def grid_rows(run: list[tuple[int, str]]) -> list[Row]:
    """The rows between the rules of a drawn table; the lines of one row are joined cell by cell."""
    rows: list[Row] = []
    is_open = False
    is_line_row = _has_a_row_a_line(run)
    for line, text in run:
        if is_grid_rule(text):
            is_open = False
            continue
        is_open = is_open and not is_line_row
        row = pipe_row(line, text)
        if not is_open or len(row.cells) != len(rows[-1].cells):
            rows.append(row)
        else:
            for cell, more in zip(rows[-1].cells, row.cells, strict=True):
                if more.text.strip():
                    append(cell, more.text.strip())
        is_open = True
    return rows


def _has_a_row_a_line(run: list[tuple[int, str]]) -> bool:
    """Whether a drawn table is ruled at its head and foot only, and its lines are no wrapped texts."""
    lines = [pipe_row(line, text).cells for line, text in run if not is_grid_rule(text)]
    full = sum(2 * sum(bool(cell.text.strip()) for cell in cells) > len(cells) for cells in lines)
    return len(run) - len(lines) <= HEAD_AND_FOOT < len(lines) and full > ROWS_NOT_WRAPPED * len(lines)


def pipe_row(line: int, text: str, *, is_framed: bool = True) -> Row:
    """A row of cells between strokes; without a frame a stroke in front closes an empty cell."""
    inner = text.strip()
    if is_framed:
        inner = inner.removeprefix("|")
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    return Row(line, [Source(part.replace("\\|", "|")) for part in PIPE.split(inner)])


def table_of(rows: list[Row], *, block: int, number: int) -> Table:
    """The grid of the rows; short rows are filled up with empty cells.

    Raises Unreadable where one long row would blow the grid up.
    """
    placed = list(_placed(rows))
    columns = max((column + source.column_span for _, column, source in placed), default=0)
    if columns * len(rows) > MAX_POSITIONS:
        raise Unreadable("too-large")
    cells: list[Cell] = []
    taken: set[tuple[int, int]] = set()
    for row, column, source in placed:
        height = min(source.row_span, len(rows) - row)
        place = Place(block, line=rows[row].line, table=number, row=row + 1, column=column + 1)
        cells.append(Cell(row, column, _cell_lines(source.text), place, height, source.column_span))
        taken |= {(row + down, column + right) for down in range(height) for right in range(source.column_span)}
    for row, column in sorted({(r, c) for r in range(len(rows)) for c in range(columns)} - taken):
        place = Place(block, line=rows[row].line, table=number, row=row + 1, column=column + 1)
        cells.append(Cell(row, column, (), place))
    cells.sort(key=lambda cell: (cell.row, cell.column))
    return Table(tuple(cells), len(rows), columns, Place(block, line=rows[0].line, table=number))


def _placed(rows: list[Row]) -> Iterator[tuple[int, int, Source]]:
    """Each cell with the grid position left for it by the spans above."""
    covered: dict[int, int] = {}  # column -> rows still covered from above
    positions = 0
    for number, row in enumerate(rows):
        column = 0
        below: dict[int, int] = {}
        for source in row.cells:
            while covered.get(column, 0):
                column += 1
            width = 1
            while width < source.column_span and not covered.get(column + width, 0):
                width += 1
            source.column_span = width
            positions += width * min(source.row_span, len(rows) - number)
            if positions > MAX_POSITIONS:
                raise Unreadable("too-large")
            yield number, column, source
            below |= dict.fromkeys(range(column, column + width), source.row_span)
            column += width
        covered = {key: left - 1 for key, left in (covered | below).items() if left > 1}


def _cell_lines(text: str) -> tuple[Line, ...]:
    lines: list[Line] = []
    for part in text.split("\n"):
        lines.extend(lines_of(part))
    return tuple(lines)


def tab_pieces(run: list[tuple[int, str]]) -> Iterator[Prose | list[Row]]:
    """Tables in a run of lines without a blank one, and the lines among them that are no rows."""
    width = _usual_width(run)
    rows: list[Row] = []
    at = 0
    while at < len(run):
        line, text = run[at]
        used = 1
        if "\t" in text:
            row, used = _gather(run, at, width)
            if not all(RULE_CELL.match(cell.text) or not cell.text.strip() for cell in row.cells) or not text.strip():
                rows.append(row)
        elif rows and _continues(rows[-1], text, is_last=not any("\t" in later for _, later in run[at:])):
            append(rows[-1].cells[-1], text)
        else:
            if rows:
                yield rows
            rows = []
            yield Prose(line, text)
        at += used
    if rows:
        yield rows


def _usual_width(run: list[tuple[int, str]]) -> int:
    counts = Counter(text.count("\t") + 1 for _, text in run if "\t" in text)
    return max(counts, key=lambda width: (counts[width], width))


def _gather(run: list[tuple[int, str]], at: int, width: int) -> tuple[Row, int]:
    """The row that begins here, with the lines after it that fill it up to the usual width exactly."""
    line, text = run[at]
    row = Row(line, [Source(cell) for cell in text.split("\t")])
    have, upto = len(row.cells), at + 1
    while have < width and upto < len(run):
        parts = run[upto][1].split("\t")
        if ROW_START.match(parts[0]) or HEADING_LIKE.match(parts[0]) or have + len(parts) - 1 > width:
            break
        have += len(parts) - 1
        upto += 1
    if have != width or upto == at + 1:
        return row, 1
    for _, more in run[at + 1 : upto]:
        first, *others = more.split("\t")
        append(row.cells[-1], first)
        row.cells.extend(Source(cell) for cell in others)
    return row, upto - at


def _continues(row: Row, text: str, *, is_last: bool) -> bool:
    """Whether a line without tabs goes on with the last cell of the row above."""
    if HEADING_LIKE.match(text) or text.strip().isupper():
        return False
    return bool(SMALL_START.match(text)) or (not is_last and not text.startswith(("#", "**")))


def append(cell: Source, text: str) -> None:
    """Wrapped text is joined; a new entry of a list stays a line of its own."""
    is_entry = LIST_START.match(text) or (SENTENCE_END.search(cell.text) and not SMALL_START.match(text))
    cell.text = f"{cell.text}{chr(10) if is_entry and cell.text.strip() else ' '}{text}"


def html_pieces(source: str, first_line: int) -> Iterator[Prose | list[Row]]:
    """The rows of the text of one <table>, nested tables left inside their cell; before them what is in no cell."""
    rows: list[Row] = []
    cell: Source | None = None
    start, line = 0, first_line
    for tag in _grid_tags(source):
        name, is_end = tag["name"].lower(), bool(tag["end"])
        between = source[start : tag.start()]
        if cell is not None:
            cell.text = between.replace("\n", " ")
            cell = None
        elif between.strip():
            yield Prose(line, between.replace("\n", " "))
        line += source.count("\n", start, tag.end())
        start = tag.end()
        if is_end or name == "table":
            continue
        if name == "tr" or not rows:
            rows.append(Row(line, []))
        if name != "tr":
            cell = _spanning(tag["rest"])
            rows[-1].cells.append(cell)
    if any(row.cells for row in rows):
        yield [row for row in rows if row.cells]


def _grid_tags(source: str) -> Iterator[re.Match[str]]:
    """The tags that make the grid of the outermost table."""
    depth = 0
    for tag in TAG.finditer(source):
        name = tag["name"].lower()
        level = depth
        if name == "table":
            depth += -1 if tag["end"] else 1
            level = min(level, depth) + 1
        if level == 1 and name in {"table", "tr", "td", "th"}:
            yield tag


def _spanning(attributes: str) -> Source:
    spans = {kind.lower(): min(max(int(number), 1), MAX_SPAN) for kind, number in SPAN.findall(attributes)}
    return Source("", spans.get("row", 1), spans.get("col", 1))
