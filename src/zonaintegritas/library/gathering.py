"""What is known about files that came in before somebody says so: from their names, and for which item they came."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from zonaintegritas.core.filing import Guess, guess
from zonaintegritas.evidence.facts import EvidenceFacts
from zonaintegritas.evidence.models import Evidence
from zonaintegritas.library.forms import UploadedRow
from zonaintegritas.library.models import Incoming
from zonaintegritas.library.places import Choice, Place, Places
from zonaintegritas.library.services import Filing


@dataclass(frozen=True, slots=True)
class Row:
    """A file in the table: its form, and the document that it already is."""

    incoming: Incoming
    form: UploadedRow
    known: Evidence | None

    def filing(self, places: Places) -> Filing:
        """What the form says is to be done with it."""
        return Filing(self.incoming, self.form.facts, self.form.chosen(places), self.form.as_known)


def about(files: Sequence[Incoming], places: Places) -> tuple[Guess, list[Choice]]:
    """What the name of the first file says, and the items that may be meant; the one it was sent for first."""
    first = files[0]
    found = guess(first.path)
    begun = places.choice(first.item_id, first.occurrence_id)
    likely = places.choices(" ".join(one.path for one in files[:5]), found.dated_on or found.proves_from)
    return found, _begun_first(begun, likely)


def first_choices(places: Places, place: Place | None, words: str) -> list[Choice]:
    """The item a link is added for, and those its title may mean."""
    begun = places.choice(place.item.pk, place.occurrence.pk if place.occurrence else None) if place else None
    return _begun_first(begun, places.choices(words, None) if words else [])


def initial_of(found: Guess, choices: Sequence[Choice]) -> dict[str, Any]:
    """The first values of a form; only items that the name names, or that one came from, are ticked."""
    return {
        "title": found.title,
        "kind": found.kind,
        "dated_on": found.dated_on,
        "proves_from": found.proves_from,
        "proves_until": found.proves_until,
        "butir": [choice.key for choice in choices if choice.is_named],
    }


def neighbours(files: Sequence[Incoming], asked: str) -> tuple[Incoming, Incoming] | None:
    """The file that is to move and the one whose place it takes: `uid:naik` or `uid:turun`."""
    name, _, way = asked.partition(":")
    at = next((number for number, one in enumerate(files) if str(one.uid) == name), -1)
    other = at + (1 if way == "turun" else -1)
    return (files[at], files[other]) if at >= 0 and 0 <= other < len(files) else None


def as_known(files: Sequence[Incoming], known: Mapping[str, Evidence], places: Sequence[Place]) -> list[Filing]:
    """Files that are not filed again, because the office has them."""
    return [
        Filing(one, EvidenceFacts(same.title), tuple(places), same)
        for one in files
        if (same := known.get(one.content.sha256)) is not None
    ]


def uids_of(given: Sequence[str]) -> set[UUID]:
    """The keys of files as an address or a form carries them; what is none counts for nothing."""
    found = set()
    for text in given:
        with suppress(ValueError):
            found.add(UUID(text))
    return found


def _begun_first(begun: Choice | None, likely: Sequence[Choice]) -> list[Choice]:
    if begun is None:
        return list(likely)
    item = begun.key.partition(":")[0]
    return [replace(begun, is_named=True), *(one for one in likely if one.key.partition(":")[0] != item)]
