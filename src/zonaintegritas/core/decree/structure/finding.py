"""Which tables of a document hold the plan, where their headings end, and what their columns mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from zonaintegritas.core.decree.blocks import Block, Cell, Document, Paragraph, Table
from zonaintegritas.core.decree.column_words import Role
from zonaintegritas.core.decree.columns import Column, Heading, is_foreign, is_title, meanings, read_columns
from zonaintegritas.core.decree.structure.matrix import months_of_columns, named_months
from zonaintegritas.core.decree.structure.numbering import is_bare, read_label
from zonaintegritas.core.decree.structure.wording import folded, joined

SEARCHED_ROWS: Final = 30  # a workbook may print a letterhead above the table
HEADING_ROWS: Final = 4
LONGEST_TITLE: Final = 70
LEAST_TITLES: Final = 3
FEWEST_COLUMNS: Final = 3
MISSING_COLUMNS: Final = 2  # a torn-off piece of a table in a text may have this many fewer
SAMPLED_ROWS: Final = 80

SUBSTANCE: Final = frozenset({Role.INDICATOR, Role.STEPS, Role.EVIDENCE})
TELLING: Final = SUBSTANCE | {Role.COMPONENT, Role.SUB_COMPONENT, Role.TIME, Role.MONTH, Role.OUTPUT, Role.RESPONSIBLE}

Grid = list[list[Cell | None]]


@dataclass(frozen=True, slots=True)
class PlanTable:
    """A table that holds rows of the plan. Rows from `body` on are no headings."""

    block: int
    table: Table
    columns: tuple[Column, ...]
    body: int
    headings: tuple[str, ...] = ()  # as printed, top line; empty where the table has none of its own
    is_continued: bool = False  # it carries on the table before it without headings


def text_of(cell: Cell | None) -> str:
    return joined(cell.lines) if cell is not None else ""


def is_number_row(texts: Sequence[str]) -> bool:
    """The row 1 2 3 4 ... (or a b c ...) below the headings."""
    filled = [text.strip(" ().") for text in texts if text.strip()]
    if len(filled) < FEWEST_COLUMNS:
        return False
    numbers = [text.split("=")[0].strip() for text in filled]
    return numbers == [str(number) for number in range(1, len(filled) + 1)] or (
        len(filled) >= FEWEST_COLUMNS + 1
        and [text.casefold() for text in numbers] == list("abcdefghijklmnopqrstuvwxyz"[: len(filled)])
    )


def find_plan_tables(document: Document) -> tuple[PlanTable, ...]:
    """The tables of the plan in reading order, the ones without headings of their own included."""
    found: list[PlanTable] = []
    for at, block in enumerate(document.blocks):
        if not isinstance(block, Table) or block.column_count < FEWEST_COLUMNS - 1:
            continue
        own = _with_headings(at, block)
        if own is not None:
            found.append(own)
        elif found and (continued := _continuing(at, block, found[-1], document.blocks)) is not None:
            found.append(continued)
    return tuple(found)


def _with_headings(at: int, table: Table) -> PlanTable | None:
    grid = table.grid()
    start = _heading_row(grid)
    if start is None:
        return None
    end = _heading_end(grid, start)
    titles = _titles(grid, start, end)
    if is_foreign([path[-1] for path in titles if path]):
        return None
    columns = _columns(grid, titles, end)
    roles = {column.role for column in columns}
    if len(roles & TELLING) < LEAST_TITLES or not roles & SUBSTANCE:
        return None
    top = list(dict.fromkeys(id(cell) for cell in grid[start] if cell is not None))
    printed = {id(cell): text_of(cell) for cell in grid[start] if cell is not None}
    return PlanTable(at, table, columns, end, tuple(printed[key] for key in top if printed[key]))


def _heading_row(grid: Grid) -> int | None:
    """The first row that looks like headings and has rows below it."""
    for number, row in enumerate(grid[:SEARCHED_ROWS]):
        cells = list(dict.fromkeys(cell for cell in row if cell is not None and cell.row == number))
        texts = [text for cell in cells if (text := text_of(cell))]
        if len(texts) < FEWEST_COLUMNS or any(len(text) > LONGEST_TITLE for text in texts):
            continue
        known = sum(1 for text in texts if is_title(text) or named_months(text))
        roles = {role for text in texts if is_title(text) for role in meanings(text)}
        following = [text_of(cell) for cell in grid[number + 1]] if number + 1 < len(grid) else []
        enough = known >= LEAST_TITLES or (known >= 2 and len(texts) > FEWEST_COLUMNS) or is_number_row(following)
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
    return all(named_months(text) or is_bare(text) or is_title(text) or len(text) <= 12 for _, text in filled)


def _has_room(grid: Grid, start: int, at: int) -> bool:
    cell = grid[start][at]
    if cell is None or not text_of(cell):
        return True
    if cell.column_span > 1:
        return True
    right = grid[start][at + 1] if at + 1 < len(grid[start]) else None
    return cell.row_span == 1 and at + 1 < len(grid[start]) and not text_of(right)


def _titles(grid: Grid, start: int, end: int) -> list[tuple[str, ...]]:
    """The headings over each column, top line first; an empty one in the top line takes its left neighbour's."""
    paths: list[tuple[str, ...]] = []
    has_second = end > start + 1
    for at in range(len(grid[start])):
        path: list[str] = []
        seen: set[int] = set()
        for number in range(start, end):
            cell = grid[number][at]
            if cell is not None and id(cell) not in seen and (text := text_of(cell)):
                path.append(text)
                seen.add(id(cell))
        top = grid[start][at]
        if has_second and path and (top is None or not text_of(top)) and paths and paths[-1]:
            path.insert(0, paths[-1][0])
        paths.append(tuple(path))
    return paths


