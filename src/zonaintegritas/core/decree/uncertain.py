"""Doubts of OCR carried from the cells and paragraphs of a document to the values that were made of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
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
        return replace(
            decree,
            office=self.field(decree.office),
            number=self.field(decree.number),
            year=self.field(decree.year),
            about=self.field(decree.about),
            enacted_place=self.field(decree.enacted_place),
            enacted_date=self.field(decree.enacted_date),
            signatory_name=self.field(decree.signatory_name),
            signatory_role=self.field(decree.signatory_role),
            certifier_name=self.field(decree.certifier_name),
            considerations=tuple(self.field(one) for one in decree.considerations),
        )

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
        return replace(
            item,
            indicator=self.field(item.indicator),
            steps=self.field(item.steps),
            evidence=self.field(item.evidence),
            target_time_raw=self.field(item.target_time_raw),
            period=self.field(item.period),
            target_output=self.field(item.target_output),
            responsible=self.field(item.responsible),
            note=self.field(item.note),
            extra={heading: self.field(one) for heading, one in item.extra.items()},
        )


def _doubts(document: Document) -> Iterable[tuple[Spot, str]]:
    for block in document.blocks:
        for one in (block,) if isinstance(block, Paragraph) else block.cells:
            if one.doubt is not None:
                yield _spot(one.place), one.doubt


def _spot(place: Place) -> Spot:
    return place.block, place.row, place.column
