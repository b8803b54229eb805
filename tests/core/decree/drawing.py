"""Small documents for tests of the plan part: tables drawn as rows of words, one letter heading per sign."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

from zonaintegritas.core.decree.blocks import Block, Cell, Document, Line, Paragraph, Place, Remark, Table
from zonaintegritas.core.decree.plan import Component, Item, Plan
from zonaintegritas.core.decree.structure import read_plan

HEADINGS = "NO|KOMPONEN|INDIKATOR|LANGKAH AKSI|BUKTI FISIK|TARGET WAKTU"
LEFT, ABOVE, BREAK, SHADE = "<", "^", " // ", "#"
YEAR = 2031


def table(*rows: str, page: int | None = None) -> Table:
    """A table; in a row "|" divides cells, "<" and "^" merge with the cell at the left or above, "//" breaks a line.

    A cell that begins with "#" is shaded.
    """
    grid = [[text.strip() for text in row.split("|")] for row in rows]
    width = max(map(len, grid))
    grid = [row + [""] * (width - len(row)) for row in grid]
    cells = [
        _cell(grid, row, column, page)
        for row, column in itertools.product(range(len(grid)), range(width))
        if grid[row][column] not in {LEFT, ABOVE}
    ]
    return Table(tuple(cells), len(grid), width, Place(0, page=page, table=1))


def _cell(grid: Sequence[Sequence[str]], row: int, column: int, page: int | None) -> Cell:
    text = grid[row][column]
    across = sum(1 for _ in itertools.takewhile(lambda other: other == LEFT, grid[row][column + 1 :]))
    down = sum(1 for _ in itertools.takewhile(lambda other: other[column] == ABOVE, grid[row + 1 :]))
    is_shaded = text.startswith(SHADE)
    words = text.removeprefix(SHADE)
    lines = tuple(Line(part) for part in words.split(BREAK) if part)
    place = Place(0, page=page, table=1, row=row + 1, column=column + 1)
    return Cell(row, column, lines, place, down + 1, across + 1, "808080" if is_shaded else None)


def document(*blocks: Table | str, kind: str = "docx") -> Document:
    """Tables and paragraphs in order."""
    placed: list[Block] = []
    for number, block in enumerate(blocks):
        if isinstance(block, str):
            placed.append(Paragraph(block, Place(number)))
        else:
            placed.append(block)
    return Document(kind, tuple(placed))


def read(*blocks: Table | str, kind: str = "docx") -> tuple[Plan, tuple[Remark, ...]]:
    return read_plan(document(*blocks, kind=kind), plan_year=YEAR)


def plan_of(*blocks: Table | str, kind: str = "docx") -> Plan:
    return read(*blocks, kind=kind)[0]


def components(plan: Plan) -> list[Component]:
    return list(itertools.chain.from_iterable(area.components for area in plan.areas))


def items(plan: Plan) -> list[Item]:
    return list(itertools.chain.from_iterable(component.items for component in components(plan)))


def codes(remarks: Iterable[Remark]) -> list[str]:
    return [remark.code for remark in remarks]
