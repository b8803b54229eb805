"""Rows as the papers want them: a report, and the three papers of a meeting, in the form of the office."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from zonaintegritas.core.monitoring import Sheet
from zonaintegritas.core.render.document import Document
from zonaintegritas.core.render.document_docx import document_docx
from zonaintegritas.core.render.document_pdf import document_pdf
from zonaintegritas.core.report import (
    Gathering,
    MeetingFacts,
    ReportFacts,
    attendance_list,
    invitation,
    minutes,
    monitoring_report,
)
from zonaintegritas.core.report.meeting import Guest, Resolved
from zonaintegritas.decrees.selectors import form_of
from zonaintegritas.guard.actor import Actor
from zonaintegritas.monitoring.models import Meeting
from zonaintegritas.monitoring.selectors.reports import Report
from zonaintegritas.monitoring.selectors.rounds import sheet_of
from zonaintegritas.ui.states import look_of

MEDIA: Final[Mapping[str, str]] = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
}
WRITERS: Final[Mapping[str, Callable[[Document], bytes]]] = {"docx": document_docx, "pdf": document_pdf}
INVITATION, ATTENDANCE, MINUTES = "undangan", "daftar-hadir", "notulen"
UNKNOWN: Final = "…"


def report_document(report: Report) -> Document:
    """The report as it is printed."""
    form = form_of(report.office)
    facts = ReportFacts(
        office=report.office.name,
        title=report.title,
        sheet=report.sheet,
        is_final=report.is_final,
        place=form.place or UNKNOWN,
        signatory=form.signatory_name or UNKNOWN,
        signatory_role=f"{form.signatory_capacity} Ketua".strip(),
        meetings=[
            Gathering(row.meeting.held_on, str(row.meeting.get_kind_display()), row.meeting.about, row.missing_words)
            for row in report.meetings
        ],
        rounds=[(row.round.name, row.sheet.figures, str(look_of(row.state).word)) for row in report.rounds],
    )
    return monitoring_report(facts, form=form.form)


def meeting_document(actor: Actor, meeting: Meeting, paper: str) -> Document:
    """Invitation, attendance list or minutes of a meeting (loaded by `meeting_for`)."""
    form, facts = form_of(meeting.office), _facts(actor, meeting, paper)
    if paper == INVITATION:
        return invitation(facts, written_on=min(meeting.office.today(), meeting.held_on), form=form.form)
    return (attendance_list if paper == ATTENDANCE else minutes)(facts, form=form.form)


def _facts(actor: Actor, meeting: Meeting, paper: str) -> MeetingFacts:
    office, form = meeting.office, form_of(meeting.office)
    has_figures = paper == MINUTES and meeting.round is not None
    return MeetingFacts(
        office=office.name,
        place_of_office=form.place or UNKNOWN,
        kind=str(meeting.get_kind_display()),
        about=meeting.about,
        held_on=meeting.held_on,
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        place=meeting.place,
        zone=office.zone,
        leader=meeting.leader,
        leader_job=meeting.leader_job,
        writer=meeting.writer,
        letter_number=meeting.letter_number,
        agenda=meeting.points,
        guests=[Guest(one.name, one.job, one.was_there) for one in meeting.participants.all()],
        discussion=meeting.discussion,
        decisions=[
            Resolved(one.text, tuple((done.what, done.owner.full_name, done.due_on) for done in one.follow_ups.all()))
            for one in meeting.decisions.all()
        ],
        sheet=_before(sheet_of(actor, meeting.round), meeting) if has_figures and meeting.round is not None else None,
    )


def _before(sheet: Sheet, meeting: Meeting) -> Sheet:
    """The sheet without what follows from this meeting: its minutes say that among the decisions."""
    own = {one.pk for decision in meeting.decisions.all() for one in decision.follow_ups.all()}
    return replace(sheet, follow_ups=tuple(one for one in sheet.follow_ups if one.follow_up not in own))
