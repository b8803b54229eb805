"""A Reading of the core in the form of columns: made by the job, outside any transaction."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from zonaintegritas.core.decree.blocks import Document, Paragraph, Remark
from zonaintegritas.core.decree.plan import Area, Component, Decree, Field, Item, Plan, Reading, Regulation
from zonaintegritas.core.decree.remarks import LEFT_OVER
from zonaintegritas.core.decree.wire import to_wire
from zonaintegritas.plans.period_json import period_as_json
from zonaintegritas.plans.place_json import place_as_json

HEADER_SOURCES = {
    "office_name": "office",
    "number": "number",
    "year": "year",
    "about": "about",
    "enacted_place": "enacted_place",
    "enacted_on": "enacted_date",
    "signatory_name": "signatory_name",
    "signatory_role": "signatory_role",
    "certifier_name": "certifier_name",
}
TEXT_CELLS = ("indicator", "target_time_raw", "target_output", "responsible", "note")
LIST_CELLS = ("steps", "evidence")
ROMAN_LENGTH = 8
AREA_NAME_LENGTH = 300
COMPONENT_NO_LENGTH = 20
LETTER_LENGTH = 8


@dataclass(frozen=True, slots=True)
class StoredLeftover:
    """A run of characters that is in no cell."""

    text: str
    message: str
    place: dict[str, Any]


@dataclass(frozen=True, slots=True)
class StoredReading:
    """Column values ready to be written: `header` and `rows` by field name."""

    header: dict[str, Any]
    header_cells: dict[str, Any]
    decree_part: dict[str, Any]
    rows: tuple[dict[str, Any], ...]
    leftovers: tuple[StoredLeftover, ...]
    remarks: list[dict[str, Any]]
    document: dict[str, Any]
    accounting: dict[str, int]


def stored(reading: Reading) -> StoredReading:
    """Turn a reading into column values."""
    header, header_cells = (_storable(part) for part in _header(reading.decree))
    left_over = [remark for remark in reading.remarks if remark.code == LEFT_OVER]
    others = [remark for remark in reading.remarks if remark.code != LEFT_OVER]
    account = reading.plan.accounting
    sure = _confidences(reading.document)
    return StoredReading(
        header=header,
        header_cells=header_cells,
        decree_part=_storable(_decree_part(reading.decree)),
        rows=tuple(_storable(_with_confidence(row, sure)) for row in stored_rows(reading.plan)),
        leftovers=tuple(
            StoredLeftover(_storable(remark.text), remark.message, place_as_json(remark.place))
            for remark in left_over
            if remark.text
        ),
        remarks=[_remark(remark) for remark in others],
        document=_storable(_document(reading)),
        accounting={
            "table": account.table,
            "in_fields": account.in_fields,
            "in_extra": account.in_extra,
            "in_structure": account.in_structure,
            "left_over": account.left_over,
        },
    )


def _remark(remark: Remark) -> dict[str, Any]:
    text = _storable(remark.text) if remark.text else None
    return {"code": remark.code, "message": remark.message, "place": place_as_json(remark.place), "text": text}


def _storable(value: Any) -> Any:
    """Without the two kinds of character that no database keeps: NUL and halves of a surrogate pair."""
    if isinstance(value, str):
        return value if value.isprintable() else value.replace("\0", "").encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        return {_storable(key): _storable(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_storable(one) for one in value]
    return value


def _document(reading: Reading) -> dict[str, Any]:
    """The blocks and the headings of the plan's columns, in the wire form of the core."""
    return to_wire(Reading(Decree(), Plan(columns=reading.plan.columns), (), reading.document))


def _cell(field: Field[Any], paper: Any) -> dict[str, Any]:
    return {
        "places": [place_as_json(place) for place in field.places],
        "doubt": field.doubt,
        "paper": paper,
        "kind": None,
    }


