"""What was planned by a day, and what became of it: exact counts of occurrences."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Final

ONE_DAY: Final = dt.timedelta(days=1)


class Proof(StrEnum):
    """The state of the proof of an occurrence."""

    MISSING = "MISSING"
    SUBMITTED = "SUBMITTED"
    RETURNED = "RETURNED"
    ACCEPTED = "ACCEPTED"


@dataclass(frozen=True, slots=True)
class Work:
    """One occurrence of an item: when it is due, when it was done (*dilaporkan*), when accepted (*diterima*)."""

    due_on: dt.date | None
    done_on: dt.date | None = None
    accepted_on: dt.date | None = None
    proof: Proof = Proof.MISSING


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of occurrences. Of what was planned, so much was done, accepted, is late; and the proof of it."""

    planned: int = 0
    done: int = 0
    accepted: int = 0
    late: int = 0  # due and not done
    done_late: int = 0  # done after it was due; counted in `done` too
    missing: int = 0
    submitted: int = 0
    returned: int = 0
    complete: int = 0

    def __add__(self, other: Figures) -> Figures:
        return Figures(*(mine + theirs for mine, theirs in zip(astuple(self), astuple(other), strict=True)))

    @property
    def done_share(self) -> Fraction | None:
        """Done of planned; nothing where nothing was planned."""
        return Fraction(self.done, self.planned) if self.planned else None

    @property
    def accepted_share(self) -> Fraction | None:
        """Accepted of planned."""
        return Fraction(self.accepted, self.planned) if self.planned else None

    @property
    def done_percent(self) -> int | None:
        """Whole percent, rounded down: 100 means that everything was done."""
        return _percent(self.done_share)

    @property
    def accepted_percent(self) -> int | None:
        """Whole percent, rounded down."""
        return _percent(self.accepted_share)


def figures_of(
    works: Iterable[Work],
    *,
    cut_off: dt.date,
    today: dt.date,
    enacted_on: dt.date | None = None,
    since: dt.date | None = None,
) -> Figures:
    """What is due by the cut-off (and not before `since`), as it stands today.

    Work counts as done when it was done by the cut-off, whenever somebody said so. It counts as accepted when such
    work is accepted by today: reviewers look after the cut-off. What is due on the cut-off itself is late the day
    after. What was due before the decree was enacted is never late.
    """
    counted = [one for one in works if _is_due(one, cut_off, since)]
    return total(_figures(one, min(today, cut_off + ONE_DAY), cut_off, today, enacted_on) for one in counted)


def total(parts: Iterable[Figures]) -> Figures:
    """The sum of all."""
    return sum(parts, Figures())


def _is_due(work: Work, cut_off: dt.date, since: dt.date | None) -> bool:
    return work.due_on is not None and work.due_on <= cut_off and (since is None or work.due_on >= since)


def _figures(work: Work, morning: dt.date, cut_off: dt.date, today: dt.date, enacted_on: dt.date | None) -> Figures:
    if work.due_on is None:
        return Figures()
    is_done = work.done_on is not None and work.done_on <= cut_off
    can_be_late = enacted_on is None or work.due_on >= enacted_on
    return Figures(
        planned=1,
        done=int(is_done),
        accepted=int(is_done and work.accepted_on is not None and work.accepted_on <= today),
        late=int(can_be_late and not is_done and work.due_on < morning),
        done_late=int(can_be_late and is_done and work.done_on is not None and work.done_on > work.due_on),
        missing=int(work.proof is Proof.MISSING),
        submitted=int(work.proof is Proof.SUBMITTED),
        returned=int(work.proof is Proof.RETURNED),
        complete=int(work.proof is Proof.ACCEPTED),
    )


def _percent(share: Fraction | None) -> int | None:
    return None if share is None else int(share * 100)
