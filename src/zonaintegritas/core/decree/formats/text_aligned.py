"""Tables in text whose columns are kept apart by blanks: what programs write that keep the layout of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from zonaintegritas.core.decree.formats.text_tables import LIST_START, Prose, Row, Source, append

SEGMENT: Final = re.compile(r"\S+(?: \S+)*")
FURNITURE: Final = re.compile(r"^\W*(?:hal(?:aman)?\.?\s*)?\d{0,4}\W*$|^\W*(?:https?:|www\.|jdih\.)", re.IGNORECASE)
LEAST_HEADINGS: Final = 4  # segments of the line over the table; fewer may be a label and its text
LEAST_COLUMNS: Final = 3
LONGEST_HEADING: Final = 48
LEAST_ROWS: Final = 2  # lines of the table below the headings
LOOKED_AT: Final = 24  # lines below the headings among which these must be
FARTHEST: Final = 6  # lines in one column, blank ones aside, that end no table
STRAY: Final = 0.03  # of the lines may reach into the gap between two columns
WRAPPED: Final = 0.6  # of the cells of a line were wrapped: it carries on the line above
NARROWEST_GAP: Final = 2
NUMBERS: Final = 6  # characters: a first column this narrow holds numbers, which are never wrapped

Numbered = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Segment:
    """Words with single blanks between them, and where they begin and end in the line."""

    start: int
    end: int
    text: str


def segments(line: str) -> list[Segment]:
    return [Segment(*match.span(), match[0]) for match in SEGMENT.finditer(line)]


def starts_aligned(lines: Sequence[Numbered], at: int) -> bool:
    """Whether a line is the heading of such a table: short texts side by side, and lines like it below."""
    text = lines[at][1]
    if "   " not in text.strip() and text.strip().count("  ") < LEAST_HEADINGS - 1:
        return False
    heads = segments(text)
    if len(heads) < LEAST_HEADINGS or any(len(one.text) > LONGEST_HEADING or ":" in one.text for one in heads):
        return False
    below = [segments(line) for _, line in lines[at + 1 : at + 1 + LOOKED_AT] if line.strip()]
    return sum(len(found) >= LEAST_COLUMNS for found in below) >= LEAST_ROWS


def aligned_end(lines: Sequence[Numbered], at: int) -> int:
    """The first line after the table that begins here."""
    end, idle = at + 1, 0
    for position in range(at + 1, len(lines)):
        line = lines[position][1]
        if "\t" in line.strip() or "|" in line:
            break
        count = len(segments(line))
        if count >= LEAST_COLUMNS:
            end, idle = position + 1, 0
        elif count:
            idle += 1
        if idle > FARTHEST:
            break
    while end < len(lines) and lines[end][1].strip() and _is_indented(lines[end][1], lines[end - 1][1]):
        end += 1  # the last lines of the last row
    return end


def _is_indented(line: str, before: str) -> bool:
    """Whether all of a line stands below segments of the line before it."""
    starts = {one.start for one in segments(before)}
    return all(one.start in starts for one in segments(line))


def aligned_pieces(lines: Sequence[Numbered]) -> Iterator[Prose | list[Row]]:
    """Rows, with lines that go across the columns as prose between them."""
    columns = _columns([text for _, text in lines])
    if len(columns) < LEAST_COLUMNS:
        yield from (Prose(number, text) for number, text in lines if text.strip())
        return
    table = _Table(columns)
    for number, text in lines:
        found = segments(text)
        if not found:
            table.pause()
        elif _is_across(found, columns):
            if table.rows:
                yield table.rows
            table = _Table(columns)
            yield Prose(number, text)
        else:
            table.add(number, found)
    if table.rows:
        yield table.rows


def _columns(lines: Sequence[str]) -> list[tuple[int, int]]:
    """Where columns begin and end: between them lie gaps that no line fills."""
    full = [found for line in lines if len(found := segments(line)) >= LEAST_COLUMNS]
    width = max((found[-1].end for found in full), default=0)
    filled = [0] * (width + NARROWEST_GAP)
    for found in full:
        for one in found:
            for position in range(one.start, one.end):
                filled[position] += 1
    most = STRAY * len(full)
    columns: list[tuple[int, int]] = []
    start: int | None = None
    gap = 0
    for position, count in enumerate(filled):
        if count > most:
            start = position if start is None else start
            gap = 0
            continue
        gap += 1
        if start is not None and gap >= NARROWEST_GAP:
            columns.append((start, position - gap + 1))
            start = None
    return columns


def _is_across(found: Sequence[Segment], columns: Sequence[tuple[int, int]]) -> bool:
    """A heading over the table, or what the page prints around it."""
    if len(found) > 1:
        return False
    one = found[0]
    reaches = one.end > columns[min(_column_of(one, columns) + 1, len(columns) - 1)][0]
    return FURNITURE.match(one.text) is not None or (one.start <= columns[0][1] and reaches)


def _column_of(one: Segment, columns: Sequence[tuple[int, int]]) -> int:
    """The column a segment begins in, or the next one where it begins in the gap before that."""
    return next((at for at, (_, end) in enumerate(columns) if one.start < end), len(columns) - 1)


def _begins_anew(text: str, above: str) -> bool:
    """A capital that no other capitals stand above."""
    return text[:1].isupper() and not above.isupper()


class _Table:
    """Rows put together from their lines."""

    def __init__(self, columns: Sequence[tuple[int, int]]) -> None:
        self.columns = columns
        self.rows: list[Row] = []
        self.above: dict[int, Segment] = {}  # the line before, by column
        self.is_paused = True

    def pause(self) -> None:
        """A blank line: the next one begins a row."""
        self.is_paused = True

    def add(self, number: int, found: Sequence[Segment]) -> None:
        cells: dict[int, Segment] = {}
        for one in found:
            at = _column_of(one, self.columns)
            before = cells.get(at)
            cells[at] = Segment(before.start, one.end, f"{before.text}  {one.text}") if before else one
        if self._carries_on(cells):
            for at, one in cells.items():
                append(self.rows[-1].cells[at], one.text)
        else:
            self.rows.append(Row(number, [Source("") for _ in self.columns]))
            for at, one in cells.items():
                self.rows[-1].cells[at].text = one.text
        self.above, self.is_paused = cells, False

    def _carries_on(self, cells: dict[int, Segment]) -> bool:
        """Whether a line goes on with the row above: under what was too long, and beside nothing new."""
        if self.is_paused or not self.rows or any(at not in self.above for at in cells):
            return False
        if 0 in cells and self.columns[0][1] - self.columns[0][0] <= NUMBERS:
            return False
        if len(cells) >= LEAST_HEADINGS and all(
            _begins_anew(one.text, self.above[at].text) for at, one in cells.items()
        ):
            return False
        wrapped = sum(self._is_wrapped(at, one) for at, one in cells.items())
        return wrapped >= WRAPPED * len(cells)

    def _is_wrapped(self, at: int, one: Segment) -> bool:
        """Whether the first word would not have had room in the line above, or a list goes on."""
        start, end = self.columns[at]
        room = end - start - len(self.above[at].text) - 1
        return len(one.text.split()[0]) > room or LIST_START.match(one.text) is not None
