"""Whole files of separated values (CSV), as workbooks are saved for other programs."""

from __future__ import annotations

import csv
from collections import Counter
from typing import Final

from zonaintegritas.core.decree.columns import is_title
from zonaintegritas.core.decree.formats.text_tables import Prose, Row, Source

DELIMITERS: Final = ";,"
LEAST_COLUMNS: Final = 4
LEAST_ROWS: Final = 3
USUAL: Final = 0.7  # of the rows are as wide as the widest that are common
SAMPLE: Final = 4000  # characters looked at before the whole is read


def delimited_pieces(text: str) -> tuple[int, list[Prose | list[Row]], int]:
    """The rows of such a file, or of such a part of one, as one table, and where in the text it begins and ends.

    Nothing where there is no such table. Of a whole file, lines in no cell stay prose.
    """
    for delimiter in DELIMITERS:
        whole = _whole(text, delimiter)
        if whole:
            return 0, whole, len(text)
        found = _part(text, delimiter)
        if found:
            return found
    return 0, [], 0


def _whole(text: str, delimiter: str) -> list[Prose | list[Row]]:
    if "\t" in text[:SAMPLE] or text[:SAMPLE].count("|") > LEAST_ROWS:
        return []
    if text[:SAMPLE].count(delimiter) < LEAST_COLUMNS * LEAST_ROWS:
        return []
    rows = _rows(text, delimiter)
    return _pieces(rows) if rows and _is_even(rows) else []


def _part(text: str, delimiter: str) -> tuple[int, list[Prose | list[Row]], int] | None:
    """The rows below a line of headings that stands among other lines."""
    at = 0
    for number, line in enumerate(text.splitlines(keepends=True), start=1):
        heads = line.split(delimiter) if line.count(delimiter) >= LEAST_COLUMNS - 1 and "\t" not in line else []
        if sum(is_title(head.strip(' "\r\n')) for head in heads) >= LEAST_COLUMNS - 1:
            rows, end = _until_uneven(text[at:], delimiter, number)
            return (at, [rows], at + end) if len(rows) >= LEAST_ROWS else None
        at += len(line)
    return None


def _until_uneven(text: str, delimiter: str, first: int) -> tuple[list[Row], int]:
    """The rows as wide as the first, and where the text goes on behind them."""
    lines = text.splitlines(keepends=True)
    reader = csv.reader(lines, delimiter=delimiter)
    rows: list[Row] = []
    used = 0
    try:
        for cells in reader:
            if rows and len(cells) != len(rows[0].cells):
                break
            rows.append(Row(first + used, [Source(cell) for cell in cells]))
            used = reader.line_num
    except csv.Error:
        return [], 0
    return rows, sum(map(len, lines[:used]))


def _rows(text: str, delimiter: str) -> list[Row]:
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter)
    rows: list[Row] = []
    line = 1
    try:
        for cells in reader:
            rows.append(Row(line, [Source(cell.replace("\r", "")) for cell in cells]))
            line = reader.line_num + 1
    except csv.Error:  # a cell longer than any office writes: no such file
        return []
    return [row for row in rows if any(cell.text.strip() for cell in row.cells)]


def _is_even(rows: list[Row]) -> bool:
    """Whether nearly all rows have the same number of columns, and enough of them."""
    widths = Counter(len(row.cells) for row in rows)
    width, count = widths.most_common(1)[0]
    return width >= LEAST_COLUMNS and count >= max(LEAST_ROWS, USUAL * len(rows))


def _pieces(rows: list[Row]) -> list[Prose | list[Row]]:
    """Lines above the table that hold but one cell are its title."""
    first = next(at for at, row in enumerate(rows) if sum(bool(cell.text.strip()) for cell in row.cells) > 1)
    titles: list[Prose | list[Row]] = [
        Prose(row.line, cell.text) for row in rows[:first] for cell in row.cells if cell.text.strip()
    ]
    return [*titles, rows[first:]]
