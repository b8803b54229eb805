"""Where an item of a plan stands in the sheet: its area of change and the sub-components its component names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from zonaintegritas.core.decree.plan import Area, Component, Plan
from zonaintegritas.core.lke.coverage.lexicon import Lexicon, plain
from zonaintegritas.core.lke.coverage.meaning import Meanings
from zonaintegritas.core.lke.coverage.statements import LONGEST
from zonaintegritas.core.lke.instrument import Instrument

ROMANS: Final = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6}
SAME_NAME: Final = 85  # of 100: so much alike are two spellings of one name
# What tells the areas apart in their names, however an office shortens them.
AREA_WORDS: Final = {
    1: ("perubahan",),
    2: ("tatalaksana", "tata laksana", "ketatalaksanaan"),
    3: ("sdm", "sumber daya manusia", "aparatur", "kepegawaian"),
    4: ("akuntabilitas",),
    5: ("pengawasan",),
    6: ("pelayanan publik", "kualitas pelayanan", "layanan publik"),
}


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a component of a plan stands. No area: its heading says nothing; no homes: its name says nothing."""

    area: int | None
    homes: frozenset[str]
    component: str


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an item for a sub-component goes in a plan: the area and the component, as far as the plan has them."""

    area: Area | None = None
    component: Component | None = None


class Placer:
    """Places the components of plans in one sheet."""

    def __init__(self, instrument: Instrument, meanings: Meanings, lexicon: Lexicon) -> None:
        self._subs = instrument.sub_components
        self._meanings = meanings
        self._lexicon = lexicon

    def area_of(self, area: Area) -> int | None:
        """By name, else by number: an area outside the six has neither."""
        name = self._lexicon.mended(area.name[:LONGEST])
        named = [number for number, words in AREA_WORDS.items() if any(word in name for word in words)]
        return named[0] if len(named) == 1 else ROMANS.get(area.roman)

    def standing(self, area: Area, component: Component) -> Standing:
        number = self.area_of(area)
        name = self._lexicon.mended(component.name[:LONGEST])
        homes = frozenset(self._inside(name, number)) or frozenset(self._same_name(name))
        return Standing(number, homes, component.name)

    def spots(self, plan: Plan) -> Mapping[str, Spot]:
        """For every sub-component of the sheet its component in the plan, else its area, else nothing."""
        areas: dict[int | None, Area] = {}
        found: dict[str, Spot] = {}
        for area in plan.areas:
            areas.setdefault(self.area_of(area), area)
            for component in area.components:
                standing = self.standing(area, component)
                for code in sorted(standing.homes):
                    found.setdefault(code, Spot(area, component))
        return {sub.code: found.get(sub.code, Spot(areas.get(sub.area))) for sub in self._subs}

    def _inside(self, name: str, area: int | None) -> Iterator[str]:
        """Sub-components of the area whose concept the name shows."""
        for sub in self._subs:
            concepts = self._meanings.component[sub.code]
            if sub.area == area and any(self._lexicon.find(concept, name) for concept in concepts):
                yield sub.code

    def _same_name(self, name: str) -> Iterator[str]:
        """A component put into another area than the sheet does keeps its name."""
        for sub in self._subs:
            if fuzz.token_sort_ratio(name, plain(sub.name)) >= SAME_NAME:
                yield sub.code
