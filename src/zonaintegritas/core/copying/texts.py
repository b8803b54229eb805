"""Every text of a plan, and the plan written anew with other texts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeAlias

from zonaintegritas.core.copying.mention import Spot
from zonaintegritas.core.decree.plan import Accounting, Area, Component, Field, Item, Plan
from zonaintegritas.core.period import Period

Write: TypeAlias = Callable[[Spot, str], str]
Retime: TypeAlias = Callable[[Spot, Item, str], Period]


@dataclass(frozen=True, slots=True)
class Writer:
    """How each text and each period comes out. `retime` is told the item as it was and its new time in words."""

    write: Write
    retime: Retime

    def plan(self, plan: Plan) -> Plan:
        """The plan with every text written anew; doubts and places do not travel."""
        headings = self._headings(plan)
        return Plan(
            areas=tuple(self._area(area, Spot("name", at), headings) for at, area in enumerate(plan.areas)),
            columns=self._list(plan.columns, Spot("columns")),
            accounting=Accounting(),
        )

    def _headings(self, plan: Plan) -> dict[str, str]:
        """Headings of the columns outside the schema: each is one text, however many items have it."""
        items = [item for area in plan.areas for component in area.components for item in component.items]
        old = list(dict.fromkeys(heading for item in items for heading in item.extra))
        new = self._list(tuple(old), Spot("headings"))
        taken: dict[str, str] = {}
        for heading, written in zip(old, new, strict=True):
            taken[heading] = written if written not in taken.values() else f"{written} ({len(taken) + 1})"
        return taken

    def _area(self, area: Area, spot: Spot, headings: dict[str, str]) -> Area:
        return Area(
            roman=self.write(replace(spot, field="roman"), area.roman),
            name=self.write(spot, area.name),
            components=tuple(
                self._component(component, replace(spot, component=at), headings)
                for at, component in enumerate(area.components)
            ),
        )

    def _component(self, component: Component, spot: Spot, headings: dict[str, str]) -> Component:
        return Component(
            no=self._optional(component.no, replace(spot, field="no")),
            name=self.write(spot, component.name),
            items=tuple(
                self._item(item, replace(spot, item=at, ref=item.ref), headings)
                for at, item in enumerate(component.items)
            ),
        )

    def _item(self, item: Item, spot: Spot, headings: dict[str, str]) -> Item:
        def text(name: str, field: Field[str]) -> Field[str]:
            return Field(self.write(replace(spot, field=name), field.value))

        def entries(name: str, field: Field[tuple[str, ...]]) -> Field[tuple[str, ...]]:
            return Field(self._list(field.value, replace(spot, field=name)))

        time = text("target_time_raw", item.target_time_raw)
        return Item(
            ref=item.ref,
            letter=self._optional(item.letter, replace(spot, field="letter")),
            sub_component=self._optional(item.sub_component, replace(spot, field="sub_component")),
            indicator=text("indicator", item.indicator),
            steps=entries("steps", item.steps),
            evidence=entries("evidence", item.evidence),
            target_time_raw=time,
            period=Field(self.retime(replace(spot, field="period"), item, time.value)),
            target_output=text("target_output", item.target_output),
            responsible=text("responsible", item.responsible),
            note=text("note", item.note),
            extra={headings[key]: text(f"extra:{key}", field) for key, field in item.extra.items()},
        )

    def _list(self, texts: tuple[str, ...], spot: Spot) -> tuple[str, ...]:
        return tuple(self.write(replace(spot, entry=at), text) for at, text in enumerate(texts))

    def _optional(self, text: str | None, spot: Spot) -> str | None:
        return None if text is None else self.write(spot, text)
