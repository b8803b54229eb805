"""Which rows head an area, which head a group of components, and which are items."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Final

from zonaintegritas.core.decree.structure.areas import is_known_area
from zonaintegritas.core.decree.structure.numbering import Label, Style, is_bare, read_label, without_again
from zonaintegritas.core.decree.structure.rows import AREA, COMPONENT, CORE, LABELS, NO_PIECE, NUMBER, Piece, Row
from zonaintegritas.core.decree.structure.wording import is_upper

LONGEST_HEADING: Final = 160  # characters; longer is prose
LONGEST_PARAGRAPH: Final = 110
LEAST_KNOWN: Final = 3  # names of areas, all numbered alike: so are the others


class Kind(Enum):
    """What a row is in the plan."""

    AREA = auto()
    GROUP = auto()  # a heading between area and component
    ITEM = auto()
    BLANK = auto()
    PROSE = auto()


@dataclass(frozen=True, slots=True)
class Entry:
    """A row with its kind and its label; of an area, `row.content` is what stands beside the heading."""

    kind: Kind
    row: Row
    label: Label
    label_piece: Piece = NO_PIECE

    @property
    def has_label(self) -> bool:
        return self.label.style is not Style.NONE or bool(self.label.rest)


NO_LABEL: Final = Label(Style.NONE, 0, "", "")


def label_of(row: Row) -> Label:
    """Number and name of a row: from two cells, from one, or from a wide one."""
    number = row.own(NUMBER).text if row.says(NUMBER) else ""
    name = without_again((row.wide or row.own(COMPONENT)).text) if row.wide or row.says(COMPONENT) else ""
    if not number or number == name:
        return read_label(name)
    if not is_bare(number):
        return read_label(f"{number} {name}".strip())
    label, inner = read_label(number), read_label(name)
    if inner.rest and inner.style is not Style.NONE and inner.ordinal == label.ordinal:
        name = inner.rest
    return Label(label.style, label.ordinal, label.printed, name)


def label_piece_of(row: Row) -> Piece:
    pieces = [
        piece for piece in (row.own(NUMBER), row.own(COMPONENT), row.wide) if piece is not None and not piece.is_empty
    ]
    if not pieces:
        return NO_PIECE
    result = pieces[0]
    for piece in pieces[1:]:
        result = result.beside(piece)
    return result


class _Plan:
    """What the headings of the whole plan have in common: how areas are numbered."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.styles = self._styles(rows)
        labels = [label_of(row) for row in rows if not row.is_paragraph or row.wide]
        known = [label.rest for row in rows if is_known_area((label := label_of(row)).rest) and not row.has_core]
        self.is_in_capitals = len(known) >= LEAST_KNOWN and all(map(is_upper, known))
        self.ordinals = Counter(label.ordinal for label in labels if label.style in self.styles and label.rest)

    @staticmethod
    def _styles(rows: Sequence[Row]) -> frozenset[Style]:
        headings = [(row, label_of(row)) for row in rows if not row.has_core]
        headings = [(row, label) for row, label in headings if label.rest and not _is_prose(row, label)]
        found = {label.style for _, label in headings}
        if Style.NAMED in found:
            return frozenset({Style.NAMED})
        named = Counter(label.style for _, label in headings if is_known_area(label.rest))
        style, count = named.most_common(1)[0] if named else (Style.NONE, 0)
        if count >= LEAST_KNOWN and style is not Style.NONE:
            return frozenset({style})
        if Style.ROMAN in found:
            return frozenset({Style.ROMAN})
        known = {style for style, count in named.items() if 2 * count >= named.most_common(1)[0][1]}
        if known:
            return frozenset(known - {Style.NONE}) or frozenset({Style.NONE})
        tables = [(row, label) for row, label in headings if not row.is_paragraph]
        if any(label.style is Style.UPPER for _, label in tables):
            return frozenset({Style.UPPER})
        upper = [label for row, label in tables if row.wide and is_upper(label.rest)]
        return frozenset({label.style for label in upper[:1]})


def _is_prose(row: Row, label: Label) -> bool:
    return len(label.rest) > (LONGEST_PARAGRAPH if row.is_paragraph else LONGEST_HEADING)


def classify(rows: Sequence[Row]) -> list[Entry]:
    """Each row with its kind; a row that holds the heading of the next area in a column of contents becomes two."""
    plan = _Plan(rows)
    after = _following(rows)
    entries: list[Entry] = []
    ordinal = 0
    for at, row in enumerate(rows):
        entry = _entry(row, plan, after[at], is_open=ordinal > 0)
        inner = _inner_heading(entry, plan, ordinal + 1)
        for part in _apart(entry, inner) if inner else (entry,):
            if part.kind is Kind.AREA:
                ordinal = part.label.ordinal or ordinal + 1
            entries.append(part)
    return _named_in_two_lines(entries)


