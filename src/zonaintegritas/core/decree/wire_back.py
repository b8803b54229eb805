"""The way back from the wire form to a Reading, checking every value: the sender may have met a hostile file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from zonaintegritas.core.decree.blocks import Block, Box, Cell, Document, Line, Page, Paragraph, Place, Remark, Table
from zonaintegritas.core.decree.plan import (
    Accounting,
    Area,
    Component,
    Decree,
    Field,
    Item,
    Plan,
    Reading,
    Regulation,
    Ruling,
)
from zonaintegritas.core.decree.wire_form import DECREE_TEXTS, VERSION
from zonaintegritas.core.period import Month, Period, Periodicity

T = TypeVar("T")
DEEPEST: Final = 4  # an amendment of an amendment is more than any decree prints


def from_wire(wire: object) -> Reading:
    """The reading that `to_wire` made. Raises ValueError where the form is broken or of another version."""
    try:
        return _Reader(_mapping(wire)).reading()
    except (KeyError, IndexError, TypeError) as broken:
        message = "not the wire form of a reading"
        raise ValueError(message) from broken


def _mapping(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise TypeError(type(value).__name__)
    return value


def _items(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError(type(value).__name__)
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(type(value).__name__)
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(type(value).__name__)
    return value


def _number(value: object) -> float:
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        raise TypeError(type(value).__name__)
    return float(value)


def _maybe(read: Callable[[object], T]) -> Callable[[object], T | None]:
    return lambda value: None if value is None else read(value)


_maybe_text: Final = _maybe(_text)
_maybe_whole: Final = _maybe(_whole)


def _filled(values: list[object], defaults: Sequence[object], length: int) -> list[object]:
    """The values with the usual ones that were left out at the end."""
    missing = length - len(values)
    return values if missing <= 0 else [*values, *defaults[len(defaults) - missing :]]


def _date(value: object) -> dt.date:
    return dt.date.fromisoformat(_text(value))


def _texts(value: object) -> tuple[str, ...]:
    return tuple(_text(one) for one in _items(value))


def _month(value: object) -> Month:
    year, _, number = _text(value).partition("-")
    return Month(int(year), int(number))


def _period(value: object) -> Period:
    months, rhythm, blocks, day, confidence, doubt = _items(value)
    return Period(
        months=tuple(_month(one) for one in _items(months)),
        periodicity=None if rhythm is None else Periodicity(_text(rhythm)),
        blocks=tuple(tuple(_month(one) for one in _items(block)) for block in _items(blocks)),
        day=_maybe_whole(day),
        confidence=_number(confidence),
        doubt=_maybe_text(doubt),
    )


def _box(value: object) -> Box:
    left, top, right, bottom = (_number(one) for one in _items(value))
    return Box(left, top, right, bottom)


def _place(value: object) -> Place:
    block, line, page, sheet, table, row, column, box = _filled(_items(value), (None,) * 7, 8)
    return Place(
        block=_whole(block),
        line=_maybe_whole(line),
        page=_maybe_whole(page),
        sheet=_maybe_text(sheet),
        table=_maybe_whole(table),
        row=_maybe_whole(row),
        column=_maybe_whole(column),
        box=_maybe(_box)(box),
    )


def _line(value: object) -> Line:
    if isinstance(value, str):
        return Line(value)
    text, marker = _items(value)
    return Line(_text(text), _text(marker))


class _Reader:
    """Knows the list of places that the rest refers to by number."""

    def __init__(self, wire: dict[str, object]) -> None:
        if wire["version"] != VERSION:
            raise ValueError(f"wire form of version {wire['version']}")
        self.wire = wire
        self.places = [_place(one) for one in _items(wire["places"])]

    def reading(self) -> Reading:
        return Reading(
            decree=self.decree(_mapping(self.wire["decree"])),
            plan=self.plan(_mapping(self.wire["plan"])),
            remarks=self.remarks(self.wire["remarks"]),
            document=self.document(_mapping(self.wire["document"])),
        )

    def at(self, value: object) -> Place:
        number = _whole(value)
        if number < 0:
            raise IndexError(number)
        return self.places[number]

    def many(self, value: object) -> tuple[Place, ...]:
        return tuple(self.at(one) for one in _items(value))

    def remarks(self, value: object) -> tuple[Remark, ...]:
        found = []
        for one in _items(value):
            code, message, place, text = _items(one)
            found.append(Remark(_text(code), _text(message), _maybe(self.at)(place), _maybe_text(text)))
        return tuple(found)

    def field(self, value: object, read: Callable[[object], T]) -> Field[T]:
        plain, places, doubt = _filled(_items(value), ([], None), 3)
        return Field(read(plain), self.many(places), _maybe_text(doubt))

    def document(self, wire: dict[str, object]) -> Document:
        pages = []
        for one in _items(wire["pages"]):
            number, width, height = _items(one)
            pages.append(Page(_whole(number), _number(width), _number(height)))
        blocks = tuple(self.block(_items(one)) for one in _items(wire["blocks"]))
        return Document(_text(wire["kind"]), blocks, tuple(pages), self.remarks(wire["remarks"]))

    def block(self, values: list[object]) -> Block:
        if isinstance(values[0], str):
            text, place, marker, confidence, doubt = _filled(values, (None, None), 5)
            return Paragraph(
                _text(text), self.at(place), _maybe_text(marker), _maybe(_number)(confidence), _maybe_text(doubt)
            )
        rows, columns, place, cells = values
        found = tuple(self.cell(_items(one)) for one in _items(cells))
        return Table(found, _whole(rows), _whole(columns), self.at(place))

    def cell(self, values: list[object]) -> Cell:
        usual = (1, 1, None, 0, None, None)
        row, column, place, lines, row_span, column_span, fill, opened, confidence, doubt = _filled(values, usual, 10)
        flags = _whole(opened)
        return Cell(
            row=_whole(row),
            column=_whole(column),
            lines=tuple(_line(one) for one in _items(lines)),
            place=self.at(place),
            row_span=_whole(row_span),
            column_span=_whole(column_span),
            fill=_maybe_text(fill),
            is_open_top=bool(flags & 1),
            is_open_bottom=bool(flags & 2),
            confidence=_maybe(_number)(confidence),
            doubt=_maybe_text(doubt),
        )

    def decree(self, wire: dict[str, object]) -> Decree:
        texts = {name: self.field(wire[name], _maybe_text) for name in DECREE_TEXTS}
        return Decree(
            office=texts["office"],
            level=_maybe_text(wire["level"]),
            number=texts["number"],
            year=self.field(wire["year"], _maybe_whole),
            about=texts["about"],
            plan_year=_maybe_whole(wire["plan_year"]),
            enacted_place=texts["enacted_place"],
            enacted_date=self.field(wire["enacted_date"], _maybe(_date)),
            signatory_name=texts["signatory_name"],
            signatory_role=texts["signatory_role"],
            signatory_capacity=_maybe_text(wire["signatory_capacity"]),
            certifier_name=texts["certifier_name"],
            considerations=tuple(self.field(one, _text) for one in _items(wire["considerations"])),
            legal_basis=tuple(self.regulation(one) for one in _items(wire["legal_basis"])),
            rulings=tuple(self.ruling(one) for one in _items(wire["rulings"])),
        )

    def ruling(self, value: object) -> Ruling:
        ordinal, text, places = _items(value)
        return Ruling(_text(ordinal), _text(text), self.many(places))

    def regulation(self, value: object, depth: int = 0) -> Regulation:
        if depth > DEEPEST:
            raise TypeError(depth)
        kind, number, year, amended, text, places = _items(value)
        others = tuple(self.regulation(one, depth + 1) for one in _items(amended))
        return Regulation(_text(kind), _text(number), _maybe_whole(year), others, _text(text), self.many(places))

    def plan(self, wire: dict[str, object]) -> Plan:
        counts = [_whole(one) for one in _items(wire["accounting"])]
        areas = tuple(self.area(one) for one in _items(wire["areas"]))
        return Plan(areas, _texts(wire["columns"]), Accounting(*counts))

    def area(self, value: object) -> Area:
        roman, name, components, places, doubt = _items(value)
        found = tuple(self.component(one) for one in _items(components))
        return Area(_text(roman), _text(name), found, self.many(places), _maybe_text(doubt))

    def component(self, value: object) -> Component:
        no, name, items, places, doubt = _items(value)
        found = tuple(self.item(_items(one)) for one in _items(items))
        return Component(_maybe_text(no), _text(name), found, self.many(places), _maybe_text(doubt))

    def item(self, values: list[object]) -> Item:
        (
            ref,
            letter,
            middle,
            indicator,
            steps,
            evidence,
            raw,
            period,
            output,
            responsible,
            note,
            extra,
            places,
            doubt,
        ) = values
        return Item(
            ref=_text(ref),
            letter=_maybe_text(letter),
            sub_component=_maybe_text(middle),
            indicator=self.field(indicator, _text),
            steps=self.field(steps, _texts),
            evidence=self.field(evidence, _texts),
            target_time_raw=self.field(raw, _text),
            period=self.field(period, _period),
            target_output=self.field(output, _text),
            responsible=self.field(responsible, _text),
            note=self.field(note, _text),
            extra={heading: self.field(one, _text) for heading, one in _mapping(extra).items()},
            places=self.many(places),
            doubt=_maybe_text(doubt),
        )
