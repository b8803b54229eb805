"""Tables in text whose columns are kept apart by blanks: what programs write that keep the layout of a page."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
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
SAME_HEADINGS: Final = 0.6  # of the texts of a line: the headings are printed again
HEADING_LINES: Final = 3
STRAY: Final = 0.03  # of the lines may reach into the gap between two columns
ROOMY: Final = 0.6  # of the cells of a line would have had room above: it is a row of its own
SURE_ROOM: Final = 0.7  # of the longest text
NARROWEST_GAP: Final = 2
MOST_LINES: Final = 5000  # of one table; the largest plans have some thousands
MOST_COLUMNS: Final = 60
MOST_PAGES: Final = 200
LONGEST_LINE: Final = 1000  # characters
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
    heads = segments(text) if len(text) <= LONGEST_LINE else []
    if not LEAST_HEADINGS <= len(heads) <= MOST_COLUMNS or any(
        len(one.text) > LONGEST_HEADING or ":" in one.text for one in heads
    ):
        return False
    below = [segments(line) for _, line in lines[at + 1 : at + 1 + LOOKED_AT] if line.strip()]
    return sum(len(found) >= LEAST_COLUMNS for found in below) >= LEAST_ROWS


def aligned_end(lines: Sequence[Numbered], at: int) -> int:
    """The first line after the table that begins here."""
    end, idle = at + 1, 0
    for position in range(at + 1, min(len(lines), at + MOST_LINES)):
        line = lines[position][1]
        if len(line) > LONGEST_LINE or "\t" in line.strip() or "|" in line:
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
    for page in _pages(lines):
        yield from _pieces(page)


def _pages(lines: Sequence[Numbered]) -> Iterator[Sequence[Numbered]]:
    """The lines parted where the headings are printed again: columns may stand elsewhere on every page."""
    heads = {one.text.casefold() for one in segments(lines[0][1])}
    start = pages = 0
    for at in range(1, len(lines)):
        if at - start <= LEAST_ROWS or pages >= MOST_PAGES:
            continue
        texts = [one.text.casefold() for one in segments(lines[at][1])]
        if len(texts) >= LEAST_HEADINGS and sum(text in heads for text in texts) >= SAME_HEADINGS * len(texts):
            yield lines[start:at]
            start, pages = at, pages + 1
    yield lines[start:]


def _pieces(lines: Sequence[Numbered]) -> Iterator[Prose | list[Row]]:
    columns = _columns([text for _, text in lines])
    if len(columns) < LEAST_COLUMNS:
        yield from (Prose(number, text) for number, text in lines if text.strip())
        return
    widths = _widths(lines, columns)
    table = _Table(columns, widths)
    for number, text in lines:
        found = segments(text)
        if not found:
            table.pause()
        elif _is_across(found, columns):
            if table.rows:
                yield table.rows
            table = _Table(columns, widths)
            yield Prose(number, text)
        else:
            table.add(number, [part for one in found for part in _cut(one, columns)])
    if table.rows:
        yield table.rows


def _widths(lines: Sequence[Numbered], columns: Sequence[tuple[int, int]]) -> list[int]:
    """How long the longest text in each column is: longer ones were wrapped."""
    widths = [0] * len(columns)
    for _, text in lines:
        found = segments(text)
        if len(found) >= LEAST_COLUMNS or not _is_across(found or [Segment(0, 0, "")], columns):
            for one in (part for whole in found for part in _cut(whole, columns)):
                at = _column_of(one, columns)
                widths[at] = max(widths[at], len(one.text))
    return widths


def _columns(lines: Sequence[str]) -> list[tuple[int, int]]:
    """Where columns begin and end."""
    full = [found for line in lines if len(found := segments(line)) >= LEAST_COLUMNS]
    heads = max((segments(line) for line in lines[:HEADING_LINES]), key=len)
    apart = _columns_apart(full)
    return apart if len(apart) >= len(heads) else _columns_below(heads, full)


def _columns_apart(full: Sequence[Sequence[Segment]]) -> list[tuple[int, int]]:
    """Columns between which lie gaps that no line fills."""
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


def _columns_below(heads: Sequence[Segment], full: Sequence[Sequence[Segment]]) -> list[tuple[int, int]]:
    """A column for each heading; two are parted where the fewest texts go across."""
    width = max([heads[-1].end, *(found[-1].end for found in full)])
    steps = [0] * (width + 2)
    for found in full:
        for one in found:
            steps[one.start + 1] += 1
            steps[one.end] -= 1
    across = list(accumulate(steps))  # at each position: how many texts reach from before it to behind it
    bounds = [0]
    for left, right in pairwise(heads):
        middles = range((left.start + left.end) // 2 + 1, (right.start + right.end + 1) // 2 + 1)
        least = min(across[at] for at in middles)
        best = [at for at in middles if across[at] == least]
        bounds.append(best[-1] if best[-1] <= right.start else min(best, key=lambda at: abs(at - right.start)))
    return list(pairwise([*bounds, max(width, bounds[-1] + 1)]))


def _cut(one: Segment, columns: Sequence[tuple[int, int]]) -> list[Segment]:
    """A text that only one blank keeps apart from the next column is two."""
    begin = bisect_right(columns, one.start, key=_start_of)
    for start, _ in columns[max(begin, 1) : bisect_right(columns, one.end, key=_start_of)]:
        for at in (start - 1, start):
            offset = at - one.start
            if 0 < offset < len(one.text) - 1 and one.text[offset] == " ":
                head = Segment(one.start, at, one.text[:offset])
                return [head, *_cut(Segment(at + 1, one.end, one.text[offset + 1 :]), columns)]
    return [one]


def _is_across(found: Sequence[Segment], columns: Sequence[tuple[int, int]]) -> bool:
    """A heading over the table, or what the page prints around it."""
    if len(found) > 1:
        return False
    one = found[0]
    reaches = one.end > columns[min(_column_of(one, columns) + 1, len(columns) - 1)][0]
    return FURNITURE.match(one.text) is not None or (one.start <= columns[0][1] and reaches)


def _column_of(one: Segment, columns: Sequence[tuple[int, int]]) -> int:
    """The column in which most of a text stands; the first such one, or the next where it stands in none."""
    first = max(bisect_right(columns, one.start, key=_start_of) - 1, 0)
    last = max(bisect_right(columns, one.end - 1, key=_start_of), first + 1)
    shares = [min(one.end, end) - max(one.start, start) for start, end in columns[first:last]]
    best = max(shares)
    if best <= 0:
        return min(first + 1, len(columns) - 1)
    return first + next(at for at, share in enumerate(shares) if share > 0 and 2 * share >= best)


def _start_of(column: tuple[int, int]) -> int:
    return column[0]


def _begins_anew(text: str, above: str) -> bool:
    """A capital that no other capitals stand above."""
    return text[:1].isupper() and not above.isupper()


class _Table:
    """Rows put together from their lines."""

    def __init__(self, columns: Sequence[tuple[int, int]], widths: Sequence[int]) -> None:
        self.columns, self.widths = columns, widths
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
        if 0 in cells and self.widths[0] <= NUMBERS:
            return False
        if len(cells) >= LEAST_HEADINGS and all(
            _begins_anew(one.text, self.above[at].text) for at, one in cells.items()
        ):
            return False
        roomy = sum(self._has_room(at, one) for at, one in cells.items())
        return roomy < ROOMY * len(cells) or len(cells) < LEAST_COLUMNS

    def _has_room(self, at: int, one: Segment) -> bool:
        """Whether the first word would surely have had room in the line above; letters are not all as wide."""
        needed = len(self.above[at].text) + 1 + len(one.text.split()[0])
        return needed < SURE_ROOM * self.widths[at] and LIST_START.match(one.text) is None
