"""Which tables of a document hold the plan, where their headings end, and what their columns mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from zonaintegritas.core.decree.blocks import Block, Document, Paragraph, Table
from zonaintegritas.core.decree.column_words import Role
from zonaintegritas.core.decree.columns import Column, Heading, best_meaning, is_foreign, read_columns
from zonaintegritas.core.decree.structure.heading_rows import (
    FEWEST_COLUMNS,
    LEAST_TITLES,
    Grid,
    Headings,
    find_headings,
    is_number_row,
    text_of,
)
from zonaintegritas.core.decree.structure.matrix import months_of_columns
from zonaintegritas.core.decree.structure.numbering import read_label
from zonaintegritas.core.decree.structure.short_rows import widened
from zonaintegritas.core.decree.structure.wording import folded

TEXT: Final = "text"
MISSING_COLUMNS: Final = 2  # a torn-off piece of a table in a text may have this many fewer
SIDE_SHARE: Final = 0.3  # of the rows of the plan: from here such a table is a part of it
SAMPLED_ROWS: Final = 80

SUBSTANCE: Final = frozenset({Role.INDICATOR, Role.STEPS, Role.EVIDENCE})
TELLING: Final = SUBSTANCE | {Role.COMPONENT, Role.SUB_COMPONENT, Role.TIME, Role.MONTH, Role.OUTPUT, Role.RESPONSIBLE}


@dataclass(frozen=True, slots=True)
class PlanTable:
    """A table that holds rows of the plan. Rows from `body` on are no headings."""

    block: int
    table: Table
    columns: tuple[Column, ...]
    body: int
    headings: tuple[str, ...] = ()  # as printed, top line; empty where the table has none of its own
    by_place: Mapping[int, Column] = field(default_factory=dict)  # of a sheet: its columns by their number there
    top: int = 0  # the first row of the headings; a title or an area may stand above it
    is_continued: bool = False  # it carries on the table before it without headings


def find_plan_tables(document: Document) -> tuple[PlanTable, ...]:
    """The tables of the plan in reading order, the ones without headings of their own included."""
    candidates = list(_candidates(document))
    columns = _columns_of_all(candidates)
    found: list[PlanTable] = []
    for candidate in candidates:
        known = columns.get(candidate.headings.titles) if candidate.headings else None
        if candidate.headings and known:
            here = candidate.headings
            by_place = _by_place(candidate, known)
            goes_on = bool(found) and found[-1].columns == known and _has_rows_above(candidate.grid, here.start)
            body, top = (0, 0) if goes_on else (here.end, here.start)
            found.append(PlanTable(candidate.block, candidate.table, known, body, here.printed, by_place, top))
        elif found and (continued := _continuing(candidate, found[-1], document.blocks)) is not None:
            found.append(continued)
    return tuple(found)


def _has_rows_above(grid: Grid, start: int) -> bool:
    """Rows of the plan above its headings: the table carries on another, and a page begins within it."""
    rows = ({id(cell): text_of(cell) for cell in row if cell is not None} for row in grid[:start])
    return any(sum(bool(text) for text in row.values()) >= FEWEST_COLUMNS for row in rows)


def _candidates(document: Document) -> Iterator[_Candidate]:
    """Every table that might hold rows, with its headings."""
    is_numbered, was_short, width = False, False, 0
    for at, block in enumerate(document.blocks):
        if not isinstance(block, Table) or block.column_count < FEWEST_COLUMNS - 1:
            continue
        table, grid = block, block.grid()
        headings = find_headings(grid, is_later=block.column_count == width)
        if headings:
            width = block.column_count
            is_numbered = bool(headings.titles[0]) and best_meaning(headings.titles[0][-1]) is Role.NUMBER
        if is_numbered and document.kind == TEXT and block.column_count == width:
            table = widened(block, grid, headings.end if headings else 0, was_short=was_short)
            was_short, grid = table is not block, table.grid()
        yield _Candidate(at, table, grid, headings)


@dataclass(frozen=True, slots=True)
class _Candidate:
    block: int
    table: Table
    grid: Grid
    headings: Headings | None

    @property
    def body(self) -> int:
        return self.headings.end if self.headings else 0


Titles = tuple[tuple[str, ...], ...]


def _columns_of_all(candidates: Sequence[_Candidate]) -> Mapping[Titles, tuple[Column, ...]]:
    """For each set of headings the meaning of its columns, from the cells of all tables under it; only plans."""
    under: dict[Titles, list[_Candidate]] = {}
    titles: Titles | None = None
    for candidate in candidates:
        titles = candidate.headings.titles if candidate.headings else titles
        if titles is not None and candidate.table.column_count == len(titles):
            under.setdefault(titles, []).append(candidate)
    read = {
        key: _columns(key, tables)
        for key, tables in under.items()
        if not is_foreign([path[-1] for path in key if path])
    }
    found = {key: columns for key, columns in read.items() if _is_plan(columns)}
    if found:
        sizes = {key: sum(len(one.grid) - one.body for one in under[key]) for key in found}
        return {key: columns for key, columns in found.items() if not _is_side_table(key, found, sizes)}
    activities = {key: _with_steps(columns) for key, columns in read.items()}
    return {key: columns for key, columns in activities.items() if _is_plan(columns)}


def _is_side_table(key: Titles, found: Mapping[Titles, Sequence[Column]], sizes: Mapping[Titles, int]) -> bool:
    """A short table that says but what is done, such as a list of meetings, beside a plan that says much more."""
    substance = {one: len({column.role for column in columns} & SUBSTANCE) for one, columns in found.items()}
    fuller = [one for one, count in substance.items() if count > 1]
    return substance[key] == 1 and sizes[key] < SIDE_SHARE * sum(sizes[one] for one in fuller)


def _is_plan(columns: Sequence[Column]) -> bool:
    roles = {column.role for column in columns}
    return len(roles & TELLING) >= LEAST_TITLES and bool(roles & SUBSTANCE)


def _with_steps(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Where nothing but activities and their time is planned, the activities are what is done."""
    roles = {column.role for column in columns}
    if roles & SUBSTANCE or not roles & {Role.TIME, Role.MONTH}:
        return columns
    return tuple(replace(one, role=Role.STEPS) if one.role is Role.COMPONENT else one for one in columns)


