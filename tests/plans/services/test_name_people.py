"""Naming people on an item."""

from __future__ import annotations

import pytest

from tests.factories.in_force import make_item
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.models import Item
from zonaintegritas.plans.services.settling import PlanNotInForce
from zonaintegritas.plans.services.work import NotOfThisOffice

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


@pytest.fixture
def item(office: Office) -> Item:
    return make_item(office)


def named(item: Item) -> set[User]:
    return set(Item.objects.get(pk=item.pk).people.all())


def test_the_operator_names_and_renames_and_the_printed_text_stays(
    operator: User, anggota: User, ketua: User, item: Item
) -> None:
    services.name_people(operator, item, people=[anggota])
    services.name_people(operator, item, people=[anggota, ketua])
    assert named(item) == {anggota, ketua}
    services.name_people(operator, item, people=[])
    assert named(item) == set()
    assert Item.objects.get(pk=item.pk).responsible == "Tim I"


def test_the_coordinator_names_in_their_own_areas_only(koordinator: User, anggota: User, item: Item) -> None:
    services.name_people(koordinator, item, people=[anggota])
    item.area_roman = "VI"
    with pytest.raises(NotAllowed):
        services.name_people(koordinator, item, people=[])
    assert named(item) == {anggota}


@pytest.mark.parametrize("who", ["ketua", "sekretaris", "anggota", "pengamat", "pembina", "orang_luar"])
def test_others_may_not(request: pytest.FixtureRequest, anggota: User, item: Item, who: str) -> None:
    with pytest.raises(NotAllowed):
        services.name_people(request.getfixturevalue(who), item, people=[anggota])
    assert named(item) == set()


@pytest.mark.parametrize("who", ["orang_luar", "pengamat", "pembina"])
def test_only_people_who_can_work_here_are_named(
    request: pytest.FixtureRequest, operator: User, item: Item, who: str
) -> None:
    with pytest.raises(NotOfThisOffice):
        services.name_people(operator, item, people=[request.getfixturevalue(who)])


def test_who_has_left_stays_named_until_taken_off(operator: User, anggota: User, ketua: User, item: Item) -> None:
    from zonaintegritas.offices import services as offices

    services.name_people(operator, item, people=[anggota])
    offices.deactivate(operator, item.plan.office, person=anggota)
    services.name_people(operator, item, people=[anggota, ketua])
    assert named(item) == {anggota, ketua}


def test_a_withdrawn_plan_is_not_changed(operator: User, ketua: User, anggota: User, item: Item) -> None:
    services.withdraw(ketua, item.plan, reason="Keliru.")
    with pytest.raises(PlanNotInForce):
        services.name_people(operator, item, people=[anggota])
