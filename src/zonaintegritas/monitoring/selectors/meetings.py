"""Reads of meetings: lists with what is missing, one of them, whom to invite, and what a paper may prove."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db.models import Prefetch
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone

from zonaintegritas.core.period import date_in_words
from zonaintegritas.core.proving.rules.meeting_without_minutes import RULE as MEETING_WITHOUT_MINUTES
from zonaintegritas.core.team.wording import name_key
from zonaintegritas.evidence.models import Evidence, Kind
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import may
from zonaintegritas.monitoring.fitting import Target, targets_for
from zonaintegritas.monitoring.models import Decision, FollowUp, Meeting, MeetingPaper, Participant, Round
from zonaintegritas.offices.models import Office
from zonaintegritas.offices.selectors import people_of
from zonaintegritas.plans.contradicted import Contradiction
from zonaintegritas.plans.models import Item, Plan
from zonaintegritas.plans.refs import refs_of
from zonaintegritas.plans.selectors import plan_in_force
from zonaintegritas.teams.selectors import team_of

MINUTES_WITHIN = dt.timedelta(days=3)  # after a meeting, before anybody misses them
PAPERS = (Kind.INVITATION, Kind.ATTENDANCE, Kind.MINUTES, Kind.PHOTO)


@dataclass(frozen=True)
class MeetingRow:
    """A meeting with its papers on a day."""

    meeting: Meeting
    papers: tuple[Evidence, ...]
    today: dt.date

    @property
    def checklist(self) -> list[tuple[Kind, list[Evidence]]]:
        """The four papers that prove a meeting, each with what is there."""
        return [(kind, [one for one in self.papers if one.kind == kind]) for kind in PAPERS]

    @property
    def missing(self) -> list[Kind]:
        """Which of the four are not there."""
        return [kind for kind, found in self.checklist if not found]

    @property
    def other_papers(self) -> list[Evidence]:
        return [one for one in self.papers if one.kind not in PAPERS]

    @property
    def missing_words(self) -> str:
        """Undangan, notulen: in words."""
        return ", ".join(str(kind.label).lower() for kind in self.missing)

    @property
    def state(self) -> str:
        """As `ui.states` knows it."""
        if self.meeting.is_cancelled:
            return "WITHDRAWN"
        if not self.meeting.is_over(self.today):
            return "MEETING_COMING"
        return "MEETING_OPEN" if self.missing else "MEETING_FULL"


def meetings_of(actor: Actor, office: Office, year: int, today: dt.date) -> list[MeetingRow]:
    """The meetings of a year, the newest first; two queries, however many."""
    rows = Meeting.objects.visible_to(actor).filter(office=office, held_on__year=year)
    return [
        _row(one, today)
        for one in rows.select_related("round").prefetch_related(_PAPERS).order_by("-held_on", "-starts_at")
    ]


def meeting_years(actor: Actor, office: Office) -> list[int]:
    """The years in which this office meets or met."""
    days = Meeting.objects.visible_to(actor).filter(office=office).order_by()
    return list(days.values_list("held_on__year", flat=True).distinct())


def meetings_without(
    actor: Actor, office: Office, year: int, today: dt.date, kind: str = Kind.MINUTES
) -> list[Meeting]:
    """Meetings that took place and of which this paper is missing (*rapat tanpa notulen*)."""
    rows = meetings_of(actor, office, year, today)
    return [row.meeting for row in rows if row.meeting.is_over(today) and kind in row.missing]


def contradictions(actor: Actor, plan: Plan) -> list[Contradiction]:
    """Meetings in the year of a plan that were held a while ago, and nothing says what they decided."""
    if plan.plan_year is None or not may(actor, Action.MONITORING_SEE, plan.office.guard_key()):
        return []
    found = meetings_without(actor, plan.office, plan.plan_year, plan.office.today() - MINUTES_WITHIN)
    return [
        Contradiction(
            rule=MEETING_WITHOUT_MINUTES,
            what=f"{one.get_kind_display()} “{one.about}” pada {date_in_words(one.held_on)} belum mempunyai notulen.",
            cure="Isi notulennya, cetak, lalu simpan pindaian yang ditandatangani. Rapat yang tidak jadi dibatalkan.",
            place="rapat ini",
            address=reverse("monitoring:meeting", args=[one.pk]),
        )
        for one in found
    ]


def meeting_for(actor: Actor, pk: int) -> MeetingRow:
    """A meeting this actor may see, with all that belongs to it, or 404."""
    follow_ups = FollowUp.objects.visible_to(actor).select_related("owner", "office", "round")
    rows = Meeting.objects.visible_to(actor).select_related("office", "round__monitoring__office", "made_by")
    loaded = rows.prefetch_related(
        _PAPERS,
        "participants",
        Prefetch("decisions", Decision.objects.filter(withdrawn_at=None).order_by("position")),
        Prefetch("decisions__follow_ups", follow_ups),
    )
    meeting = get_object_or_404(loaded, pk=pk)
    return _row(meeting, meeting.office.today())


def decision_for(actor: Actor, pk: int) -> Decision:
    """A decision this actor may see that was not taken out, or 404."""
    rows = Decision.objects.visible_to(actor).filter(withdrawn_at=None)
    return get_object_or_404(rows.select_related("meeting__office"), pk=pk)


def draft_meeting(actor: Actor, office: Office, shown: Round | None) -> Meeting:
    """An unsaved meeting, as it would usually be called for this round."""
    about = f"Pembahasan pelaksanaan rencana aksi {shown.name}" if shown else ""
    return Meeting(office=office, round=shown, about=about, held_on=office.today(), made_at=timezone.now())


def people_to_invite(actor: Actor, office: Office, year: int) -> list[Participant]:
    """Unsaved participants: everybody of the team, then everybody with an account who is not in it."""
    found: dict[str, Participant] = {}
    for member in team_of(actor, office, year).members:
        found.setdefault(name_key(member.name), Participant(name=member.name, job=member.job))
    for row in people_of(actor, office):
        if row.is_active:
            jobs = ", ".join(str(held.get_role_display()) for held in row.held)
            found.setdefault(name_key(row.person.full_name), Participant(name=row.person.full_name, job=jobs))
    return list(found.values())


def citable_for(actor: Actor, meeting: Meeting, kind: str) -> list[Target]:
    """The items for which this actor may use a paper of the meeting, the likely ones first."""
    plan = plan_in_force(actor, meeting.office, meeting.held_on.year)
    if plan is None:
        return []
    rows = Item.objects.visible_to(actor).filter(plan=plan, is_removed=False)
    items = list(rows.prefetch_related("occurrences", "named").order_by("position"))
    for item in items:
        item.plan = plan
    refs = refs_of(items)
    mine = [item for item in items if may(actor, Action.PROOF_CITE, item.guard_key())]
    return targets_for(mine, refs, kind=kind, day=meeting.held_on)


_PAPERS = Prefetch(
    "papers",
    MeetingPaper.objects.filter(evidence__withdrawn_at=None).select_related("evidence").order_by("pk"),
    to_attr="standing_papers",
)


def _row(meeting: Meeting, today: dt.date) -> MeetingRow:
    papers: list[MeetingPaper] = meeting.standing_papers  # type: ignore[attr-defined]  # _PAPERS puts it there
    return MeetingRow(meeting, tuple(paper.evidence for paper in papers), today)
