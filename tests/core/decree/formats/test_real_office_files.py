"""The real office documents, cell for cell beside what other libraries read."""

from __future__ import annotations

from pathlib import Path

import docx
import openpyxl
import pytest

from tests.core.decree.formats.packages import rows, tables
from tests.shared_decrees import DECREES
from zonaintegritas.core.decree.blocks import Cell, Line
from zonaintegritas.core.decree.formats.detect import open_document

DOCUMENTS = DECREES / "documents"

pytestmark = pytest.mark.real


def squeezed(text: str) -> str:
    return "".join(text.split())


def printed(cell: Cell | None) -> str:
    """The text without automatic numbers, which the other library does not count."""
    return "" if cell is None else squeezed("".join(line.text for line in cell.lines))


@pytest.mark.parametrize("path", sorted(DOCUMENTS.glob("*.docx")), ids=lambda path: path.stem)
def test_every_table_of_a_word_document_is_the_same_grid(path: Path) -> None:
    ours = tables(open_document(path.read_bytes(), path.name))
    theirs = docx.Document(str(path)).tables
    assert len(ours) == len(theirs)
    for mine, other in zip(ours, theirs, strict=True):
        grid = [[squeezed(cell.text) for cell in row.cells] for row in other.rows]
        assert [[printed(cell) for cell in row] for row in mine.grid()] == grid


def test_every_value_of_a_workbook_is_found_at_its_own_row_and_column() -> None:
    path = next(DOCUMENTS.glob("*.xlsx"))
    found = {
        (cell.place.sheet, cell.place.row, cell.place.column): squeezed(cell.text)
        for table in tables(open_document(path.read_bytes(), path.name))
        for cell in table.cells
        if not cell.is_empty
    }
    book = openpyxl.load_workbook(path, data_only=True)
    assert found
    for (name, row, column), text in found.items():
        assert squeezed(str(book[str(name)].cell(row or 0, column or 0).value)) == text


def test_letters_that_word_counts_stand_beside_the_indicators() -> None:
    path = next(DOCUMENTS.glob("kpu-kota-surakarta*.docx"))
    plan = tables(open_document(path.read_bytes(), path.name))[-1]
    markers = [
        line.marker
        for cell in plan.cells
        if cell.column == 2
        for line in cell.lines
        if line.marker is not None and line != Line("")
    ]
    assert "".join(markers) == "a.b.c.a.b.c.d.e.f.g.h."


def test_shaded_months_are_seen_where_the_cells_hold_no_text() -> None:
    path = next(DOCUMENTS.glob("kpu-kabupaten-malang*.docx"))
    plan = tables(open_document(path.read_bytes(), path.name))[-1]
    shaded = [cell for cell in plan.cells if cell.fill and cell.is_empty]
    assert len(rows(plan)[0]) == 17
    assert {cell.column for cell in shaded} == set(range(4, 16))
