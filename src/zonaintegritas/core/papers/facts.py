"""All that a paper says about itself, and its plain form for keeping."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from zonaintegritas.core.papers.dates import FoundDate, borne_date, dates_in
from zonaintegritas.core.papers.letterhead import letterhead
from zonaintegritas.core.papers.signature import signature

MOST_DATES: Final = 60
LONGEST_WORDS: Final = 160


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """What the words say; what was not found with certainty is empty.

    `dates` in the order in which they stand; `borne` is the date the paper bears. `office` is the name in the
    letterhead as printed. `signature` are the words that show where it is signed.
    """

    dates: tuple[FoundDate, ...] = ()
    borne: FoundDate | None = None
    office: str = ""
    signature: str = ""

    @property
    def is_signed(self) -> bool:
        return bool(self.signature)

    def as_json(self) -> dict[str, Any]:
        """Plain JSON. `from_json` gives back equal facts."""
        return {
            "dates": [[found.day.isoformat(), found.words] for found in self.dates],
            "borne": [self.borne.day.isoformat(), self.borne.words] if self.borne else None,
            "office": self.office,
            "signature": self.signature,
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> PaperFacts:
        """The facts as `as_json` wrote them."""
        borne = kept.get("borne")
        return cls(
            tuple(_date(one) for one in kept.get("dates", ())),
            _date(borne) if borne else None,
            kept.get("office", ""),
            kept.get("signature", ""),
        )


def facts_of(text: str) -> PaperFacts:
    """What the words of a paper say about it, line by line as they were read."""
    lines = [" ".join(line.split()) for line in text.split("\n")]
    lines = [line for line in lines if line]
    return PaperFacts(
        tuple(dates_in(lines))[:MOST_DATES],
        borne_date(lines),
        letterhead(lines)[:LONGEST_WORDS],
        signature(lines)[:LONGEST_WORDS],
    )


def _date(kept: list[str]) -> FoundDate:
    return FoundDate(dt.date.fromisoformat(kept[0]), kept[1])
