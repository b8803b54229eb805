"""The page of one person."""

from __future__ import annotations

from tests.conftest import SignIn
from zonaintegritas.offices.models import User


def test_the_operator_sees_roles_and_what_can_be_done(sign_in: SignIn, operator: User, koordinator: User) -> None:
    page = sign_in(operator).get(f"/orang/{koordinator.pk}/").content.decode()
    assert "Koordinator area" in page
    for word in ("Beri peran lain", "Cabut", "Buat tautan sekali pakai", "Nonaktifkan"):
        assert word in page


def test_a_member_sees_the_page_without_buttons(sign_in: SignIn, anggota: User, koordinator: User) -> None:
    page = sign_in(anggota).get(f"/orang/{koordinator.pk}/").content.decode()
    for word in ("Beri peran lain", "Cabut", "Buat tautan", "Nonaktifkan"):
        assert word not in page


def test_a_person_of_another_office_does_not_exist(sign_in: SignIn, operator: User, orang_luar: User) -> None:
    assert sign_in(operator).get(f"/orang/{orang_luar.pk}/").status_code == 404
