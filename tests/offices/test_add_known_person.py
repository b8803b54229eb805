"""A person of another office gets a role here."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.conftest import SignIn
from zonaintegritas.guard import history
from zonaintegritas.offices import services
from zonaintegritas.offices.models import Office, User


def welcome(client: Client, username: str) -> tuple[int, str]:
    answer = client.post("/orang/undang/", {"username": username, "role": "VIEWER"}, follow=True)
    return answer.status_code, answer.content.decode()


def test_the_person_is_found_by_user_name(sign_in: SignIn, operator: User, orang_luar: User, office: Office) -> None:
    assert welcome(sign_in(operator), "OrangLuar")[0] == 200
    assert orang_luar.memberships.filter(office=office, role="VIEWER").exists()
    assert [entry.action for entry in history.of(office)] == ["membership:grant"]


def test_an_unknown_name_is_told(sign_in: SignIn, operator: User) -> None:
    status, page = welcome(sign_in(operator), "tidakada")
    assert status == 422
    assert "tidak dikenal" in page
    assert 'value="tidakada"' in page


def test_a_role_already_held_is_told(sign_in: SignIn, operator: User, pengamat: User) -> None:
    assert "sudah memegang peran itu" in welcome(sign_in(operator), "pengamat")[1]


def test_a_person_without_any_role_is_let_in_again(
    sign_in: SignIn, operator: User, orang_luar: User, other_office: Office
) -> None:
    services.welcome(orang_luar, other_office, username="operator", role="OPERATOR")
    services.deactivate(operator, other_office, person=orang_luar)
    welcome(sign_in(operator), "orangluar")
    orang_luar.refresh_from_db()
    assert orang_luar.is_active


@pytest.mark.parametrize("who", ["ketua", "anggota", "pengamat"])
def test_only_the_operator_may(
    request: pytest.FixtureRequest, sign_in: SignIn, orang_luar: User, office: Office, who: str
) -> None:
    assert welcome(sign_in(request.getfixturevalue(who)), "orangluar")[0] == 403
    assert not orang_luar.memberships.filter(office=office).exists()
