"""The plan before it is written, and the reading that a correct reader makes of it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.bench.generator.headings import EXTRAS, Role
from tests.bench.generator.shape import Shape
from tests.bench.generator.times import When, matrix_when, random_when
from tests.bench.generator.words import FIELDS, Field, Speaker, Topic

Json = dict[str, object]
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")


@dataclass
class Item:
    """One row. `merged` says with which group of rows a cell is merged."""

    indicator: str = ""
    letter: str | None = None
    sub: str | None = None
    steps: list[str] = field(default_factory=list)
    evidence: list[str] = field(default_factory=list)
    when: When = field(default_factory=lambda: When(""))
    outputs: list[str] = field(default_factory=list)
    responsible: str = ""
    note: str = ""
    extra: str = ""
    merged: dict[Role, int] = field(default_factory=dict)


@dataclass
class Component:
    """A group of rows; `no` and `name` are empty where the table has no such column."""

    no: str | None
    name: str
    items: list[Item]
    topic: Topic
    has_levels: bool = False


@dataclass
class Area:
    """A part of the plan under one heading."""

    name: str
    components: list[Component]

    def items(self) -> Iterator[Item]:
        for component in self.components:
            yield from component.items


@dataclass
class Plan:
    """All areas in order."""

    year: int
    areas: list[Area]


class Author:
    """Fills the columns of a shape with content."""

    def __init__(self, rng: random.Random, shape: Shape, year: int) -> None:
        self._rng = rng
        self._shape = shape
        self._year = year
        self._speaker = Speaker(rng)
        self._merges = 0
        self._counted = 0

    def plan(self) -> Plan:
        rng = self._rng
        fields = sorted(rng.sample(range(len(FIELDS)), rng.randint(3, 6)))
        return Plan(self._year, [self._area(number, FIELDS[at]) for number, at in enumerate(fields, 1)])

    def _area(self, number: int, source: Field) -> Area:
        rng, shape = self._rng, self._shape
        name = source.name.upper() if shape.is_area_upper else source.name
        if shape.area_style == "column" and not shape.has(Role.COMPONENT):
            items = [self._item(topic) for topic in source.topics for _ in range(rng.randint(1, 2))]
            components = [Component(None, "", items, source.topics[0])]
        else:
            has_levels = shape.has_levels and rng.random() < 0.5
            topics = sorted(
                rng.sample(source.topics, rng.randint(2, min(5, len(source.topics)))), key=source.topics.index
            )
            components = [self._component(at, topic, has_levels) for at, topic in enumerate(topics, 1)]
            self._count(components)
        del number
        area = Area(name, components)
        self._hand_out(area, source)
        for component in components:
            self._merge(component)
        return area

    def _count(self, components: list[Component]) -> None:
        """Numbers that run on through the plan, or count the rows."""
        if self._shape.counting == "area":
            return
        for component in components:
            component.no = str(self._counted + 1)
            self._counted += len(component.items) if self._shape.counting == "rows" else 1

    def _component(self, position: int, topic: Topic, has_levels: bool) -> Component:
        count = self._rng.choice((1, 1, 2, 2, 3, 4))
        items = [self._item(topic) for _ in range(count)]
        for at, item in enumerate(items):
            if has_levels:
                thing = topic.things[at % len(topic.things)]
                item.sub = f"{self._rng.choice(('Penguatan', 'Penataan', 'Pembinaan'))} {thing}"
            if self._shape.letters != "none" and count > 1:
                item.letter = chr(ord("a") + at)
        return Component(str(position), topic.name, items, topic, has_levels)

    def _item(self, topic: Topic) -> Item:
        item = Item()
        self._say_what(item, topic)
        self._say_when(item)
        self._say_more(item, topic)
        return item

    def _say_what(self, item: Item, topic: Topic) -> None:
        rng, shape, speaker = self._rng, self._shape, self._speaker
        if shape.has(Role.INDICATOR):
            item.indicator = self._flawed(speaker.state(topic))
        if shape.has(Role.STEPS):
            is_nominal = shape.family == "activity" and rng.random() < 0.7
            count = rng.choice((1, 1, 1, 2, 3))
            item.steps = [self._flawed(speaker.action(topic, is_nominal=is_nominal)) for _ in range(count)]
        if shape.has(Role.EVIDENCE) and rng.random() > 0.04:
            item.evidence = [self._flawed(speaker.paper(topic)) for _ in range(rng.choice((1, 1, 2, 2, 3)))]

    def _say_when(self, item: Item) -> None:
        rng, shape = self._rng, self._shape
        if shape.has(Role.MATRIX):
            item.when = matrix_when(rng, self._year, step=shape.matrix_step)
        elif shape.has(Role.TIME) and rng.random() > 0.03:
            item.when = random_when(rng, self._year)

    def _say_more(self, item: Item, topic: Topic) -> None:
        rng, shape, speaker = self._rng, self._shape, self._speaker
        if shape.has(Role.OUTPUT) and rng.random() > 0.05:
            item.outputs = [speaker.result(topic) for _ in range(rng.choice((1, 1, 1, 2)))]
        if shape.has(Role.NOTE) and rng.random() < 0.4:
            item.note = speaker.note()
        extra = shape.column_of(Role.EXTRA)
        if extra is not None:
            item.extra = rng.choice(EXTRAS[extra.heading.upper()])

    def _flawed(self, text: str) -> str:
        if self._shape.kind == "text" and self._rng.random() < 0.06:
            return self._speaker.slip(text)
        return text

    def _hand_out(self, area: Area, source: Field) -> None:
        """Who answers: per row, per component, or once for the area."""
        if not self._shape.has(Role.RESPONSIBLE):
            return
        is_text = self._shape.kind == "text"
        if self._shape.responsible == "area":
            self._together(list(area.items()), Role.RESPONSIBLE, self._speaker.group(source))
            return
        for component in area.components:
            if self._shape.responsible == "component" and not is_text:
                self._together(component.items, Role.RESPONSIBLE, self._speaker.group(source))
            else:
                for item in component.items:
                    item.responsible = self._speaker.group(source)

    def _together(self, items: list[Item], role: Role, responsible: str) -> None:
        self._merges += 1
        for item in items:
            item.responsible = responsible
            item.merged[role] = self._merges

    def _merge(self, component: Component) -> None:
        """Let neighbours of one component share a cell in the columns the shape merges."""
        for role in self._shape.merged_roles:
            if len(component.items) < 2 or component.has_levels or self._rng.random() < 0.4:
                continue
            start = self._rng.randrange(len(component.items) - 1)
            group = component.items[start : start + 2]
            if role is Role.INDICATOR:
                for item in component.items:
                    item.letter = None
            self._merges += 1
            for item in group:
                item.merged[role] = self._merges
                _copy(group[0], item, role)


def _copy(source: Item, target: Item, role: Role) -> None:
    if role is Role.INDICATOR:
        target.indicator = source.indicator
    elif role is Role.STEPS:
        target.steps = list(source.steps)
    elif role is Role.EVIDENCE:
        target.evidence = list(source.evidence)
    elif role is Role.TIME:
        target.when = source.when
    elif role is Role.OUTPUT:
        target.outputs = list(source.outputs)
    else:
        target.note = source.note


def expected_areas(plan: Plan) -> list[Json]:
    """The plan part of plan-reading/1."""
    return [
        {
            "roman": ROMAN[number],
            "name": area.name,
            "components": [
                {
                    "no": component.no,
                    "name": component.name,
                    "items": [
                        _expected_item(f"{ROMAN[number]}.{position}", at, item, component)
                        for at, item in enumerate(component.items, 1)
                    ],
                }
                for position, component in enumerate(area.components, 1)
            ],
        }
        for number, area in enumerate(plan.areas)
    ]


def _expected_item(stem: str, at: int, item: Item, component: Component) -> Json:
    tail = item.letter or (str(at) if len(component.items) > 1 or item.sub else "")
    return {
        "ref": f"{stem}.{tail}" if tail else stem,
        "letter": item.letter,
        "sub_component": item.sub,
        "indicator": item.indicator or None,
        "steps": item.steps,
        "evidence": item.evidence,
        "target_time_raw": item.when.raw or None,
        "months": [f"{year:04d}-{month:02d}" for year, month in item.when.months],
        "periodicity": item.when.periodicity,
        "target_output": "; ".join(item.outputs) or None,
        "responsible": item.responsible or None,
        "note": item.note or None,
    }
