"""Rows of monitoring: rounds and their sheets, follow-ups, meetings."""

from __future__ import annotations

from zonaintegritas.monitoring.models.follow_up import FollowUp, FollowUpQuerySet
from zonaintegritas.monitoring.models.meeting import Decision, Meeting, MeetingPaper, Participant
from zonaintegritas.monitoring.models.round import Monitoring, Round, RoundSnapshot, SheetNote

__all__ = [
    "Decision",
    "FollowUp",
    "FollowUpQuerySet",
    "Meeting",
    "MeetingPaper",
    "Monitoring",
    "Participant",
    "Round",
    "RoundSnapshot",
    "SheetNote",
]
