"""A Period as JSON in a column and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from zonaintegritas.core.period import Period, Periodicity
from zonaintegritas.core.period.period import Month


def period_as_json(period: Period) -> dict[str, Any]:
    """Months as YYYY-MM; the empty period is an empty object with its doubt, if any."""
    return {
        "months": [str(month) for month in period.months],
        "periodicity": period.periodicity,
        "blocks": [[str(month) for month in block] for block in period.blocks],
        "day": period.day,
        "confidence": period.confidence,
        "doubt": period.doubt,
    }


def period_from_json(stored: Mapping[str, Any]) -> Period:
    """The inverse; tolerates the empty object of a new row."""
    rhythm = stored.get("periodicity")
    return Period(
        months=tuple(_month(text) for text in stored.get("months", ())),
        periodicity=Periodicity(rhythm) if rhythm else None,
        blocks=tuple(tuple(_month(text) for text in block) for block in stored.get("blocks", ())),
        day=stored.get("day"),
        confidence=stored.get("confidence", 1.0),
        doubt=stored.get("doubt"),
    )


def _month(text: str) -> Month:
    year, _, number = text.partition("-")
    return Month(int(year), int(number))
