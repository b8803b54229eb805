"""Rows torn by a page break are joined again: what is the rest of the row above, and what is a row of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from zonaintegritas.core.decree.column_words import Role
from zonaintegritas.core.decree.structure.areas import is_known_area
from zonaintegritas.core.decree.structure.lists import split
from zonaintegritas.core.decree.structure.numbering import Style, read_label
from zonaintegritas.core.decree.structure.rows import (
    COMPONENT,
    CORE,
    EVIDENCE,
    INDICATOR,
    LABELS,
    NUMBER,
    STEPS,
    TIME,
    Piece,
    Row,
)
from zonaintegritas.core.decree.structure.wording import is_upper

GAPS: Final = (*CORE, TIME, Role.OUTPUT.value)
USUAL: Final = 0.8  # a column filled in this share of the rows is missed where it is empty
ALWAYS: Final = 0.95
ENOUGH: Final = 2.0

# What speaks for the rest of a torn row (above 0) or for a row of its own.
OPEN_TOP: Final = 1.5
PARTLY_OPEN: Final = -1.5
LETTER_MISSING: Final = 3.0
NUMBER_MISSING: Final = 1.5
LIST_GOES_ON: Final = 2.5
NEXT_NUMBER: Final = -4.0
EMPTY_USUAL: Final = 1.5
EMPTY_ALWAYS: Final = 2.0
FILLED_TIME: Final = -2.0
TORN_TIME: Final = 3.0
SMALL_LETTER: Final = 1.5
ANOTHER_SMALL_LETTER: Final = 1.0
UNFINISHED: Final = 1.0
FINISHED: Final = -0.5
MARKED: Final = -2.0
UNMARKED: Final = 1.0
COMPLETE: Final = -1.5
NEARLY_COMPLETE: Final = -1.0
LONGEST_GAP: Final = 40  # blank rows and lines of page furniture
LEAST_NEEDED: Final = 3  # columns
MIDDLE_OF_PAGE: Final = -2.5
NO_INDICATOR_MIDDLE: Final = 2.5

SMALL: Final = re.compile(r"[(\"“]?[a-z]")
OPEN_END: Final = re.compile(
    r"(?:[,;(/&\-–—]|\b(?:dan|atau|yang|untuk|dengan|di|ke|dari|pada|oleh|serta|terhadap|dalam|sesuai|atas|tentang|melalui|maupun|kepada|"
    r"sebagai|secara|antara|bagi|telah|sudah|akan|dapat|per|s\.?d\.?|sampai))\s*$",
    re.IGNORECASE,
)
CLOSED_END: Final = re.compile(r"[.:!?]\s*$")
OPEN_TIME: Final = re.compile(r"(?:[,\-–—&]|\b(?:dan|s\.?d\.?|sampai(?: dengan)?|hingga))\s*$", re.IGNORECASE)

REST_OF_TIME: Final = re.compile(r"dan\b|s\.?\s?d\b|sampai\b|hingga\b|[,\-–—&]", re.IGNORECASE)
ONLY_YEAR: Final = re.compile(r"(?:tahun )?20\d\d", re.IGNORECASE)
ANY_YEAR: Final = re.compile(r"\b20\d\d\b|(?:triwulan|semester|minggu|bulan|tahun)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Habits:
    """How the whole rows of a plan usually look."""

    filled: dict[str, float]
    is_lettered: bool
    is_numbered: bool  # the components carry numbers
    is_counted: bool  # the steps of one component carry numbers over its rows
    is_marked: float  # share of rows with month marks


def habits(rows: Sequence[Row]) -> Habits:
    whole = [
        row
        for row in rows
        if row.wide is None and row.has_core and (not row.starts_page or row.says(NUMBER) or row.says(COMPONENT))
    ]
    count = max(1, len(whole))
    filled = {key: sum(row.holds(key) for row in whole) / count for key in GAPS}
    letters = sum(read_label(row.piece(INDICATOR).text).style is Style.LOWER for row in whole)
    named = [row for row in whole if (row.says(COMPONENT) or row.says(NUMBER)) and not row.starts_page]
    numbered = sum(_has_number(row) for row in named)
    marked = sum(bool(row.months) for row in whole)
    further = [
        read_label(row.own(STEPS).text)
        for row in whole
        if not row.says(NUMBER) and not row.says(COMPONENT) and row.says(STEPS)
    ]
    counted = sum(label.style is Style.ARABIC and label.ordinal > 1 for label in further)
    return Habits(
        filled, letters * 2 > count, numbered > USUAL * len(named) > 0, counted > USUAL * len(further), marked / count
    )


def _has_number(row: Row) -> bool:
    return row.says(NUMBER) or read_label(row.own(COMPONENT).text).style is not Style.NONE


def join_torn_rows(rows: Sequence[Row]) -> list[Row]:
    """The rows, each torn one made whole."""
    usual = habits(rows)
    result: list[Row] = []
    for number, whole in enumerate(rows):
        before = row_above(result) if whole.wide is None and not whole.is_blank else None
        if before is None:
            result.append(whole)
            continue
        row = _name_goes_on(whole, usual, result, before, islice(rows, number + 1, None))
        if row.is_blank:
            continue
        if row.content and _goes_on(result[before], row, usual):
            _extend_merged(result, before, row)
            result[before] = joined_rows(result[before], row)
        else:
            result.append(row)
    return result


def row_above(result: Sequence[Row]) -> int | None:
    """Where the last row stands, if nothing but blank rows and page furniture stands after it."""
    for at in range(len(result) - 1, max(-1, len(result) - LONGEST_GAP), -1):
        if result[at].is_blank or (result[at].is_paragraph and not _may_head(result[at])):
            continue
        return at if result[at].wide is None and result[at].content else None
    return None


def _may_head(row: Row) -> bool:
    """A paragraph that is numbered or in capitals may be a heading; a footer is neither."""
    text = row.wide.text if row.wide else ""
    return is_upper(text) or is_known_area(text) or read_label(text).style is not Style.NONE


def _name_goes_on(row: Row, usual: Habits, result: list[Row], at: int, following: Iterator[Row]) -> Row:
    """A component's name cut by the page break: its rest, without a number, goes up to the name."""
    key = COMPONENT if row.says(COMPONENT) else NUMBER
    if not row.starts_page or not row.says(key) or (key == COMPONENT and row.says(NUMBER)):
        return row
    rest = row.own(key)
    if not usual.is_numbered and not SMALL.match(rest.text):
        return row
    if read_label(rest.text).style is not Style.NONE:
        return row
    for index in range(at, -1, -1):
        named = result[index]
        if named.wide is not None:
            return row
        if named.says(COMPONENT) or named.says(NUMBER):
            target = COMPONENT if named.says(COMPONENT) else NUMBER
            if not _is_rest_of_name(named, row, rest, following):
                return row
            name = named.own(target).followed_by(rest)
            result[index] = replace(named, pieces={**named.pieces, target: name})
            return replace(row, pieces={other: piece for other, piece in row.pieces.items() if other != key})
    return row


