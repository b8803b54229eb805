"""Pages of monitoring."""

from __future__ import annotations

from zonaintegritas.monitoring.views.follow_ups import (
    add_follow_up,
    close_follow_up,
    edit_follow_up,
    follow_up,
    follow_ups,
    follow_ups_xlsx,
    reopen_follow_up,
    report_follow_up,
    return_follow_up,
)
from zonaintegritas.monitoring.views.meetings import (
    add_decision,
    add_meeting,
    cancel_meeting,
    edit_meeting,
    file_paper,
    meeting,
    meeting_file,
    meetings,
    minutes,
    people,
    withdraw_decision,
)
from zonaintegritas.monitoring.views.reports import reports, round_report, year_report
from zonaintegritas.monitoring.views.rounds import close_round, open_rounds, reopen_round, rounds, sheet, write_note

__all__ = [
    "add_decision",
    "add_follow_up",
    "add_meeting",
    "cancel_meeting",
    "close_follow_up",
    "close_round",
    "edit_follow_up",
    "edit_meeting",
    "file_paper",
    "follow_up",
    "follow_ups",
    "follow_ups_xlsx",
    "meeting",
    "meeting_file",
    "meetings",
    "minutes",
    "open_rounds",
    "people",
    "reopen_follow_up",
    "reopen_round",
    "report_follow_up",
    "reports",
    "return_follow_up",
    "round_report",
    "rounds",
    "sheet",
    "withdraw_decision",
    "write_note",
    "year_report",
]
