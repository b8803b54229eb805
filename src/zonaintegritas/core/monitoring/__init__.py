"""Monitoring: the rounds of a year, the sheet of a round, and the course of the work by month. Dates are arguments."""

from __future__ import annotations

from zonaintegritas.core.monitoring.course import Course, course_of
from zonaintegritas.core.monitoring.figures import Figures, Proof, Work, figures_of, total
from zonaintegritas.core.monitoring.rounds import Rhythm, Span, spans_of
from zonaintegritas.core.monitoring.sheet import NO_AREA, AreaSheet, FollowUpLine, Row, Sheet, Texts
from zonaintegritas.core.monitoring.wire import from_wire, to_wire
from zonaintegritas.core.monitoring.year import all_follow_ups, gathered, with_texts

__all__ = [
    "NO_AREA",
    "AreaSheet",
    "Course",
    "Figures",
    "FollowUpLine",
    "Proof",
    "Rhythm",
    "Row",
    "Sheet",
    "Span",
    "Texts",
    "Work",
    "all_follow_ups",
    "course_of",
    "figures_of",
    "from_wire",
    "gathered",
    "spans_of",
    "to_wire",
    "total",
    "with_texts",
]
