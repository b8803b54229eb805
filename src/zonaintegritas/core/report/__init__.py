"""Papers of monitoring: the report of a round or year, and the three papers of a meeting, as documents."""

from __future__ import annotations

from zonaintegritas.core.report.charts import area_chart, course_chart
from zonaintegritas.core.report.meeting import MeetingFacts, attendance_list, invitation, minutes
from zonaintegritas.core.report.monitoring import Gathering, ReportFacts, monitoring_report

__all__ = [
    "Gathering",
    "MeetingFacts",
    "ReportFacts",
    "area_chart",
    "attendance_list",
    "course_chart",
    "invitation",
    "minutes",
    "monitoring_report",
]
