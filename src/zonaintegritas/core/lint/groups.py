"""Rows that are alike in some way, put together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from zonaintegritas.core.lint.subject import Row
from zonaintegritas.core.lint.words import bare

Key = Callable[[Row], tuple[object, ...] | None]


def grouped(rows: Iterable[Row], key: Key) -> Iterator[tuple[Row, ...]]:
    """Groups of two and more rows with one key; rows whose key is None stand alone."""
    groups: dict[tuple[object, ...], list[Row]] = {}
    for row in rows:
        value = key(row)
        if value is not None:
            groups.setdefault(value, []).append(row)
    return (tuple(group) for group in groups.values() if len(group) > 1)


def is_same_work(row: Row) -> tuple[object, ...] | None:
    """Steps, evidence and time; a row that lacks steps or evidence is like no other."""
    if not row.steps or not row.evidence:
        return None
    return row.area.roman, bare(row.steps), bare(row.evidence), row.months


def is_same_evidence(row: Row) -> tuple[object, ...] | None:
    """Evidence, whatever its signs."""
    return (row.area.roman, bare(row.evidence)) if row.evidence else None
