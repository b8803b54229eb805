"""All mentions of one text, none overlapping another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from zonaintegritas.core.copying.case import Case
from zonaintegritas.core.copying.contacts import find_contacts
from zonaintegritas.core.copying.even import even
from zonaintegritas.core.copying.mention import BLANK, Found, Kind, Mention, Outcome, Spot
from zonaintegritas.core.copying.numbers import find_numbers
from zonaintegritas.core.copying.offices import find_offices
from zonaintegritas.core.copying.people import HEADS_OF_PEOPLE, find_people
from zonaintegritas.core.copying.years import find_dates, find_years


@dataclass(frozen=True, slots=True)
class Column:
    """What the column of a text says about it."""

    is_time: bool = False
    is_of_people: bool = False


def column_of(spot: Spot) -> Column:
    """What to expect at this spot."""
    heading = spot.field.removeprefix("extra:")
    is_of_people = spot.field == "responsible" or (heading != spot.field and bool(HEADS_OF_PEOPLE.search(heading)))
    return Column(spot.is_time, is_of_people)


def mentions_in(text: str, spot: Spot, case: Case) -> tuple[Mention, ...]:
    """Every mention of the old office, its year and its people in a text, in order."""
    plain = even(text)
    mentions = []
    for found in found_in(plain.text, case, column_of(spot)):
        start, end = plain.span(found.start, found.end)
        mentions.append(Mention(found.kind, spot, start, end, text[start:end], found.outcome, found.new))
    return tuple(mentions)


def found_in(text: str, case: Case, column: Column) -> list[Found]:
    """The stretches of an evened text. What came first has the say; what overlaps in part is asked about as one."""
    kept: list[Found] = []
    for found in _every(text, case, column):
        if found.start < found.end:
            kept = _joined(kept, found)
    return sorted((one for one in kept if one.outcome is not Outcome.KEPT), key=lambda one: one.start)


def _every(text: str, case: Case, column: Column) -> Iterator[Found]:
    """The surest first: a date is no phone number, an address no place, a decree's number no year."""
    yield from find_dates(text, case, is_time=column.is_time)
    yield from find_contacts(text, case)
    yield from find_numbers(text, case)
    yield from find_offices(text, case)
    yield from find_people(text, case, is_of_people=column.is_of_people)
    yield from find_years(text, case, is_time=column.is_time)


def _joined(kept: list[Found], found: Found) -> list[Found]:
    touched = [one for one in kept if one.start < found.end and found.start < one.end]
    if any(one.start <= found.start and found.end <= one.end for one in touched):
        return kept
    rest = [one for one in kept if one not in touched]
    told = [one for one in touched if one.outcome is not Outcome.KEPT]
    if not told:
        return [*rest, found]
    if found.outcome is Outcome.KEPT:
        return kept
    start, end = min(found.start, *(one.start for one in told)), max(found.end, *(one.end for one in told))
    is_cleared = all(one.outcome is Outcome.CLEARED for one in (*told, found))
    whole = replace(told[0], start=start, end=end, outcome=Outcome.OPEN, new="")
    if is_cleared:
        whole = replace(whole, outcome=Outcome.CLEARED, new=BLANK)
    elif found.kind is Kind.PERSON:
        whole = replace(whole, kind=Kind.PERSON)
    return _joined(rest, whole)
