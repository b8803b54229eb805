"""What a coverage says: which items of the sheet a plan covers, through which of its items, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Extent(StrEnum):
    """How far an item of the plan covers an item of the sheet."""

    FULL = "penuh"
    PARTIAL = "sebagian"
    NONE = "tidak"


# For every item of a plan (by its `item_key`) what a person has said about items of the sheet.
Confirmed = Mapping[str, Mapping[str, Extent]]


@dataclass(frozen=True, slots=True)
class Match:
    """One item of the plan beside one item of the sheet."""

    code: str
    ref: str
    key: str  # what a confirmation of this match is remembered under
    extent: Extent
    score: float  # 0 to 1
    reason: str  # an Indonesian sentence
    is_confirmed: bool = False


@dataclass(frozen=True, slots=True)
class Coverage:
    """Codes of the sheet with the refs of the items that cover them; no code stands in both."""

    full: Mapping[str, tuple[str, ...]]
    partial: Mapping[str, tuple[str, ...]]
    matches: tuple[Match, ...]

    def extent(self, code: str) -> Extent:
        """How far the whole plan covers this item of the sheet."""
        if code in self.full:
            return Extent.FULL
        return Extent.PARTIAL if code in self.partial else Extent.NONE

    def matches_of(self, code: str) -> tuple[Match, ...]:
        """Every item of the plan that touches this item of the sheet, the best first."""
        found = [match for match in self.matches if match.code == code]
        return tuple(sorted(found, key=lambda match: -match.score))

    def as_json(self) -> dict[str, dict[str, list[str]]]:
        """The form that `zi check --json` prints."""
        return {
            "full": {code: list(refs) for code, refs in self.full.items()},
            "partial": {code: list(refs) for code, refs in self.partial.items()},
        }


@dataclass(frozen=True, slots=True)
class Tally:
    """Items of the sheet and the points that hang on them, by how far a plan covers them."""

    full: int = 0
    partial: int = 0
    none: int = 0
    full_points: Decimal = Decimal(0)
    partial_points: Decimal = Decimal(0)
    none_points: Decimal = Decimal(0)

    @property
    def items(self) -> int:
        return self.full + self.partial + self.none

    @property
    def points(self) -> Decimal:
        return self.full_points + self.partial_points + self.none_points
