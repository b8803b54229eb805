"""Deactivating a person of the office."""

from __future__ import annotations

import pytest

from tests.conftest import SignIn
from zonaintegritas.guard.actor import System
from zonaintegritas.offices import services
from zonaintegritas.offices.models import Office, User


def test_all_roles_here_end_and_the_person_is_out(sign_in: SignIn, operator: User, anggota: User) -> None:
    client = sign_in(anggota)
    assert sign_in(operator).post(f"/orang/{anggota.pk}/nonaktifkan/").status_code == 302
    anggota.refresh_from_db()
    assert not anggota.is_active
    assert client.get("/orang/").status_code == 302


def test_who_works_elsewhere_too_stays_active_there(
    operator: User, anggota: User, office: Office, other_office: Office
) -> None:
    services.grant_role(System(), other_office, person=anggota, role="MEMBER")
    services.deactivate(operator, office, person=anggota)
    anggota.refresh_from_db()
    assert anggota.is_active
    assert [m.office for m in anggota.memberships.filter(revoked_at=None)] == [other_office]


def test_the_last_operator_stays(sign_in: SignIn, operator: User) -> None:
    answer = sign_in(operator).post(f"/orang/{operator.pk}/nonaktifkan/")
    assert answer.status_code == 422
    operator.refresh_from_db()
    assert operator.is_active


def test_a_person_of_another_office_does_not_exist(sign_in: SignIn, operator: User, orang_luar: User) -> None:
    assert sign_in(operator).post(f"/orang/{orang_luar.pk}/nonaktifkan/").status_code == 404


@pytest.mark.parametrize("who", ["ketua", "anggota", "pengamat"])
def test_only_the_operator_may(request: pytest.FixtureRequest, sign_in: SignIn, koordinator: User, who: str) -> None:
    assert sign_in(request.getfixturevalue(who)).post(f"/orang/{koordinator.pk}/nonaktifkan/").status_code == 403
    koordinator.refresh_from_db()
    assert koordinator.is_active
