"""How far an item is (done / all), and a component, an area or a plan (the mean of the items below)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Progress:
    """Counts of occurrences and items, and the share reached.

    The share is exact (a Fraction), so that it never falls when more is done and the mean of areas equals the
    mean of all their items; it is rounded once, in `percent`.
    """

    done: int  # occurrences
    total: int
    share: Fraction
    items_done: int = 0
    items: int = 1

    @property
    def percent(self) -> int:
        """Whole percent, rounded down: 100 means that everything is done."""
        return int(self.share * 100)


NO_PROGRESS = Progress(0, 0, Fraction(0), items=0)


def progress_of(done: int, total: int) -> Progress:
    """The progress of one item with so many of its occurrences done; more than all counts as all."""
    reached = max(0, min(done, total))
    share = Fraction(reached, total) if total > 0 else Fraction(0)
    return Progress(reached, max(0, total), share, items_done=int(share == 1))


def roll_up(parts: Iterable[Progress]) -> Progress:
    """The mean over the items of all parts; parts may be items, or groups that were themselves rolled up."""
    known = list(parts)
    items = sum(part.items for part in known)
    if items == 0:
        return NO_PROGRESS
    return Progress(
        done=sum(part.done for part in known),
        total=sum(part.total for part in known),
        share=sum((part.share * part.items for part in known), Fraction(0)) / items,
        items_done=sum(part.items_done for part in known),
        items=items,
    )
