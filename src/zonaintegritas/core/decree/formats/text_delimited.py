"""Whole files of separated values (CSV), as workbooks are saved for other programs."""

from __future__ import annotations

import csv
from collections import Counter
from typing import Final

from zonaintegritas.core.decree.formats.text_tables import Prose, Row, Source

DELIMITERS: Final = ";,"
LEAST_COLUMNS: Final = 4
LEAST_ROWS: Final = 3
USUAL: Final = 0.7  # of the rows are as wide as the widest that are common
SAMPLE: Final = 4000  # characters looked at before the whole is read


def delimited_pieces(text: str) -> list[Prose | list[Row]] | None:
    """The rows of such a file as one table; None where it is something else. Lines in no cell stay prose."""
    if "\t" in text[:SAMPLE] or text[:SAMPLE].count("|") > LEAST_ROWS:
        return None
    for delimiter in DELIMITERS:
        if text[:SAMPLE].count(delimiter) < LEAST_COLUMNS * LEAST_ROWS:
            continue
        rows = _rows(text, delimiter)
        if rows and _is_even(rows):
            return _pieces(rows)
    return None


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
