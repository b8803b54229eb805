"""Figures of an area, an office or many: sums of the tallies on a day. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from enum import StrEnum
from fractions import Fraction

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Measure(StrEnum):
    """What a matrix shows in its cells; the value stands in addresses."""

    ACCEPTED = "diterima"
    REPORTED = "dilaporkan"
    LATE = "terlambat"

    @property
    def label(self) -> Promise:
        return _MEASURES[self]


_MEASURES: dict[Measure, Promise] = {
    Measure.ACCEPTED: _("Diterima dari yang jatuh tempo"),
    Measure.REPORTED: _("Dilaporkan dari yang jatuh tempo"),
    Measure.LATE: _("Terlambat"),
}


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of occurrences. `due_*` are of those that are due by the day, while the plan is in force."""

    planned: int = 0
    reported: int = 0
    accepted: int = 0
    waiting: int = 0
    returned: int = 0
    without_proof: int = 0
    due: int = 0
    due_reported: int = 0
    due_accepted: int = 0
    late: int = 0

    def share(self, measure: Measure) -> Fraction | None:
        """The part of what is due by now that was accepted, reported, or is late; None where nothing is due yet."""
        if not self.due:
            return None
        parts = {
            Measure.ACCEPTED: self.due_accepted,
            Measure.REPORTED: self.due_reported,
            Measure.LATE: self.late,
        }
        return Fraction(parts[measure], self.due)


def total_of(parts: Iterable[Figures]) -> Figures:
    """The sum of all."""
    known = list(parts)
    return Figures(*(sum(getattr(part, field.name) for part in known) for field in fields(Figures)))
