"""Who has to act on an item, and why they: values that `selectors.duty` gives."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from zonaintegritas.offices.models import User


class Why(StrEnum):
    """Why somebody has to act."""

    NAMED = "NAMED"
    PARTY = "PARTY"
    AREA = "AREA"
    NOBODY = "NOBODY"


@dataclass(frozen=True, slots=True)
class OnDuty:
    """A person who has to act; `instead_of` is who is away until then."""

    person: User
    instead_of: User | None = None
    until: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Duty:
    """Who has to act on an item, and why they."""

    why: Why
    people: tuple[OnDuty, ...] = ()

    @property
    def keys(self) -> frozenset[int]:
        """The keys of these people."""
        return frozenset(one.person.pk for one in self.people)