def _is_rest_of_name(named: Row, row: Row, rest: Piece, following: Iterator[Row]) -> bool:
    letter = read_label(row.own(INDICATOR).text)
    if letter.style is Style.LOWER:
        return letter.ordinal > 1
    if SMALL.match(rest.text) or OPEN_END.search(named.own(COMPONENT).text) or row.is_open_top:
        return True
    after = next((ordinal for other in following if (ordinal := _ordinal(other))), 0)
    return after == _ordinal(named) + 1


def _ordinal(row: Row) -> int:
    label = read_label((row.own(NUMBER) if row.says(NUMBER) else row.own(COMPONENT)).text)
    return label.ordinal if row.wide is None else 0


def _goes_on(above: Row, row: Row, usual: Habits) -> bool:
    if any(row.says(key) for key in LABELS):
        return False
    weight = 0.0 if row.starts_page else MIDDLE_OF_PAGE
    if not row.starts_page and _is_gap(row, INDICATOR) and usual.filled[INDICATOR] >= USUAL:
        weight += NO_INDICATOR_MIDDLE
    weight += _by_openness(row)
    weight += (
        _by_letters(above, row, usual) + _by_gaps(row, usual) + _by_time(above, row, usual) + _by_words(above, row)
    )
    weight += _by_completeness(row, usual)
    if usual.is_marked >= USUAL and row.months != above.months:
        weight += MARKED if row.months or row.is_shaded_on_paper else UNMARKED
    return weight >= ENOUGH


def _by_openness(row: Row) -> float:
    """A row is torn where its cells go on from the page before; a merged cell may do so alone."""
    if not row.is_partly_open:
        return OPEN_TOP if row.is_open_top else 0.0
    said = [row.own(key) for key in CORE if row.says(key)]
    closed = [piece for piece in said if not any(cell.is_open_top for cell in piece.cells)]
    return OPEN_TOP if any(SMALL.match(piece.text) for piece in closed) else PARTLY_OPEN


