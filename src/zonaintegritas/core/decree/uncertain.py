"""Doubts of OCR carried from the cells and paragraphs of a document to the values that were made of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import TypeVar

from zonaintegritas.core.decree.blocks import Document, Paragraph, Place
from zonaintegritas.core.decree.plan import Area, Component, Decree, Field, Item, Plan

T = TypeVar("T")
Spot = tuple[int, int | None, int | None]


class Doubts:
    """The doubts of a document, by block, row and column."""

    def __init__(self, document: Document) -> None:
        self.known: dict[Spot, str] = dict(_doubts(document))

    def of(self, places: Iterable[Place]) -> str | None:
        """Why the text at some places may be wrong."""
        return next((doubt for place in places if (doubt := self.known.get(_spot(place)))), None)

    def field(self, field: Field[T]) -> Field[T]:
        """The field with a doubt, unless it has one of its own."""
        return field if field.doubt else replace(field, doubt=self.of(field.places))

    def decree(self, decree: Decree) -> Decree:
        """The decree part with its doubts."""
        found = {
            one.name: self.field(value)
            for one in fields(decree)
            if isinstance(value := getattr(decree, one.name), Field)
        }
        considerations = tuple(self.field(one) for one in decree.considerations)
        return replace(decree, considerations=considerations, **found)

    def plan(self, plan: Plan) -> Plan:
        """The plan part with its doubts."""
        return replace(plan, areas=tuple(self._area(area) for area in plan.areas))

    def _area(self, area: Area) -> Area:
        components = tuple(self._component(component) for component in area.components)
        return replace(area, components=components, doubt=area.doubt or self.of(area.places))

    def _component(self, component: Component) -> Component:
        items = tuple(self._item(item) for item in component.items)
        return replace(component, items=items, doubt=component.doubt or self.of(component.places))

    def _item(self, item: Item) -> Item:
        found = {
            one.name: self.field(value) for one in fields(item) if isinstance(value := getattr(item, one.name), Field)
        }
        extra: Mapping[str, Field[str]] = {heading: self.field(one) for heading, one in item.extra.items()}
        return replace(item, extra=extra, **found)


def _doubts(document: Document) -> Iterable[tuple[Spot, str]]:
    for block in document.blocks:
        for one in (block,) if isinstance(block, Paragraph) else block.cells:
            if one.doubt is not None:
                yield _spot(one.place), one.doubt


def _spot(place: Place) -> Spot:
    return place.block, place.row, place.column
