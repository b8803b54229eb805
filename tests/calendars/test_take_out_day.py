"""Working on a day that is called off elsewhere."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.conftest import SignIn
from tests.factories.calendars import LOCAL_DAY, Kind, make_day_off, make_working_day
from zonaintegritas.calendars import services
from zonaintegritas.calendars.selectors import days_off_of
from zonaintegritas.offices.models import Office, User

LEAVE = dt.date(2026, 12, 24)
ADDRESS = "/kalender/keluarkan/2026-12-24/"


def test_an_operator_makes_joint_leave_a_working_day(operator: User, office: Office, sign_in: SignIn) -> None:
    client = sign_in(operator)
    assert "Cuti Bersama Hari Raya Natal" in client.get(ADDRESS).content.decode()
    page = client.post(ADDRESS, {"name": "Rekapitulasi suara"}, follow=True).content.decode()
    assert "24 Desember 2026 menjadi hari kerja." in page
    assert LEAVE not in days_off_of(office, {2026})
    assert client.get(ADDRESS).status_code == 404  # it is no day off any more


def test_it_takes_a_reason(operator: User, sign_in: SignIn) -> None:
    assert sign_in(operator).post(ADDRESS, {"name": ""}).status_code == 422


@pytest.mark.parametrize("written", ["2026-12-23", "2026-02-31", "besok"])
def test_only_a_day_off_can_be_taken_out(operator: User, sign_in: SignIn, written: str) -> None:
    assert sign_in(operator).get(f"/kalender/keluarkan/{written}/").status_code == 404


def test_a_working_day_and_a_weekend_are_refused_with_a_sentence(operator: User, office: Office) -> None:
    with pytest.raises(services.NotADayOff):
        services.add_day(operator, office, day=LOCAL_DAY, kind=Kind.WORKING, name="Kerja")
    with pytest.raises(services.WeekendStays):
        services.add_day(operator, office, day=dt.date(2026, 3, 21), kind=Kind.WORKING, name="Kerja")


def test_an_office_below_takes_out_what_the_one_above_added(province: Office, office: Office) -> None:
    make_day_off(province)
    make_working_day(office, LOCAL_DAY)
    assert LOCAL_DAY in days_off_of(province, {2026})
    assert LOCAL_DAY not in days_off_of(office, {2026})


def test_others_are_shown_no_way(anggota: User, sign_in: SignIn) -> None:
    assert sign_in(anggota).get(ADDRESS).status_code == 403
