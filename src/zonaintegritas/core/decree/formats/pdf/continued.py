"""A table that goes on: where a repeated header swallowed the torn row below it for want of a line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from zonaintegritas.core.decree.formats.pdf.grid import Span
from zonaintegritas.core.decree.formats.pdf.lines import TextLine, goes_on, is_full
from zonaintegritas.core.decree.formats.pdf.rules import SNAP
from zonaintegritas.core.decree.formats.pdf.table import Draft, columns_of

LEAST_HEADINGS: Final = 2  # cells that must repeat before a row counts as a header


def missing_cut(draft: Draft, earlier: Draft) -> float | None:
    """The height at which a line is missing between the header of `earlier`, repeated here, and what follows it."""
    if not _same_columns(draft, earlier):
        return None
    headings = {(span.row, span.column): [line.text for line in lines] for span, lines in _cells(earlier)}
    for row in range(min(draft.grid.row_count, earlier.grid.row_count)):
        ending = [(span, lines) for span, lines in _cells(draft) if span.row + span.row_span - 1 == row]
        pairs = [(lines, headings.get((span.row, span.column), [])) for span, lines in ending if lines]
        if not pairs:
            return None
        if all([line.text for line in lines] == heading for lines, heading in pairs):
            continue
        return _cut(pairs)
    return None


def mark_torn_row(upper: Draft, lower: Draft, *, has_trailing: bool) -> None:
    """Marks the cells of a row that goes on over the page though a line closes it on either side.

    No line closes the last row; or the blank is drawn at which a line was wrapped, and its rest is on the next page.
    """
    if not _same_columns(upper, lower):
        return
    first = _first_row(upper, lower)
    below = {span.column: (span, lines) for span, lines in _cells(lower) if span.row == first and lines}
    columns = columns_of(upper, has_trailing=has_trailing)
    for (span, lines), column in zip(_cells(upper), columns, strict=True):
        other, rest = below.get(span.column, (None, []))
        if other is None or not lines or span.row + span.row_span < upper.grid.row_count:
            continue
        is_wrapped = lines[-1].is_wrapped_by_blank and goes_on(lines[-1], rest[0], column, 0.0)
        if upper.grid.is_open(span, below=True) or (is_wrapped and is_full(lines[-1], rest[0], column)):
            upper.open_below.add(span)
            lower.open_above.add(other)


def _first_row(upper: Draft, lower: Draft) -> int:
    """The first row of a table that is not the header of the one before it."""
    headings = {(span.row, span.column): [line.text for line in lines] for span, lines in _cells(upper)}
    rows: dict[int, bool] = {}
    for span, lines in _cells(lower):
        is_same = headings.get((span.row, span.column)) == [line.text for line in lines]
        rows[span.row] = rows.get(span.row, True) and is_same
    return next((row for row in sorted(rows) if not rows[row]), 0)


def _cut(pairs: Sequence[tuple[list[TextLine], list[str]]]) -> float | None:
    """Halfway between the lowest line of the headings and the highest line of what follows."""
    ends: list[float] = []
    starts: list[float] = []
    headings = 0
    for lines, heading in pairs:
        if [line.text for line in lines[: len(heading)]] != heading:
            return None
        if heading:
            headings += 1
            ends.append(lines[len(heading) - 1].rect.bottom)
        if len(lines) > len(heading):
            starts.append(lines[len(heading)].rect.top)
    if headings < LEAST_HEADINGS or not starts or max(ends) > min(starts) + SNAP:
        return None
    return (max(ends) + min(starts)) / 2


def _same_columns(one: Draft, other: Draft) -> bool:
    xs, ys = one.grid.xs, other.grid.xs
    return len(xs) == len(ys) and all(abs(a - b) <= SNAP for a, b in zip(xs, ys, strict=True))


def _cells(draft: Draft) -> list[tuple[Span, list[TextLine]]]:
    return list(zip(draft.spans, draft.lines, strict=True))
