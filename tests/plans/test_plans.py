"""All plans of an office, and the way to this year's."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.conftest import SignIn
from tests.factories.in_force import make_plan
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


def test_years_and_states_are_listed(sign_in: SignIn, operator: User, ketua: User, office: Office) -> None:
    mistaken = make_plan(office)
    services.withdraw(ketua, mistaken, reason="Lampirannya tertukar.")
    make_plan(office, number="5")
    make_plan(office, ["Maret 2025"], plan_year=2025, is_year_settled=True, enacted_on=dt.date(2025, 1, 6))
    page = sign_in(operator).get("/rencana/semua/").content.decode()
    assert page.index("Nomor 5") < page.index("Lampirannya tertukar.") < page.index("Rencana aksi 2025")
    assert "Tahun lalu" in page


@pytest.mark.parametrize(("who", "offered"), [("operator", True), ("anggota", False)])
def test_an_office_without_plans_is_told_what_to_do(
    request: pytest.FixtureRequest, sign_in: SignIn, who: str, offered: bool
) -> None:
    page = sign_in(request.getfixturevalue(who)).get("/rencana/semua/").content.decode()
    assert "Belum ada rencana" in page
    assert ("/draf/unggah/" in page) is offered


def test_plans_of_another_office_are_not_in_it(sign_in: SignIn, orang_luar: User, office: Office) -> None:
    make_plan(office, number="777")
    assert "777" not in sign_in(orang_luar).get("/rencana/semua/").content.decode()
