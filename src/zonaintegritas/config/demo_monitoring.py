"""The demonstration of monitoring: its first round closed, a meeting held about it, two follow-ups from there."""

from __future__ import annotations

import datetime as dt

from zonaintegritas.files.store import keep_bytes
from zonaintegritas.guard.actor import System
from zonaintegritas.monitoring import selectors, services
from zonaintegritas.monitoring.models import Decision, FollowUp, Meeting, Round
from zonaintegritas.monitoring.services import MeetingFacts, Person
from zonaintegritas.offices.models import Office, User
from zonaintegritas.offices.selectors import person_named

A_WEEK = dt.timedelta(days=7)
TEXTS = (
    ("I", "Sebagian tanda tangan daftar hadir belum lengkap.", "Lengkapi tanda tangan sebelum putaran berikutnya."),
    ("II", "Peninjauan SOP menunggu jadwal narasumber.", "Tetapkan jadwal bersama subbagian terkait."),
)
DECISIONS = (
    ("Daftar hadir rapat dilengkapi dan diunggah lagi", "Lengkapi tanda tangan daftar hadir", "anggota", "I"),
    ("Jadwal peninjauan SOP ditetapkan", "Susun jadwal peninjauan SOP bersama subbagian", "koordinator", "II"),
)


def make(office: Office, today: dt.date) -> None:
    """Rounds of this year. The first is closed as soon as its cut-off has passed; before, all are open."""
    operator, chair = _person("operator"), _person("ketua")
    monitoring = services.open_rounds(operator, office, year=today.year, rhythm="QUARTERS")
    first = selectors.rounds_of(operator, monitoring)[0]
    for area, obstacle, recommendation in TEXTS:
        note = selectors.note_of(first, area, None)
        services.write_note(operator, note, obstacle=obstacle, recommendation=recommendation)
    meeting = _meet(operator, office, first, min(today, first.cut_off + A_WEEK))
    for number, (decided, what, owner, area) in enumerate(DECISIONS):
        decision = services.add_decision(operator, meeting, text=decided)
        _follow_up(operator, decision, what=what, owner=_person(owner), area=area, due_on=today + A_WEEK * (number + 1))
    if today > first.cut_off:
        services.close_round(chair, first)


def _meet(operator: User, office: Office, shown: Round, day: dt.date) -> Meeting:
    """Everybody of the team is asked to come; the invitation is filed, the minutes are still to be signed."""
    facts = MeetingFacts(
        kind="ROUND",
        about=f"Pembahasan pelaksanaan rencana aksi {shown.name}",
        held_on=day,
        starts_at=dt.time(9, 0),
        ends_at=dt.time(11, 0),
        place="Aula kantor",
        leader="Bambang Hartono",
        leader_job="Ketua",
        writer=operator.full_name,
        agenda="Capaian tiap area\nKendala dan tindak lanjut",
        round=shown,
    )
    people = selectors.people_to_invite(System(), office, day.year)
    meeting = services.call_meeting(operator, office, facts=facts, people=[Person(one.name, one.job) for one in people])
    services.write_minutes(
        operator,
        meeting,
        discussion="Capaian tiap area dibahas bersama koordinatornya.",
        writer=operator.full_name,
        present={one.pk for one in meeting.participants.all()},
    )
    invitation = keep_bytes(b"Undangan rapat, ditandatangani.\n", "undangan.txt")
    services.file_paper(operator, meeting, kind="INVITATION", contents=[invitation])
    return meeting


def _follow_up(operator: User, decision: Decision, *, what: str, owner: User, area: str, due_on: dt.date) -> FollowUp:
    made = selectors.draft_follow_up(operator, decision.meeting.office, {"keputusan": str(decision.pk)})
    made.area = area
    return services.open_follow_up(operator, made, what=what, owner=owner, due_on=due_on)


def _person(username: str) -> User:
    person = person_named(username)
    if person is None:
        raise LookupError("make the offices first")
    return person
