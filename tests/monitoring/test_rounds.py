"""*Pemantauan*: the rounds of a year, what is open and what comes next."""

from __future__ import annotations

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.conftest import SignIn
from tests.factories.in_force import make_large_plan
from tests.factories.monitoring import YEAR, make_follow_up, make_year, round_of
from zonaintegritas.guard.actor import System
from zonaintegritas.monitoring import selectors, services
from zonaintegritas.offices.models import Office, User

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
ADDRESS = "/pemantauan/"


def test_without_rounds_the_page_carries_the_first_action(operator: User, pengamat: User, sign_in: SignIn) -> None:
    assert "Buka putaran" in sign_in(operator).get(ADDRESS).content.decode()
    page = sign_in(pengamat).get(ADDRESS).content.decode()
    assert "Putaran belum dibuka" in page
    assert "/pemantauan/buka/" not in page


def test_every_round_shows_its_state_and_the_next_one_is_offered(
    operator: User, office: Office, sign_in: SignIn
) -> None:
    make_year(office)
    page = sign_in(operator).get(ADDRESS).content.decode()
    for words in ("Triwulan I 2026", "Triwulan IV 2026", "Siap ditutup", "Akan datang", "Buka lembar B03"):
        assert words in page
    services.close_round(System(), round_of(office))
    page = sign_in(operator).get(ADDRESS).content.decode()
    assert "Buka lembar B06" in page
    assert "Ditutup" in page


def test_the_curve_and_the_nearest_follow_ups_stand_on_it(
    operator: User, anggota: User, office: Office, sign_in: SignIn
) -> None:
    make_year(office)
    make_follow_up(operator, office, anggota)
    page = sign_in(operator).get(ADDRESS).content.decode()
    assert "<svg" in page
    assert "Lengkapi tanda tangan" in page


def test_states_follow_the_day(office: Office) -> None:
    make_year(office)
    monitoring = selectors.monitoring_of(System(), office, YEAR)
    assert monitoring is not None
    rows = selectors.rows_of_rounds(System(), monitoring, office.today())
    assert [row.state for row in rows] == ["ROUND_DUE", "ROUND_RUNNING", "ROUND_COMING", "ROUND_COMING"]
    assert [row.is_next for row in rows] == [True, False, False, False]
    assert [row.sheet.figures.planned for row in rows] == [3, 6, 6, 6]


def test_it_costs_the_same_for_a_large_plan(
    operator: User, office: Office, sign_in: SignIn, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    make_large_plan(office)
    services.open_rounds(System(), office, year=YEAR, rhythm="QUARTERS")
    for number in range(20):
        make_follow_up(operator, office, operator, area="I" if number % 2 else "II")
    client = sign_in(operator)
    with django_assert_max_num_queries(12):
        assert client.get(ADDRESS).status_code == 200


def test_another_office_sees_its_own(office: Office, orang_luar: User, pembina: User, sign_in: SignIn) -> None:
    make_year(office)
    assert "Triwulan I 2026" not in sign_in(orang_luar).get(ADDRESS).content.decode()
    assert sign_in(pembina).get(f"/pemantauan/putaran/{round_of(office).pk}/").status_code == 200


def test_the_navigation_leads_here(pengamat: User, sign_in: SignIn) -> None:
    assert 'href="/pemantauan/"' in sign_in(pengamat).get("/").content.decode()
    assert sign_in(pengamat).get(f"{ADDRESS}?tahun=abc").status_code == 404
