"""The list by month."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import SignIn
from tests.factories.in_force import make_large_plan, make_plan
from zonaintegritas.guard.actor import System
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import selectors
from zonaintegritas.plans.board import months_of

if TYPE_CHECKING:
    from pytest_django import DjangoAssertNumQueries

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


def test_everything_stands_in_the_month_in_which_it_is_due(office: Office) -> None:
    plan = make_plan(office, ["per triwulan", "Februari-Mei 2026", "", "Januari 2027"])
    lists = months_of(selectors.board_for(System(), plan, plan.office.today()))
    found = [(one.name, len(one.entries)) for one in lists]
    assert found == [
        ("Maret 2026", 1),
        ("Mei 2026", 1),
        ("Juni 2026", 1),
        ("September 2026", 1),
        ("Desember 2026", 1),
        ("Januari 2027", 1),
        ("", 1),
    ]
    assert [one.name for one in lists if one.is_now] == ["Juni 2026"]


def test_the_page_names_the_months_and_filters(sign_in: SignIn, operator: User, office: Office) -> None:
    plan = make_plan(office, ["Maret 2026", "Juni 2026"])
    client = sign_in(operator)
    page = client.get(f"/rencana/{plan.pk}/daftar-bulan/").content.decode()
    assert page.index("Maret 2026") < page.index("Juni 2026")
    assert "Bulan ini" in page
    late = client.get(f"/rencana/{plan.pk}/daftar-bulan/?keadaan=LATE").content.decode()
    assert "Indikator 1" in late
    assert "Indikator 2" not in late


def test_another_office_does_not_see_it(sign_in: SignIn, orang_luar: User, office: Office) -> None:
    assert sign_in(orang_luar).get(f"/rencana/{make_plan(office).pk}/daftar-bulan/").status_code == 404


def test_a_large_plan_takes_few_queries_and_little_of_the_line(
    sign_in: SignIn, operator: User, office: Office, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    large = make_large_plan(office)
    client = sign_in(operator)
    with django_assert_max_num_queries(14):
        answer = client.get(f"/rencana/{large.pk}/daftar-bulan/", headers={"Accept-Encoding": "gzip"})
    assert len(answer.content) < 40_000
