"""Which items a paper of a meeting may prove, the likely ones first. Pure functions over rows."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from zonaintegritas.evidence.models import Kind
from zonaintegritas.plans.models import Item, Occurrence

WORDS: Final[Mapping[str, str]] = {
    Kind.INVITATION: r"\bundangan\b",
    Kind.ATTENDANCE: r"\bdaftar hadir\b|\babsen",
    Kind.MINUTES: r"\bnotul\w*|\brisalah\b",
    Kind.PHOTO: r"\bfoto\b|\bdokumentasi\b|\bfoto-foto\b",
}


@dataclass(frozen=True, slots=True)
class Target:
    """An item, and its occurrence to which a document of a day belongs; `is_likely`: the plan asks for such a one."""

    item: Item
    ref: str
    occurrence: Occurrence | None
    is_likely: bool = False

    @property
    def key(self) -> str:
        """How a form names it: item, and occurrence where there is one."""
        return f"{self.item.pk}:{self.occurrence.pk}" if self.occurrence else f"{self.item.pk}:"


def occurrence_on(item: Item, day: dt.date) -> Occurrence | None:
    """The occurrence of that month; else the next that is due; else the last."""
    month = f"{day:%Y-%m}"
    ordered = sorted(item.occurrences.all(), key=lambda one: one.position)
    here = [one for one in ordered if month in one.months]
    later = [one for one in ordered if one.due_on is not None and one.due_on >= day]
    return next(iter([*here, *later, *reversed(ordered)]), None)


def targets_for(items: Iterable[Item], refs: Mapping[int, str], *, kind: str, day: dt.date) -> list[Target]:
    """A target for each item, those that ask for this kind of document first."""
    asks = re.compile(WORDS[kind], re.IGNORECASE) if kind in WORDS else None
    found = [
        Target(
            item,
            refs[item.pk],
            occurrence_on(item, day),
            is_likely=asks is not None and any(asks.search(wanted) for wanted in item.evidence),
        )
        for item in items
    ]
    return sorted(found, key=lambda one: not one.is_likely)
