"""The coverage in figures."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.core.lke.plans import item, plan_of, plan_of_ready
from zonaintegritas.core.lke.coverage import Extent, Summary, coverage_of, summary
from zonaintegritas.core.lke.instrument import Instrument
from zonaintegritas.core.lke.instruments import instrument
from zonaintegritas.core.lke.library import ready_items

TINY = Decimal("1e-20")


@pytest.fixture
def sheet() -> Instrument:
    return instrument()


@pytest.fixture
def small(sheet: Instrument) -> Summary:
    proved = item("V.1", "Kampanye gratifikasi", evidence=["SK unit pengendalian gratifikasi"])
    return summary(coverage_of(plan_of("Penguatan Pengawasan", "Gratifikasi", proved), sheet), sheet)


def test_every_item_of_the_sheet_has_a_line(small: Summary) -> None:
    assert len(small.lines) == 113
    assert {line.extent for line in small.lines} == {Extent.FULL, Extent.PARTIAL, Extent.NONE}


def test_a_line_names_the_items_behind_it(small: Summary) -> None:
    lines = {line.question.code: line for line in small.lines}
    assert (lines["A.I.5.i.a"].extent, lines["A.I.5.i.a"].refs) == (Extent.FULL, ("V.1",))
    assert (lines["A.I.5.i.b"].extent, lines["A.I.5.i.b"].refs) == (Extent.PARTIAL, ("V.1",))
    assert lines["A.I.5.ii.a"].refs == ()


def test_points_hang_on_what_is_covered_and_what_is_not(small: Summary) -> None:
    assert (small.levers.full, small.levers.partial, small.levers.none) == (1, 1, 108)
    assert (small.levers.full_points, small.levers.partial_points) == (Decimal("0.75"), Decimal("0.75"))
    assert abs(small.levers.points - 60) < TINY


def test_aspects_and_areas_add_up_to_their_weights(sheet: Instrument, small: Summary) -> None:
    for part in (*(aspect for aspect in sheet.aspects if aspect.areas),):
        assert abs(small.aspects[part.code].points - part.weight) < TINY
    for area in sheet.areas:
        assert abs(small.areas[area.code].points - area.weight) < TINY
    assert small.aspects["A.II"].none_points == 30


def test_gaps_come_with_the_most_points_first_and_covered_items_not_at_all(small: Summary) -> None:
    assert len(small.gaps) == 109
    assert small.gaps[0].question.code == "A.II.5.ii.a"
    assert small.gaps[-1].extent is Extent.PARTIAL


def test_a_plan_of_every_ready_item_has_no_gap(sheet: Instrument) -> None:
    whole = summary(coverage_of(plan_of_ready(ready_items(sheet).values()), sheet), sheet)
    assert whole.gaps == ()
    assert whole.levers.items == whole.levers.full == 110
