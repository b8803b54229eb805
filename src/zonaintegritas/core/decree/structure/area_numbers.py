"""Whose number it is: in a table with a column for areas the numbers may count these."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from zonaintegritas.core.decree.structure.numbering import is_bare, read_label
from zonaintegritas.core.decree.structure.rows import AREA, COMPONENT, NUMBER, Row


def with_area_numbers(rows: Sequence[Row]) -> list[Row]:
    """The rows; where every area has a number and nothing else has, it belongs to the name of the area."""
    if not _count_areas(rows):
        return list(rows)
    result: list[Row] = []
    for row in rows:
        if row.says(NUMBER) and row.says(AREA):
            named = row.own(AREA) if read_label(row.own(AREA).text).printed else row.own(NUMBER).beside(row.own(AREA))
            others = {key: piece for key, piece in row.pieces.items() if key != NUMBER}
            result.append(replace(row, pieces={**others, AREA: named}))
        else:
            result.append(replace(row, pieces={key: piece for key, piece in row.pieces.items() if key != NUMBER}))
    return result


def _count_areas(rows: Sequence[Row]) -> bool:
    plain = [row for row in rows if not row.is_paragraph and row.wide is None and not row.is_blank]
    numbered = [row for row in plain if row.says(NUMBER)]
    areas = [row for row in plain if row.says(AREA)]
    if len(areas) < 2 or numbered != areas or not all(is_bare(row.own(NUMBER).text) for row in numbered):
        return False
    ordinals = [read_label(row.own(NUMBER).text).ordinal for row in numbered]
    has_more = any(row.says(COMPONENT) for row in plain if not row.says(AREA)) or COMPONENT not in plain[0].pieces
    return ordinals == list(range(1, len(ordinals) + 1)) and (has_more or len(plain) > len(areas))
