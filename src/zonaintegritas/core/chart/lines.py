"""Lines over months: what was planned beside what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from zonaintegritas.core.chart.figure import Chart, Series, described, in_words, matched, ticks
from zonaintegritas.core.chart.markup import SIZE, SOFT, Look, drawing, look_at, marker, rule, tag, wide, words

WIDTH: Final = 400.0
HEIGHT: Final = 280.0
TOP: Final = 16.0
FOOT: Final = 30.0  # the labels below
LEFT: Final = 34.0  # the figures beside
APART: Final = 14.0  # between the names at the ends of lines
LEGEND_ROW: Final = 20.0


def line_chart(
    series: Sequence[Series],
    labels: Sequence[str],
    *,
    key: str,
    title: str,
    desc: str = "",
    now: int | None = None,
) -> Chart:
    """Lines over labels in order (months). A value of None ends a line; `now` marks the label of the present."""
    matched(series, labels)
    told = described(desc, series, labels)
    plot = _Plot(series, labels)
    inner = plot.frame(now) + "".join(plot.line(at) for at in range(len(series))) + plot.ends() + plot.legend()
    svg = drawing(key, title, told, width=WIDTH, height=plot.height, inner=inner)
    return Chart(key, title, told, tuple(labels), tuple(series), svg, "Bulan")


class _Plot:
    """Where things stand on the drawing."""

    def __init__(self, series: Sequence[Series], labels: Sequence[str]) -> None:
        self.series, self.labels, self.ticks = series, labels, ticks(series)
        self.right = WIDTH - max((wide(end) for _, _, _, end in self._ends()), default=0) - 14
        self.bottom = HEIGHT - FOOT

    def x(self, at: int) -> float:
        steps = max(1, len(self.labels) - 1)
        return LEFT + 10 + (self.right - LEFT - 20) * at / steps

    def y(self, value: float) -> float:
        return self.bottom - (self.bottom - TOP) * value / self.ticks[-1]

    def frame(self, now: int | None) -> str:
        drawn = [
            rule(LEFT, self.y(tick), self.right, self.y(tick))
            + words(str(tick), LEFT - 6, self.y(tick) + 4, anchor="end", colour=SOFT)
            for tick in self.ticks
        ]
        if now is not None:
            drawn.append(rule(self.x(now), TOP, self.x(now), self.bottom, colour=SOFT, dash="2 4"))
        every = self._label_step()
        for at, label in enumerate(self.labels):
            if at % every == 0:
                drawn.append(
                    words(label, self.x(at), self.bottom + 18, anchor="middle", colour=SOFT, is_bold=at == now)
                )
        return "".join(drawn)

    def _label_step(self) -> int:
        """Every label where they fit, else every second, third ..."""
        room = (self.right - LEFT) / max(1, len(self.labels))
        widest = max((wide(label) for label in self.labels), default=0) + 3
        return max(1, -(-int(widest) // max(1, int(room))))

    def line(self, at: int) -> str:
        look = look_at(at)
        places = [
            (self.x(place), self.y(float(value)))
            for place, value in enumerate(self.series[at].values)
            if value is not None
        ]
        if not places:
            return ""
        drawn = {
            "points": " ".join(f"{x:.1f},{y:.1f}" for x, y in places),
            "fill": "none",
            "stroke": look.colour,
            "stroke-width": 2.2,
            "stroke-dasharray": look.dash or None,
        }
        return tag("polyline", drawn) + "".join(marker(look, x, y) for x, y in places)

    def ends(self) -> str:
        """The last figure of each line beside its end, moved apart where they would meet."""
        drawn, free = [], HEIGHT
        for place, value, look, end in sorted(self._ends(), key=lambda one: one[1]):
            y = min(self.y(value) + 4, free - APART)
            free = y
            drawn.append(words(end, self.x(place) + 9, y, colour=look.colour, is_bold=True))
        return "".join(drawn)

    def _ends(self) -> list[tuple[int, float, Look, str]]:
        found = []
        for at, one in enumerate(self.series):
            known = [(place, value) for place, value in enumerate(one.values) if value is not None]
            if known:
                place, value = known[-1]
                found.append((place, float(value), look_at(at), in_words(value)))
        return found

    def legend(self) -> str:
        drawn, x, y = [], LEFT, HEIGHT + 8
        for at, one in enumerate(self.series):
            room = 34 + wide(one.name) + 16
            if x > LEFT and x + room > WIDTH:
                x, y = LEFT, y + LEGEND_ROW
            look = look_at(at)
            sample = rule(x, y - 4, x + 26, y - 4, colour=look.colour, dash=look.dash)
            drawn.append(sample + marker(look, x + 13, y - 4) + words(one.name, x + 34, y))
            x += room
        self._foot = y
        return "".join(drawn)

    @property
    def height(self) -> float:
        return self._foot + SIZE / 2
