"""Write the golden readings of our own samples anew: `make golden`. Their diff is reviewed like code."""

from __future__ import annotations

import json
from pathlib import Path

from zonaintegritas.core.decree.plan import Item
from zonaintegritas.core.decree.read import read
from zonaintegritas.core.sample import Format, Layout, sample_name, sample_reading, write_sample

YEAR = 2026
FOLDER = Path(__file__).parent / "core" / "sample" / "golden"


def golden_files() -> dict[str, str]:
    """File name and content: the reading of each layout, and what each format leaves in doubt."""
    readings = {f"{layout}.json": _json(sample_reading(layout, year=YEAR)) for layout in Layout}
    doubts = {
        f"{layout}/{kind}": _doubts(layout, kind) for layout in Layout for kind in Format if kind is not Format.SCAN
    }
    return {**readings, "doubts.json": _json(doubts)}


def _doubts(layout: Layout, kind: Format) -> dict[str, list[str]]:
    """The codes of remarks and the doubtful cells; their sentences may be worded better any time."""
    name = sample_name(layout, kind, year=YEAR)
    reading = read(write_sample(layout, kind, year=YEAR), name)
    items = (item for area in reading.plan.areas for component in area.components for item in component.items)
    return {
        "remarks": sorted(remark.code for remark in reading.remarks),
        "cells": [cell for item in items for cell in _doubtful(item)],
    }


def _doubtful(item: Item) -> list[str]:
    fields = {
        "row": item.doubt,
        "indicator": item.indicator.doubt,
        "steps": item.steps.doubt,
        "evidence": item.evidence.doubt,
        "period": item.period.doubt or item.period.value.doubt,
        "target_output": item.target_output.doubt,
        "responsible": item.responsible.doubt,
        "note": item.note.doubt,
    }
    return [f"{item.ref} {name}" for name, doubt in fields.items() if doubt]


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def main() -> None:
    """Write every golden file."""
    FOLDER.mkdir(exist_ok=True)
    for name, content in golden_files().items():
        (FOLDER / name).write_text(content, encoding="utf-8")


if __name__ == "__main__":
    main()
