"""A worksheet cell by cell, with what a form that was filled in must not hold: formulas, hidden rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from zonaintegritas.core.decree.formats.sheet import Area, Sheet

Place = tuple[int, int]  # row and column, both from 1


@dataclass(frozen=True, slots=True)
class RawSheet:
    """A visible worksheet: the texts by place, and what else is true of its places."""

    name: str
    cells: Mapping[Place, str]
    merges: Sequence[Area] = ()
    formulas: frozenset[Place] = frozenset()
    hidden: frozenset[Place] = frozenset()  # places with text that nobody sees
    struck: Sequence[str] = ()  # words with a line through them, which are in no cell


def cells_of(sheet: Sheet) -> RawSheet:
    """A worksheet that was read, cell by cell."""
    cells = {
        (row, column): cell.text for row, below in sheet.rows.items() for column, cell in below.items() if cell.text
    }
    unseen = {place for place in cells if place[0] in sheet.hidden_rows or sheet.is_column_hidden(place[1])}
    return RawSheet(
        sheet.name, cells, tuple(sheet.merges), frozenset(sheet.formulas), frozenset(unseen), tuple(sheet.struck)
    )


def to_wire(sheets: Sequence[RawSheet]) -> list[Any]:
    """As JSON values, for the pipe between processes."""
    return [
        {
            "name": sheet.name,
            "cells": [[*place, text] for place, text in sheet.cells.items()],
            "merges": [[area.top, area.left, area.bottom, area.right] for area in sheet.merges],
            "formulas": sorted(sheet.formulas),
            "hidden": sorted(sheet.hidden),
            "struck": list(sheet.struck),
        }
        for sheet in sheets
    ]


def from_wire(said: Any) -> list[RawSheet]:
    """The inverse. Raises what a wrong form raises: KeyError, TypeError, ValueError."""
    return [
        RawSheet(
            str(sheet["name"]),
            {(int(row), int(column)): str(text) for row, column, text in sheet["cells"]},
            tuple(Area(*(int(number) for number in area)) for area in sheet["merges"]),
            frozenset((int(row), int(column)) for row, column in sheet["formulas"]),
            frozenset((int(row), int(column)) for row, column in sheet["hidden"]),
            tuple(str(words) for words in sheet["struck"]),
        )
        for sheet in said
    ]
