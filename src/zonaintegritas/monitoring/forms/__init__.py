"""What people type about rounds, follow-ups and meetings."""

from __future__ import annotations

from zonaintegritas.monitoring.forms.follow_ups import FollowUpForm, ReportForm
from zonaintegritas.monitoring.forms.meetings import DecisionForm, MeetingForm, MinutesForm, PaperForm, PeopleForm
from zonaintegritas.monitoring.forms.rounds import NoteForm, ReasonForm, RhythmForm

__all__ = [
    "DecisionForm",
    "FollowUpForm",
    "MeetingForm",
    "MinutesForm",
    "NoteForm",
    "PaperForm",
    "PeopleForm",
    "ReasonForm",
    "ReportForm",
    "RhythmForm",
]
