"""Where evidence may be used: items of plans in force with their occurrences, searched and suggested. No queries."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from zonaintegritas.core.filing import Shelf, Suggestion, Wanted
from zonaintegritas.core.lint.words import folded
from zonaintegritas.plans.models import Item, Occurrence
from zonaintegritas.ui.asked import key_of

LONGEST_LABEL = 90


@dataclass(frozen=True, slots=True)
class Place:
    """An item, or one of its occurrences."""

    item: Item
    occurrence: Occurrence | None = None


@dataclass(frozen=True)
class Offer:
    """An item that a person may say something proves."""

    item: Item
    ref: str
    occurrences: tuple[Occurrence, ...]

    @property
    def label(self) -> str:
        words = f"{self.ref} {self.item.indicator}"
        return words if len(words) <= LONGEST_LABEL else f"{words[: LONGEST_LABEL - 1]}…"

    @cached_property
    def searched(self) -> str:
        item = self.item
        return folded(" ".join((self.ref, item.area_name, item.component_name, item.indicator, *item.evidence)))

    @property
    def wanted(self) -> Wanted:
        """The item as suggestions see it."""
        item = self.item
        words = " ".join((item.area_name, item.component_name, item.indicator, *item.steps))
        return Wanted(item.pk, self.ref, words, " ".join(item.evidence))

    def occurrence_on(self, day: dt.date | None) -> Occurrence | None:
        """The one a document of this day is likely for: that of its month; else the first that is not done."""
        month = day.isoformat()[:7] if day else ""
        of_month = (one for one in self.occurrences if month and month in one.months)
        not_done = (one for one in self.occurrences if one.done_on is None)
        return next(of_month, None) or next(not_done, None) or next(iter(self.occurrences[-1:]), None)


@dataclass(frozen=True, slots=True)
class Choice:
    """A place as something to tick: its key in forms, its words, whether the name of the file names it."""

    key: str
    label: str
    is_named: bool = False


class Places:
    """The items of one person, plan by plan, the newest plan first."""

    def __init__(self, offers: Sequence[Offer]) -> None:
        self.offers = tuple(offers)
        self._by_item = {offer.item.pk: offer for offer in offers}

    @cached_property
    def years(self) -> list[int]:
        return list(dict.fromkeys(offer.item.plan.plan_year or 0 for offer in self.offers))

    @cached_property
    def _shelves(self) -> dict[int, Shelf]:
        return {
            year: Shelf([offer.wanted for offer in self.offers if offer.item.plan.plan_year == year])
            for year in self.years
        }

    def likely(self, path: str, day: dt.date | None) -> list[tuple[Offer, Suggestion]]:
        """Items whose words a path shares, of the plan of its year, else of the newest."""
        year = day.year if day and day.year in self._shelves else next(iter(self.years), None)
        found = self._shelves[year].suggest(path) if year is not None else []
        return [(self._by_item[one.key], one) for one in found]

    def choices(self, path: str, day: dt.date | None) -> list[Choice]:
        """The likely items as things to tick, each with the occurrence of the day."""
        return [
            choice_of(offer, offer.occurrence_on(day), is_named=one.is_named) for offer, one in self.likely(path, day)
        ]

    def matching(self, words: str) -> Iterator[Offer]:
        """Items in which all these words stand."""
        wanted = folded(words).split()
        return (offer for offer in self.offers if all(word in offer.searched for word in wanted))

    def offer(self, item: int) -> Offer | None:
        """An item by its key, where this person may work on it."""
        return self._by_item.get(item)

    def choice(self, item: int | None, occurrence: int | None) -> Choice | None:
        """An item and occurrence that are known by their keys, as something to tick."""
        offer = self._by_item.get(item or 0)
        if offer is None:
            return None
        return choice_of(offer, next((one for one in offer.occurrences if one.pk == occurrence), None))

    def place(self, key: str) -> Place | None:
        """What a key from a form means; None where this person may not use it there."""
        item, _, occurrence = key.partition(":")
        offer = self._by_item.get(key_of(item) or 0)
        if offer is None:
            return None
        if not occurrence:
            return Place(offer.item)
        chosen = next((one for one in offer.occurrences if str(one.pk) == occurrence), None)
        return Place(offer.item, chosen) if chosen else None


def choice_of(offer: Offer, occurrence: Occurrence | None, *, is_named: bool = False) -> Choice:
    """An item with an occurrence as something to tick."""
    if occurrence is None:
        return Choice(f"{offer.item.pk}:", offer.label, is_named)
    return Choice(f"{offer.item.pk}:{occurrence.pk}", f"{offer.label} · {occurrence.label}", is_named)
