"""Sample as text, as a scanned decree leaves OCR: tab-separated rows, pages torn in the middle of a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zonaintegritas.core.render.paper import Cell, Grid, Line, Row

_ROWS_PER_PAGE = 9
_TORN_COLUMNS = (2, 3)
_SHORTEST_TORN = 6  # words; shorter cells fit on the page
_MARK = "v"  # text has no shading


def text_bytes(before: Sequence[Line], table: Grid, after: Sequence[Line]) -> bytes:
    """The whole decree as UTF-8."""
    lines = [*map(_printed, before), "", *_table(table), "", *map(_printed, after)]
    return ("\n".join(lines) + "\n").encode()


def _printed(line: Line) -> str:
    if line.is_clause:
        head = f"{line.label} : " if line.label else ""
        return f"\n{head}{line.mark} {line.text}".replace("  ", " ").replace("\n ", "\n")
    return f"\n{line.text}" if line.is_bold else line.text


def _table(table: Grid) -> Iterator[str]:
    header = ["\t".join(_cells(row)) for row in table.rows[: table.header_rows]]
    body = [_cells(row) for row in table.rows[table.header_rows :]]
    yield from header
    for at, cells in enumerate(body):
        is_page_end = (at + 1) % _ROWS_PER_PAGE == 0 and at + 1 < len(body)
        upper, lower = _torn(cells) if is_page_end else (cells, None)
        yield "\t".join(upper)
        if is_page_end:
            yield from ("", *header)
        if lower:
            yield "\t".join(lower)


def _torn(cells: list[str]) -> tuple[list[str], list[str] | None]:
    """What stays on the page and what goes on over it; nothing goes on where every cell is short."""
    upper, lower = list(cells), [""] * len(cells)
    for column in _TORN_COLUMNS:
        words = cells[column].split()
        if len(words) >= _SHORTEST_TORN:
            middle = len(words) // 2
            upper[column], lower[column] = " ".join(words[:middle]), " ".join(words[middle:])
    return (upper, lower) if any(lower) else (cells, None)


def _cells(row: Row) -> list[str]:
    return [_cell(cell) for cell in row]


def _cell(cell: Cell | None) -> str:
    if cell is None:
        return ""
    return _MARK if cell.is_shaded else " ".join(cell.lines)
