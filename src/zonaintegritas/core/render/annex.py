"""*Lampiran*: the plan in the columns of a layout, as a grid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from zonaintegritas.core.decree.plan import Area, Component, Item, Plan
from zonaintegritas.core.period import block_in_words
from zonaintegritas.core.render.layouts import MONTH_COUNT, WIDTHS, Layout, header_rows
from zonaintegritas.core.render.paper import Cell, Grid, Row

LAST_FIELD: Final = {Layout.TARGET: "target_output", Layout.RESPONSIBLE: "responsible", Layout.MONTHS: "note"}
MARK: Final = "v"  # in a shaded month, so that it can be heard and photocopied


def plan_grid(plan: Plan, layout: Layout, *, year: int) -> Grid:
    """The whole plan of a year; what the layout has no column for, also months of other years, is left out."""
    widths, header = WIDTHS[layout], header_rows(layout)
    rows = [row for area in plan.areas for row in _area_rows(layout, area, len(widths), year)]
    return Grid(widths, len(header), (*header, *rows))


def left_out(plan: Plan, layout: Layout) -> tuple[str, ...]:
    """Names of the fields that the plan fills and the layout has no column for, for a word before printing."""
    printed = {LAST_FIELD.get(layout, ""), *(() if layout is Layout.MONTHS else ("evidence",))}
    fields = ("evidence", "target_output", "responsible", "note")
    return tuple(name for name in fields if name not in printed and any(getattr(one, name).value for one in plan.items))


def time_in_words(item: Item) -> str:
    """The time as printed; where the plan had a month matrix, its months in words."""
    return item.target_time_raw.value or ", ".join(map(block_in_words, item.period.value.blocks))


def _area_rows(layout: Layout, area: Area, width: int, year: int) -> Iterator[Row]:
    name = Cell((area.name,), column_span=width - 1, is_bold=True)
    yield (Cell((f"{area.roman}.",), is_bold=True), name, *([None] * (width - 2)))
    for component in area.components:
        yield from _component_rows(layout, component, width, year)


def _component_rows(layout: Layout, component: Component, width: int, year: int) -> Iterator[Row]:
    """Number and name stand once beside the items; over sub-components they have a row of their own."""
    has_parts = any(item.sub_component for item in component.items)
    if has_parts:
        blank = [Cell()] * (width - 2)
        yield (Cell((component.no or "",), is_centred=True), Cell(_lines(component.name), is_bold=True), *blank)
    for number, (part, below) in enumerate(groupby(component.items, key=lambda item: item.sub_component), 1):
        items = list(below)
        no, name = (str(number), part or "") if has_parts else (component.no or "", component.name)
        label: tuple[Cell | None, Cell | None] = (
            Cell((no,), len(items), is_centred=True),
            Cell(_lines(name), len(items)),
        )
        for item in items:
            yield (*label, *_item_cells(layout, item, year))
            label = (None, None)


def _item_cells(layout: Layout, item: Item, year: int) -> tuple[Cell, ...]:
    if layout is Layout.MONTHS:
        months = {month.number for month in item.period.value.months if month.year == year}
        marks = (
            Cell((MARK,) if number in months else (), is_centred=True, is_shaded=number in months)
            for number in range(1, MONTH_COUNT + 1)
        )
        return (_listed(item.steps.value), _indicator(item), *marks, *_last_cell(layout, item))
    return (
        _indicator(item),
        _listed(item.steps.value),
        _listed(item.evidence.value),
        Cell(_lines(time_in_words(item))),
        *_last_cell(layout, item),
    )


def _last_cell(layout: Layout, item: Item) -> tuple[Cell, ...]:
    return (Cell(_lines(getattr(item, LAST_FIELD[layout]).value)),) if layout in LAST_FIELD else ()


def _indicator(item: Item) -> Cell:
    text = f"{item.letter}. {item.indicator.value}" if item.letter else item.indicator.value
    return Cell(_lines(text))


def _listed(entries: Sequence[str]) -> Cell:
    if len(entries) < 2:
        return Cell(tuple(line for entry in entries for line in _lines(entry)))
    return Cell(tuple(f"{number}) {' '.join(entry.split())}" for number, entry in enumerate(entries, 1)))


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for line in (" ".join(part.split()) for part in text.splitlines()) if line)
