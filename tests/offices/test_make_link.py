"""A new one-time link for a person who forgot the password."""

from __future__ import annotations

import pytest

from tests.conftest import PASSWORD, SignIn
from zonaintegritas.guard.actor import System
from zonaintegritas.guard.models import HistoryEntry
from zonaintegritas.offices import services
from zonaintegritas.offices.models import AccessLink, Office, User


def test_the_operator_gets_a_link_to_hand_over(sign_in: SignIn, operator: User, anggota: User) -> None:
    client = sign_in(operator)
    assert AccessLink.objects.count() == 0
    client.get(f"/orang/{anggota.pk}/tautan/")
    assert AccessLink.objects.count() == 0
    answer = client.post(f"/orang/{anggota.pk}/tautan/")
    assert "http://testserver/masuk/tautan/" in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]
    anggota.refresh_from_db()
    assert anggota.check_password(PASSWORD)


def test_only_the_hash_of_the_secret_is_kept(operator: User, anggota: User, office: Office) -> None:
    secret = services.make_link(operator, office, person=anggota)
    link = AccessLink.objects.get()
    assert secret not in str([getattr(link, field.name) for field in AccessLink._meta.fields])
    assert secret not in str(list(HistoryEntry.objects.values()))


def test_an_invited_person_is_not_reset_from_here(
    sign_in: SignIn, operator: User, orang_luar: User, office: Office
) -> None:
    services.grant_role(System(), office, person=orang_luar, role="MEMBER")
    answer = sign_in(operator).post(f"/orang/{orang_luar.pk}/tautan/")
    assert answer.status_code == 422
    assert "lebih dahulu berperan di kantor lain" in answer.content.decode()
    assert AccessLink.objects.count() == 0


def test_the_office_of_origin_keeps_making_links(
    sign_in: SignIn, operator: User, anggota: User, other_office: Office
) -> None:
    services.grant_role(System(), other_office, person=anggota, role="MEMBER")
    assert sign_in(operator).post(f"/orang/{anggota.pk}/tautan/").status_code == 200


def test_a_person_of_another_office_does_not_exist(sign_in: SignIn, operator: User, orang_luar: User) -> None:
    assert sign_in(operator).post(f"/orang/{orang_luar.pk}/tautan/").status_code == 404


@pytest.mark.parametrize("who", ["ketua", "anggota", "pengamat"])
def test_only_the_operator_may(request: pytest.FixtureRequest, sign_in: SignIn, koordinator: User, who: str) -> None:
    assert sign_in(request.getfixturevalue(who)).post(f"/orang/{koordinator.pk}/tautan/").status_code == 403
    assert AccessLink.objects.count() == 0
