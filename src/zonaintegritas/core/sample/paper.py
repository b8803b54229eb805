"""The annex of a sample as paper: the lines over the table, and the table as a grid, whatever the format."""

from __future__ import annotations

from zonaintegritas.core.render.keputusan import Keputusan
from zonaintegritas.core.render.layouts import MONTH_COUNT, WIDTHS, Layout, header_rows
from zonaintegritas.core.render.paper import Align, Cell, Grid, Line, Row
from zonaintegritas.core.sample.model import SampleArea, SampleComponent, SampleItem, roman


def annex_lines(decree: Keputusan) -> tuple[Line, ...]:
    """The LAMPIRAN block and the title of the table, what it is about behind TENTANG and not below it."""
    return (
        Line("LAMPIRAN", Align.RIGHT),
        Line(f"KEPUTUSAN {decree.name}", Align.RIGHT),
        Line(decree.numbered, Align.RIGHT),
        Line(f"TENTANG {decree.about}", Align.RIGHT),
        Line(decree.about, Align.CENTRE, is_bold=True),
    )


def plan_table(layout: Layout, areas: tuple[SampleArea, ...]) -> Grid:
    """The areas in the columns of the layout."""
    widths, header = WIDTHS[layout], header_rows(layout)
    rows = [row for number, area in enumerate(areas, 1) for row in _area_rows(layout, number, area, len(widths))]
    return Grid(widths, len(header), (*header, *rows))


def _area_rows(layout: Layout, number: int, area: SampleArea, width: int) -> list[Row]:
    if layout is Layout.SIX:
        first = Cell((f"{roman(number)}.",), is_bold=True)
        name = Cell((area.name,), column_span=width - 1, is_bold=True)
        heading: Row = (first, name, *([None] * (width - 2)))
    else:
        whole = Cell((f"{roman(number)}. {area.name}",), column_span=width, is_bold=True)
        heading = (whole, *([None] * (width - 1)))
    rows = [
        row
        for position, component in enumerate(area.components, 1)
        for row in _component_rows(layout, position, component)
    ]
    if layout is Layout.RESPONSIBLE:
        group = Cell((area.responsible,), row_span=len(rows))
        rows = [(*row[:-1], group if at == 0 else None) for at, row in enumerate(rows)]
    return [heading, *rows]


def _component_rows(layout: Layout, number: int, component: SampleComponent) -> list[Row]:
    count = len(component.items)
    is_merged = layout is not Layout.TARGET
    rows: list[Row] = []
    for position, item in enumerate(component.items):
        label: tuple[Cell | None, Cell | None]
        if position == 0:
            span = count if is_merged else 1
            label = (Cell((str(number),), span, is_centred=True), Cell((component.name,), span))
        else:
            label = (None, None) if is_merged else (Cell(), Cell())
        rows.append((*label, *_item_cells(layout, item, component.letter(position))))
    return rows


def _item_cells(layout: Layout, item: SampleItem, letter: str | None) -> tuple[Cell | None, ...]:
    if layout is Layout.MONTHS:
        months = (Cell(is_shaded=month in item.months) for month in range(1, MONTH_COUNT + 1))
        note = Cell((item.note,) if item.note else ())
        return (Cell(_listed(layout, item.steps)), Cell((item.indicator,)), *months, note)
    indicator = f"{letter}. {item.indicator}" if letter else item.indicator
    cells = (
        Cell((indicator,)),
        Cell(_listed(layout, item.steps)),
        Cell(_listed(layout, item.evidence)),
        Cell((item.time,)),
    )
    if layout is Layout.TARGET:
        return (*cells, Cell((item.output,)))
    return cells if layout is Layout.SIX else (*cells, None)


def _listed(layout: Layout, entries: tuple[str, ...]) -> tuple[str, ...]:
    """A list inside a cell, marked as the layout's office does it."""
    if len(entries) == 1:
        return entries
    if layout is Layout.TARGET:
        return tuple(f"- {entry}" for entry in entries)
    if layout is Layout.RESPONSIBLE:
        return ("; ".join(entries),)
    return tuple(f"{number}) {entry}" for number, entry in enumerate(entries, 1))
