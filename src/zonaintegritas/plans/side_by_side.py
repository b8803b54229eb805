"""Two versions side by side: rows matched, the words that differ marked. Pure functions."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import Any

from zonaintegritas.core.compare import (
    Pair,
    Run,
    compare_rows,
    interleaved,
    joined,
    marked,
    matched_by,
    matched_by_likeness,
)
from zonaintegritas.guard.actor import Guarded
from zonaintegritas.plans.cell_words import EXTRA, cell_in_words, cell_name
from zonaintegritas.plans.models import CELL_FIELDS, DraftRow, PlanRow

SHOWN = ("area_name", "component_name", "sub_component", *CELL_FIELDS)


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A row and how it is called."""

    ref: str
    row: PlanRow

    @property
    def identity(self) -> Hashable:
        """Which item it is, of a plan and its corrections; a new row of a correction is only itself."""
        if isinstance(self.row, DraftRow):
            return f"item:{self.row.item_id}" if self.row.item_id else f"row:{self.row.pk}"
        return f"item:{self.row.pk}"

    def texts(self) -> dict[str, str]:
        """What stands in its cells, in words; empty cells are left out."""
        row = self.row
        texts = {name: cell_in_words(name, row.value_of(name)) for name in SHOWN if row.value_of(name)}
        return texts | {f"{EXTRA}{heading}": text for heading, text in row.extra.items() if text}


@dataclass(frozen=True, slots=True)
class Version:
    """One side. `plan_pk` where its rows are items of a plan in force, or of a correction of it."""

    key: str
    title: str
    record: Guarded
    plan_pk: int | None
    rows: tuple[VersionRow, ...]


@dataclass(frozen=True, slots=True)
class CellPair:
    """A cell on both sides in runs of words."""

    name: str
    left: tuple[Run, ...]
    right: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class RowPair:
    """A row on both sides. `state`: SAME, CHANGED, ADDED, REMOVED; `cells` are those that differ, or all there are."""

    state: str
    left_ref: str
    right_ref: str
    title: str
    cells: tuple[CellPair, ...]


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Everything that is on either side, in the order of the right one."""

    left: Version
    right: Version
    pairs: tuple[RowPair, ...]

    def count(self, state: str) -> int:
        """How many rows are in this state."""
        return sum(pair.state == state for pair in self.pairs)

    @property
    def counts(self) -> tuple[tuple[str, int], ...]:
        """(state, how many), the changed ones first."""
        return tuple((state, self.count(state)) for state in ("CHANGED", "ADDED", "REMOVED", "SAME"))

    @property
    def different(self) -> tuple[RowPair, ...]:
        return tuple(pair for pair in self.pairs if pair.state != "SAME")


def side_by_side(left: Version, right: Version) -> SideBySide:
    """Items of one plan are matched by their identity, any others by how they are called and what they say."""
    if left.plan_pk is not None and left.plan_pk == right.plan_pk:
        same = matched_by(left.rows, right.rows, lambda row: row.identity, lambda row: row.identity)
    else:
        same = matched_by_likeness(left.rows, right.rows, ref=lambda row: row.ref, text=_saying)
    pairs = compare_rows(left.rows, right.rows, same=same, cells=_counting)
    return SideBySide(left, right, tuple(_pair(pair) for pair in interleaved(pairs, left.rows)))


def _saying(row: VersionRow) -> str:
    return joined((row.row.indicator, *row.row.steps))


def _counting(row: VersionRow) -> dict[str, Any]:
    """Single blanks; of a time its months where they are known."""
    return {name: " ".join(text.split()) for name, text in row.texts().items()}


def _pair(pair: Pair[VersionRow]) -> RowPair:
    before, after = pair.before, pair.after
    old, new = before.texts() if before else {}, after.texts() if after else {}
    state = "ADDED" if before is None else "REMOVED" if after is None else "CHANGED" if pair.changed else "SAME"
    names: Iterable[str] = pair.changed if state == "CHANGED" else () if state == "SAME" else (*old, *new)
    shown = after or before
    return RowPair(
        state,
        before.ref if before else "",
        after.ref if after else "",
        shown.row.indicator if shown else "",
        tuple(_cell(name, old.get(name, ""), new.get(name, ""), is_marked=state == "CHANGED") for name in names),
    )


def _cell(name: str, left: str, right: str, *, is_marked: bool) -> CellPair:
    runs = marked(left, right) if is_marked else (_plain(left), _plain(right))
    return CellPair(cell_name(name), *runs)


def _plain(text: str) -> tuple[Run, ...]:
    return (Run(text),) if text else ()
