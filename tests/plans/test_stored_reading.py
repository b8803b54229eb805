"""A reading in the form of columns: places, doubts, lengths, and characters that no database keeps."""

from __future__ import annotations

from zonaintegritas.core.decree.blocks import Box, Document, Paragraph, Place, Remark
from zonaintegritas.core.decree.plan import Area, Component, Decree, Field, Item, Plan, Reading
from zonaintegritas.core.decree.remarks import LEFT_OVER
from zonaintegritas.core.decree.wire import from_wire
from zonaintegritas.core.period import read_period
from zonaintegritas.plans.place_json import place_as_json, place_from_json
from zonaintegritas.plans.stored_reading import AREA_NAME_LENGTH, StoredReading, stored

PLACE = Place(3, page=2, table=1, row=4, column=5, box=Box(1.25, 2.0, 3.0, 4.0))


def reading(*items: Item, area: str = "AREA", doubt: str | None = None, about: str | None = None) -> StoredReading:
    plan = Plan((Area("I", area, (Component("1", "Komponen", items),), (PLACE,), doubt),))
    document = Document("text", (Paragraph("satu\0dua", Place(0)),))
    remarks = (Remark("odd", "aneh", PLACE), Remark(LEFT_OVER, "lepas", PLACE, "sisa"), Remark(LEFT_OVER, "kosong"))
    return stored(Reading(Decree(about=Field(about)), plan, remarks, document))


def test_every_cell_keeps_place_doubt_and_paper() -> None:
    item = Item("I.1", steps=Field(("a", "b"), (PLACE,), "terpotong"), extra={"Biaya": Field("10", (PLACE,))})
    row = reading(item).rows[0]
    assert row["steps"] == ["a", "b"]
    assert row["cells"]["steps"] == {
        "places": [place_as_json(PLACE)],
        "doubt": "terpotong",
        "paper": ["a", "b"],
        "kind": None,
    }
    assert row["extra"] == {"Biaya": "10"}
    assert row["cells"]["extra:Biaya"]["paper"] == "10"


def test_a_place_comes_back_as_it_went() -> None:
    assert place_from_json(place_as_json(PLACE)) == Place(3, page=2, table=1, row=4, column=5, box=Box(1.2, 2, 3, 4))
    assert place_from_json(place_as_json(None)) is None


def test_the_doubt_of_a_period_is_the_readers() -> None:
    item = Item("I.1", target_time_raw=Field("Juni"), period=Field(read_period("Juni", plan_year=2026)))
    assert reading(item).rows[0]["cells"]["period"]["doubt"]


def test_a_doubtful_heading_is_doubted_once() -> None:
    rows = reading(Item("I.1.a"), Item("I.1.b"), doubt="judul ditebak").rows
    assert [row["cells"]["area_name"]["doubt"] for row in rows] == ["judul ditebak", None]


def test_what_is_longer_than_its_column_is_whole_on_the_papers_side() -> None:
    row = reading(Item("I.1"), area="A" * 400).rows[0]
    assert len(row["area_name"]) == AREA_NAME_LENGTH
    assert len(row["cells"]["area_name"]["paper"]) == 400


def test_only_left_over_text_becomes_a_leftover() -> None:
    found = reading()
    assert [left.text for left in found.leftovers] == ["sisa"]
    assert [remark["code"] for remark in found.remarks] == ["odd"]


def test_characters_that_no_database_keeps_are_dropped() -> None:
    found = reading(Item("I.1", indicator=Field("a\0b\ud800c")), about="x\0y")
    assert found.rows[0]["indicator"] == "ab?c"
    assert found.header["about"] == "xy"
    block = from_wire(found.document).document.blocks[0]
    assert isinstance(block, Paragraph)
    assert block.text == "satudua"
