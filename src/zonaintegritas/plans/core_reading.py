"""A draft or a plan in force as the core sees it: what stands there now, at the places where it was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from zonaintegritas.core.decree.blocks import Document, Place, Remark
from zonaintegritas.core.decree.header import read_decree
from zonaintegritas.core.decree.one_document import moved, one_document
from zonaintegritas.core.decree.plan import Area, Component, Decree, Field, Item, Plan, Reading, Regulation, Ruling
from zonaintegritas.core.decree.wire import from_wire
from zonaintegritas.plans.models import Draft, PlanRow, Source
from zonaintegritas.plans.models import Plan as PlanInForce
from zonaintegritas.plans.place_json import place_from_json
from zonaintegritas.plans.refs import refs_of
from zonaintegritas.plans.stored_reading import HEADER_SOURCES, LIST_CELLS, TEXT_CELLS


@dataclass(frozen=True, slots=True)
class CoreReading:
    """The reading, and the way back from its refs and places to rows and files."""

    reading: Reading
    rows: Mapping[str, PlanRow]  # by ref
    offsets: tuple[tuple[int, int], ...]  # (first block, key of the file), in order

    def file_of(self, place: Place) -> tuple[int, Place] | None:
        """The file in which a place stands, and the place there."""
        found = next((one for one in reversed(self.offsets) if one[0] <= place.block), None)
        return (found[1], moved(place, -found[0])) if found else None


def core_reading(record: Draft | PlanInForce, rows: Sequence[PlanRow], sources: Iterable[Source]) -> CoreReading:
    """Put the standing rows of a draft or plan (in order) and its files together. Nothing is read from the database."""
    read = [(source, from_wire(source.document)) for source in sources if source.document]
    document, offsets = one_document([_corrected(record, source, reading.document) for source, reading in read])
    by_source = {source.pk: offset for (source, _), offset in zip(read, offsets, strict=True)}
    columns = next((reading.plan.columns for _, reading in read if reading.plan.columns), ())
    placer = _Placer(by_source)
    refs = refs_of(rows)
    plan = Plan(tuple(_areas(rows, refs, placer)), columns)
    remarks = tuple(remark for source, _ in read for remark in placer.remarks(source))
    reading = Reading(_decree(record, document, placer), plan, remarks, document)
    return CoreReading(
        reading,
        {refs[row.pk]: row for row in rows},
        tuple((offset, source.pk) for (source, _), offset in zip(read, offsets, strict=True)),
    )


def core_plan(rows: Sequence[PlanRow]) -> Plan:
    """Rows (in order) as the core sees them, without the places where they were read."""
    return Plan(tuple(_areas(rows, refs_of(rows), _Placer({}))))


def paragraph_key(source_pk: int, block: int) -> str:
    """What a corrected paragraph of a file is remembered under."""
    return f"{source_pk}.{block}"


def _corrected(record: Draft | PlanInForce, source: Source, document: Document) -> Document:
    """The file with what people wrote in the place of some of its paragraphs."""
    written = {key: one["text"] for key, one in record.paragraphs.items() if key.startswith(f"{source.pk}.")}
    if not written:
        return document
    blocks = (
        replace(block, text=written[key]) if (key := paragraph_key(source.pk, number)) in written else block
        for number, block in enumerate(document.blocks)
    )
    return replace(document, blocks=tuple(blocks))


@dataclass(frozen=True, slots=True)
class _Placer:
    """Turns stored places into places of the joined document."""

    offsets: Mapping[int, int]  # by key of the file

    def places(self, cell: Mapping[str, Any]) -> tuple[Place, ...]:
        """Those of a cell; none where its file is not among the files."""
        offset = self.offsets.get(cell.get("source") or 0)
        if offset is None:
            return ()
        found = (place_from_json(stored) for stored in cell.get("places", ()))
        return tuple(moved(place, offset) for place in found if place is not None)

    def remarks(self, source: Source) -> Iterator[Remark]:
        """What the reader remarked on a file."""
        for stored in source.remarks:
            place = place_from_json(stored["place"])
            place = moved(place, self.offsets[source.pk]) if place else None
            yield Remark(stored["code"], stored["message"], place, stored.get("text"))


def _decree(record: Draft | PlanInForce, document: Document, placer: _Placer) -> Decree:
    """What the files say, with what people typed or corrected in its place."""
    printed, _ = read_decree(document) if document.blocks else (Decree(), ())
    fields: dict[str, Any] = {}
    for column, name in HEADER_SOURCES.items():
        places = placer.places(record.header_cells.get(column, {}))
        fields[name] = Field(getattr(record, column) or None, places)
    decree = replace(printed, plan_year=record.plan_year, **fields)
    return decree if printed.legal_basis or printed.considerations else replace(decree, **_kept_part(record))


def _kept_part(record: Draft | PlanInForce) -> dict[str, Any]:
    """Considerations, legal basis and rulings as they were kept, where the files no longer hold them."""
    part = record.decree_part
    return {
        "considerations": tuple(Field(text) for text in part.get("considerations", ())),
        "legal_basis": tuple(_regulation(law) for law in part.get("legal_basis", ())),
        "rulings": tuple(Ruling(one["ordinal"], one["text"]) for one in part.get("rulings", ())),
        "signatory_capacity": part.get("signatory_capacity"),
    }


def kept_decree(record: Draft | PlanInForce) -> Decree:
    """Number, year and legal basis as they were kept, without a look at the files."""
    return replace(Decree(), number=Field(record.number or None), year=Field(record.year), **_kept_part(record))


def _regulation(law: Mapping[str, Any]) -> Regulation:
    amended = tuple(_regulation(other) for other in law.get("amended_by", ()))
    return Regulation(law["kind"], law["number"], law["year"], amended, law.get("text", ""))


def _areas(rows: Sequence[PlanRow], refs: Mapping[int, str], placer: _Placer) -> Iterator[Area]:
    for (roman, name), below in groupby(rows, key=lambda row: (row.area_roman, row.area_name)):
        inside = list(below)
        components = tuple(_components(inside, refs, placer))
        yield Area(roman, name, components, placer.places(inside[0].cells.get("area_name", {})))


def _components(rows: Sequence[PlanRow], refs: Mapping[int, str], placer: _Placer) -> Iterator[Component]:
    for (number, name), below in groupby(rows, key=lambda row: (row.component_no, row.component_name)):
        inside = list(below)
        items = tuple(_item(row, refs[row.pk], placer) for row in inside)
        yield Component(number or None, name, items, placer.places(inside[0].cells.get("component_name", {})))


def _item(row: PlanRow, ref: str, placer: _Placer) -> Item:
    fields: dict[str, Any] = {}
    for name in (*TEXT_CELLS, *LIST_CELLS):
        value = row.value_of(name)
        fields[name] = Field(tuple(value) if name in LIST_CELLS else value, placer.places(row.cells.get(name, {})))
    return Item(
        ref=ref,
        letter=row.letter or None,
        sub_component=row.sub_component or None,
        period=Field(row.period_value(), placer.places(row.cells.get("period", {}))),
        extra={heading: Field(text) for heading, text in row.extra.items()},
        places=next((field.places for field in fields.values() if field.places), ()),
        **fields,
    )
