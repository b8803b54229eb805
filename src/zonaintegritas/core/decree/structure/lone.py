"""Headings that stand in the first text column like any other text, because nobody merged their row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from zonaintegritas.core.decree.structure.areas import is_known_area
from zonaintegritas.core.decree.structure.numbering import Label, Style, is_bare, read_label
from zonaintegritas.core.decree.structure.rows import AREA, COMPONENT, INDICATOR, NUMBER, RESPONSIBLE, STEPS, Row
from zonaintegritas.core.decree.structure.wording import is_upper

USUAL: Final = 0.8  # of the rows with a number of one kind stand alone: these numbers count headings
LONGEST: Final = 120  # characters of a heading that has no number
LEAST_UNNUMBERED: Final = 2
SINGLE: Final = "ivx"

Kind = tuple[Style, int, str]


def with_lone_headings(rows: Sequence[Row]) -> list[Row]:
    """The rows; a heading in a table without a column for components counts as if it went over the whole row."""
    lone = [_lone_key(row) for row in rows]
    kinds = _told_apart(rows)
    counted = Counter(kind for row, kind in zip(rows, kinds, strict=True) if _is_plain(row))
    alone = Counter(kind for kind, key in zip(kinds, lone, strict=True) if key)
    unnumbered = [bool(key) and _is_unnumbered(rows, at, key, lone) for at, key in enumerate(lone)]
    result: list[Row] = []
    for at, (row, kind, key) in enumerate(zip(rows, kinds, lone, strict=True)):
        is_counted = kind[0] is not Style.NONE and alone[kind] >= USUAL * counted[kind]
        if key and (is_counted or (unnumbered[at] and sum(unnumbered) >= LEAST_UNNUMBERED)):
            pieces = {NUMBER: row.piece(NUMBER)} if key != NUMBER and NUMBER in row.pieces else {}
            result.append(replace(row, wide=row.own(key), pieces=pieces))
        else:
            result.append(row)
    return result


def _told_apart(rows: Sequence[Row]) -> list[Kind]:
    """The kind of each number; a single i, v or x is a numeral where others stand beside it."""
    kinds = [_kind_of(row) for row in rows]
    if not any(style is Style.LOWER_ROMAN for style, _, _ in kinds):
        return kinds
    return [
        (Style.LOWER_ROMAN, *kind[1:]) if kind[0] is Style.LOWER and _label(row).printed in SINGLE else kind
        for row, kind in zip(rows, kinds, strict=True)
    ]


def _is_plain(row: Row) -> bool:
    return row.wide is None and not row.is_paragraph and not row.is_blank


def _lone_key(row: Row) -> str:
    """The column that holds all the row says, its number aside; "" where it says more or has another place for it."""
    if not _is_plain(row) or row.months or COMPONENT in row.pieces or AREA in row.pieces:
        return ""
    first = next((key for key in row.pieces if key != NUMBER), "")
    if first not in {INDICATOR, STEPS}:
        return ""
    if any(
        row.says(key) or (row.holds(key) and key != RESPONSIBLE) for key in row.pieces if key not in {NUMBER, first}
    ):
        return ""
    if row.says(first):
        return first
    return NUMBER if row.says(NUMBER) and not is_bare(row.own(NUMBER).text) else ""


def _label(row: Row) -> Label:
    first = next((key for key in row.pieces if key != NUMBER), "")
    return read_label(row.own(NUMBER).text if row.says(NUMBER) else row.own(first).text)


def _kind_of(row: Row) -> Kind:
    """How the number of a row is written: its style, its depth, and the sign behind it."""
    if not _is_plain(row):
        return Style.NONE, 0, ""
    label = _label(row)
    number = row.own(NUMBER).text
    end = number[-1] if number and is_bare(number) and not number[-1].isalnum() else ""
    return label.style, label.printed.count("."), end


def _is_unnumbered(rows: Sequence[Row], at: int, key: str, lone: Sequence[str]) -> bool:
    """A heading without a number: the name of an area, capitals, or a title above a full row."""
    row = rows[at]
    if _label(row).style is not Style.NONE or row.starts_page:
        return False
    text = row.own(key).text
    if is_known_area(text) or is_upper(text):
        return True
    after = next((other for other in range(at + 1, len(rows)) if not rows[other].is_blank), None)
    is_title = text[:1].isupper() and not text.endswith((".", ";", ",")) and len(text) <= LONGEST
    return is_title and after is not None and not lone[after] and _is_plain(rows[after]) and rows[after].has_core
