"""The demonstration: six offices, the same people in all, one with a plan and some work, five empty."""

from __future__ import annotations

import datetime as dt

import pytest
import time_machine

from zonaintegritas.config import demo, installation
from zonaintegritas.guard.actor import System
from zonaintegritas.guard.models import HistoryEntry
from zonaintegritas.monitoring import selectors
from zonaintegritas.monitoring.models import FollowUp, Meeting, Round
from zonaintegritas.obligations import selectors as obligations
from zonaintegritas.offices.models import Membership, Office, User
from zonaintegritas.plans import selectors as plans
from zonaintegritas.plans.models import Draft, ItemProof, Occurrence, Plan
from zonaintegritas.reminders.models import Notice

pytestmark = pytest.mark.slow

TODAY = dt.date(2026, 11, 21)
NOON = dt.datetime(2026, 11, 21, 4, tzinfo=dt.UTC)


@pytest.fixture
def filled(db: None) -> None:
    with time_machine.travel(NOON, tick=False):
        installation.load_offices()
        demo.make(TODAY)


def test_six_offices_and_the_same_people_in_all(filled: None) -> None:
    held = {
        office.code: set(office.memberships.values_list("user__username", "role"))
        for office in Office.objects.filter(memberships__role="OPERATOR").distinct()
    }
    assert set(held) == {"9971", "3577", "3672", "3372", "3507", "1502"}
    cast = {(character.username, character.role) for character in demo.CAST}
    assert all(people == cast for people in held.values())
    supervised = Membership.objects.get(user__username="pembina")
    assert supervised.office.code == "0000"


def test_the_invented_office_has_a_plan_of_this_year_and_some_work_done(filled: None) -> None:
    plan = Plan.objects.get()
    assert (plan.office.code, plan.plan_year) == ("9971", TODAY.year)
    done = Occurrence.objects.exclude(done_on=None)
    assert 0 < done.count() < Occurrence.objects.count()
    assert all(occurrence.proofs.exists() for occurrence in done)
    assert not done.filter(done_on__gt=TODAY).exists()


def test_the_five_real_offices_are_empty(filled: None) -> None:
    assert set(Draft.objects.values_list("office__code", flat=True)) == {"9971"}


def test_its_first_round_is_closed_with_a_meeting_and_two_follow_ups(filled: None) -> None:
    first, second, *_ = Round.objects.order_by("cut_off")
    assert (first.is_closed, second.is_closed) == (True, False)
    assert {one.owner.username for one in FollowUp.objects.all()} == {"anggota", "koordinator"}
    row = selectors.meeting_for(System(), Meeting.objects.get().pk)
    assert [str(kind) for kind in row.missing] == ["ATTENDANCE", "MINUTES", "PHOTO"]
    sheet = selectors.sheet_of(System(), first)
    assert 0 < sheet.figures.done <= sheet.figures.planned
    assert len(sheet.follow_ups) == 2


def test_its_proofs_are_in_every_state(filled: None) -> None:
    member, coordinator = (User.objects.get(username=name) for name in ("anggota", "koordinator"))
    returned = ItemProof.objects.get(state="RETURNED")
    assert (returned.cited_by, returned.decided_by) == (member, coordinator)
    assert returned.reason
    accepted = ItemProof.objects.filter(state="ACCEPTED")
    assert set(accepted.values_list("item__area_roman", "decided_by")) == {
        ("I", coordinator.pk),
        ("II", coordinator.pk),
    }
    office = Office.objects.get(code="9971")
    assert plans.waiting(coordinator, office).exists()
    assert plans.waiting(User.objects.get(username="sekretaris"), office).exclude(item__area_roman="I").exists()


def test_its_obligations_are_done_and_one_is_late(filled: None) -> None:
    office, member = Office.objects.get(code="9971"), User.objects.get(username="anggota")
    rows = obligations.rows_of(member, office, TODAY.year, TODAY)
    assert len(rows) == 3
    (late,) = [row for row in rows if row.late]
    assert (late.late, late.people) == (1, (member,))
    assert all(row.done for row in rows)
    proved = [step.time.evidence for row in rows for step in row.steps if step.time.evidence]
    assert len(proved) == 3


def test_the_member_has_notices_of_what_is_due(filled: None) -> None:
    told = Notice.objects.visible_to(User.objects.get(username="anggota"))
    assert {"LATE", "DIGEST"} <= set(told.values_list("kind", flat=True))
    assert told.unread().exists()


def test_everybody_signs_in_with_the_password_that_is_printed(filled: None) -> None:
    assert all(person.check_password(demo.PASSWORD) for person in User.objects.all())
    assert User.objects.count() == len(demo.CAST) + 1


def test_a_second_start_changes_nothing(filled: None) -> None:
    before = HistoryEntry.objects.count()
    demo.make(TODAY)
    assert HistoryEntry.objects.count() == before


def test_a_start_in_the_next_year_brings_the_plan_of_that_year(filled: None) -> None:
    with time_machine.travel(NOON + dt.timedelta(days=60), tick=False):
        demo.make(TODAY + dt.timedelta(days=60))
    assert set(Plan.objects.values_list("plan_year", flat=True)) == {2026, 2027}


def test_the_history_tells_who_did_it(filled: None) -> None:
    adopted = HistoryEntry.objects.get(action="plan:adopt")
    assert adopted.actor == User.objects.get(username="ketua").key
    assert adopted.lineage.endswith("9971")
