"""What other apps want to have done is reminded alike: recurring obligations and follow-ups."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.factories.monitoring import make_follow_up
from tests.factories.obligations import make_obligation
from tests.reminders.conftest import kinds, look, work_off
from zonaintegritas.monitoring import services as monitoring
from zonaintegritas.obligations import services as obligations
from zonaintegritas.obligations.jobs import follow_handover
from zonaintegritas.offices import services as offices
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services as plans

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def a_week_before(morning: Any) -> None:
    morning.move_to(dt.datetime(2026, 6, 24, tzinfo=dt.UTC))


SOON = dt.date(2026, 6, 24)  # the obligation is due on the 30th, the follow-up on 1 July


def test_who_sees_to_an_obligation_is_reminded_until_it_is_done(office: Office, anggota: User) -> None:
    obligation = make_obligation(office, people=[anggota])
    look(office, SOON)
    assert kinds(anggota) == ["DUE_7"]
    june = obligation.times.get(label__contains="Juni")
    obligations.mark_time(anggota, june, done_on=dt.date(2026, 6, 1))
    work_off()
    assert kinds(anggota, standing=True) == []
    obligations.take_back_time(anggota, june)
    work_off()
    assert kinds(anggota, standing=True) == ["DUE_7"]


def test_an_obligation_that_is_withdrawn_or_handed_on_asks_nobody_any_more(
    office: Office, operator: User, anggota: User, sekretaris: User
) -> None:
    withdrawn = make_obligation(office, people=[anggota])
    look(office, SOON)
    obligations.withdraw_obligation(operator, withdrawn, reason="Keliru.")
    work_off()
    assert kinds(anggota, standing=True) == []
    make_obligation(office, people=[anggota], name="Kartu kendali")
    look(office, SOON)
    change = plans.hand_over(operator, office, leaver=anggota, successor=sekretaris, by_area={})
    follow_handover.call(change.pk)
    work_off()
    assert (kinds(anggota, standing=True), kinds(sekretaris, standing=True)) == ([], ["DUE_7"])


def test_where_nobody_sees_to_it_the_operator_hears(office: Office, operator: User, anggota: User) -> None:
    make_obligation(office)
    look(office, SOON)
    assert (kinds(operator), kinds(anggota)) == (["DUE_7"], [])


def test_the_owner_of_a_follow_up_is_reminded_until_it_is_reported(
    office: Office, operator: User, anggota: User
) -> None:
    follow_up = make_follow_up(operator, office, anggota)
    look(office, SOON)
    assert kinds(anggota) == ["DUE_7"]
    monitoring.report_follow_up(anggota, follow_up, report="Sudah dilengkapi.")
    work_off()
    assert kinds(anggota, standing=True) == []


def test_who_acts_for_somebody_absent_is_reminded_of_their_obligations_and_follow_ups(
    office: Office, operator: User, anggota: User, sekretaris: User
) -> None:
    make_obligation(office, people=[anggota])
    make_follow_up(operator, office, anggota)
    offices.set_stand_in(operator, anggota.memberships.get(), acting=sekretaris, begins_on=SOON, until=SOON)
    look(office, SOON)
    assert (kinds(anggota), kinds(sekretaris)) == ([], ["DUE_7", "DUE_7"])


def test_what_somebody_left_behind_is_told_to_the_operator(office: Office, operator: User, anggota: User) -> None:
    make_obligation(office, people=[anggota])
    make_follow_up(operator, office, anggota)
    offices.deactivate(operator, office, person=anggota)
    look(office, SOON)
    assert kinds(operator) == ["DUE_7", "DUE_7"]
