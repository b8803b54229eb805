"""One row of the plan as an item: its fields, each with its places."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from zonaintegritas.core.decree.column_words import Role
from zonaintegritas.core.decree.plan import Field, Item
from zonaintegritas.core.decree.structure.accounting import Destination, Ledger
from zonaintegritas.core.decree.structure.lists import split
from zonaintegritas.core.decree.structure.numbering import Style, read_label
from zonaintegritas.core.decree.structure.rows import EVIDENCE, EXTRA, INDICATOR, RESPONSIBLE, STEPS, TIME, Piece, Row
from zonaintegritas.core.period import Period, from_matrix, read_period

START: Final = Role.START.value
END: Final = Role.END.value
OUTPUT: Final = Role.OUTPUT.value
NOTE: Final = Role.NOTE.value
ITEM_NUMBER: Final = re.compile(r"\(?\d{1,2}(?:\.\d{1,2})*[.)]\s+(?=\S)")
SECOND_NUMBER: Final = re.compile(r"\s\(?2[.)]\s+\S")
QUARTER: Final = "Triwulan"
ONLY_QUARTERS: Final = re.compile(
    r"(?:I{1,3}|IV|[1-4])(?:\s*(?:[-–—,&/]|dan|s\.?\s?d\.?|sampai dengan)+\s*(?:I{1,3}|IV|[1-4]))*", re.IGNORECASE
)


class ItemReader:
    """Makes items of rows, and puts down in the ledger which cells they took."""

    def __init__(
        self, ledger: Ledger, plan_year: int | None, uncertain: dict[str, str], *, counts_quarters: bool = False
    ) -> None:
        self.ledger, self.plan_year, self.uncertain = ledger, plan_year, uncertain
        self.counts_quarters = counts_quarters  # the heading over the times says "Triwulan": below it a II is enough
        self.periods: dict[str, Period] = {}

    def read(self, row: Row, *, sub_component: str | None) -> Item:
        letter, indicator = self._indicator(row)
        raw = self._time(row)
        period = self._period(row, raw)
        return Item(
            ref="",
            letter=letter,
            sub_component=sub_component,
            indicator=indicator,
            steps=self._list(row, STEPS),
            evidence=self._list(row, EVIDENCE),
            target_time_raw=raw,
            period=period,
            target_output=self._text(row, OUTPUT, _entries),
            responsible=self._text(row, RESPONSIBLE, _plain),
            note=self._text(row, NOTE, _plain),
            extra=self._extra(row),
            places=row.places,
            doubt=row.moved,
        )

    def _take(self, piece: Piece, destination: Destination = Destination.FIELDS) -> None:
        self.ledger.put(piece.cells, destination)

    def _text(self, row: Row, key: str, form: Callable[[Piece], str]) -> Field[str]:
        piece = row.piece(key)
        if piece.is_empty:
            return Field("")
        self._take(piece)
        return Field(form(piece), piece.places, piece.doubt or self.uncertain.get(key))

    def _list(self, row: Row, key: str) -> Field[tuple[str, ...]]:
        piece = row.piece(key)
        if piece.is_empty:
            return Field(())
        self._take(piece)
        return Field(split(piece.lines), piece.places, piece.doubt or self.uncertain.get(key))

    def _indicator(self, row: Row) -> tuple[str | None, Field[str]]:
        field = self._text(row, INDICATOR, _plain)
        label = read_label(field.value)
        if label.style is Style.LOWER and label.rest:
            return label.printed, Field(label.rest, field.places, field.doubt)
        number = ITEM_NUMBER.match(field.value)
        if number and not SECOND_NUMBER.search(field.value):
            return None, Field(field.value[number.end() :], field.places, field.doubt)
        return None, field

    def _time(self, row: Row) -> Field[str]:
        if row.holds(TIME):
            return self._text(row, TIME, _plain)
        first, last = self._text(row, START, _plain), self._text(row, END, _plain)
        between = " - ".join(value for value in (first.value, last.value) if value)
        return Field(between, first.places + last.places)

    def _period(self, row: Row, raw: Field[str]) -> Field[Period]:
        if raw.value:
            if raw.value not in self.periods:  # most plans use few
                is_short = self.counts_quarters and ONLY_QUARTERS.fullmatch(raw.value)
                text = f"{QUARTER} {raw.value}" if is_short else raw.value
                self.periods[raw.value] = read_period(text, plan_year=self.plan_year)
            period = self.periods[raw.value]
            return Field(period, raw.places, period.doubt)
        if row.months:
            period = from_matrix(row.months, plan_year=self.plan_year)
            return Field(period, row.month_places or row.places, period.doubt)
        return Field(Period())

    def _extra(self, row: Row) -> dict[str, Field[str]]:
        found: dict[str, Field[str]] = {}
        for key, piece in row.pieces.items():
            if key.startswith(EXTRA):
                self._take(piece, Destination.EXTRA)
                if not piece.is_empty:
                    found[key.removeprefix(EXTRA)] = Field(_plain(piece), piece.places)
        return found


def _plain(piece: Piece) -> str:
    return piece.text


def _entries(piece: Piece) -> str:
    return "; ".join(split(piece.lines))
