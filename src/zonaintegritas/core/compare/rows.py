"""Which row of one version is which of the other, and in which cells the two differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from zonaintegritas.core.compare.likeness import Grams, grams, likeness

R = TypeVar("R")
S = TypeVar("S")
Same = Mapping[int, int]  # place of a row after -> its place before
Candidate = tuple[float, int, int]  # how alike, place after, place before
ALIKE: Final = 0.5  # from here on two rows may be one
ALIKE_IN_PLACE: Final = 0.3  # the same where they are called the same, too


@dataclass(frozen=True, slots=True)
class Pair(Generic[R]):
    """A row before and after, and the names of the cells that differ; one side is None where it came or went."""

    before: R | None
    after: R | None
    changed: tuple[str, ...] = ()

    @property
    def is_same(self) -> bool:
        return self.before is not None and self.after is not None and not self.changed


def compare_rows(
    before: Sequence[R], after: Sequence[R], *, same: Same, cells: Callable[[R], Mapping[str, object]]
) -> tuple[Pair[R], ...]:
    """Every row of `after` in its order, then those of `before` that went. `cells` are what counts of a row, by name;
    an absent cell is an empty text.
    """
    kept = set(same.values())
    pairs = (_pair(before[same[at]] if at in same else None, row, cells) for at, row in enumerate(after))
    return (*pairs, *(Pair(row, None) for at, row in enumerate(before) if at not in kept))


def _pair(before: R | None, after: R, cells: Callable[[R], Mapping[str, object]]) -> Pair[R]:
    if before is None:
        return Pair(None, after)
    old, new = cells(before), cells(after)
    names = dict.fromkeys((*old, *new))
    return Pair(before, after, tuple(name for name in names if old.get(name, "") != new.get(name, "")))


def interleaved(pairs: Sequence[Pair[R]], before: Sequence[R]) -> tuple[Pair[R], ...]:
    """The same pairs, those that went behind the row that they followed."""
    places = {id(row): at for at, row in enumerate(before)}
    gone = [pair for pair in pairs if pair.after is None]
    shown: list[Pair[R]] = []
    for pair in pairs:
        if pair.after is None:
            continue
        if pair.before is not None:
            here = places[id(pair.before)]
            while gone and places[id(gone[0].before)] < here:
                shown.append(gone.pop(0))
        shown.append(pair)
    return (*shown, *gone)


def matched_by(
    before: Sequence[R], after: Sequence[S], key_before: Callable[[R], Hashable], key_after: Callable[[S], Hashable]
) -> dict[int, int]:
    """Rows with the same key are the same row; each is taken once."""
    places = {key_before(row): at for at, row in enumerate(before)}
    found = {}
    for at, row in enumerate(after):
        place = places.pop(key_after(row), None)
        if place is not None:
            found[at] = place
    return found


def matched_by_likeness(
    before: Sequence[R],
    after: Sequence[R],
    *,
    ref: Callable[[R], str],
    text: Callable[[R], str],
    is_one_paper: bool = False,
) -> dict[int, int]:
    """First rows that say the same and stand once on either side, then those that are called the same and are not
    too unlike, then the most alike. `is_one_paper`: at last also those that are called the same, whatever they say.
    """
    old = [_Said(ref(row), said, grams(said)) for row in before for said in (text(row),)]
    new = [_Said(ref(row), said, grams(said)) for row in after for said in (text(row),)]
    twice = {
        said for sayings in (old, new) for said, count in Counter(one.text for one in sayings).items() if count > 1
    }

    def key(one: _Said) -> Hashable:
        return (one.text, one.ref) if one.text in twice else one.text

    found = matched_by(old, new, key, key)
    _take(found, _in_place(old, new, found, ALIKE_IN_PLACE))
    _take(found, _anywhere(old, new, found))
    if is_one_paper:
        _take(found, _in_place(old, new, found, 0.0))
    return found


@dataclass(frozen=True, slots=True)
class _Said:
    """A row as it is matched: how it is called, and what it says."""

    ref: str
    text: str
    grams: Grams


def _in_place(old: Sequence[_Said], new: Sequence[_Said], found: Same, least: float) -> Iterator[Candidate]:
    """Rows that are called the same."""
    places = {one.ref: place for place, one in enumerate(old)}
    for at, one in enumerate(new):
        place = places.get(one.ref)
        if at not in found and place is not None:
            alike = likeness(old[place].grams, one.grams)
            if alike >= least:
                yield alike, at, place


def _anywhere(old: Sequence[_Said], new: Sequence[_Said], found: Same) -> Iterator[Candidate]:
    """Rows that say nearly the same, wherever they stand."""
    taken = set(found.values())
    free = [(place, one) for place, one in enumerate(old) if place not in taken]
    for at, one in enumerate(new):
        for place, other in free if at not in found else ():
            alike = likeness(other.grams, one.grams)
            if alike >= ALIKE:
                yield alike, at, place


def _take(found: dict[int, int], candidates: Iterator[Candidate]) -> None:
    """The most alike first; no row twice."""
    best = sorted(candidates, key=lambda one: (-one[0], one[1], one[2]))
    taken = set(found.values())
    for _, at, place in best:
        if at not in found and place not in taken:
            found[at] = place
            taken.add(place)
