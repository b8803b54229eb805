"""What other apps want to have done is reminded alike: recurring obligations and follow-ups."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.factories.monitoring import make_follow_up
from tests.factories.obligations import make_obligation
from tests.reminders.conftest import kinds, look
from zonaintegritas.monitoring import services as monitoring
from zonaintegritas.obligations import services as obligations
from zonaintegritas.offices.models import Office, User
from zonaintegritas.reminders import jobs

pytestmark = pytest.mark.django_db
SOON = dt.date(2026, 6, 24)  # the obligation is due on the 30th, the follow-up on 1 July


def test_who_sees_to_an_obligation_is_reminded_until_it_is_done(office: Office, anggota: User) -> None:
    obligation = make_obligation(office, people=[anggota])
    look(office, SOON)
    assert kinds(anggota) == ["DUE_7"]
    june = obligation.times.get(label__contains="Juni")
    obligations.mark_time(anggota, june, done_on=dt.date(2026, 6, 1))
    jobs.obligation_changed.call(june.pk)
    assert kinds(anggota, standing=True) == []


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
    jobs.follow_up_changed.call(follow_up.pk)
    assert kinds(anggota, standing=True) == []
