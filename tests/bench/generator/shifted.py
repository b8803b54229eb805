"""Tables whose contents stand a row above or below their labels, and straight ones that only look so."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from tests.bench.generator.case import Case, assemble
from tests.bench.generator.headings import Role
from tests.bench.generator.page import Block, Cell, Grid, plain
from tests.bench.generator.plan import ROMAN, Area, Component, Item, Plan, expected_areas
from tests.bench.generator.shape import Column, Shape
from tests.bench.generator.times import random_when
from tests.bench.generator.words import FIELDS, Field, Speaker

SHIFTS = ("up", "down", "up-area", "up-middle", "down-area", "down-middle", "up-across", "down-across")
STRAIGHTS = ("hole", "last-empty", "first-empty", "second-item", "heading-like", "thin")
_KINDS = ("text", "docx", "text", "xlsx", "odt", "text", "ods", "xls", "text", "pdf", "typst")
_CONTENT = (Role.INDICATOR, Role.STEPS, Role.EVIDENCE, Role.TIME)
_HEADINGS = {
    Role.NO: "NO",
    Role.COMPONENT: "KOMPONEN",
    Role.INDICATOR: "INDIKATOR",
    Role.STEPS: "LANGKAH AKSI",
    Role.EVIDENCE: "BUKTI FISIK",
    Role.TIME: "TARGET WAKTU",
    Role.RESPONSIBLE: "PENANGGUNG JAWAB",
}
_WIDTHS = {Role.NO: 5.0, Role.COMPONENT: 16.0, Role.TIME: 12.0, Role.RESPONSIBLE: 13.0}


@dataclass
class Row:
    """What stands at the left of a row and what at the right; either may be empty."""

    number: str = ""
    name: str = ""
    content: tuple[str, ...] | None = None
    is_area: bool = False


def _shape(rng: random.Random, seed: int, label: str) -> Shape:
    roles = [Role.NO, Role.COMPONENT, *_CONTENT]
    if rng.random() < 0.25:
        roles.append(Role.RESPONSIBLE)
    columns = [Column(role, _HEADINGS[role], _WIDTHS.get(role, 20.0)) for role in roles]
    return Shape(
        kind=_KINDS[seed % len(_KINDS)],
        family=label,
        columns=columns,
        area_style="split",
        area_number=rng.choice(("{}", "{}.")),
        is_area_upper=True,
        component_style="separate",
        component_number=rng.choice(("{}", "{}.")),
        carry="empty",
        letters="none",
        list_styles={},
        number_row=rng.choice(("none", "plain")),
        group_heading=None,
        group_start=0,
        matrix_step=1,
        matrix_labels="names",
        matrix_mark=None,
        is_bar_merged=False,
        responsible="item",
        has_levels=False,
        level_number="restart",
        rows_per_page=None,
        is_header_repeated=False,
        is_torn=False,
        merged_roles=(),
        features=[label],
    )


def _plan(rng: random.Random, shape: Shape, year: int) -> Plan:
    """One row for each component, as in the decrees where this happens."""
    speaker = Speaker(rng)
    picked = sorted(rng.sample([at for at, field in enumerate(FIELDS) if len(field.topics) >= 3], 3))
    return Plan(year, [_area(rng, shape, speaker, FIELDS[at], year) for at in picked])


def _area(rng: random.Random, shape: Shape, speaker: Speaker, source: Field, year: int) -> Area:
    components: list[Component] = []
    for number, topic in enumerate(source.topics[: rng.randint(3, 6)], 1):
        item = Item(
            indicator=speaker.state(topic),
            steps=[speaker.action(topic)],
            evidence=[speaker.paper(topic) for _ in range(rng.randint(1, 2))],
            when=random_when(rng, year),
            responsible=speaker.group(source) if shape.has(Role.RESPONSIBLE) else "",
        )
        components.append(Component(str(number), topic.name, [item], topic))
    return Area(source.name.upper(), components)


def _content(item: Item, shape: Shape) -> tuple[str, ...]:
    texts = [item.indicator, "; ".join(item.steps), "; ".join(item.evidence), item.when.raw]
    if shape.has(Role.RESPONSIBLE):
        texts.append(item.responsible)
    return tuple(texts)


def _rows(plan: Plan, shape: Shape) -> list[Row]:
    rows: list[Row] = []
    for number, area in enumerate(plan.areas):
        rows.append(Row(shape.area_number.format(ROMAN[number]), area.name, None, is_area=True))
        for component in area.components:
            label = shape.component_number.format(component.no)
            for at, item in enumerate(component.items):
                content = _content(item, shape)
                rows.append(Row(label if at == 0 else "", component.name if at == 0 else "", content))
    return rows


def _areas_at(rows: list[Row]) -> list[int]:
    return [at for at, row in enumerate(rows) if row.is_area]


def _move_up(rows: list[Row], first: int, last: int) -> None:
    """Contents of rows first..last go one row up; a row without a label takes the first where there is no room."""
    if rows[first - 1].content is not None:
        rows.insert(first, Row())
        first, last = first + 1, last + 1
    for at in range(first, last + 1):
        rows[at - 1].content = rows[at].content
    rows[last].content = None


def _move_down(rows: list[Row], first: int, last: int) -> None:
    """Contents of rows first..last go one row down; a row without a label takes the last where there is no room."""
    rows.insert(last + 1, Row())
    for at in range(last, first - 1, -1):
        rows[at + 1].content = rows[at].content
    rows[first].content = None


def _shift(rng: random.Random, rows: list[Row], mode: str) -> None:
    areas = [*_areas_at(rows), len(rows)]
    at = rng.randrange(len(areas) - 1)
    first, last = areas[at] + 1, areas[at + 1] - 1
    middle = rng.randint(first + 1, max(first + 1, last - 1))
    edge = rng.randrange(1, len(areas) - 1)  # the heading that is crossed
    start = areas[edge] - rng.randint(1, 2)
    end = rng.randint(areas[edge] + 1, areas[edge + 1] - 1)
    ranges = {"area": (first, last), "middle": (middle, last), "across": (start, end)}
    direction, _, reach = mode.partition("-")
    begin, stop = ranges.get(reach, (1, len(rows) - 1))
    (_move_up if direction == "up" else _move_down)(rows, begin, stop)


def _drawn(rows: list[Row], shape: Shape) -> list[Block]:
    width = len(shape.columns)
    grid: list[list[Cell | None]] = [[plain(column.heading, is_bold=True) for column in shape.columns]]
    if shape.number_row != "none":
        grid.append([plain(str(at)) for at in range(1, width + 1)])
    for row in rows:
        content = row.content or ("",) * (width - 2)
        grid.append([plain(text) for text in (row.number, row.name, *content)])
    return [Grid(grid, [column.width for column in shape.columns], 1 if shape.number_row == "none" else 2)]


def generate_shifted(seed: int) -> Case:
    """A table shifted in one of the ways of SHIFTS; the expected reading has it put right."""
    mode = SHIFTS[seed % len(SHIFTS)]
    rng = random.Random(f"shifted {seed}")  # noqa: S311 - a repeatable choice, no secret
    shape = _shape(rng, seed, mode)
    year = rng.randint(2024, 2027)
    plan = _plan(rng, shape, year)
    rows = _rows(plan, shape)
    _shift(rng, rows, mode)
    return assemble(rng, seed, shape, year, (_drawn(rows, shape), expected_areas(plan)))


def generate_straight(seed: int) -> Case:
    """A straight table with empty or heading-like cells; nothing in it may be moved."""
    mode = STRAIGHTS[seed % len(STRAIGHTS)]
    rng = random.Random(f"straight {seed}")  # noqa: S311 - a repeatable choice, no secret
    shape = _shape(rng, seed, mode)
    year = rng.randint(2024, 2027)
    plan = _plan(rng, shape, year)
    _DISTURB[mode](rng, plan)
    rows = _rows(plan, shape)
    return assemble(rng, seed, shape, year, (_drawn(rows, shape), expected_areas(plan)))


def _emptied(component: Component) -> None:
    component.items = [Item()]


def _hole(rng: random.Random, plan: Plan) -> None:
    for area in plan.areas:
        _emptied(area.components[rng.randrange(1, len(area.components) - 1)])


def _last_empty(rng: random.Random, plan: Plan) -> None:
    _emptied(rng.choice(plan.areas).components[-1])


def _first_empty(rng: random.Random, plan: Plan) -> None:
    _emptied(rng.choice(plan.areas).components[0])


def _second_item(rng: random.Random, plan: Plan) -> None:
    """A second item without a label, and below it a component that has nothing yet."""
    area = rng.choice(plan.areas)
    component, empty = area.components[0], area.components[1]
    speaker = Speaker(rng)
    second = Item(
        indicator=speaker.state(component.topic),
        steps=[speaker.action(component.topic)],
        evidence=[speaker.paper(component.topic)],
        when=component.items[0].when,
        responsible=component.items[0].responsible,
    )
    component.items.append(second)
    _emptied(empty)


def _heading_like(rng: random.Random, plan: Plan) -> None:
    for area in plan.areas:
        item = rng.choice(area.components).items[0]
        item.indicator = rng.choice([other.name for other in plan.areas])
        item.steps = [rng.choice(("TAHAP PERSIAPAN", "PELAKSANAAN KEGIATAN", "SOSIALISASI"))]


def _thin(rng: random.Random, plan: Plan) -> None:
    """Half of the evidence and some of the times are still to come."""
    for area in plan.areas:
        for item in area.items():
            if rng.random() < 0.5:
                item.evidence = []
            if rng.random() < 0.2:
                item.when = type(item.when)("")


_DISTURB: dict[str, Callable[[random.Random, Plan], None]] = {
    "hole": _hole,
    "last-empty": _last_empty,
    "first-empty": _first_empty,
    "second-item": _second_item,
    "heading-like": _heading_like,
    "thin": _thin,
}