def _by_completeness(row: Row, usual: Habits) -> float:
    """The rest of a torn row seldom says something in every column, and hardly ever begins with capitals in all."""
    needed = [key for key in GAPS if usual.filled[key] >= USUAL]
    missing = sum(not row.says(key) for key in needed)
    if len(needed) < LEAST_NEEDED or missing > 1:
        return 0.0
    if not missing:
        return COMPLETE
    return 0.0 if any(SMALL.match(row.own(key).text) for key in CORE) else NEARLY_COMPLETE


def _by_letters(above: Row, row: Row, usual: Habits) -> float:
    """Numbers: those of items speak for a row of its own, those of entries of one list for the rest of it."""
    weight = 0.0
    here = read_label(row.own(INDICATOR).text)
    if here.style is Style.LOWER:
        return NEXT_NUMBER
    if row.says(INDICATOR) and usual.is_lettered and read_label(above.piece(INDICATOR).text).style is Style.LOWER:
        weight += LETTER_MISSING
    for key in (STEPS, EVIDENCE):
        weight += _by_entries(above.piece(key), row.own(key), is_counted=usual.is_counted and key == STEPS)
    return weight


def _by_entries(above: Piece, here: Piece, *, is_counted: bool) -> float:
    if here.is_empty or above.is_empty:
        return 0.0
    label, before = read_label(here.text), read_label(above.text)
    is_listed = label.style in {Style.ARABIC, Style.LOWER} and bool(label.rest)
    if is_counted:
        return NEXT_NUMBER if is_listed else NUMBER_MISSING if before.style is Style.ARABIC else 0.0
    if is_listed and label.ordinal > 1:
        entries = len(split(above.lines))
        return LIST_GOES_ON if before.style is label.style and before.ordinal + entries == label.ordinal else 0.0
    return NEXT_NUMBER / 2 if is_listed else 0.0


def _is_gap(row: Row, key: str) -> bool:
    """Nothing there: neither words, nor a dash, nor the lower part of a merged cell."""
    piece = row.piece(key)
    return not piece.text and not piece.is_carried


def _by_gaps(row: Row, usual: Habits) -> float:
    """Columns that are empty though they hardly ever are."""
    return sum(
        EMPTY_ALWAYS if usual.filled[key] >= ALWAYS else EMPTY_USUAL
        for key in GAPS
        if usual.filled[key] >= USUAL and _is_gap(row, key)
    )


def _by_time(above: Row, row: Row, usual: Habits) -> float:
    if usual.filled[TIME] < USUAL or not row.says(TIME):
        return 0.0
    before, here = above.piece(TIME).text, row.own(TIME).text
    is_year = ONLY_YEAR.fullmatch(here) is not None and ANY_YEAR.search(before) is None
    if above.holds(TIME) and (is_year or OPEN_TIME.search(before) or REST_OF_TIME.match(here)):
        return TORN_TIME
    return FILLED_TIME if above.holds(TIME) else 0.0


def _by_words(above: Row, row: Row) -> float:
    """Small letters at the start, and sentences without an end above."""
    weight, bonus = 0.0, SMALL_LETTER
    for key in CORE:
        if not row.says(key):
            continue
        if SMALL.match(row.own(key).text) and read_label(row.own(key).text).style is Style.NONE:
            weight += bonus
            bonus = ANOTHER_SMALL_LETTER
        end = above.piece(key).text
        weight += UNFINISHED if OPEN_END.search(end) else FINISHED if CLOSED_END.search(end) else 0.0
    return weight


def _extend_merged(result: list[Row], at: int, row: Row) -> None:
    """The rest of a cell that is merged over several rows belongs to all of them; the last one gets it with its row."""
    for key, piece in row.pieces.items():
        known = result[at].piece(key)
        if piece.is_empty or piece.is_carried or not known.is_carried or not known.cells:
            continue
        for index in range(at - 1, -1, -1):
            if result[index].piece(key).cells[:1] != known.cells[:1]:
                break
            whole = result[index].piece(key).followed_by(piece)
            result[index] = replace(result[index], pieces={**result[index].pieces, key: whole})


def joined_rows(above: Row, row: Row) -> Row:
    """Both rows as one; the second is the rest of the first."""
    pieces = dict(above.pieces)
    for key, piece in row.pieces.items():
        if piece.is_carried or piece.is_empty:
            continue
        known = pieces.get(key)
        pieces[key] = known.followed_by(piece) if known else piece
    places = above.month_places + row.month_places
    return replace(above, pieces=pieces, months=above.months | row.months, month_places=places)
