"""Who would be named on items, and who no longer: what a change of many at once comes to. Pure functions over rows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from zonaintegritas.offices.models import User
from zonaintegritas.plans.models import BulkChange, Item

Kind = BulkChange.Kind


@dataclass(frozen=True, slots=True)
class ItemChange:
    """The people who come to an item, and those who go."""

    item: Item
    added: tuple[User, ...] = ()
    removed: tuple[User, ...] = ()

    @property
    def stays(self) -> tuple[User, ...]:
        """Those who are named and stay."""
        return tuple(named.user for named in self.item.named.all() if named.user not in self.removed)


def changes_of(
    kind: str, items: Iterable[Item], people: Collection[User], instead_of: User | None = None
) -> list[ItemChange]:
    """What adding, replacing or taking out these people changes; items (their people loaded) that stay are left out.

    People are put in the place of `instead_of` where that person is named, and of everybody where nobody is given.
    """
    changes = (_change(kind, item, people, instead_of) for item in items)
    return [change for change in changes if change.added or change.removed]


def party_changes(items: Iterable[Item], before: Collection[int], people: Collection[User]) -> list[ItemChange]:
    """What it changes that these people stand for a party now, and those with these keys did before."""
    changes = []
    for item in items:
        named = _named(item)
        gone = tuple(person for person in named if person.pk in before and person not in people)
        changes.append(ItemChange(item, _missing(people, named), gone))
    return [change for change in changes if change.added or change.removed]


def handing_over(items: Iterable[Item], leaver: User, successors: dict[str, User], default: User) -> list[ItemChange]:
    """The leaver goes from these items, the successor of the area comes; where none is given, the one for the rest."""
    return [
        ItemChange(item, _missing([successors.get(item.area_roman, default)], _named(item)), (leaver,))
        for item in items
    ]


def _change(kind: str, item: Item, people: Collection[User], instead_of: User | None) -> ItemChange:
    named = _named(item)
    if kind == Kind.REMOVE:
        return ItemChange(item, (), tuple(person for person in named if person in people))
    if kind == Kind.ADD:
        return ItemChange(item, _missing(people, named))
    if instead_of is not None and instead_of not in named:
        return ItemChange(item)
    leaving = named if instead_of is None else [instead_of]
    gone = tuple(person for person in leaving if person not in people)
    return ItemChange(item, _missing(people, named), gone)


def _named(item: Item) -> list[User]:
    return [named.user for named in item.named.all()]


def _missing(people: Iterable[User], named: Collection[User]) -> tuple[User, ...]:
    return tuple(person for person in people if person not in named)


def people_in(changes: Iterable[ItemChange]) -> Iterator[User]:
    """Everybody who comes to an item."""
    for change in changes:
        yield from change.added