def _columns(grid: Grid, titles: Sequence[tuple[str, ...]], body: int) -> tuple[Column, ...]:
    """Months first, then the meanings of the rest; columns under one heading share its meaning."""
    months = months_of_columns(titles)
    groups = _groups(grid, titles, months, body)
    read = read_columns([Heading(titles[group[0]], _samples(grid, group, body)) for group in groups])
    result: dict[int, Column] = {at: Column(Role.MONTH, titles[at][-1], value) for at, value in months.items()}
    for group, column in zip(groups, read, strict=True):
        result |= dict.fromkeys(group, column)
    return tuple(result[at] for at in range(len(titles)))


def _groups(grid: Grid, titles: Sequence[tuple[str, ...]], months: object, body: int) -> list[list[int]]:
    """Neighbouring columns below the same heading cell, such as a letter and its text."""
    taken = months if isinstance(months, dict) else {}
    groups: list[list[int]] = []
    for at, path in enumerate(titles):
        if at in taken:
            continue
        same = (
            groups
            and groups[-1][-1] == at - 1
            and grid[body - 1][at] is not None
            and grid[body - 1][at] is grid[body - 1][at - 1]
        )
        untitled = groups and groups[-1][-1] == at - 1 and not path and _take_turns(grid, groups[-1], at, body)
        if same or untitled:
            groups[-1].append(at)
        else:
            groups.append([at])
    return groups


def _take_turns(grid: Grid, group: Sequence[int], at: int, body: int) -> bool:
    """Whether an untitled column says something only where its left neighbour does not: a row with a cell too many."""
    here, left = _samples(grid, [at], body), _samples(grid, group, body)
    return not any(mine and theirs for mine, theirs in zip(here, left, strict=True))


def _samples(grid: Grid, group: Sequence[int], body: int) -> tuple[str, ...]:
    """The texts below a heading, each merged cell once; rows that are but one wide cell are no samples."""
    texts: list[str] = []
    for number in range(body, min(len(grid), body + SAMPLED_ROWS)):
        row = grid[number]
        if len({id(cell) for cell in row}) <= max(1, len(row) // 3) or is_number_row([text_of(cell) for cell in row]):
            continue
        parts = [text_of(cell) for at in group if (cell := row[at]) is not None and cell.row == number]
        texts.append(" ".join(part for part in parts if part))
    return tuple(texts)


def _continuing(at: int, table: Table, before: PlanTable, blocks: Sequence[Block]) -> PlanTable | None:
    """A table without headings of its own that carries on the one before it."""
    if table.place.sheet != before.table.place.sheet or _ends_plan(blocks[before.block + 1 : at]):
        return None
    width = len(before.columns)
    if not width - MISSING_COLUMNS <= table.column_count <= width + 1:
        return None
    grid = table.grid()
    first = [text_of(cell) for cell in grid[0]] if grid else []
    if is_foreign(first) or (folded(first[0]).strip(" .") in {"no", "nomor"} if first else False):
        return None
    columns = before.columns if table.column_count == width else _fitted(grid, before.columns)
    return PlanTable(at, table, columns, 0, is_continued=True) if columns else None


SIGNATURES: Final = ("ditetapkan di", "salinan sesuai", "pada tanggal", "bab ", "lampiran")


def _ends_plan(blocks: Sequence[Block]) -> bool:
    """A signature, or a new chapter, between two tables."""
    return any(isinstance(block, Paragraph) and folded(block.text).startswith(SIGNATURES) for block in blocks)


def _fitted(grid: Grid, columns: tuple[Column, ...]) -> tuple[Column, ...] | None:
    """The columns of a table that has fewer or more of them than the one it carries on.

    Number and component are often one cell there; else the last columns are the ones that are missing.
    """
    count = len(grid[0])
    if count > len(columns):
        return (*columns, Column(Role.EXTRA, ""))
    missing = len(columns) - count
    roles = [column.role for column in columns]
    labels = [text_of(row[0]) for row in grid if row[0] is not None]
    is_labelled = any(label.rest for label in map(read_label, labels) if label.style != "none")
    if Role.NUMBER in roles[:2] and is_labelled:
        kept = [column for column in columns if column.role is not Role.NUMBER]
        return tuple(kept[:count]) if len(kept) >= count else None
    return columns[:count] if missing <= MISSING_COLUMNS else None
