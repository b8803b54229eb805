"""Areas, components and items out of classified rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from zonaintegritas.core.decree.blocks import Place, Remark
from zonaintegritas.core.decree.plan import Area, Component, Field, Item
from zonaintegritas.core.decree.remarks import BETWEEN_TABLES, SECOND_HEADING
from zonaintegritas.core.decree.structure.accounting import Destination, Ledger
from zonaintegritas.core.decree.structure.headings import Entry, Kind
from zonaintegritas.core.decree.structure.items import ItemReader
from zonaintegritas.core.decree.structure.numbering import Label, Style, read_label, to_roman
from zonaintegritas.core.decree.structure.rows import (
    AREA,
    COMPONENT,
    NUMBER,
    RESPONSIBLE,
    SUB_COMPONENT,
    Row,
)
from zonaintegritas.core.decree.structure.wording import folded

MOST_NAMED: Final = 0.5  # of the rows: more, and an empty cell is an empty cell
MOST_AREAS: Final = 39  # beyond it the number is no ordinal of an area
SECOND_HEADING_MESSAGE: Final = "Judul kedua di bawah nama area ini tidak dimasukkan ke rencana."
EMPTY_DOUBT: Final = "Baris ini tercetak tanpa isi."
BETWEEN_TABLES_MESSAGE: Final = "Baris ini berdiri di antara dua bagian tabel dan tidak dimasukkan ke rencana."


@dataclass(slots=True)
class _Component:
    no: str | None
    name: str
    places: tuple[Place, ...] = ()
    items: list[Item] = field(default_factory=list)
    is_group: bool = False


@dataclass(slots=True)
class _Area:
    ordinal: int
    name: str
    places: tuple[Place, ...] = ()
    components: list[_Component] = field(default_factory=list)
    responsible: Field[str] = field(default_factory=lambda: Field(""))


class Builder:
    """Takes the entries in order; `areas` gives the plan."""

    def __init__(self, reader: ItemReader, ledger: Ledger) -> None:
        self.reader, self.ledger = reader, ledger
        self.found: list[_Area] = []
        self.sub_component: str | None = None
        self.remarks: list[Remark] = []

    def take(self, entry: Entry) -> None:
        match entry.kind:
            case Kind.AREA:
                self._area(entry)
            case Kind.GROUP:
                self._structure(entry)
                self._component(entry.label, entry.label_piece.places, is_group=True)
            case Kind.ITEM:
                self._item(entry)
            case Kind.PROSE:
                self._prose(entry)
            case Kind.BLANK:
                pass

    def _structure(self, entry: Entry) -> None:
        self.ledger.put(entry.label_piece.cells, Destination.STRUCTURE)
        for key in (NUMBER, COMPONENT):  # printed again, and counted as carried down
            self.ledger.put(entry.row.piece(key).cells, Destination.STRUCTURE)

    @property
    def _last(self) -> _Area:
        if not self.found:
            self.found.append(_Area(1, ""))
        return self.found[-1]

    def _area(self, entry: Entry) -> None:
        self._structure(entry)
        label, places = entry.label, entry.label_piece.places
        if self.found and not self.found[-1].components and self.found[-1].name and self._is_second(label):
            text = entry.label_piece.text
            self.remarks.append(Remark(SECOND_HEADING, SECOND_HEADING_MESSAGE, places[0] if places else None, text))
            return
        if (
            self.found
            and folded(self.found[-1].name) == folded(label.rest)
            and label.ordinal in {0, self.found[-1].ordinal}
        ):
            return  # the heading is repeated on the next page
        self._open_area(label, places)
        if entry.row.content:
            self._beside(entry.row)

    def _is_second(self, label: Label) -> bool:
        return label.ordinal == self.found[-1].ordinal or label.style is Style.NONE

    def _open_area(self, label: Label, places: tuple[Place, ...]) -> None:
        before = self.found[-1].ordinal if self.found else 0
        ordinal = label.ordinal if 0 < label.ordinal <= MOST_AREAS else before + 1
        self.found.append(_Area(ordinal, label.rest.strip(" .:"), places))
        self.sub_component = None

    def _beside(self, row: Row) -> None:
        """Who answers for the whole area may be printed beside its heading."""
        if row.says(RESPONSIBLE):
            item = self.reader.read(replace(row, pieces={RESPONSIBLE: row.own(RESPONSIBLE)}), sub_component=None)
            self._last.responsible = item.responsible

    def _component(self, label: Label, places: tuple[Place, ...], *, is_group: bool = False) -> None:
        self.sub_component = None
        self._last.components.append(_Component(label.printed or None, label.rest, places, is_group=is_group))

    def _item(self, entry: Entry) -> None:
        row = entry.row
        if row.says(AREA):
            self._area_column(row)
        self._structure(entry)
        self._label(entry)
        if row.says(SUB_COMPONENT):
            self.sub_component = read_label(row.own(SUB_COMPONENT).text).rest
            self.ledger.put(row.own(SUB_COMPONENT).cells, Destination.STRUCTURE)
        if not row.content and not row.months:
            return
        components = self._last.components
        if not components:
            components.append(_Component(None, ""))
        item = self.reader.read(row, sub_component=self.sub_component)
        if not item.responsible.value and self._last.responsible.value:
            item = replace(item, responsible=self._last.responsible)
        if not item.letter and entry.label.style is Style.LOWER and not entry.label.rest:
            item = replace(item, letter=entry.label.printed)
        components[-1].items.append(item)

    def _area_column(self, row: Row) -> None:
        piece = row.own(AREA)
        self.ledger.put(piece.cells, Destination.STRUCTURE)
        label = read_label(piece.text)
        if not self.found or folded(self.found[-1].name) != folded(label.rest):
            self._open_area(label, piece.places)

    def _label(self, entry: Entry) -> None:
        """A name opens a component, or below a group a part of it; a number alone counts items."""
        label = entry.label
        if not label.rest:
            return
        components = self._last.components
        if components and components[-1].is_group:
            self.sub_component = label.rest or None
            return
        if components and label.rest and folded(components[-1].name) == folded(label.rest):
            return  # the name is repeated in every row; a number before it counts the rows
        self._component(label, entry.label_piece.places)

    def _prose(self, entry: Entry) -> None:
        text = entry.label_piece.text
        if self.found and sum(character.isalpha() for character in text) > 3:
            place = entry.label_piece.places[0]
            self.remarks.append(Remark(BETWEEN_TABLES, BETWEEN_TABLES_MESSAGE, place, text))

    def areas(self) -> tuple[Area, ...]:
        found = self.found[1:] if len(self.found) > 1 and _is_preface(self.found[0]) else self.found
        return tuple(_finished(area) for area in _carried_down(found) if area.components or area.name)


def _is_preface(area: _Area) -> bool:
    """Headings above the first area that hold nothing: "A. PENGUNGKIT"."""
    return not area.name and not any(component.items for component in area.components)


def _finished(area: _Area) -> Area:
    roman = to_roman(area.ordinal)
    for component in area.components:
        if not component.items and not component.is_group:
            component.items.append(Item(ref="", places=component.places, doubt=EMPTY_DOUBT))
    components = tuple(
        Component(component.no, component.name, tuple(_numbered(component, roman, position)), component.places)
        for position, component in enumerate(area.components, start=1)
    )
    return Area(roman, area.name, components, area.places)


def _numbered(component: _Component, roman: str, position: int) -> Iterator[Item]:
    """References as the form plan-reading/1 wants them."""
    base = f"{roman}.{component.no or position}"
    for number, item in enumerate(component.items, start=1):
        third = item.letter or (str(number) if len(component.items) > 1 or item.sub_component else "")
        yield replace(item, ref=f"{base}.{third}" if third else base)


def _carried_down(areas: Sequence[_Area]) -> Sequence[_Area]:
    """Who is responsible, printed once for each area or once for each component, counts for all its items."""
    by_area = [[item for component in area.components for item in component.items] for area in areas]
    by_component = [component.items for area in areas for component in area.components]
    for groups in (by_area, by_component):
        if _is_printed_once([group for group in groups if group]):
            fill = {id(item): group[0].responsible for group in groups for item in group}
            for area in areas:
                for component in area.components:
                    component.items = [
                        item if item.responsible.value else replace(item, responsible=fill[id(item)])
                        for item in component.items
                    ]
            break
    return areas


def _is_printed_once(groups: Sequence[Sequence[Item]]) -> bool:
    """Every group names one responsible at its head and nobody else; some rows below name nobody."""
    filled = total = 0
    is_head_only = True
    for group in groups:
        values = [item.responsible.value for item in group]
        named = [value for value in values if value]
        if not values[0] or len(set(named)) > 1:
            return False
        is_head_only = is_head_only and not any(values[len(named) :])
        filled, total = filled + len(named), total + len(values)
    return filled < total and (is_head_only or filled <= MOST_NAMED * total)
