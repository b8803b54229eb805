"""The page that asks once more before a done mark is taken back."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.conftest import SignIn
from tests.factories.in_force import make_item, occurrences_of
from zonaintegritas.guard.actor import System
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.models import Occurrence

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


@pytest.fixture
def done(office: Office) -> Occurrence:
    return services.mark_done(System(), occurrences_of(make_item(office))[0], done_on=dt.date(2026, 3, 20))


def test_it_asks_and_then_takes_back(sign_in: SignIn, operator: User, done: Occurrence) -> None:
    client = sign_in(operator)
    assert "Ditandai selesai pada 20 Maret 2026." in client.get(f"/rencana/kali/{done.pk}/batal/").content.decode()
    assert Occurrence.objects.get(pk=done.pk).done_on is not None
    answer = client.post(f"/rencana/kali/{done.pk}/batal/")
    assert answer["Location"] == f"/rencana/butir/{done.item_id}/"
    assert Occurrence.objects.get(pk=done.pk).done_on is None


@pytest.mark.parametrize("who", ["ketua", "anggota", "pengamat", "pembina"])
def test_others_may_not(request: pytest.FixtureRequest, sign_in: SignIn, done: Occurrence, who: str) -> None:
    assert sign_in(request.getfixturevalue(who)).post(f"/rencana/kali/{done.pk}/batal/").status_code == 403


def test_another_office_does_not_find_it(sign_in: SignIn, orang_luar: User, done: Occurrence) -> None:
    assert sign_in(orang_luar).post(f"/rencana/kali/{done.pk}/batal/").status_code == 404


def test_what_is_not_done_is_refused_in_words(sign_in: SignIn, operator: User, done: Occurrence) -> None:
    services.take_back(System(), done)
    answer = sign_in(operator).post(f"/rencana/kali/{done.pk}/batal/")
    assert answer.status_code == 422
    assert "belum ditandai selesai" in answer.content.decode()
