"""Withdrawing a mandate."""

from __future__ import annotations

import pytest

from tests.conftest import MakePerson, SignIn
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import may
from zonaintegritas.offices import services
from zonaintegritas.offices.models import Mandate, Office, User


@pytest.fixture
def mandate(ketua: User, sekretaris: User, office: Office) -> Mandate:
    return services.give_mandate(ketua, office, secretary=sekretaris, begins_on=office.today(), until=None)


def test_the_chair_is_asked_and_withdraws_it(
    sign_in: SignIn, ketua: User, sekretaris: User, office: Office, mandate: Mandate
) -> None:
    client = sign_in(ketua)
    assert "Tarik mandat dari" in client.get(f"/mandat/{mandate.pk}/tarik/").content.decode()
    assert client.post(f"/mandat/{mandate.pk}/tarik/")["Location"] == "/orang/"
    assert not may(User.objects.get(pk=sekretaris.pk), Action.PLAN_ADOPT, office.guard_key())
    assert "Ditarik" in client.get("/orang/").content.decode()


def test_a_withdrawn_one_cannot_be_withdrawn_again(sign_in: SignIn, ketua: User, mandate: Mandate) -> None:
    services.withdraw_mandate(ketua, mandate)
    assert sign_in(ketua).post(f"/mandat/{mandate.pk}/tarik/").status_code == 404


@pytest.mark.parametrize("who", ["operator", "sekretaris", "anggota", "pengamat"])
def test_only_the_chair_may(request: pytest.FixtureRequest, sign_in: SignIn, mandate: Mandate, who: str) -> None:
    assert sign_in(request.getfixturevalue(who)).post(f"/mandat/{mandate.pk}/tarik/").status_code == 403
    mandate.refresh_from_db()
    assert mandate.withdrawn_at is None


def test_the_chair_of_another_office_does_not_see_it(
    sign_in: SignIn, make_person: MakePerson, other_office: Office, mandate: Mandate
) -> None:
    stranger = make_person("ketualain", "CHAIR", other_office)
    assert sign_in(stranger).post(f"/mandat/{mandate.pk}/tarik/").status_code == 404
