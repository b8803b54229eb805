"""Lying bars in groups: one group for each label (area), one bar for each series."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from zonaintegritas.core.chart.figure import Chart, Series, Value, in_words, matched, ticks
from zonaintegritas.core.chart.markup import LINE, SIZE, SOFT, Look, broken, drawing, look_at, rule, tag, wide, words

WIDTH: Final = 400.0
BAR: Final = 14.0
BETWEEN_BARS: Final = 3.0
BETWEEN_GROUPS: Final = 14.0
NAME_LINES: Final = 3
LEFT: Final = 140.0
TOP: Final = 8.0
LEGEND_ROW: Final = 20.0


def bar_chart(
    series: Sequence[Series],
    labels: Sequence[str],
    *,
    key: str,
    title: str,
    desc: str = "",
    label_heading: str = "Area",
) -> Chart:
    """Lying bars, so that long names have room; each bar says its figure. None is no bar."""
    matched(series, labels)
    told = desc or _told(series, labels)
    group = max(len(series) * (BAR + BETWEEN_BARS), NAME_LINES * SIZE * 1.2) + BETWEEN_GROUPS
    foot = TOP + group * len(labels)
    drawn = [_hatchings(key, len(series)), _frame(ticks(series), foot)]
    for at, label in enumerate(labels):
        top = TOP + group * at
        drawn.append(_name(label, top))
        for place, one in enumerate(series):
            y = top + place * (BAR + BETWEEN_BARS)
            drawn.append(_bar(one.values[at], y, ticks(series)[-1], look_at(place), _fill(key, place)))
    legend, height = _legend(series, key, foot + LEGEND_ROW + SIZE)
    svg = drawing(key, title, told, width=WIDTH, height=height, inner="".join(drawn) + legend)
    return Chart(key, title, told, tuple(labels), tuple(series), svg, label_heading)


def _told(series: Sequence[Series], labels: Sequence[str]) -> str:
    return "; ".join(
        f"{label}: " + ", ".join(f"{one.name} {in_words(one.values[at])}" for one in series)
        for at, label in enumerate(labels)
    )


def _x(value: float, top: int) -> float:
    return LEFT + (WIDTH - LEFT - 34) * value / top


def _frame(steps: Sequence[int], foot: float) -> str:
    return "".join(
        rule(_x(step, steps[-1]), TOP - 4, _x(step, steps[-1]), foot - 6, colour=SOFT if step == 0 else LINE)
        + words(str(step), _x(step, steps[-1]), foot + 8, anchor="middle", colour=SOFT)
        for step in steps
    )


def _name(label: str, top: float) -> str:
    lines = broken(label, LEFT - 10, NAME_LINES)
    return "".join(words(line, LEFT - 8, top + SIZE + at * SIZE * 1.2, anchor="end") for at, line in enumerate(lines))


def _bar(value: Value, y: float, top: int, look: Look, fill: str) -> str:
    if value is None:
        return ""
    end = _x(float(value), top)
    bar = {"x": LEFT, "y": y, "width": end - LEFT, "height": BAR, "fill": fill, "stroke": look.colour}
    return (tag("rect", bar) if value else "") + words(in_words(value), end + 5, y + BAR - 2, colour=look.colour)


def _fill(key: str, place: int) -> str:
    hatching = look_at(place).hatching
    if hatching == "none":
        return "#fff"
    return look_at(place).colour if hatching == "solid" else f"url(#{key}-arsir-{place})"


def _hatchings(key: str, count: int) -> str:
    return tag("defs", {}, "".join(_hatching(key, place) for place in range(count)) or tag("g", {}))


def _hatching(key: str, place: int) -> str:
    look = look_at(place)
    ground = tag("rect", {"width": 6, "height": 6, "fill": "#fff"})
    if look.hatching == "slanted":
        sign = tag("path", {"d": "M-1 1 1-1M0 6 6 0M5 7 7 5", "stroke": look.colour, "stroke-width": 2})
    elif look.hatching == "dotted":
        sign = tag("circle", {"cx": 3, "cy": 3, "r": 1.5, "fill": look.colour})
    else:
        return ""
    attributes = {"id": f"{key}-arsir-{place}", "width": 6, "height": 6, "patternUnits": "userSpaceOnUse"}
    return tag("pattern", attributes, ground + sign)


def _legend(series: Sequence[Series], key: str, y: float) -> tuple[str, float]:
    drawn, x = [], 8.0
    for place, one in enumerate(series):
        room = 26 + wide(one.name) + 16
        if x > LEFT and x + room > WIDTH:
            x, y = 8.0, y + LEGEND_ROW
        box = {"x": x, "y": y - 10, "width": 18, "height": 11, "fill": _fill(key, place)}
        drawn.append(tag("rect", {**box, "stroke": look_at(place).colour}) + words(one.name, x + 26, y))
        x += room
    return "".join(drawn), y + SIZE / 2
