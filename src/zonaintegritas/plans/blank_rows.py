"""Rows of a draft or plan as rows of the form (*templat*) and back. Pure functions over rows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from zonaintegritas.core.blank import Row
from zonaintegritas.core.period import period_in_words
from zonaintegritas.plans.cell_words import EXTRA
from zonaintegritas.plans.models import LIST_FIELDS, PlanRow

SAME = (
    "area_roman", "area_name", "component_no", "component_name", "sub_component", "letter", "indicator",
    "target_output", "responsible", "note",
)  # fmt: skip


def form_rows(rows: Iterable[PlanRow]) -> list[Row]:
    """Every row as it stands now; months that were ticked on paper are written out in words."""
    return [
        Row(
            **{name: row.value_of(name) for name in SAME},
            steps=tuple(row.steps),
            evidence=tuple(row.evidence),
            target_time_raw=row.target_time_raw or _in_words(row),
            extra={heading: text for heading, text in row.extra.items() if text},
        )
        for row in rows
    ]


def cells_of(row: Row) -> dict[str, Any]:
    """What goes into the cells of a new row, by field; the office's own columns under `extra:heading`."""
    return {
        **{name: getattr(row, name) for name in (*SAME, "target_time_raw")},
        **{name: list(getattr(row, name)) for name in LIST_FIELDS},
        **{f"{EXTRA}{heading}": text for heading, text in row.extra.items()},
    }


def _in_words(row: PlanRow) -> str:
    period = row.period_value()
    return period_in_words(period) if period.blocks else ""
