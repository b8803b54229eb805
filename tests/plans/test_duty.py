"""Who has to act on an item on a day."""

from __future__ import annotations

import datetime as dt

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.conftest import MakePerson
from tests.factories.in_force import items_of, make_item, make_large_plan
from zonaintegritas.guard.actor import System
from zonaintegritas.guard.policy import Role
from zonaintegritas.offices import services as offices
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.models import Item, PartyPerson
from zonaintegritas.plans.parties import party_key
from zonaintegritas.plans.selectors import OnDuty, Why, duties_of, duty_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
TODAY = dt.date(2026, 6, 15)
DAY = dt.timedelta(days=1)


@pytest.fixture
def item(office: Office) -> Item:
    return make_item(office)


def stand_in(absent: User, acting: User, office: Office, begins_on: dt.date = TODAY, until: dt.date = TODAY) -> None:
    role = absent.memberships.get(office=office)
    offices.set_stand_in(System(), role, acting=acting, begins_on=begins_on, until=until)


def stands_for_party(person: User, item: Item) -> None:
    PartyPerson.objects.create(office=item.plan.office, key=party_key(item.responsible), user=person)


def test_nobody_has_to_act_where_nobody_is_known(item: Item) -> None:
    assert duty_of(item, TODAY).why is Why.NOBODY
    assert duty_of(item, TODAY).people == ()


def test_the_named_come_before_the_party_and_the_party_before_the_coordinator(
    item: Item, anggota: User, operator: User, koordinator: User
) -> None:
    assert duty_of(item, TODAY).why is Why.AREA
    assert duty_of(item, TODAY).keys == {koordinator.pk}
    stands_for_party(operator, item)
    assert duty_of(item, TODAY).why is Why.PARTY
    assert duty_of(item, TODAY).keys == {operator.pk}
    services.name_people(System(), item, people=[anggota])
    assert duty_of(item, TODAY).why is Why.NAMED
    assert duty_of(item, TODAY).keys == {anggota.pk}


def test_a_party_is_the_same_however_it_is_spaced(item: Item, anggota: User) -> None:
    stands_for_party(anggota, item)
    Item.objects.filter(pk=item.pk).update(responsible="  TIM\n I ")
    item.refresh_from_db()
    assert duty_of(item, TODAY).keys == {anggota.pk}


def test_who_left_has_nothing_to_do_and_the_coordinator_is_asked(
    item: Item, anggota: User, koordinator: User, office: Office
) -> None:
    services.name_people(System(), item, people=[anggota])
    offices.deactivate(System(), office, person=anggota)
    assert duty_of(item, TODAY).why is Why.AREA
    assert duty_of(item, TODAY).keys == {koordinator.pk}


def test_who_is_away_is_replaced_from_the_first_to_the_last_day(
    item: Item, anggota: User, sekretaris: User, office: Office
) -> None:
    services.name_people(System(), item, people=[anggota])
    stand_in(anggota, sekretaris, office, TODAY + DAY, TODAY + 3 * DAY)
    assert duty_of(item, TODAY).people == (OnDuty(anggota),)
    for days in (1, 3):
        assert duty_of(item, TODAY + days * DAY).people == (OnDuty(sekretaris, anggota, TODAY + 3 * DAY),)
    assert duty_of(item, TODAY + 4 * DAY).people == (OnDuty(anggota),)


def test_who_is_there_for_two_stands_once_and_for_themselves(
    item: Item, anggota: User, sekretaris: User, office: Office
) -> None:
    services.name_people(System(), item, people=[anggota, sekretaris])
    stand_in(anggota, sekretaris, office)
    assert duty_of(item, TODAY).people == (OnDuty(sekretaris),)


def test_a_stand_in_who_left_replaces_nobody(item: Item, anggota: User, sekretaris: User, office: Office) -> None:
    services.name_people(System(), item, people=[anggota])
    stand_in(anggota, sekretaris, office)
    offices.deactivate(System(), office, person=sekretaris)
    assert duty_of(item, TODAY).people == (OnDuty(anggota),)


def test_the_duties_of_a_large_plan_take_three_queries(
    office: Office, make_person: MakePerson, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    items = items_of(make_large_plan(office))
    people = [make_person(f"orang{n}", Role.MEMBER.value, office) for n in range(4)]
    for item, person in zip(items[:40], people * 10, strict=True):
        services.name_people(System(), item, people=[person])
    stands_for_party(people[0], items[-1])
    stand_in(people[1], people[2], office)
    with django_assert_num_queries(3):
        duties = duties_of(office, items, TODAY)
    assert duties[items[1].pk].people == (OnDuty(people[2], people[1], TODAY),)
    assert {duties[item.pk].why for item in items[40:]} == {Why.PARTY}
