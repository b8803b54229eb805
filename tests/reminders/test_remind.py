"""What is reminded when, and to whom: by table, over year ends and zones, after stops, changes and withdrawals."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from tests.conftest import MakePerson
from tests.factories.in_force import items_of, make_item, make_large_plan, make_plan, occurrences_of
from tests.reminders.conftest import DUE, kinds, look, told
from zonaintegritas.core.schedule import Quiet
from zonaintegritas.guard.actor import System
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.offices import services as offices
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services as plans
from zonaintegritas.plans.models import Item, Occurrence
from zonaintegritas.reminders import services
from zonaintegritas.reminders.jobs import sweep
from zonaintegritas.reminders.models import Notice, Sweep

ONE_DAY = dt.timedelta(days=1)


def days_before(days: int) -> dt.date:
    return DUE - dt.timedelta(days=days)


@pytest.mark.parametrize(
    ("left", "kind"),
    [(31, []), (30, ["DUE_30"]), (7, ["DUE_7"]), (1, ["DUE_1"]), (0, ["DUE_1"]), (-1, ["LATE"]), (-90, ["LATE"])],
)
def test_who_must_act_is_told_the_most_pressing_step_alone(
    occurrence: Occurrence, office: Office, anggota: User, left: int, kind: list[str]
) -> None:
    look(office, days_before(left))
    assert kinds(anggota) == kind


def test_day_by_day_each_step_is_told_once_and_takes_the_place_of_the_one_before(
    occurrence: Occurrence, office: Office, anggota: User
) -> None:
    day = days_before(35)
    while day <= DUE + 10 * ONE_DAY:
        look(office, day)
        look(office, day)
        day += ONE_DAY
    assert kinds(anggota) == ["DUE_30", "DUE_7", "DUE_1", "LATE"]
    assert kinds(anggota, standing=True) == ["LATE"]


def test_what_is_done_in_between_is_told_no_more_and_asks_for_nothing(
    occurrence: Occurrence, office: Office, anggota: User
) -> None:
    look(office, days_before(30))
    plans.mark_done(anggota, occurrence, done_on=office.today())
    for left in (29, 7, 1, -1):
        look(office, days_before(left))
    assert kinds(anggota) == ["DUE_30"]
    assert kinds(anggota, standing=True) == []


def test_what_is_taken_back_stands_again_without_being_told_twice(
    occurrence: Occurrence, office: Office, anggota: User
) -> None:
    look(office, days_before(30))
    plans.mark_done(anggota, occurrence, done_on=office.today())
    look(office, days_before(29))
    plans.take_back(anggota, occurrence)
    look(office, days_before(28))
    assert kinds(anggota) == kinds(anggota, standing=True) == ["DUE_30"]
    look(office, days_before(7))
    assert kinds(anggota, standing=True) == ["DUE_7"]


def test_a_withdrawn_plan_reminds_nobody(item: Item, office: Office, anggota: User) -> None:
    look(office, days_before(7))
    plans.withdraw(System(), item.plan, reason="Keliru.")
    look(office, days_before(1))
    assert kinds(anggota) == ["DUE_7"]
    assert kinds(anggota, standing=True) == []


def test_an_item_taken_out_reminds_nobody(item: Item, office: Office, anggota: User) -> None:
    Item.objects.filter(pk=item.pk).update(is_removed=True)
    look(office, days_before(7))
    assert kinds(anggota) == []


def test_another_due_date_is_another_occasion(occurrence: Occurrence, office: Office, anggota: User) -> None:
    look(office, days_before(7))
    Occurrence.objects.filter(pk=occurrence.pk).update(due_on=DUE + 3 * ONE_DAY)
    look(office, days_before(4))
    assert told(anggota) == [("DUE_7", "2026-06-30"), ("DUE_7", "2026-07-03")]
    assert told(anggota, standing=True) == [("DUE_7", "2026-07-03")]


def test_before_the_decree_nothing_was_due(office: Office, ketua: User, koordinator: User) -> None:
    make_plan(office, ["Februari 2026"], enacted_on=dt.date(2026, 3, 2))
    look(office, dt.date(2026, 6, 1))
    assert kinds(koordinator) == []


def test_over_the_end_of_the_year_january_is_announced_and_the_old_year_is_left_alone(
    office: Office, koordinator: User, morning: Any
) -> None:
    morning.move_to(dt.datetime(2026, 12, 28, 1, tzinfo=dt.UTC))
    make_plan(office, ["Desember 2026"])
    make_plan(office, ["Januari 2027"], number="5", year=2026, plan_year=2027, is_year_settled=True)
    look(office, dt.date(2026, 12, 30))
    assert told(koordinator) == [("DUE_1", "2026-12-31"), ("DUE_30", "2027-01-29")]
    morning.move_to(dt.datetime(2027, 1, 2, 1, tzinfo=dt.UTC))
    look(office, dt.date(2027, 1, 2))
    assert told(koordinator, standing=True) == [("DUE_30", "2027-01-29")]


def test_a_named_person_else_the_coordinator_of_the_area_else_the_operator(
    office: Office, operator: User, koordinator: User, anggota: User, pengamat: User
) -> None:
    first, second = items_of(make_plan(office, ["Juni 2026", "Juni 2026"]))
    plans.name_people(System(), first, people=[anggota])
    Item.objects.filter(pk=second.pk).update(area_roman="I")
    look(office, days_before(7))
    assert [len(kinds(one)) for one in (anggota, koordinator, operator, pengamat)] == [1, 1, 0, 0]
    Item.objects.filter(pk=second.pk).update(area_roman="VI")
    look(office, days_before(7))
    assert [len(kinds(one, standing=True)) for one in (anggota, koordinator, operator)] == [1, 0, 1]


def test_who_left_gets_nothing_and_the_area_takes_over(
    occurrence: Occurrence, office: Office, operator: User, anggota: User, koordinator: User
) -> None:
    look(office, days_before(7))
    offices.deactivate(operator, office, person=anggota)
    look(office, days_before(6))
    look(office, days_before(1))
    assert kinds(anggota) == ["DUE_7"]
    assert kinds(anggota, standing=True) == []
    assert kinds(koordinator, standing=True) == ["DUE_1"]


def test_another_office_is_told_nothing(
    occurrence: Occurrence,
    office: Office,
    other_office: Office,
    orang_luar: User,
    pembina: User,
    make_person: MakePerson,
) -> None:
    both = make_person("dua", "MEMBER", other_office)
    look(office, days_before(7))
    look(other_office, days_before(7))
    assert [kinds(one) for one in (orang_luar, pembina, both)] == [[], [], []]


def test_a_supervisor_does_not_see_the_notices_of_others(
    occurrence: Occurrence, office: Office, anggota: User, pembina: User, operator: User
) -> None:
    look(office, days_before(7))
    assert Notice.objects.visible_to(anggota).count() == 1
    assert [Notice.objects.visible_to(one).count() for one in (pembina, operator)] == [0, 0]


def test_who_lost_the_role_sees_no_notice_any_more(
    occurrence: Occurrence, office: Office, operator: User, anggota: User
) -> None:
    look(office, days_before(7))
    offices.deactivate(operator, office, person=anggota)
    assert not Notice.objects.visible_to(User.objects.get(pk=anggota.pk)).exists()


def test_the_database_keeps_a_notice_once(occurrence: Occurrence, office: Office, anggota: User) -> None:
    look(office, days_before(7))
    double = Notice.objects.get(person=anggota, kind="DUE_7")
    double.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        double.save()


def test_only_the_program_makes_notices(office: Office, ketua: User) -> None:
    with pytest.raises(NotAllowed):
        services.remind(ketua, office, today=office.today())


# ---- the look of every morning ----


@pytest.mark.parametrize(("zone", "six_o_clock"), [("WIB", 23), ("WITA", 22), ("WIT", 21)])
def test_the_day_begins_at_six_by_the_clock_of_the_office(
    office: Office, koordinator: User, morning: Any, zone: str, six_o_clock: int
) -> None:
    make_item(office, "Juni 2026")
    Office.objects.filter(pk=office.pk).update(zone=zone)
    Sweep.objects.update_or_create(office=office, defaults={"day": dt.date(2026, 6, 22)})
    eve = dt.datetime(2026, 6, 22, six_o_clock, tzinfo=dt.UTC)
    morning.move_to(eve - dt.timedelta(minutes=1))
    sweep(timezone.now())
    assert kinds(koordinator) == []
    morning.move_to(eve)
    sweep(timezone.now())
    assert told(koordinator) == [("DUE_7", "2026-06-30")]


def test_after_a_long_stop_there_is_one_notice_and_a_second_look_finds_nothing(
    office: Office, koordinator: User, morning: Any
) -> None:
    make_item(office, "Juni 2026")
    morning.move_to(dt.datetime(2026, 9, 7, 1, tzinfo=dt.UTC))
    assert sweep(timezone.now()) == 1
    assert kinds(koordinator) == ["LATE"]
    assert sweep(timezone.now()) == 0


def test_a_look_with_nothing_to_do_is_cheap(
    office: Office, koordinator: User, django_assert_max_num_queries: Any
) -> None:
    make_large_plan(office)
    sweep(timezone.now())
    with django_assert_max_num_queries(3):
        sweep(timezone.now())


def test_the_look_at_a_large_plan_takes_few_queries(
    office: Office, koordinator: User, django_assert_max_num_queries: Any, morning: Any
) -> None:
    make_large_plan(office)
    with django_assert_max_num_queries(27):
        sweep(timezone.now())
    assert Notice.objects.count() > 20


# ---- the digest ----


def test_once_a_week_from_the_chosen_day(occurrence: Occurrence, office: Office, anggota: User) -> None:
    monday = dt.date(2026, 6, 29)
    for day in (monday, monday + ONE_DAY, monday + 3 * ONE_DAY, monday + 7 * ONE_DAY):
        look(office, day, with_digest=True)
    digests = Notice.objects.filter(person=anggota, kind="DIGEST").order_by("pk")
    assert [(one.occasion, one.counts) for one in digests] == [
        ("2026-W27", {"late": 0, "week": 1}), ("2026-W28", {"late": 1, "week": 0}),
    ]  # fmt: skip


def test_no_digest_before_the_day_without_work_or_where_nobody_wants_it(
    occurrence: Occurrence, office: Office, anggota: User, koordinator: User
) -> None:
    choice = services.Choice(by_email=False, steps=[], digest_day=2, quiet=Quiet())
    services.set_preference(anggota, office, email="", choice=choice)
    look(office, dt.date(2026, 6, 30), with_digest=True)
    look(office, dt.date(2026, 6, 3), with_digest=True)
    assert not Notice.objects.filter(kind="DIGEST").exists()
    look(office, dt.date(2026, 7, 1), with_digest=True)
    assert Notice.objects.filter(kind="DIGEST", person=anggota).count() == 1
    assert not Notice.objects.filter(kind="DIGEST", person=koordinator).exists()


def test_the_week_over_the_new_year_is_one_week(office: Office, koordinator: User, morning: Any) -> None:
    make_plan(office, ["Desember 2026"])
    make_plan(office, ["Januari 2027"], number="5", year=2026, plan_year=2027, is_year_settled=True)
    occurrence = occurrences_of(items_of(office.plans.get(plan_year=2027))[0])[0]
    Occurrence.objects.filter(pk=occurrence.pk).update(due_on=dt.date(2027, 1, 2))
    look(office, dt.date(2026, 12, 28), with_digest=True)
    look(office, dt.date(2027, 1, 1), with_digest=True)
    digest = Notice.objects.get(person=koordinator, kind="DIGEST")
    assert (digest.occasion, digest.counts) == ("2026-W53", {"late": 0, "week": 2})
