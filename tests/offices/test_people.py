"""The list of people and mandates."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import SignIn
from zonaintegritas.guard.actor import System
from zonaintegritas.offices import services
from zonaintegritas.offices.models import Office, User

if TYPE_CHECKING:
    from pytest_django import DjangoAssertNumQueries

ADD = "/orang/tambah/"


def test_the_operator_sees_everybody_and_may_add(
    sign_in: SignIn, operator: User, koordinator: User, office: Office
) -> None:
    page = sign_in(operator).get("/orang/").content.decode()
    assert koordinator.full_name in page
    assert "I, II" in page
    assert ADD in page


@pytest.mark.parametrize("who", ["ketua", "sekretaris", "koordinator", "anggota", "pengamat"])
def test_others_see_the_list_without_buttons(request: pytest.FixtureRequest, sign_in: SignIn, who: str) -> None:
    answer = sign_in(request.getfixturevalue(who)).get("/orang/")
    assert answer.status_code == 200
    assert ADD not in answer.content.decode()


def test_people_of_another_office_are_not_in_it(
    sign_in: SignIn, operator: User, orang_luar: User, office: Office
) -> None:
    assert orang_luar.full_name not in sign_in(operator).get("/orang/").content.decode()


def test_who_holds_no_role_any_more_stands_last_and_says_so(
    sign_in: SignIn, operator: User, anggota: User, office: Office
) -> None:
    services.deactivate(operator, office, person=anggota)
    page = sign_in(operator).get("/orang/").content.decode()
    assert page.index(operator.full_name + "</a>") < page.index(anggota.full_name + "</a>")
    assert "Nonaktif" in page


def test_a_long_list_asks_the_database_as_often_as_a_short_one(
    sign_in: SignIn,
    operator: User,
    office: Office,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(30):
        person = services.add_person(System(), office, username=f"orang{number}", full_name=f"Orang {number}")
        services.grant_role(System(), office, person=person, role="MEMBER")
    client = sign_in(operator)
    with django_assert_max_num_queries(10):
        client.get("/orang/")
