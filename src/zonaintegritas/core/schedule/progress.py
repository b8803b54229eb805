"""How far an item is (done / all), and a component, an area or a plan (the mean of the items below).

There are two figures: *dilaporkan*, what somebody says was done, and *diterima*, what reviewers accepted of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Progress:
    """Counts of occurrences and items, and the shares reached: reported, and of that accepted.

    The shares are exact (Fractions), so that they never fall when more is done and the mean of areas equals the
    mean of all their items; they are rounded once, in `percent` and `accepted_percent`.
    """

    done: int  # occurrences that are reported
    total: int
    share: Fraction
    items_done: int = 0
    items: int = 1
    accepted: int = 0  # occurrences that are reported and accepted
    accepted_share: Fraction = Fraction(0)
    items_accepted: int = 0

    @property
    def percent(self) -> int:
        """Whole percent reported, rounded down: 100 means that everything is done."""
        return int(self.share * 100)

    @property
    def accepted_percent(self) -> int:
        """Whole percent accepted, rounded down: 100 means that everything is accepted."""
        return int(self.accepted_share * 100)


NO_PROGRESS = Progress(0, 0, Fraction(0), items=0)


def progress_of(done: int, total: int, accepted: int = 0) -> Progress:
    """The progress of one item with so many of its occurrences done, and so many of these accepted.

    More than all counts as all, and nothing counts as accepted that is not reported.
    """
    reached = max(0, min(done, total))
    taken = max(0, min(accepted, reached))
    share = Fraction(reached, total) if total > 0 else Fraction(0)
    accepted_share = Fraction(taken, total) if total > 0 else Fraction(0)
    return Progress(
        reached,
        max(0, total),
        share,
        items_done=int(share == 1),
        accepted=taken,
        accepted_share=accepted_share,
        items_accepted=int(accepted_share == 1),
    )


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
        accepted=sum(part.accepted for part in known),
        accepted_share=sum((part.accepted_share * part.items for part in known), Fraction(0)) / items,
        items_accepted=sum(part.items_accepted for part in known),
    )
