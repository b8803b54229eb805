"""Old versions of a plan: read from their JSON, and compared cell by cell. Pure functions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from zonaintegritas.core.compare import Pair, compare_rows, matched_by
from zonaintegritas.plans.board import AreaBoard, Line, tree_of
from zonaintegritas.plans.cell_words import EXTRA, cell_in_words, cell_name
from zonaintegritas.plans.models import CELL_FIELDS, HEADER_FIELDS, ChangeKind, Item
from zonaintegritas.plans.models.row import TREE_FIELDS
from zonaintegritas.plans.refs import refs_of

ROW_FIELDS = ("position", *TREE_FIELDS, *CELL_FIELDS, "extra", "cells")
Content = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class CellChange:
    """One cell before and after; `kind` in words where somebody said why."""

    name: str
    before: str
    after: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class RowChange:
    """An item whose cells changed; without cells: one that came or went."""

    ref: str
    indicator: str
    cells: tuple[CellChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """What one version changed against the one before."""

    header: tuple[CellChange, ...]
    changed: tuple[RowChange, ...]
    added: tuple[RowChange, ...]
    removed: tuple[RowChange, ...]

    @property
    def is_empty(self) -> bool:
        return not (self.header or self.changed or self.added or self.removed)


def items_of(content: Content) -> list[Item]:
    """The rows of a version as items that are in no table."""
    return [Item(pk=row["item"], **{name: row[name] for name in ROW_FIELDS if name in row}) for row in content["rows"]]


def areas_of(content: Content) -> tuple[AreaBoard, ...]:
    """The tree of a version, without occurrences."""
    items = items_of(content)
    refs = refs_of(items)
    return tree_of([Line(item, refs[item.pk], ()) for item in items])


def header_of(content: Content) -> list[tuple[str, str]]:
    """(name, value in words) of the header fields that hold something."""
    header = content["header"]
    return [(cell_name(name), cell_in_words(name, header[name])) for name in HEADER_FIELDS if header.get(name)]


def compare(before: Content, after: Content) -> Change:
    """Cell by cell, items matched by their identity."""
    old, new = items_of(before), items_of(after)
    old_refs, new_refs = refs_of(old), refs_of(new)
    same = matched_by(old, new, lambda item: item.pk, lambda item: item.pk)
    pairs = compare_rows(old, new, same=same, cells=counting_cells)
    return Change(
        header=tuple(_header_changes(before["header"], after["header"])),
        changed=tuple(_changed(pair, new_refs) for pair in pairs if pair.changed),
        added=tuple(_named(pair.after, new_refs) for pair in pairs if pair.after and not pair.before),
        removed=tuple(_named(pair.before, old_refs) for pair in pairs if pair.before and not pair.after),
    )


def counting_cells(item: Item) -> dict[str, Any]:
    """What counts as a difference: of a period the months and the rhythm, not how sure the reader was."""
    cells: dict[str, Any] = {field: item.value_of(field) for field in (*TREE_FIELDS, *CELL_FIELDS)}
    cells["period"] = [item.period.get(name) for name in ("months", "blocks", "day")]
    return cells | {f"{EXTRA}{heading}": text for heading, text in item.extra.items()}


def _named(item: Item, refs: Mapping[int, str]) -> RowChange:
    return RowChange(refs[item.pk], item.indicator)


def _changed(pair: Pair[Item], refs: Mapping[int, str]) -> RowChange:
    before, after = pair.before, pair.after
    assert before is not None  # noqa: S101 - for the type checker: only rows on both sides have changed cells
    assert after is not None  # noqa: S101
    cells = (_change(name, _value(before, name), _value(after, name), after.cells) for name in pair.changed)
    return RowChange(refs[after.pk], after.indicator, tuple(cells))


def _value(item: Item, name: str) -> Any:
    return item.extra.get(name.removeprefix(EXTRA), "") if name.startswith(EXTRA) else item.value_of(name)


def _header_changes(before: Content, after: Content) -> Iterator[CellChange]:
    for name in HEADER_FIELDS:
        if before.get(name) != after.get(name):
            yield _change(name, before.get(name), after.get(name), {})


def _change(field: str, before: Any, after: Any, cells: Content) -> CellChange:
    kind = (cells.get(field) or {}).get("kind")
    return CellChange(
        name=cell_name(field),
        before=cell_in_words(field, before),
        after=cell_in_words(field, after),
        kind=str(ChangeKind(kind).label) if kind else "",
    )
