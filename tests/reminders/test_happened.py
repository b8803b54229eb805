"""What people do becomes reminders through tasks enqueued in the same transaction."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.db import transaction
from django_tasks_db.models import DBTaskResult

from tests.factories.in_force import make_item, occurrences_of
from tests.reminders.conftest import kinds, work_off
from zonaintegritas.guard.actor import System
from zonaintegritas.guard.refused import Refused
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services as plans
from zonaintegritas.plans.models import Occurrence
from zonaintegritas.reminders.models import Notice


@pytest.fixture(autouse=True)
def a_week_before(morning: Any) -> None:
    morning.move_to(dt.datetime(2026, 6, 23, tzinfo=dt.UTC))


def namings(person: User) -> int:
    return Notice.objects.filter(person=person, kind="ASSIGNED").count()


def test_who_is_named_is_told_once_and_takes_over_what_is_due(
    office: Office, operator: User, anggota: User, koordinator: User
) -> None:
    item = make_item(office, "Juni 2026")
    work_off()
    assert kinds(koordinator, standing=True) == ["DUE_7"]
    plans.name_people(operator, item, people=[anggota])
    plans.name_people(operator, item, people=[anggota])
    work_off()
    work_off()
    assert namings(anggota) == 1
    assert kinds(anggota, standing=True) == ["DUE_7"]
    assert kinds(koordinator, standing=True) == []


def test_named_again_after_being_taken_off_is_another_occasion(office: Office, operator: User, anggota: User) -> None:
    item = make_item(office, "Juni 2026")
    for people in ([anggota], [], [anggota]):
        plans.name_people(operator, item, people=people)
        work_off()
    assert namings(anggota) == 2


def test_who_names_themselves_knows_it(office: Office, koordinator: User, anggota: User) -> None:
    item = make_item(office, "Juni 2026")
    plans.name_people(koordinator, item, people=[koordinator, anggota])
    work_off()
    assert (namings(koordinator), namings(anggota)) == (0, 1)


def test_what_is_done_and_taken_back_follows_at_once(occurrence: Occurrence, anggota: User) -> None:
    work_off()
    plans.mark_done(anggota, occurrence, done_on=dt.date(2026, 6, 22))
    work_off()
    assert kinds(anggota, standing=True) == []
    plans.take_back(anggota, occurrence)
    work_off()
    assert kinds(anggota) == kinds(anggota, standing=True) == ["DUE_7"]


def test_a_new_plan_reminds_at_once_and_a_withdrawn_one_stops(office: Office, koordinator: User, ketua: User) -> None:
    item = make_item(office, "Juni 2026")
    work_off()
    assert kinds(koordinator, standing=True) == ["DUE_7"]
    plans.withdraw(ketua, item.plan, reason="Keliru.")
    work_off()
    assert kinds(koordinator, standing=True) == []


def test_a_rule_that_refuses_or_a_rolled_back_change_leaves_no_task(occurrence: Occurrence, anggota: User) -> None:
    work_off()
    before = DBTaskResult.objects.count()
    with pytest.raises(Refused):
        plans.take_back(anggota, occurrence)
    with transaction.atomic():
        plans.mark_done(anggota, occurrence, done_on=dt.date(2026, 6, 22))
        assert DBTaskResult.objects.count() > before
        transaction.set_rollback(True)
    assert DBTaskResult.objects.count() == before


def test_a_task_about_something_gone_does_nothing(occurrence: Occurrence, anggota: User) -> None:
    plans.mark_done(System(), occurrence, done_on=dt.date(2026, 6, 22))
    Occurrence.objects.filter(pk=occurrences_of(occurrence.item)[0].pk).delete()
    work_off()
    assert kinds(anggota) == []