def _following(rows: Sequence[Row]) -> list[Row | None]:
    """For each row the next one of the tables that says something."""
    found: list[Row | None] = [None] * len(rows)
    for at in range(len(rows) - 2, -1, -1):
        below = rows[at + 1]
        found[at] = found[at + 1] if below.is_blank or below.is_paragraph else below
    return found


def _inner_heading(entry: Entry, plan: _Plan, ordinal: int) -> str | None:
    """The column in which the heading of the next area stands, if it stands nowhere else."""
    if entry.kind is not Kind.ITEM or plan.ordinals[ordinal]:
        return None
    for key in CORE:
        label = read_label(entry.row.own(key).text) if entry.row.says(key) else NO_LABEL
        if label.ordinal != ordinal or label.style not in plan.styles & {Style.NAMED, Style.ROMAN}:
            continue
        if not _is_prose(entry.row, label) and (is_known_area(label.rest) or is_upper(label.rest)):
            return key
    return None


def _apart(entry: Entry, key: str) -> tuple[Entry, Entry]:
    """The label of such a row, and the heading with the contents beside it."""
    row = entry.row
    heading = row.own(key)
    labels = replace(
        row, pieces={name: piece for name, piece in row.pieces.items() if name in LABELS}, months=frozenset()
    )
    beside = replace(row, pieces={name: piece for name, piece in row.pieces.items() if name not in (*LABELS, key)})
    return replace(entry, row=labels), Entry(Kind.AREA, beside, read_label(heading.text), heading)


def _entry(row: Row, plan: _Plan, after: Row | None, *, is_open: bool) -> Entry:
    label = label_of(row)
    piece = label_piece_of(row)
    if row.is_blank:
        return Entry(Kind.BLANK, row, NO_LABEL)
    if row.is_paragraph:
        return Entry(_kind_of_paragraph(row, label, plan, after, is_open=is_open), row, label, piece)
    if row.says(AREA):
        return Entry(Kind.ITEM, row, label, piece)
    if _heads_area(row, label, plan, is_open=is_open):
        return Entry(Kind.AREA, row, label, piece)
    if label.rest and not row.content and _heads_group(row, label, after):
        return Entry(Kind.GROUP, row, label, piece)
    return Entry(Kind.ITEM, row, label, piece)


def _kind_of_paragraph(row: Row, label: Label, plan: _Plan, after: Row | None, *, is_open: bool) -> Kind:
    if _heads_area(row, label, plan, is_open=is_open):
        return Kind.AREA
    is_near = row.number == -1 and is_open and label.style in {Style.ARABIC, Style.UPPER, Style.DECIMAL}
    if is_near and label.rest and len(label.rest) <= LONGEST_PARAGRAPH and _heads_group(row, label, after):
        return Kind.GROUP
    return Kind.PROSE


def _heads_area(row: Row, label: Label, plan: _Plan, *, is_open: bool) -> bool:
    if _is_prose(row, label) or not (label.rest or label.style is Style.NAMED):
        return False
    known = is_known_area(label.rest)
    if row.is_paragraph and row.number < -2:
        return False  # too far above the table to head it
    if row.is_paragraph:
        numbered = label.style in {Style.NAMED, Style.ROMAN} and label.style in plan.styles
        return known or numbered or (label.style in plan.styles and label.style is Style.UPPER and is_upper(label.rest))
    if row.has_core:
        # contents beside the heading: only a sure heading counts
        numbered = label.style in {Style.NAMED, Style.ROMAN}
        return is_upper(label.rest) if known else numbered and is_upper(label.rest)
    if known and (label.style in plan.styles or label.style is Style.NONE or not is_open or is_upper(label.rest)):
        return True
    if label.style in plan.styles:
        needs_capitals = plan.is_in_capitals and label.style not in {Style.NAMED, Style.ROMAN}
        return is_upper(label.rest) or not (needs_capitals or label.style is Style.NONE)
    return not is_open and not plan.styles and label.style is not Style.LOWER and row.wide is not None


def _heads_group(row: Row, label: Label, after: Row | None) -> bool:
    """A label without contents heads what follows if it spans the table, or if the numbers start anew below it."""
    if after is None:
        return False
    below = label_of(after)
    if below.style in {Style.NAMED, Style.ROMAN} and below.style is not label.style:
        return False
    if row.wide is not None:
        return True
    restarts = below.ordinal == 1 and below.style is not Style.NONE and bool(below.rest)
    return restarts and after.has_core and (label.style is not below.style or label.ordinal >= 1)


def _named_in_two_lines(entries: list[Entry]) -> list[Entry]:
    """One heading out of "AREA I" on a line and the name of the area on the next."""
    result: list[Entry] = []
    for entry in entries:
        before = result[-1] if result else None
        waits = before is not None and before.kind is Kind.AREA and not before.label.rest
        if before and waits and not entry.row.content and entry.label.style is Style.NONE and entry.label.rest:
            label = Label(before.label.style, before.label.ordinal, before.label.printed, entry.label.rest)
            result[-1] = Entry(Kind.AREA, before.row, label, before.label_piece.followed_by(entry.label_piece))
        else:
            result.append(entry)
    return result
