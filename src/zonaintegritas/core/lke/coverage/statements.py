"""An item of a plan as single statements, each as strong as the column it stands in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from zonaintegritas.core.decree.plan import Item

LONGEST: Final = 1000  # characters of a cell entry that are looked at; a sentence of a plan has far fewer


class Kind(Enum):
    """The column of a statement: its name for people, and how much it weighs."""

    INDICATOR = ("indikator", 1.0)
    STEP = ("langkah", 0.8)
    PROOF = ("bukti", 0.5)

    @property
    def word(self) -> str:
        return self.value[0]

    @property
    def weight(self) -> float:
        return self.value[1]


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of an item."""

    kind: Kind
    text: str


def statements_of(item: Item) -> tuple[Statement, ...]:
    """Every statement that holds something."""
    pairs = [
        (Kind.INDICATOR, item.indicator.value),
        (Kind.INDICATOR, item.sub_component or ""),
        *((Kind.STEP, step) for step in item.steps.value),
        *((Kind.PROOF, proof) for proof in item.evidence.value),
        (Kind.PROOF, item.target_output.value),
    ]
    return tuple(Statement(kind, text[:LONGEST]) for kind, text in pairs if text.strip())
