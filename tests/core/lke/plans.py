"""Small plans for the tests of this folder."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from zonaintegritas.core.decree.plan import Area, Component, Field, Item, Plan
from zonaintegritas.core.lke.library import ReadyItem

YEAR = 2026


def item(ref: str, indicator: str, steps: Iterable[str] = (), evidence: Iterable[str] = ()) -> Item:
    return Item(ref, indicator=Field(indicator), steps=Field(tuple(steps)), evidence=Field(tuple(evidence)))


def plan_of(area: str, component: str, *items: Item, roman: str = "I") -> Plan:
    return Plan((Area(roman, area, (Component("1", component, items),)),))


def plan_of_ready(ready: Iterable[ReadyItem]) -> Plan:
    """Every ready item in its own area and component; its ref is the code it was written for."""
    areas: dict[tuple[str, str], dict[str, list[Item]]] = {}
    for one in ready:
        components = areas.setdefault((one.area_roman, one.area_name), {})
        components.setdefault(one.component, []).append(one.as_item(one.code, YEAR))
    return Plan(tuple(Area(roman, name, _components(components)) for (roman, name), components in areas.items()))


def _components(components: Mapping[str, list[Item]]) -> tuple[Component, ...]:
    return tuple(Component(None, name, tuple(items)) for name, items in components.items())
