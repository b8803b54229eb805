"""The two charts of monitoring, the same on pages and in print."""

from __future__ import annotations

from typing import Final

from zonaintegritas.core.chart import Chart, Series, bar_chart, line_chart
from zonaintegritas.core.monitoring import Course, Sheet
from zonaintegritas.core.monitoring.course import MONTHS

PLANNED: Final = "Direncanakan"
DONE: Final = "Dilaporkan"
ACCEPTED: Final = "Diterima"


def course_chart(course: Course, *, year: int, key: str = "kurva") -> Chart:
    """S-curve: what was planned, done and accepted by the end of each month."""
    return line_chart(
        [Series(PLANNED, course.planned), Series(DONE, course.done), Series(ACCEPTED, course.accepted)],
        MONTHS,
        key=key,
        title=f"Jadwal yang direncanakan, dilaporkan, dan diterima sampai akhir tiap bulan {year}",
        now=course.now,
    )


def area_chart(sheet: Sheet, *, key: str = "area") -> Chart:
    """Bars: planned, done and accepted of each area, up to the cut-off of the sheet."""
    areas = sheet.areas
    return bar_chart(
        [
            Series(PLANNED, [area.figures.planned for area in areas]),
            Series(DONE, [area.figures.done for area in areas]),
            Series(ACCEPTED, [area.figures.accepted for area in areas]),
        ],
        [area.title for area in areas],
        key=key,
        title=f"Capaian tiap area, {sheet.name}",
    )
