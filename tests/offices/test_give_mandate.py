"""The chair's mandate to the secretary."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client

from tests.conftest import SignIn
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import may
from zonaintegritas.offices import services
from zonaintegritas.offices.models import Mandate, Office, User


def give(client: Client, secretary: User, begins_on: str = "2026-01-01", until: str = "") -> tuple[int, str]:
    answer = client.post("/mandat/beri/", {"secretary": secretary.pk, "begins_on": begins_on, "until": until})
    return answer.status_code, answer.content.decode()


def may_adopt(person: User, office: Office) -> bool:
    return may(User.objects.get(pk=person.pk), Action.PLAN_ADOPT, office.guard_key())


def test_with_a_mandate_the_secretary_may_adopt(sign_in: SignIn, ketua: User, sekretaris: User, office: Office) -> None:
    assert not may_adopt(sekretaris, office)
    assert give(sign_in(ketua), sekretaris)[0] == 302
    assert may_adopt(sekretaris, office)


def test_a_mandate_holds_from_its_first_to_its_last_day(ketua: User, sekretaris: User, office: Office) -> None:
    today = office.today()
    day = dt.timedelta(days=1)
    services.give_mandate(ketua, office, secretary=sekretaris, begins_on=today + day, until=None)
    services.give_mandate(ketua, office, secretary=sekretaris, begins_on=today - 9 * day, until=today - day)
    assert not may_adopt(sekretaris, office)
    services.give_mandate(ketua, office, secretary=sekretaris, begins_on=today, until=today)
    assert may_adopt(sekretaris, office)


def test_it_ends_with_the_role_of_secretary(operator: User, ketua: User, sekretaris: User, office: Office) -> None:
    services.give_mandate(ketua, office, secretary=sekretaris, begins_on=office.today(), until=None)
    services.revoke_role(operator, sekretaris.memberships.get())
    assert not may_adopt(sekretaris, office)


def test_a_mandate_that_ends_before_it_begins_is_refused(sign_in: SignIn, ketua: User, sekretaris: User) -> None:
    assert "mendahului" in give(sign_in(ketua), sekretaris, "2026-03-01", "2026-02-01")[1]
    assert Mandate.objects.count() == 0


def test_only_a_secretary_can_get_one(sign_in: SignIn, ketua: User, sekretaris: User, anggota: User) -> None:
    assert "pilihan yang valid" in give(sign_in(ketua), anggota)[1]
    assert Mandate.objects.count() == 0


def test_an_office_without_a_secretary_is_told_what_to_do(sign_in: SignIn, ketua: User) -> None:
    assert "Belum ada sekretaris" in sign_in(ketua).get("/mandat/beri/").content.decode()


@pytest.mark.parametrize("who", ["operator", "sekretaris", "anggota", "pengamat"])
def test_only_the_chair_may(request: pytest.FixtureRequest, sign_in: SignIn, sekretaris: User, who: str) -> None:
    assert give(sign_in(request.getfixturevalue(who)), sekretaris)[0] == 403
    assert Mandate.objects.count() == 0
