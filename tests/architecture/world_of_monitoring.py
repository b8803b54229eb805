"""The rows of monitoring in the world: a closed round, an open one, follow-ups in each state, a meeting."""

from __future__ import annotations

import datetime as dt
from typing import Any

from zonaintegritas.guard.actor import System
from zonaintegritas.monitoring import selectors, services
from zonaintegritas.monitoring.models import FollowUp
from zonaintegritas.monitoring.services import MeetingFacts, Person
from zonaintegritas.offices import services as offices
from zonaintegritas.offices.models import Office

YEAR = 2026
LATER = dt.date(2026, 12, 20)


def monitored(office: Office) -> dict[str, Any]:
    """Everything through the commands that people use."""
    monitoring = services.open_rounds(System(), office, year=YEAR, rhythm="QUARTERS")
    first, second, *_ = selectors.rounds_of(System(), monitoring)
    services.close_round(System(), first)
    first.refresh_from_db()
    owner = offices.add_person(System(), office, username="penindak", full_name="Orang Penindak")
    offices.grant_role(System(), office, person=owner, role="MEMBER")

    def opened() -> FollowUp:
        made = FollowUp(office=office, area="I", round=second)
        return services.open_follow_up(System(), made, what="Lengkapi", owner=owner, due_on=LATER)

    reported = services.report_follow_up(System(), opened(), report="Sudah.")
    closed = services.close_follow_up(System(), services.report_follow_up(System(), opened(), report="Sudah."))
    facts = MeetingFacts("ROUND", "Pembahasan", dt.date(2026, 11, 2), dt.time(9), "Aula", round=second)
    meeting = services.call_meeting(System(), office, facts=facts, people=[Person("Siti Amalia")])
    return {
        "round": second,
        "closed_round": first,
        "follow_up": opened(),
        "reported": reported,
        "closed_follow_up": closed,
        "meeting": meeting,
        "decision": services.add_decision(System(), meeting, text="Diputuskan."),
        "note": selectors.note_of(second, "I", None),
    }
