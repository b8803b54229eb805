"""One more role for a person of the office."""

from __future__ import annotations

import pytest

from tests.conftest import SignIn
from zonaintegritas.offices.models import User


def test_the_operator_gives_a_role(sign_in: SignIn, operator: User, anggota: User) -> None:
    answer = sign_in(operator).post(f"/orang/{anggota.pk}/peran/", {"role": "COORDINATOR", "areas": ["V"]})
    assert answer["Location"] == f"/orang/{anggota.pk}/"
    assert {(m.role, tuple(m.areas)) for m in anggota.memberships.all()} == {("MEMBER", ()), ("COORDINATOR", ("V",))}


def test_areas_are_kept_for_coordinators_only(sign_in: SignIn, operator: User, anggota: User) -> None:
    sign_in(operator).post(f"/orang/{anggota.pk}/peran/", {"role": "VIEWER", "areas": ["V"]})
    assert anggota.memberships.get(role="VIEWER").areas == []


def test_the_same_role_twice_is_refused(sign_in: SignIn, operator: User, anggota: User) -> None:
    answer = sign_in(operator).post(f"/orang/{anggota.pk}/peran/", {"role": "MEMBER"})
    assert answer.status_code == 422
    assert anggota.memberships.count() == 1


def test_a_person_of_another_office_does_not_exist(sign_in: SignIn, operator: User, orang_luar: User) -> None:
    assert sign_in(operator).post(f"/orang/{orang_luar.pk}/peran/", {"role": "MEMBER"}).status_code == 404


@pytest.mark.parametrize("who", ["ketua", "anggota", "pengamat"])
def test_only_the_operator_may(request: pytest.FixtureRequest, sign_in: SignIn, koordinator: User, who: str) -> None:
    client = sign_in(request.getfixturevalue(who))
    assert client.post(f"/orang/{koordinator.pk}/peran/", {"role": "OPERATOR"}).status_code == 403
    assert koordinator.memberships.count() == 1
