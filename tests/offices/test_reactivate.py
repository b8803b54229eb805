"""Undoing a deactivation."""

from __future__ import annotations

from tests.conftest import SignIn
from zonaintegritas.guard.actor import System
from zonaintegritas.offices import services
from zonaintegritas.offices.models import Office, User


def test_the_roles_that_ended_together_are_held_again(
    sign_in: SignIn, operator: User, koordinator: User, office: Office
) -> None:
    services.grant_role(System(), office, person=koordinator, role="MEMBER")
    services.revoke_role(operator, koordinator.memberships.get(role="MEMBER"))
    services.deactivate(operator, office, person=koordinator)
    assert sign_in(operator).post(f"/orang/{koordinator.pk}/aktifkan/").status_code == 302
    koordinator.refresh_from_db()
    assert koordinator.is_active
    assert [m.role for m in koordinator.memberships.filter(revoked_at=None)] == ["COORDINATOR"]


def test_who_is_still_active_cannot_be_activated(sign_in: SignIn, operator: User, anggota: User) -> None:
    page = sign_in(operator).post(f"/orang/{anggota.pk}/aktifkan/", HTTP_REFERER="http://testserver/orang/")
    assert page["Location"] == "http://testserver/orang/"
    assert anggota.memberships.count() == 1


def test_only_the_operator_may(sign_in: SignIn, operator: User, ketua: User, anggota: User, office: Office) -> None:
    services.deactivate(operator, office, person=anggota)
    assert sign_in(ketua).post(f"/orang/{anggota.pk}/aktifkan/").status_code == 403
    anggota.refresh_from_db()
    assert not anggota.is_active


def test_a_person_of_another_office_does_not_exist(sign_in: SignIn, operator: User, orang_luar: User) -> None:
    assert sign_in(operator).post(f"/orang/{orang_luar.pk}/aktifkan/").status_code == 404
