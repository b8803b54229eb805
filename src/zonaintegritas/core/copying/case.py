"""One copying made ready: both offices in their parts, and the patterns of the old names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from zonaintegritas.core.copying.even import even, squeezed
from zonaintegritas.core.copying.origin import Named, Origin, Target, is_nation, is_one_office, named

NEVER: Final = r"(?!)"
SHORTEST_PLACE: Final = 3  # letters; a shorter name is no name


@dataclass(frozen=True)
class Case:
    """The old office and the new one, with what their names look like in a text."""

    origin: Origin
    target: Target

    @cached_property
    def is_same_office(self) -> bool:
        """Whether only the year changes."""
        return is_one_office(self.origin, self.target)

    @property
    def shift(self) -> int:
        """By how many years the plan moves."""
        return self.target.year - self.origin.year

    @cached_property
    def old(self) -> Named:
        """The old office."""
        return named(self.origin.office)

    @cached_property
    def new(self) -> Named:
        """The new office."""
        return named(self.target.office)

    @property
    def seat(self) -> str:
        """The town of the new office."""
        return self.target.seat or self.new.place

    @cached_property
    def own_places(self) -> tuple[str, ...]:
        """The name of the old office's place, and other spellings of it."""
        names = (self.old, *map(named, self.origin.also))
        return _unlike(one.place for one in names if (one.organ or one is self.old) and not is_nation(one))

    @cached_property
    def also(self) -> tuple[str, ...]:
        """Names of the old office that are not made of its organ and place; of the country's own every name."""
        names = ((name, named(name)) for name in self.origin.also)
        is_nations = is_nation(self.old)
        return _unlike(name for name, parts in names if not parts.organ or (is_nations and is_nation(parts)))

    @cached_property
    def seats(self) -> tuple[str, ...]:
        """Towns and other names of the old place."""
        own = {squeezed(place) for place in self.own_places}
        return tuple(place for place in _unlike(self.origin.places) if squeezed(place) not in own)

    @cached_property
    def parent_places(self) -> tuple[str, ...]:
        """Provinces of the old office that are not those of the new one."""
        kept = {squeezed(place) for place in self.kept_places}
        return tuple(place for place in _places(self.origin.parents) if squeezed(place) not in kept)

    @cached_property
    def new_parent(self) -> Named | None:
        """The office above the new one."""
        parents = [one for one in map(named, self.target.parents) if not is_nation(one)]
        return parents[0] if parents else None

    @cached_property
    def kept_places(self) -> tuple[str, ...]:
        """The place and provinces of the new office: no trace of the old one, unless it has the same name."""
        names = _unlike([self.new.place, self.seat, *_places(self.target.also), *_places(self.target.parents)])
        own = {squeezed(place) for place in (*self.own_places, *self.origin.places)}
        return tuple(one for one in names if squeezed(one) not in own)

    @cached_property
    def own_pattern(self) -> str:
        """Any writing of the old office's place."""
        return any_of(self.own_places)

    @cached_property
    def every_place(self) -> tuple[str, ...]:
        """Every name that tells of the old place, the longest first."""
        return tuple(
            sorted(_unlike([*self.own_places, *self.seats, *self.parent_places, *self.also]), key=len, reverse=True)
        )

    def __hash__(self) -> int:
        return hash((self.origin, self.target))


@lru_cache(maxsize=256)
def any_of(names: tuple[str, ...]) -> str:
    """A pattern for these names in any case, spaced out or with their blanks gone."""
    ordered = sorted(names, key=len, reverse=True)
    return "|".join(map(spaced, ordered)) if ordered else NEVER


@lru_cache(maxsize=256)
def spaced(name: str) -> str:
    """A pattern for one name whose letters may stand apart."""
    words = re.findall(r"[^\W_]+", even(name).text)
    return r"[ ._'-]{0,3}".join("[ -]?".join(map(re.escape, word)) for word in words) or NEVER


def _places(offices: Iterable[str]) -> tuple[str, ...]:
    return _unlike(one.place for one in map(named, offices) if not is_nation(one))


def _unlike(names: Iterable[str]) -> tuple[str, ...]:
    """Each name once, however it is written."""
    kept: dict[str, str] = {}
    for name in names:
        plain = squeezed(name)
        if len(plain) >= SHORTEST_PLACE or (plain and plain == squeezed(name) and plain.isalpha()):
            kept.setdefault(plain, name)
    return tuple(kept.values())
