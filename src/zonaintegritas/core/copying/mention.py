"""What a copy tells of the old office: mentions, where they stand and what became of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from zonaintegritas.core.copying.even import squeezed

BLANK: Final = "[…]"  # stands where something was cleared; the checker finds it until it is filled in


class Kind(StrEnum):
    """What is mentioned."""

    OFFICE = "office"
    PLACE = "place"
    YEAR = "year"
    NUMBER = "number"  # of a decree or letter
    PERSON = "person"
    DATE = "date"
    CONTACT = "contact"


class Outcome(StrEnum):
    """What the copy did with it."""

    BOUND = "bound"  # to the office, place or parent of the new plan
    SHIFTED = "shifted"  # with the year of the plan
    CLEARED = "cleared"
    OPEN = "open"  # a person must answer; `new` is a proposal, or empty
    KEPT = "kept"  # no trace of the old office, and so no mention


@dataclass(frozen=True, slots=True)
class Spot:
    """A text of the plan by its position, for a paper may print one ref twice; None for what stands above."""

    field: str  # of the item, component ("no", "name"), area ("name") or plan ("columns", "headings"); extra:HEADING
    area: int | None = None
    component: int | None = None
    item: int | None = None
    entry: int | None = None  # of a list
    ref: str = ""  # of the item, for people

    @property
    def key(self) -> str:
        """The same for the same place of the same plan."""
        place = ".".join(str(one + 1) for one in (self.area, self.component, self.item) if one is not None)
        entry = "" if self.entry is None else f".{self.entry + 1}"
        return f"{place}/{self.field}{entry}"

    @property
    def is_time(self) -> bool:
        """Whether the column of target times holds it."""
        return self.field == "target_time_raw"


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of one text that tells of the old office, and what shall become of it."""

    start: int
    end: int
    kind: Kind
    outcome: Outcome
    new: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of the old plan that tell of its office or year, and what became of them."""

    kind: Kind
    spot: Spot
    start: int  # in the old text
    end: int
    old: str
    outcome: Outcome
    new: str  # where OPEN, a proposal or nothing

    @property
    def key(self) -> str:
        """The same for the same words at the same place of the same plan."""
        return f"{self.spot.key}/{self.start}-{self.end}"

    @property
    def alike(self) -> str:
        """The same for mentions that one answer may serve."""
        return f"{self.kind}:{squeezed(self.old)}"
