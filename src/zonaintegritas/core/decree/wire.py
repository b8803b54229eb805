"""A whole Reading as plain JSON and back without loss: across a process boundary, and for the review page.

The form is positional and its places are listed once, so that it stays small; it is no exchange form.
`plan_reading` writes the one for others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final, TypeVar

from zonaintegritas.core.decree.blocks import Block, Cell, Document, Line, Paragraph, Place, Remark
from zonaintegritas.core.decree.plan import Area, Component, Decree, Field, Item, Plan, Reading, Regulation
from zonaintegritas.core.decree.wire_back import from_wire
from zonaintegritas.core.decree.wire_form import DECREE_TEXTS, VERSION
from zonaintegritas.core.period import Period

__all__ = ["from_wire", "to_wire"]

T = TypeVar("T")
Plain = object  # what json.dumps takes: list, dict, str, int, float, None
CELL_DEFAULTS: Final[tuple[Plain, ...]] = (1, 1, None, 0, None, None)


def to_wire(reading: Reading) -> dict[str, object]:
    """The reading as JSON types. `from_wire` gives back an equal reading."""
    writer = _Writer()
    body: dict[str, object] = {
        "version": VERSION,
        "document": writer.document(reading.document),
        "decree": writer.decree(reading.decree),
        "plan": writer.plan(reading.plan),
        "remarks": [writer.remark(remark) for remark in reading.remarks],
    }
    body["places"] = [_place(place) for place in writer.places]
    return body


def _trim(values: list[Plain], defaults: tuple[Plain, ...]) -> list[Plain]:
    """Leave out what stands at the end and is as usual."""
    keep = len(values)
    first = len(values) - len(defaults)
    while keep > first and values[keep - 1] == defaults[keep - 1 - first]:
        keep -= 1
    return values[:keep]


def _place(place: Place) -> Plain:
    box = [place.box.left, place.box.top, place.box.right, place.box.bottom] if place.box else None
    values: list[Plain] = [
        place.block,
        place.line,
        place.page,
        place.sheet,
        place.table,
        place.row,
        place.column,
        box,
    ]
    return _trim(values, (None,) * 7)


def _line(line: Line) -> Plain:
    return line.text if line.marker is None else [line.text, line.marker]


def _same(value: T) -> Plain:
    return value


def _period(period: Period) -> Plain:
    def months(block: Iterable[object]) -> list[Plain]:
        return [str(month) for month in block]

    rhythm = period.periodicity.value if period.periodicity else None
    blocks = [months(block) for block in period.blocks]
    return [months(period.months), rhythm, blocks, period.day, period.confidence, period.doubt]


class _Writer:
    """Gives each place a number the first time it is met."""

    def __init__(self) -> None:
        self.places: dict[Place, int] = {}

    def at(self, place: Place | None) -> Plain:
        return None if place is None else self.places.setdefault(place, len(self.places))

    def many(self, places: Iterable[Place]) -> list[Plain]:
        return [self.at(place) for place in places]

    def remark(self, remark: Remark) -> Plain:
        return [remark.code, remark.message, self.at(remark.place), remark.text]

    def field(self, field: Field[T], plain: Callable[[T], Plain] = _same) -> Plain:
        values: list[Plain] = [plain(field.value), self.many(field.places), field.doubt]
        return _trim(values, ([], None))

    def document(self, document: Document) -> Plain:
        return {
            "kind": document.kind,
            "blocks": [self.block(block) for block in document.blocks],
            "pages": [[page.number, page.width, page.height] for page in document.pages],
            "remarks": [self.remark(remark) for remark in document.remarks],
        }

    def block(self, block: Block) -> Plain:
        if isinstance(block, Paragraph):
            told: list[Plain] = [block.text, self.at(block.place), block.marker, block.confidence, block.doubt]
            return _trim(told, (None, None))
        cells = [self.cell(cell) for cell in block.cells]
        return [block.row_count, block.column_count, self.at(block.place), cells]

    def cell(self, cell: Cell) -> Plain:
        lines: list[Plain] = [_line(line) for line in cell.lines]
        opened = cell.is_open_top + 2 * cell.is_open_bottom
        values: list[Plain] = [cell.row, cell.column, self.at(cell.place), lines]
        return _trim(
            [*values, cell.row_span, cell.column_span, cell.fill, opened, cell.confidence, cell.doubt], CELL_DEFAULTS
        )

    def decree(self, decree: Decree) -> Plain:
        date = self.field(decree.enacted_date, lambda date: date.isoformat() if date else None)
        return {
            **{name: self.field(getattr(decree, name)) for name in DECREE_TEXTS},
            "year": self.field(decree.year),
            "enacted_date": date,
            "level": decree.level,
            "plan_year": decree.plan_year,
            "signatory_capacity": decree.signatory_capacity,
            "considerations": [self.field(one) for one in decree.considerations],
            "legal_basis": [self.regulation(one) for one in decree.legal_basis],
            "rulings": [[one.ordinal, one.text, self.many(one.places)] for one in decree.rulings],
        }

    def regulation(self, one: Regulation) -> Plain:
        amended = [self.regulation(other) for other in one.amended_by]
        return [one.kind, one.number, one.year, amended, one.text, self.many(one.places)]

    def plan(self, plan: Plan) -> Plain:
        count = plan.accounting
        return {
            "areas": [self.area(area) for area in plan.areas],
            "columns": list(plan.columns),
            "accounting": [count.table, count.in_fields, count.in_extra, count.in_structure, count.left_over],
        }

    def area(self, area: Area) -> Plain:
        components = [self.component(one) for one in area.components]
        return [area.roman, area.name, components, self.many(area.places), area.doubt]

    def component(self, component: Component) -> Plain:
        items = [self.item(item) for item in component.items]
        return [component.no, component.name, items, self.many(component.places), component.doubt]

    def item(self, item: Item) -> Plain:
        return [
            item.ref,
            item.letter,
            item.sub_component,
            self.field(item.indicator),
            self.field(item.steps, list),
            self.field(item.evidence, list),
            self.field(item.target_time_raw),
            self.field(item.period, _period),
            self.field(item.target_output),
            self.field(item.responsible),
            self.field(item.note),
            {heading: self.field(value) for heading, value in item.extra.items()},
            self.many(item.places),
            item.doubt,
        ]
