"""A sheet as JSON and back: what is kept of a closed round. Numbered, so that old ones stay readable."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict
from typing import Any, Final

from zonaintegritas.core.monitoring.course import Course
from zonaintegritas.core.monitoring.figures import Figures
from zonaintegritas.core.monitoring.sheet import AreaSheet, FollowUpLine, Row, Sheet, Texts

FORM: Final = "round-sheet/1"


def to_wire(sheet: Sheet) -> dict[str, Any]:
    """Only texts, numbers, lists and dictionaries."""
    return {"form": FORM, **_plain(asdict(sheet))}


def from_wire(kept: dict[str, Any]) -> Sheet:
    """The sheet that was kept."""
    if kept.get("form") != FORM:
        raise ValueError(f"not a {FORM}: {kept.get('form')}")
    return Sheet(
        code=kept["code"],
        name=kept["name"],
        year=kept["year"],
        first_day=_day(kept["first_day"]),
        cut_off=_day(kept["cut_off"]),
        as_of=_day(kept["as_of"]),
        areas=tuple(_area(one) for one in kept["areas"]),
        follow_ups=tuple(_follow_up(one) for one in kept["follow_ups"]),
        course=_course(kept["course"]),
    )


def _course(kept: dict[str, Any] | None) -> Course | None:
    if kept is None:
        return None
    return Course(tuple(kept["planned"]), tuple(kept["done"]), tuple(kept["accepted"]), kept["now"])


def _area(kept: dict[str, Any]) -> AreaSheet:
    rows = tuple(
        Row(
            **{
                **row,
                "figures": Figures(**row["figures"]),
                "in_round": Figures(**row["in_round"]),
                "texts": Texts(**row["texts"]),
            }
        )
        for row in kept["rows"]
    )
    return AreaSheet(kept["roman"], kept["name"], rows, Texts(**kept["texts"]))


def _follow_up(kept: dict[str, Any]) -> FollowUpLine:
    days = {name: _day(kept[name]) for name in ("due_on", "opened_on", "closed_on") if kept.get(name)}
    return FollowUpLine(**{**kept, **days})


def _day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value.isoformat() if isinstance(value, dt.date) else value
