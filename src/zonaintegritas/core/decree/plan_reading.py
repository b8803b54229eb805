"""A Reading in the exchange form plan-reading/1."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from zonaintegritas.core.decree.blocks import Place
from zonaintegritas.core.decree.plan import Area, Component, Decree, Item, Reading, Regulation

SCHEMA: Final = "plan-reading/1"


def as_plan_reading(reading: Reading, source: str) -> dict[str, object]:
    """The reading as plan-reading/1; `source_lines` only where the file has lines."""
    return {
        "schema": SCHEMA,
        "source": source,
        "decree": _decree(reading.decree),
        "layout": {"columns": list(reading.plan.columns)},
        "areas": [_area(area) for area in reading.plan.areas],
    }


def _decree(decree: Decree) -> dict[str, object]:
    date = decree.enacted_date.value
    return {
        "office": decree.office.value,
        "number": decree.number.value,
        "year": decree.year.value,
        "about": decree.about.value,
        "plan_year": decree.plan_year,
        "enacted_place": decree.enacted_place.value,
        "enacted_date": date.isoformat() if date else None,
        "signatory_name": decree.signatory_name.value,
        "signatory_role": decree.signatory_role.value,
        "certifier_name": decree.certifier_name.value,
        "considerations_count": len(decree.considerations) or None,
        "legal_basis": [
            _regulation(law) | {"amended_by": [_regulation(other) for other in law.amended_by]}
            for law in decree.legal_basis
        ],
        "rulings": [ruling.ordinal for ruling in decree.rulings],
    }


def _regulation(regulation: Regulation) -> dict[str, object]:
    return {"kind": regulation.kind, "number": regulation.number, "year": regulation.year}


def _area(area: Area) -> dict[str, object]:
    components = [_component(component) for component in area.components]
    return {"roman": area.roman, "name": area.name, **_lines(area.places), "components": components}


def _component(component: Component) -> dict[str, object]:
    items = [_item(item) for item in component.items]
    return {"no": component.no, "name": component.name, **_lines(component.places), "items": items}


def _item(item: Item) -> dict[str, object]:
    period = item.period.value
    middle = {"sub_component": item.sub_component} if item.sub_component else {}
    return {
        "ref": item.ref,
        "letter": item.letter,
        **middle,
        "indicator": item.indicator.value or None,
        "steps": list(item.steps.value),
        "evidence": list(item.evidence.value),
        "target_time_raw": item.target_time_raw.value or None,
        "months": [str(month) for month in period.months],
        "periodicity": str(period.periodicity) if period.periodicity else None,
        "target_output": item.target_output.value or None,
        "responsible": item.responsible.value or None,
        "note": item.note.value or None,
        **_lines(item.places),
    }


def _lines(places: Iterable[Place]) -> dict[str, object]:
    """Lines of the file, for formats that have lines."""
    lines = sorted({place.line for place in places if place.line is not None})
    return {"source_lines": lines} if lines else {}
