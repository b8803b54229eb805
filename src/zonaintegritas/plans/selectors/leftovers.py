"""Left-over texts and remarks as the review page shows them, each with its place and a guess where it belongs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from zonaintegritas.core.decree.place_words import in_words
from zonaintegritas.plans.models import DraftRow, Leftover, Source
from zonaintegritas.plans.place_json import place_from_json
from zonaintegritas.plans.selectors.review import Review, places_key

PLACEABLE = ("indicator", "steps", "evidence", "target_time_raw", "target_output", "responsible", "note")
USUAL_FIELD = "note"


@dataclass(frozen=True, slots=True)
class LeftoverView:
    """Characters in no cell, the place in words, and the row and cell that suggest themselves."""

    text: Leftover
    ref: str
    field: str
    where: str
    places: str
    is_selected: bool


@dataclass(frozen=True, slots=True)
class RemarkView:
    """What the reader says about a file."""

    message: str
    where: str
    places: str
    source: int


def leftover_view(text: Leftover, review: Review, selected: str) -> LeftoverView:
    """One left-over text. `selected` is the key of the one whose place is lit."""
    row, field = (None, USUAL_FIELD) if text.is_settled else guess_place(text, review.rows)
    ref = review.refs.get(row, "") if row is not None else ""
    return LeftoverView(
        text, ref, field, where(text.place), places_key([text.place]), is_selected=str(text.pk) == selected
    )


def remark_views(sources: Iterable[Source]) -> list[RemarkView]:
    """The remarks of all files."""
    return [
        RemarkView(remark["message"], where(remark["place"]), places_key([remark["place"]]), source.pk)
        for source in sources
        for remark in source.remarks
    ]


def where(place: dict[str, Any]) -> str:
    """A stored place in words; empty where there is none."""
    known = place_from_json(place)
    return in_words(known) if known else ""


def guess_place(leftover: Leftover, rows: Iterable[DraftRow]) -> tuple[int | None, str]:
    """The row and the cell that left-over characters most likely belong to: the nearest above, same column."""
    line, column = leftover.place.get("row") or 0, leftover.place.get("column")
    best: tuple[int, int | None, str] = (-1, None, USUAL_FIELD)
    for row in rows:
        if row.source_id != leftover.source_id:
            continue
        for name, place in _places(row, leftover.place.get("block")):
            is_same_column = place.get("column") == column
            above = place.get("row") or 0
            nearness = 2 * above + is_same_column
            if above <= line and nearness > best[0]:
                best = (nearness, row.pk, name if is_same_column else USUAL_FIELD)
    return best[1], best[2]


def _places(row: DraftRow, block: int | None) -> Iterable[tuple[str, dict[str, Any]]]:
    """The places of a row's cells in one block of the file."""
    for name in PLACEABLE:
        for place in row.cells.get(name, {}).get("places", ()):
            if place.get("block") == block:
                yield name, place
