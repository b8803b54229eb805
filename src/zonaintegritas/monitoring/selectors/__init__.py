"""Reads of monitoring, always in the scope of who asks."""

from __future__ import annotations

from zonaintegritas.monitoring.selectors.follow_ups import (
    FollowUpFilter,
    area_choices,
    draft_follow_up,
    follow_up_for,
    follow_ups_due_until,
    follow_ups_of,
    owners_for,
    standing_follow_ups_of_person,
)
from zonaintegritas.monitoring.selectors.meetings import (
    MeetingRow,
    citable_for,
    decision_for,
    draft_meeting,
    meeting_for,
    meetings_of,
    meetings_without,
    people_to_invite,
)
from zonaintegritas.monitoring.selectors.reports import Report, report_of_round, report_of_year
from zonaintegritas.monitoring.selectors.rounds import (
    RoundRow,
    frozen_by,
    live_sheet,
    monitoring_of,
    monitoring_years,
    note_of,
    note_target,
    round_for,
    rounds_of,
    rows_of_rounds,
    sheet_of,
    whole_year,
)

__all__ = [
    "FollowUpFilter",
    "MeetingRow",
    "Report",
    "RoundRow",
    "area_choices",
    "citable_for",
    "decision_for",
    "draft_follow_up",
    "draft_meeting",
    "follow_up_for",
    "follow_ups_due_until",
    "follow_ups_of",
    "frozen_by",
    "live_sheet",
    "meeting_for",
    "meetings_of",
    "meetings_without",
    "monitoring_of",
    "monitoring_years",
    "note_of",
    "note_target",
    "owners_for",
    "people_to_invite",
    "report_of_round",
    "report_of_year",
    "round_for",
    "rounds_of",
    "rows_of_rounds",
    "sheet_of",
    "standing_follow_ups_of_person",
    "whole_year",
]
