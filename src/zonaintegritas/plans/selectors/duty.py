"""Who has to act on items, on a day: what reminders are sent by and what a person finds as their own work.

    duties = duties_of(office, items, office.today())   # three queries, however many items
    duty = duties[occurrence.item_id]
    duty.people       -> (OnDuty(person=Maya, instead_of=Ratna, until=2026-12-12), OnDuty(person=Budi), ...)
    duty.why          -> Why.NAMED | Why.PARTY | Why.AREA | Why.NOBODY

The first of these that holds somebody who works in the office today:

1. NAMED: the people named on the item;
2. PARTY: the people who stand for what the plan prints as *penanggung jawab* (`PartyPerson`);
3. AREA: the coordinators of the item's area;
4. NOBODY: nobody; `people` is empty, and the operator has to name somebody.

Who is away on that day is replaced by the person acting for them (`offices.StandIn`); somebody who is there for
themselves and for another stands once, for themselves. Nothing is filtered by who asks: call it for an office whose
items the asking person sees, or as the system.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from django.db.models import BigIntegerField, CharField, Value

from zonaintegritas.guard.actor import System
from zonaintegritas.offices.crew import Crew, crew_of
from zonaintegritas.offices.models import Office
from zonaintegritas.plans.duties import Duty, OnDuty, Why
from zonaintegritas.plans.models import Item, ItemPerson, PartyPerson
from zonaintegritas.plans.parties import party_key


def duties_of(
    office: Office, items: Collection[Item], day: dt.date, named: Mapping[int, Sequence[int]] | None = None
) -> dict[int, Duty]:
    """Key of an item -> who has to act on it on this day. The items are of this office.

    `named` are the keys of the people by item, where the caller has read them already: a query less.
    """
    on_items = named_on(items) if named is None else named
    return duties_by(crew_of(System(), office, day), items, on_items, parties_of(office))


def duties_by(
    crew: Crew, items: Iterable[Item], named: Mapping[int, Sequence[int]], parties: Mapping[str, Sequence[int]]
) -> dict[int, Duty]:
    """The same from what the caller has read already; no query."""
    return {item.pk: _duty(item, crew, named.get(item.pk, ()), parties) for item in items}


def people_on(office: Office, items: Collection[int]) -> tuple[dict[int, list[int]], dict[str, list[int]]]:
    """(who is named on these items, who stands for the printed parties of the office); one query for both."""
    no_key, no_item = Value("", output_field=CharField()), Value(0, output_field=BigIntegerField())
    by_item = ItemPerson.objects.filter(item__in=items).values_list("pk", "item", no_key, "user")
    by_party = PartyPerson.objects.filter(office=office).values_list("pk", no_item, "key", "user")
    named: dict[int, list[int]] = {}
    parties: dict[str, list[int]] = {}
    for _pk, item, key, person in sorted(by_item.union(by_party, all=True)):
        if item:
            named.setdefault(item, []).append(person)
        else:
            parties.setdefault(key, []).append(person)
    return named, parties


def named_on(items: Collection[Item]) -> dict[int, list[int]]:
    """Key of an item -> the keys of the people named on it."""
    named: dict[int, list[int]] = {}
    for item, person in ItemPerson.objects.filter(item__in=items).order_by("pk").values_list("item", "user"):
        named.setdefault(item, []).append(person)
    return named


def duty_of(item: Item, day: dt.date) -> Duty:
    """Who has to act on one item on this day."""
    return duties_of(item.plan.office, [item], day)[item.pk]


def parties_of(office: Office) -> dict[str, list[int]]:
    """Key of a printed party -> the keys of the people who stand for it in this office."""
    parties: dict[str, list[int]] = {}
    for key, person in PartyPerson.objects.filter(office=office).order_by("pk").values_list("key", "user"):
        parties.setdefault(key, []).append(person)
    return parties


def _duty(item: Item, crew: Crew, named: Iterable[int], parties: Mapping[str, Sequence[int]]) -> Duty:
    for why, keys in _candidates(item, crew, named, parties):
        if people := _on_duty(crew, keys):
            return Duty(why, people)
    return Duty(Why.NOBODY)


def _on_duty(crew: Crew, keys: Iterable[int]) -> tuple[OnDuty, ...]:
    """Those of these people who work here, by name; who is away is replaced."""
    here = [pk for pk in dict.fromkeys(keys) if pk in crew.workers]
    there = {pk: OnDuty(crew.workers[pk]) for pk in here if pk not in crew.covers}
    for pk in here:
        if (cover := crew.covers.get(pk)) is not None:
            there.setdefault(cover.acting.pk, OnDuty(cover.acting, crew.workers[pk], cover.until))
    return tuple(sorted(there.values(), key=lambda one: (one.person.full_name.casefold(), one.person.pk)))


def _candidates(
    item: Item, crew: Crew, named: Iterable[int], parties: Mapping[str, Sequence[int]]
) -> Iterator[tuple[Why, Iterable[int]]]:
    yield Why.NAMED, named
    yield Why.PARTY, parties.get(party_key(item.responsible), ())
    yield Why.AREA, crew.coordinators.get(item.area_roman, ())
