"""*Tim kerja*: the page that shows the team, and who may see it."""

from __future__ import annotations

import pytest

from tests.conftest import SignIn
from tests.factories.teams import team
from zonaintegritas.offices.models import Office, User
from zonaintegritas.teams import services

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]

ADDRESS = "/tim/"


def test_the_leading_team_stands_before_the_working_groups(operator: User, office: Office, sign_in: SignIn) -> None:
    team(operator, office, 2026)
    page = sign_in(operator).get(ADDRESS).content.decode()
    order = [page.index(words) for words in ("Tim Inti", "Siti Amalia", "Kelompok Kerja Manajemen", "Yusuf", "Wati")]
    assert order == sorted(order)
    assert "/naskah/tim/2026/unduh.pdf" in page


def test_an_empty_team_offers_to_paste_a_list(operator: User, sign_in: SignIn) -> None:
    page = sign_in(operator).get(ADDRESS).content.decode()
    assert "Tim kerja belum diisi" in page
    assert "Tempel daftar" in page


def test_who_may_not_edit_sees_names_without_buttons(
    operator: User, pengamat: User, office: Office, sign_in: SignIn
) -> None:
    members = team(operator, office, 2026)
    services.withdraw_member(operator, members[3])
    page = sign_in(pengamat).get(ADDRESS).content.decode()
    assert "Yusuf Maulana" in page
    assert "Ubah" not in page
    assert "Kembalikan</" not in page


def test_another_year_has_another_team(operator: User, office: Office, sign_in: SignIn) -> None:
    team(operator, office, 2026)
    client = sign_in(operator)
    assert "Yusuf" not in client.get(f"{ADDRESS}?tahun=2025").content.decode()
    assert client.get(f"{ADDRESS}?tahun=abc").status_code == 404
    far = client.get(f"{ADDRESS}?tahun=1999")
    assert "Tambah anggota" not in far.content.decode()


def test_another_office_sees_its_own_team(operator: User, orang_luar: User, office: Office, sign_in: SignIn) -> None:
    team(operator, office, 2026)
    assert "Yusuf" not in sign_in(orang_luar).get(ADDRESS).content.decode()