def _with_confidence(row: dict[str, Any], known: Mapping[tuple[int, int | None, int | None], float]) -> dict[str, Any]:
    """How surely OCR read what stands in a cell: the least sure of its places, 0 to 1."""
    for cell in row["cells"].values():
        found = [known.get((place["block"], place.get("row"), place.get("column"))) for place in cell["places"]]
        if sure := [one for one in found if one is not None]:
            cell["confidence"] = min(sure)
    return row


def _confidences(document: Document) -> dict[tuple[int, int | None, int | None], float]:
    return {
        (one.place.block, one.place.row, one.place.column): one.confidence
        for block in document.blocks
        for one in ((block,) if isinstance(block, Paragraph) else block.cells)
        if one.confidence is not None
    }


def _header(decree: Decree) -> tuple[dict[str, Any], dict[str, Any]]:
    values: dict[str, Any] = {}
    cells: dict[str, Any] = {}
    for column, name in HEADER_SOURCES.items():
        field: Field[Any] = getattr(decree, name)
        if field.value is None:
            continue
        values[column] = field.value
        cells[column] = _cell(field, str(field.value))
    if decree.plan_year is not None:
        values["plan_year"] = decree.plan_year
        cells["plan_year"] = _cell(Field(decree.plan_year, decree.about.places), str(decree.plan_year))
    return values, cells


def _regulation(regulation: Regulation) -> dict[str, Any]:
    return {"kind": regulation.kind, "number": regulation.number, "year": regulation.year}


def _decree_part(decree: Decree) -> dict[str, Any]:
    return {
        "considerations": [consideration.value for consideration in decree.considerations],
        "legal_basis": [
            {**_regulation(law), "amended_by": [_regulation(other) for other in law.amended_by], "text": law.text}
            for law in decree.legal_basis
        ],
        "rulings": [{"ordinal": ruling.ordinal, "text": ruling.text} for ruling in decree.rulings],
        "signatory_capacity": decree.signatory_capacity,
    }


def stored_rows(plan: Plan) -> Iterator[dict[str, Any]]:
    """Every item with its area and component; a doubt about a heading stands at the first item below it."""
    position = 0
    for area in plan.areas:
        area_doubt = area.doubt
        for component in area.components:
            component_doubt = component.doubt
            for item in component.items:
                position += 1
                headings = {
                    "area_name": _cell(Field(area.name, area.places, area_doubt), area.name),
                    "component_name": _cell(Field(component.name, component.places, component_doubt), component.name),
                }
                yield {**_heading(area, component), "position": position, **_item(item, headings)}
                area_doubt = component_doubt = None


def _heading(area: Area, component: Component) -> dict[str, Any]:
    """Cut to the length of the columns; the whole names stay in the cells as what the paper says."""
    return {
        "area_roman": area.roman[:ROMAN_LENGTH],
        "area_name": area.name[:AREA_NAME_LENGTH],
        "component_no": (component.no or "")[:COMPONENT_NO_LENGTH],
        "component_name": component.name,
    }


def _item(item: Item, cells: dict[str, Any]) -> dict[str, Any]:
    row: dict[str, Any] = {
        "sub_component": item.sub_component or "",
        "letter": (item.letter or "")[:LETTER_LENGTH],
        "doubt": item.doubt or "",
        "extra": {heading: field.value for heading, field in item.extra.items()},
    }
    for name in (*TEXT_CELLS, *LIST_CELLS):
        field: Field[Any] = getattr(item, name)
        row[name] = list(field.value) if name in LIST_CELLS else field.value
        cells[name] = _cell(field, row[name])
    row["period"] = period_as_json(item.period.value)
    cells["period"] = _cell(item.period, row["period"])
    cells["period"]["doubt"] = item.period.doubt or item.period.value.doubt
    for heading, extra in item.extra.items():
        cells[f"extra:{heading}"] = _cell(extra, extra.value)
    row["cells"] = cells
    return row
