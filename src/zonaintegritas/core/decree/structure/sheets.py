"""Areas that have a sheet of a workbook each, and whose names stand nowhere but on its tab."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from zonaintegritas.core.decree.blocks import Line
from zonaintegritas.core.decree.structure.finding import PlanTable
from zonaintegritas.core.decree.structure.headings import Entry, Kind
from zonaintegritas.core.decree.structure.numbering import read_label
from zonaintegritas.core.decree.structure.rows import AREA, Piece, Row


def with_areas_of_sheets(entries: Sequence[Entry], tables: Sequence[PlanTable]) -> list[Entry]:
    """The entries; where no row names an area and the plan takes several sheets, each sheet begins one."""
    sheets = {table.table.place.sheet for table in tables}
    names_areas = any(entry.kind is Kind.AREA or entry.row.says(AREA) for entry in entries)
    if None in sheets or len(sheets) < 2 or names_areas:
        return list(entries)
    result: list[Entry] = []
    before: str | None = None
    for entry in entries:
        place = tables[entry.row.table].table.place
        if place.sheet is not None and place.sheet != before:
            label = read_label(place.sheet)
            label = label if label.rest else replace(label, rest=place.sheet)
            piece = Piece((Line(place.sheet),), (place,))
            result.append(Entry(Kind.AREA, Row(entry.row.table, 0, wide=piece), label, piece))
            before = place.sheet
        result.append(entry)
    return result
