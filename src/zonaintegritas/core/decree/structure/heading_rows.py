"""Where the headings of a table stand, how many rows they take, and what is printed over each column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from zonaintegritas.core.decree.blocks import Cell
from zonaintegritas.core.decree.columns import is_title, meanings
from zonaintegritas.core.decree.structure.matrix import named_months
from zonaintegritas.core.decree.structure.numbering import is_bare
from zonaintegritas.core.decree.structure.wording import joined

SEARCHED_ROWS: Final = 30  # a workbook may print a letterhead above the table
HEADING_ROWS: Final = 4
LONGEST_TITLE: Final = 60  # characters
LEAST_TITLES: Final = 3
LEAST_MONTHS: Final = 3  # fewer are target times
FEWEST_COLUMNS: Final = 3
LONG_COUNT: Final = 5  # numbers in a row

Grid = list[list[Cell | None]]


@dataclass(frozen=True, slots=True)
class Headings:
    """What is printed over each column, top first; the top line; the first row below, and the first of their own."""

    titles: tuple[tuple[str, ...], ...]
    printed: tuple[str, ...]
    end: int
    start: int = 0


def find_headings(grid: Grid, *, is_later: bool = False) -> Headings | None:
    """The headings of a table that seems to have any; of a later table they must be plainer to see."""
    start = _heading_row(grid, is_later=is_later)
    if start is None:
        return None
    end = _heading_end(grid, start)
    top = {id(cell): text_of(cell) for cell in grid[start] if cell is not None}
    return Headings(tuple(_titles(grid, start, end)), tuple(text for text in top.values() if text), end, start)


def text_of(cell: Cell | None) -> str:
    return joined(cell.lines) if cell is not None else ""


def is_number_row(texts: Sequence[str]) -> bool:
    """The row 1 2 3 4 ... (or a b c ...) below the headings; of a long one a number may be missing."""
    filled = [text.strip(" ().") for text in texts if text.strip()]
    if len(filled) < FEWEST_COLUMNS:
        return False
    numbers = [text.split("=")[0].strip() for text in filled]
    return _counts(numbers) or (
        len(filled) >= FEWEST_COLUMNS + 1
        and [text.casefold() for text in numbers] == list("abcdefghijklmnopqrstuvwxyz"[: len(filled)])
    )


def _counts(numbers: Sequence[str]) -> bool:
    counted = [str(number) for number in range(1, len(numbers) + 2)]
    if len(numbers) < LONG_COUNT:
        return list(numbers) == counted[:-1]
    return any(list(numbers) == counted[:left] + counted[left + 1 :] for left in range(len(counted)))


def _heading_row(grid: Grid, *, is_later: bool) -> int | None:
    """The first row that looks like headings and has rows below it."""
    for number, row in enumerate(grid[:SEARCHED_ROWS]):
        cells = list(dict.fromkeys(cell for cell in row if cell is not None and cell.row == number))
        texts = [text for cell in cells if (text := text_of(cell))]
        if len(texts) < FEWEST_COLUMNS or any(len(text) > LONGEST_TITLE for text in texts):
            continue
        months = sum(1 for text in texts if named_months(text))
        known = sum(1 for text in texts if is_title(text)) + (months if months >= LEAST_MONTHS else 0)
        roles = {role for text in texts if is_title(text) for role in meanings(text)}
        following = [text_of(cell) for cell in grid[number + 1]] if number + 1 < len(grid) else []
        enough = known >= LEAST_TITLES or (known >= 2 and len(texts) > FEWEST_COLUMNS) or is_number_row(following)
        if is_later and known < LEAST_TITLES:
            continue
        sure = known * 2 >= len(texts) or known >= LEAST_TITLES or is_number_row(following)
        if enough and sure and len(roles) >= min(known, 2) and not is_number_row(texts):
            return number
    return None


def _heading_end(grid: Grid, start: int) -> int:
    """The first row below the headings: past tall cells, and past a second line of months or parts."""
    tallest = max(
        (cell.row + cell.row_span for cell in grid[start] if cell is not None and cell.row_span <= HEADING_ROWS),
        default=0,
    )
    end = max(start + 1, min(tallest, len(grid)))
    while end < min(start + HEADING_ROWS, len(grid)) and _is_second_line(grid, start, end):
        end += 1
    return end


def _is_second_line(grid: Grid, start: int, number: int) -> bool:
    """Months, weeks or parts under a heading that is wider than one column, and nothing under the others."""
    own = [(at, text_of(cell)) for at, cell in enumerate(grid[number]) if cell is not None and cell.row == number]
    filled = [(at, text) for at, text in own if text]
    if not filled or len(filled) == len(grid[number]):
        return False
    # each stands below a heading that spans it, or below an empty heading cell right of a filled one
    if any(not _has_room(grid, start, at) for at, _ in filled):
        return False
    return len(filled) > 1 or all(named_months(text) or is_bare(text) or is_title(text) for _, text in filled)


def _has_room(grid: Grid, start: int, at: int) -> bool:
    cell = grid[start][at]
    if cell is None or not text_of(cell):
        return True
    if cell.column_span > 1:
        return True
    right = grid[start][at + 1] if at + 1 < len(grid[start]) else None
    return cell.row_span == 1 and at + 1 < len(grid[start]) and not text_of(right)


def _titles(grid: Grid, start: int, end: int) -> list[tuple[str, ...]]:
    """The headings over each column, top line first."""
    lines = [[text_of(cell) for cell in grid[number]] for number in range(start, end)]
    for number in range(len(lines) - 1):
        _spread(lines, number)
    return [tuple(dict.fromkeys(text for line in lines if (text := line[at]))) for at in range(len(grid[start]))]


def _spread(lines: list[list[str]], number: int) -> None:
    """A heading over several columns that the format prints over the first only reaches over the parts below it."""
    line = lines[number]
    for at in range(1, len(line)):
        below = any(lower[at] for lower in lines[number + 1 :])
        same = all(upper[at] == upper[at - 1] for upper in lines[:number])
        if not line[at] and below and same and any(lower[at - 1] for lower in lines[number + 1 :]):
            line[at] = line[at - 1]
