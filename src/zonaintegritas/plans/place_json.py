"""A Place as JSON in a column and back: only what is known, so that it stays small."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from zonaintegritas.core.decree.blocks import Box, Place

NAMES = tuple(field.name for field in fields(Place) if field.name != "box")


def place_as_json(place: Place | None) -> dict[str, Any]:
    """The numbers of a place by name; the box as left, top, right, bottom."""
    if place is None:
        return {}
    known = {name: value for name in NAMES if (value := getattr(place, name)) is not None}
    if place.box is not None:
        known["box"] = [round(edge, 1) for edge in (place.box.left, place.box.top, place.box.right, place.box.bottom)]
    return known


def place_from_json(stored: Mapping[str, Any]) -> Place | None:
    """The inverse; None for what has no place."""
    if "block" not in stored:
        return None
    box = Box(*stored["box"]) if stored.get("box") else None
    return Place(**{name: stored[name] for name in NAMES if name in stored}, box=box)