def _columns(titles: Titles, tables: Sequence[_Candidate]) -> tuple[Column, ...]:
    """Months first, then the meanings of the rest; columns under one heading share its meaning."""
    months = months_of_columns(titles)
    first = tables[0]
    groups = _groups(first.grid, titles, months, first.body)
    read = read_columns(
        [
            Heading(
                titles[group[0]], tuple(text for table in tables for text in _samples(table.grid, group, table.body))
            )
            for group in groups
        ]
    )
    result: dict[int, Column] = {at: Column(Role.MONTH, titles[at][-1], value) for at, value in months.items()}
    for group, column in zip(groups, read, strict=True):
        result |= dict.fromkeys(group, column)
    return tuple(result[at] for at in range(len(titles)))


def _groups(grid: Grid, titles: Titles, months: Mapping[int, tuple[int, ...]], body: int) -> list[list[int]]:
    """Neighbouring columns below the same heading cell, such as a letter and its text."""
    groups: list[list[int]] = []
    for at, path in enumerate(titles):
        if at in months:
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


def _continuing(candidate: _Candidate, before: PlanTable, blocks: Sequence[Block]) -> PlanTable | None:
    """A table without headings of its own that carries on the one before it."""
    at, table, grid = candidate.block, candidate.table, candidate.grid
    if table.place.sheet != before.table.place.sheet or _ends_plan(blocks[before.block + 1 : at]):
        return None
    if table.place.sheet is not None:
        columns = _same_sheet(grid, before)
        return PlanTable(at, table, columns, 0, by_place=before.by_place, is_continued=True) if columns else None
    width = len(before.columns)
    if not width - MISSING_COLUMNS <= table.column_count <= width + 1:
        return None
    first = [text_of(cell) for cell in grid[0]] if grid else []
    if is_foreign(first) or (folded(first[0]).strip(" .") in {"no", "nomor"} if first else False):
        return None
    columns = before.columns if table.column_count == width else _fitted(grid, before.columns)
    return PlanTable(at, table, columns, 0, is_continued=True) if columns else None


def _by_place(candidate: _Candidate, columns: Sequence[Column]) -> Mapping[int, Column]:
    places = ((_sheet_column(candidate.grid, at), column) for at, column in enumerate(columns))
    return {place: column for place, column in places if place is not None}


def _same_sheet(grid: Grid, before: PlanTable) -> tuple[Column, ...] | None:
    """The columns of a table further down in a sheet: those that stand above it there."""
    above = before.by_place
    places = [_sheet_column(grid, at) for at in range(len(grid[0]))] if grid else []
    if sum(place in above for place in places) < FEWEST_COLUMNS:
        return None
    return tuple(above.get(place, Column(Role.EXTRA, "")) if place else Column(Role.EXTRA, "") for place in places)


def _sheet_column(grid: Grid, at: int) -> int | None:
    """The column of the sheet in which a column of the grid stands."""
    for row in grid:
        cell = row[at]
        if cell is not None and cell.column == at and cell.place.column is not None:
            return cell.place.column
    return None


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
