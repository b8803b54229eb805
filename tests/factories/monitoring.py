"""Rounds, follow-ups and meetings for tests: made through the commands that people use."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.utils import timezone

from tests.factories.plans import adopted, make_draft, make_row
from zonaintegritas.guard.actor import Actor, System
from zonaintegritas.monitoring import services
from zonaintegritas.monitoring.models import FollowUp, Meeting, Round
from zonaintegritas.monitoring.services import MeetingFacts, Person
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans.models import Plan

YEAR = 2026
AREAS = ("I", "II", "III")


def make_year(office: Office, times: Sequence[str] = ("Maret 2026", "Juni 2026"), rhythm: str = "QUARTERS") -> Plan:
    """A plan in three areas with one item for each time in each of them, and its rounds opened."""
    draft = make_draft(office, rows=0)
    position = 0
    for roman in AREAS:
        for time in times:
            position += 1
            make_row(
                draft, position, area_roman=roman, area_name=f"AREA {roman}", target_time_raw=time, component_no="1"
            )
    plan = adopted(System(), draft)
    services.open_rounds(System(), office, year=YEAR, rhythm=rhythm)
    return plan


def round_of(office: Office, code: str = "B03") -> Round:
    return Round.objects.select_related("monitoring__office").get(
        monitoring__office=office, monitoring__year=YEAR, code=code
    )


def make_follow_up(
    actor: Actor, office: Office, owner: User, *, due_on: dt.date = dt.date(2026, 7, 1), area: str = "I", **more: object
) -> FollowUp:
    made = FollowUp(office=office, area=area, opened_at=timezone.now(), **more)
    return services.open_follow_up(actor, made, what="Lengkapi tanda tangan", owner=owner, due_on=due_on)


def facts_of(**more: object) -> MeetingFacts:
    usual: dict[str, object] = {
        "kind": "ROUND",
        "about": "Pembahasan triwulan I",
        "held_on": dt.date(2026, 6, 10),
        "starts_at": dt.time(9, 0),
        "place": "Aula",
        "agenda": "Capaian\nKendala",
        "leader": "Bambang Hartono",
    }
    return MeetingFacts(**{**usual, **more})  # type: ignore[arg-type]


def make_meeting(actor: Actor, office: Office, **more: object) -> Meeting:
    """A meeting of two people, held last week."""
    people = [Person("Siti Amalia", "Sekretaris"), Person("Ratna Kusuma")]
    return services.call_meeting(actor, office, facts=facts_of(**more), people=people)
