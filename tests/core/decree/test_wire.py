"""The wire form loses nothing, and refuses what it did not write."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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
from zonaintegritas.core.decree.wire import from_wire, to_wire
from zonaintegritas.core.period import Month, Period, Periodicity

numbers = st.integers(0, 10**6)
texts = st.text(max_size=12)
maybe_text = st.none() | texts
points = st.floats(allow_nan=False, allow_infinity=False, width=32)
boxes = st.builds(Box, points, points, points, points)
places = st.builds(
    Place,
    numbers,
    line=st.none() | numbers,
    page=st.none() | numbers,
    sheet=maybe_text,
    table=st.none() | numbers,
    row=st.none() | numbers,
    column=st.none() | numbers,
    box=st.none() | boxes,
)
some_places = st.lists(places, max_size=2).map(tuple)
lines = st.lists(st.builds(Line, texts, maybe_text), max_size=2).map(tuple)
cells = st.builds(
    Cell,
    numbers,
    numbers,
    lines,
    places,
    st.integers(1, 3),
    st.integers(1, 3),
    maybe_text,
    st.booleans(),
    st.booleans(),
)
tables = st.builds(Table, st.lists(cells, max_size=3).map(tuple), numbers, numbers, places)
blocks: st.SearchStrategy[Block] = st.builds(Paragraph, texts, places, maybe_text) | tables
remarks = st.lists(st.builds(Remark, texts, texts, st.none() | places, maybe_text), max_size=2).map(tuple)
documents = st.builds(
    Document,
    texts,
    st.lists(blocks, max_size=3).map(tuple),
    st.lists(st.builds(Page, numbers, points, points), max_size=1).map(tuple),
    remarks,
)
months = st.builds(Month, st.integers(0, 9999), st.integers(1, 12))
some_months = st.lists(months, max_size=2).map(tuple)
periods = st.builds(
    Period,
    some_months,
    st.none() | st.sampled_from(Periodicity),
    st.lists(some_months, max_size=2).map(tuple),
    st.none() | st.integers(1, 31),
    st.floats(0, 1),
    maybe_text,
)


def fields(values: st.SearchStrategy[object]) -> st.SearchStrategy[Field[object]]:
    return st.builds(Field, values, some_places, maybe_text)


entries = fields(st.lists(texts, max_size=2).map(tuple))
items = st.builds(
    Item,
    texts,
    maybe_text,
    maybe_text,
    fields(texts),
    entries,
    entries,
    fields(texts),
    fields(periods),
    fields(texts),
    fields(texts),
    fields(texts),
    st.dictionaries(texts, fields(texts), max_size=1),
    some_places,
    maybe_text,
)
components = st.builds(Component, maybe_text, texts, st.lists(items, max_size=2).map(tuple), some_places, maybe_text)
areas = st.builds(Area, texts, texts, st.lists(components, max_size=2).map(tuple), some_places, maybe_text)
plans = st.builds(
    Plan,
    st.lists(areas, max_size=2).map(tuple),
    st.lists(texts, max_size=2).map(tuple),
    st.builds(Accounting, numbers, numbers, numbers, numbers, numbers),
)
plain_regulations = st.builds(Regulation, texts, texts, st.none() | numbers, st.just(()), texts, some_places)
regulations = st.builds(
    Regulation,
    texts,
    texts,
    st.none() | numbers,
    st.lists(plain_regulations, max_size=1).map(tuple),
    texts,
    some_places,
)
decrees = st.builds(
    Decree,
    fields(maybe_text),
    maybe_text,
    fields(maybe_text),
    fields(st.none() | numbers),
    fields(maybe_text),
    st.none() | numbers,
    fields(maybe_text),
    fields(st.none() | st.dates(dt.date(1, 1, 1))),
    fields(maybe_text),
    fields(maybe_text),
    maybe_text,
    fields(maybe_text),
    st.lists(fields(texts), max_size=2).map(tuple),
    st.lists(regulations, max_size=2).map(tuple),
    st.lists(st.builds(Ruling, texts, texts, some_places), max_size=2).map(tuple),
)
readings = st.builds(Reading, decrees, plans, remarks, documents)


@given(readings)
def test_a_reading_survives_the_way_over_json(reading: Reading) -> None:
    assert from_wire(json.loads(json.dumps(to_wire(reading)))) == reading


@settings(max_examples=20)
@given(readings)
def test_a_broken_form_is_refused_with_one_kind_of_error(reading: Reading) -> None:
    wire = to_wire(reading)
    for name in wire:
        with pytest.raises(ValueError, match=r"wire form|version|isoformat|Periodicity"):
            from_wire({**wire, name: "rusak"})
    with pytest.raises(ValueError, match="not the wire form"):
        from_wire([])


def test_a_place_that_is_not_listed_is_refused() -> None:
    document = Document("text", (Paragraph("a", Place(0, line=1)),))
    wire = to_wire(Reading(Decree(), Plan(), (), document))
    for number in (7, -1, True, "0"):
        with pytest.raises(ValueError, match="not the wire form"):
            from_wire(
                {**wire, "document": {"kind": "text", "blocks": [["a", number, None]], "pages": [], "remarks": []}}
            )
