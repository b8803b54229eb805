"""The lines of a document that may belong to the decree part, from paragraphs and from layout tables alike."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from zonaintegritas.core.decree.blocks import Cell, Document, Paragraph, Table
from zonaintegritas.core.decree.header.flow import Strip, one_line
from zonaintegritas.core.decree.header.labels import INLINE, is_label_cell, opens_row

LONGEST_LINE: Final = 20_000  # letters; no paragraph of a decree comes near
LAYOUT_COLUMNS: Final = 4  # label, colon, number, text; plan tables have more
DENSE_CELLS: Final = 4  # a row with so many filled cells belongs to a plan
DENSE_ROWS: Final = 3
FEW_CELLS: Final = 2  # rows of a sheet that hold head or foot of the decree around the plan

BULLETS: Final = frozenset("-–—•▪●·*+o○◦■□►")
MARKER: Final = re.compile(r"^\(?(?:[a-z]|\d{1,2})[.)]$", re.IGNORECASE)
FURNITURE: Final = re.compile(
    r"^(?:[-–—\s]*\d{1,3}[-–—\s]*"  # page numbers: "- 2 -"
    r"|(?:hal(?:aman)?\.?|page)\s*\d+(?:\s*(?:dari|of|/)\s*\d+)?"
    r"|(?:https?://|www\.|jdih\.)\S+"
    r"|\.{3,}|…+|_{3,})$",
    re.IGNORECASE,
)
CATCH_WORD: Final = re.compile(r"^.{0,40}(?:\.{3}|…)$")  # the next page's first words, printed at the foot
SPACED: Final = re.compile(r"(?<!\S)(?:[A-Za-z] ){3,}[A-Za-z](?!\S)")
STRAY: Final = re.compile(r"^[-–—•▪●·*]+\s+(?=\S)")


def strips_of(document: Document) -> list[Strip]:
    """Every line that may matter, in reading order, without page numbers and addresses of web sites."""
    return [part for strip in _all(document) for part in _parted(strip)]


def _parted(strip: Strip) -> Iterator[Strip]:
    """The line, cut where another part opens in the middle of it."""
    if strip.is_break:
        yield strip
    elif not _is_furniture(strip.text):
        yield from (Strip(text, strip.place) for text in INLINE.split(strip.text[:LONGEST_LINE]))


def _is_furniture(text: str) -> bool:
    return not text or bool(FURNITURE.match(text)) or bool(CATCH_WORD.match(text))


def _all(document: Document) -> Iterator[Strip]:
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield Strip(_text(block.text, block.marker), block.place)
        else:
            yield from _table(block)


def _table(table: Table) -> Iterator[Strip]:
    rows = _rows(table)
    if _is_wide(table, rows):
        yield Strip("", table.place, is_break=True)
        rows = [row for row in rows if len(row) <= (LAYOUT_COLUMNS if row and opens_row(row[0].text) else FEW_CELLS)]
    for row in rows:
        yield from _row_strips(row)


def _text(text: str, marker: str | None) -> str:
    """The text with its number in front; a bullet is a trace of the layout and goes."""
    text = SPACED.sub(lambda run: run[0].replace(" ", ""), one_line(text))
    text = STRAY.sub("", text)
    if marker and marker.strip() not in BULLETS:
        return f"{marker.strip()} {text}".strip()
    return text


def _is_wide(table: Table, rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether a table holds the plan rather than a laid-out decree."""
    if table.column_count <= LAYOUT_COLUMNS:
        return False
    if sum(len(row) >= DENSE_CELLS for row in rows) >= DENSE_ROWS:
        return True
    return not any(opens_row(row[0].text) for row in rows if row)


def _rows(table: Table) -> list[list[Cell]]:
    """The filled cells of each row, a merged cell only where it begins."""
    rows: list[list[Cell]] = [[] for _ in range(table.row_count)]
    for cell in sorted(table.cells, key=lambda cell: (cell.row, cell.column)):
        if not cell.is_empty and cell.row < table.row_count:
            rows[cell.row].append(cell)
    return rows


def _row_strips(row: Sequence[Cell]) -> Iterator[Strip]:
    """Labels, colons and numbers in cells of their own go in front of the text they stand before."""
    prefix: list[str] = []
    marks: list[str] = []  # a column of letters beside a column of sentences
    for cell in row:
        lines = [_text(line.text, line.marker) for line in cell.lines if line.text.strip() or line.marker]
        if len(lines) > 1 and all(MARKER.match(line) for line in lines):
            marks = lines
            continue
        if _is_prefix(lines):
            prefix.extend(lines)
            continue
        if len(marks) == len(lines):
            lines = [f"{mark} {line}" for mark, line in zip(marks, lines, strict=True)]
        elif marks:
            lines = [*marks, *lines]
        for number, line in enumerate(lines):
            yield Strip(line if number else " ".join([*prefix, line]), cell.place)
        prefix, marks = [], []
    if prefix or marks:
        yield Strip(" ".join([*prefix, *marks]), row[-1].place)


def _is_prefix(lines: Sequence[str]) -> bool:
    if len(lines) != 1:
        return False
    text = lines[0]
    return text in {":", ";", "."} or bool(MARKER.match(text)) or is_label_cell(text)
