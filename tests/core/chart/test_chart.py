"""Charts: what is drawn stands in the table too, nothing is said by colour alone, texts are never markup."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

import pytest
from lxml import etree

from zonaintegritas.core.chart import Chart, Series, bar_chart, in_words, line_chart
from zonaintegritas.core.chart.figure import ticks

MONTHS = ("Jan", "Feb", "Mar", "Apr")
PLANNED = Series("Direncanakan", (1, 4, 9, 20))
DONE = Series("Dilaporkan", (0, 3, None, None))
ACCEPTED = Series("Diterima", (0, Fraction(5, 2), None, None))
ALL = (PLANNED, DONE, ACCEPTED)
SVG = "{http://www.w3.org/2000/svg}"
MAKERS: tuple[Callable[..., Chart], ...] = (line_chart, bar_chart)


def drawn(chart: Chart) -> etree._Element:
    return etree.fromstring(chart.svg.encode())


def texts(chart: Chart) -> list[str]:
    return [str(one.xpath("string()")) for one in drawn(chart).iter(f"{SVG}text")]


@pytest.mark.parametrize("make", MAKERS)
def test_the_table_says_what_is_drawn(make: Callable[..., Chart]) -> None:
    chart = make(ALL, MONTHS, key="kurva", title="Kurva")
    assert chart.heading[1:] == ("Direncanakan", "Dilaporkan", "Diterima")
    assert chart.rows[1:3] == [("Feb", "4", "3", "2,5"), ("Mar", "9", "–", "–")]
    for words in (*MONTHS, "Dilaporkan", "Diterima"):
        assert words in texts(chart)


@pytest.mark.parametrize("make", MAKERS)
def test_title_and_description_name_the_drawing(make: Callable[..., Chart]) -> None:
    chart = make(ALL, MONTHS, key="kurva", title="Kurva S")
    root = drawn(chart)
    named = {one.get("id"): one.text for one in root if one.tag in (f"{SVG}title", f"{SVG}desc")}
    assert root.get("role") == "img"
    assert [named[key] for key in (root.get("aria-labelledby") or "").split()] == ["Kurva S", chart.desc]
    assert "Direncanakan" in chart.desc


@pytest.mark.parametrize("make", MAKERS)
def test_the_same_chart_is_drawn_the_same_and_without_style_or_script(make: Callable[..., Chart]) -> None:
    first, second = (make(ALL, MONTHS, key="kurva", title="Kurva").svg for _ in range(2))
    assert first == second
    assert not re.search(r"style=|<style|<script|\son\w+=", first)


@pytest.mark.parametrize("make", MAKERS)
def test_words_of_people_are_never_markup(make: Callable[..., Chart]) -> None:
    hostile = '<script>alert("x")</script>&\x00'
    chart = make([Series(hostile, (1,))], (hostile,), key="a", title=hostile, desc=hostile)
    assert not list(drawn(chart).iter(f"{SVG}script"))
    assert 'alert("x")' in str(drawn(chart).xpath("string()"))
    assert chart.svg.__html__() == chart.svg


def test_a_line_ends_where_nothing_is_known() -> None:
    chart = line_chart(ALL, MONTHS, key="kurva", title="Kurva", now=1)
    lines = [(one.get("points") or "").split() for one in drawn(chart).iter(f"{SVG}polyline")]
    assert [len(points) for points in lines] == [4, 2, 2]


def test_lines_differ_by_dash_or_marker_and_bars_by_hatching() -> None:
    lines = drawn(line_chart(ALL, MONTHS, key="kurva", title="Kurva"))
    assert [one.get("stroke-dasharray") for one in lines.iter(f"{SVG}polyline")] == ["6 4", None, None]
    assert list(lines.iter(f"{SVG}circle"))
    assert len(list(lines.iter(f"{SVG}polygon"))) == 3  # two figures and the sample of the legend
    bars = drawn(bar_chart(ALL, MONTHS, key="area", title="Area"))
    fills = {one.get("fill") for one in bars.iter(f"{SVG}rect")}
    assert {"#fff", "url(#area-arsir-1)", "#1d6339"} <= fills


def test_the_length_of_a_bar_is_its_figure() -> None:
    bars = drawn(bar_chart([Series("Selesai", (5, 10, 0, None))], MONTHS, key="area", title="Area"))
    lengths = [float(one.get("width") or 0) for one in bars.iter(f"{SVG}rect") if one.get("height") == "14"]
    assert len(lengths) == 2
    assert lengths[1] == pytest.approx(2 * lengths[0])


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("series", [(), (Series("Kosong", ()),)])
def test_nothing_at_all_is_still_a_drawing(make: Callable[..., Chart], series: tuple[Series, ...]) -> None:
    chart = make(series, (), key="kosong", title="Kosong")
    assert chart.is_empty
    assert drawn(chart).tag == f"{SVG}svg"


def test_series_and_labels_belong_together() -> None:
    with pytest.raises(ValueError, match="1 values for 4 labels"):
        line_chart([Series("Pendek", (1,))], MONTHS, key="a", title="A")
    with pytest.raises(ValueError, match="not a key"):
        bar_chart(ALL, MONTHS, key='a"b', title="A")


@pytest.mark.parametrize("largest", [0, 1, 3, 7, 12, 99, 101, 1234, 55_555])
def test_the_scale_holds_the_largest_figure_in_few_steps(largest: int) -> None:
    steps = ticks([Series("a", (largest,))])
    assert steps[0] == 0
    assert steps[-1] >= largest
    assert len(steps) <= 7
    assert steps[-2] < max(1, largest)


def test_figures_are_written_as_people_write_them() -> None:
    assert [in_words(one) for one in (12, 12.0, Fraction(25, 2), 0, None)] == ["12", "12", "12,5", "0", "–"]
