"""The page on which people are named on an item."""

from __future__ import annotations

import pytest

from tests.conftest import SignIn
from tests.factories.in_force import make_item
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans.models import Item

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


@pytest.fixture
def item(office: Office) -> Item:
    return make_item(office)


def test_it_offers_those_who_work_here_and_saves(
    sign_in: SignIn, operator: User, anggota: User, pengamat: User, orang_luar: User, item: Item
) -> None:
    client = sign_in(operator)
    page = client.get(f"/rencana/butir/{item.pk}/orang/").content.decode()
    assert anggota.full_name in page
    assert pengamat.full_name not in page
    assert orang_luar.full_name not in page
    assert "Tim I" in page
    answer = client.post(f"/rencana/butir/{item.pk}/orang/", {"people": [anggota.pk]})
    assert answer["Location"] == f"/rencana/butir/{item.pk}/"
    assert list(item.people.all()) == [anggota]
    assert "checked" in client.get(f"/rencana/butir/{item.pk}/orang/").content.decode()


def test_nobody_chosen_takes_everybody_off(sign_in: SignIn, operator: User, anggota: User, item: Item) -> None:
    client = sign_in(operator)
    client.post(f"/rencana/butir/{item.pk}/orang/", {"people": [anggota.pk]})
    client.post(f"/rencana/butir/{item.pk}/orang/", {})
    assert not item.people.exists()


def test_a_person_of_another_office_cannot_be_slipped_in(
    sign_in: SignIn, operator: User, orang_luar: User, item: Item
) -> None:
    answer = sign_in(operator).post(f"/rencana/butir/{item.pk}/orang/", {"people": [orang_luar.pk]})
    assert answer.status_code == 422
    assert not item.people.exists()


@pytest.mark.parametrize("who", ["ketua", "sekretaris", "anggota", "pengamat", "pembina"])
def test_others_may_not(request: pytest.FixtureRequest, sign_in: SignIn, item: Item, who: str) -> None:
    assert sign_in(request.getfixturevalue(who)).get(f"/rencana/butir/{item.pk}/orang/").status_code == 403


def test_another_office_does_not_find_it(sign_in: SignIn, orang_luar: User, item: Item) -> None:
    assert sign_in(orang_luar).get(f"/rencana/butir/{item.pk}/orang/").status_code == 404
