"""Charts as SVG with the table behind them: lines by month, bars by area. Pure; the same on pages and in print.

    chart = line_chart([Series("Direncanakan", (1, 3, 6)), ...], ("Jan", "Feb", "Mar"), key="kurva", title="...")
    chart.svg                     markup of one <svg>: safe as it stands, also for Django's templates
    chart.heading, chart.rows     the same figures as a table, in words

Every series has a colour, a dash or hatching, a marker and its name beside it, so that nothing is said by colour
alone. No style attribute and no script, so that any content security policy lets it through.
"""

from __future__ import annotations

from zonaintegritas.core.chart.bars import bar_chart
from zonaintegritas.core.chart.figure import Chart, Series, Value, in_words
from zonaintegritas.core.chart.lines import line_chart
from zonaintegritas.core.chart.markup import Svg

__all__ = ["Chart", "Series", "Svg", "Value", "bar_chart", "in_words", "line_chart"]
