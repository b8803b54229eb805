"""Taking a role back."""

from __future__ import annotations

import pytest

from tests.conftest import SignIn
from zonaintegritas.offices.models import User


def test_the_operator_is_asked_and_takes_it_back(sign_in: SignIn, operator: User, anggota: User) -> None:
    membership = anggota.memberships.get()
    client = sign_in(operator)
    assert "Cabut peran Anggota" in client.get(f"/peran/{membership.pk}/cabut/").content.decode()
    assert client.post(f"/peran/{membership.pk}/cabut/").status_code == 302
    membership.refresh_from_db()
    assert membership.revoked_at is not None


def test_the_role_can_be_given_again(sign_in: SignIn, operator: User, anggota: User) -> None:
    client = sign_in(operator)
    client.post(f"/peran/{anggota.memberships.get().pk}/cabut/")
    assert client.post(f"/orang/{anggota.pk}/peran/", {"role": "MEMBER"}).status_code == 302
    assert anggota.memberships.filter(revoked_at=None).count() == 1


def test_a_role_taken_back_cannot_be_taken_again(sign_in: SignIn, operator: User, anggota: User) -> None:
    client = sign_in(operator)
    address = f"/peran/{anggota.memberships.get().pk}/cabut/"
    client.post(address)
    assert client.post(address).status_code == 404


def test_the_last_operator_stays(sign_in: SignIn, operator: User) -> None:
    answer = sign_in(operator).post(f"/peran/{operator.memberships.get().pk}/cabut/")
    assert answer.status_code == 422
    assert "tetap mempunyai seorang operator" in answer.content.decode()
    assert operator.memberships.get().revoked_at is None


def test_a_role_in_another_office_does_not_exist(sign_in: SignIn, operator: User, orang_luar: User) -> None:
    assert sign_in(operator).post(f"/peran/{orang_luar.memberships.get().pk}/cabut/").status_code == 404


@pytest.mark.parametrize("who", ["ketua", "anggota", "pengamat"])
def test_only_the_operator_may(request: pytest.FixtureRequest, sign_in: SignIn, koordinator: User, who: str) -> None:
    address = f"/peran/{koordinator.memberships.get().pk}/cabut/"
    assert sign_in(request.getfixturevalue(who)).post(address).status_code == 403
    assert koordinator.memberships.get().revoked_at is None
