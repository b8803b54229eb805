"""Where a ready item goes among the rows of a draft or a plan. Pure functions over rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from zonaintegritas.core.decree.plan import Area, Component
from zonaintegritas.core.lke.coverage import spots_in
from zonaintegritas.core.lke.instruments import instrument
from zonaintegritas.core.lke.library import ReadyItem
from zonaintegritas.plans.models import Draft, PlanRow
from zonaintegritas.plans.models import Plan as PlanInForce
from zonaintegritas.plans.sheet_rows import SheetRows, sheet_rows

LAST_LETTER = "z"
ROMANS = ("I", "II", "III", "IV", "V", "VI")


@dataclass(frozen=True, slots=True)
class Place:
    """The headings of the new row and the row after which it stands; none where it is the first."""

    tree: Mapping[str, str]
    after: int | None
    is_new_component: bool


class Places:
    """Finds places in one state of the rows."""

    def __init__(self, found: SheetRows) -> None:
        self._found = found
        self._spots = spots_in(found.plan, instrument())

    def of(self, ready: ReadyItem) -> Place:
        """In the component of its sub-component, else in a new one at the end of its area, else in a new area."""
        spot = self._spots[ready.code.rpartition(".")[0]]
        if spot.component is not None:
            return self._inside(spot.component)
        if spot.area is not None:
            return self._below(spot.area, ready)
        return self._new_area(ready)

    def _inside(self, component: Component) -> Place:
        rows = self._rows([component])
        last = rows[-1]
        tree = {name: getattr(last, name) for name in ("area_roman", "area_name", "component_no", "component_name")}
        return Place({**tree, "letter": _next_letter(last.letter)}, last.pk, is_new_component=False)

    def _below(self, area: Area, ready: ReadyItem) -> Place:
        last = self._rows(area.components)[-1]
        tree = {
            "area_roman": last.area_roman,
            "area_name": last.area_name,
            "component_no": _next_number([component.no for component in area.components]),
            "component_name": ready.component,
        }
        return Place(tree, last.pk, is_new_component=True)

    def _new_area(self, ready: ReadyItem) -> Place:
        earlier = ROMANS[: ROMANS.index(ready.area_roman)]
        before = [area for area in self._found.plan.areas if area.roman in earlier]
        tree = {
            "area_roman": ready.area_roman,
            "area_name": ready.area_name,
            "component_no": "1",
            "component_name": ready.component,
        }
        return Place(tree, self._rows(before[-1].components)[-1].pk if before else None, is_new_component=True)

    def _rows(self, components: Iterable[Component]) -> list[PlanRow]:
        return [self._found.rows[item.ref] for component in components for item in component.items]


def place_of(record: Draft | PlanInForce, rows: Sequence[PlanRow], ready: ReadyItem) -> Place:
    """The place of one ready item among these standing rows."""
    return Places(sheet_rows(record, rows)).of(ready)


def _next_letter(letter: str) -> str:
    """b after a, 3 after 2; none where the paper has none or the alphabet ends."""
    if letter.isdecimal():
        return str(int(letter) + 1)
    if len(letter) == 1 and letter.isalpha() and letter.casefold() < LAST_LETTER:
        return chr(ord(letter) + 1)
    return ""


def _next_number(numbers: Sequence[str | None]) -> str:
    """The number after the highest; none where the components have none."""
    known = [int(number) for number in numbers if number and number.isdecimal()]
    if known:
        return str(max(known) + 1)
    return str(len(numbers) + 1) if any(numbers) else ""
