"""*Kalender kerja*: the days off of a year, and whose word they are."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING

import openpyxl
import pytest

from tests.conftest import SignIn
from tests.factories.calendars import LOCAL_DAY, Kind, make_day_off, make_working_day
from zonaintegritas.calendars import services
from zonaintegritas.calendars.selectors import days_of, days_off_of, year_of
from zonaintegritas.offices.models import Office, User

if TYPE_CHECKING:
    from pytest_django import DjangoAssertNumQueries

ADDRESS = "/kalender/"
NYEPI_LEAVE = dt.date(2026, 3, 18)  # joint leave that the program knows
YEAR_WITHOUT_DECREE = 2035


def test_it_lists_holidays_and_joint_leave_by_month(anggota: User, sign_in: SignIn) -> None:
    page = sign_in(anggota).get(ADDRESS, {"tahun": "2026"}).content.decode()
    assert "Hari Suci Nyepi" in page
    assert "Cuti Bersama Hari Suci Nyepi" in page
    assert "Bawaan program" in page
    assert "jatuh pada akhir pekan" in page
    assert "Perkiraan:" not in page
    assert "Tambah hari libur" not in page


def test_joint_leave_is_no_working_day(office: Office) -> None:
    off = days_off_of(office, {2025, 2026})
    assert {dt.date(2025, 3, 28), NYEPI_LEAVE, dt.date(2026, 12, 25)} <= off
    assert days_off_of(office, ()) == frozenset()


def test_the_office_nearest_has_the_last_word(
    root: Office, province: Office, office: Office, other_office: Office
) -> None:
    make_day_off(root)
    make_working_day(province, LOCAL_DAY)
    assert LOCAL_DAY in days_off_of(root, {2026})
    assert LOCAL_DAY not in days_off_of(other_office, {2026})
    make_day_off(office, name="Hari Jadi Kota")
    assert LOCAL_DAY in days_off_of(office, {2026})
    assert LOCAL_DAY not in days_off_of(other_office, {2026})
    assert days_of(office, 2026)[LOCAL_DAY].name == "Hari Jadi Kota"


def test_a_day_of_another_year_is_not_among_them(office: Office) -> None:
    make_day_off(office, dt.date(2027, 10, 8))
    assert dt.date(2027, 10, 8) not in days_off_of(office, {2026, 2028})


def test_what_is_said_instead_of_the_program_is_told(office: Office, sign_in: SignIn, operator: User) -> None:
    make_working_day(office, NYEPI_LEAVE)
    page = sign_in(operator).get(ADDRESS, {"tahun": "2026"}).content.decode()
    assert "semula: Cuti Bersama Hari Suci Nyepi" in page
    assert "Ditetapkan kantor ini" in page


def test_the_working_days_of_a_month_are_counted(office: Office) -> None:
    before = year_of(office, 2026)
    make_day_off(office)
    after = year_of(office, 2026)
    assert after.months[9].working == before.months[9].working - 1
    assert after.working == before.working - 1
    assert before.months[2].working == 17  # March 2026: 22 weekdays, five of them off


def test_a_year_whose_decree_is_not_known_is_called_an_estimate(root: Office, anggota: User, sign_in: SignIn) -> None:
    client = sign_in(anggota)
    query = {"tahun": str(YEAR_WITHOUT_DECREE)}
    assert "Perkiraan: cuti bersama tahun ini belum ditetapkan" in client.get(ADDRESS, query).content.decode()
    make_day_off(root, dt.date(YEAR_WITHOUT_DECREE, 12, 26), Kind.JOINT_LEAVE, "Cuti Bersama Natal")
    assert "Perkiraan:" not in client.get(ADDRESS, query).content.decode()


def test_joint_leave_of_a_single_office_settles_no_year(office: Office) -> None:
    make_day_off(office, dt.date(YEAR_WITHOUT_DECREE, 12, 26), Kind.JOINT_LEAVE, "Cuti Bersama Natal")
    assert year_of(office, YEAR_WITHOUT_DECREE).is_estimate


@pytest.mark.parametrize("written", ["", "entah", "99999", "-1"])
def test_an_address_without_a_year_shows_this_one(office: Office, anggota: User, sign_in: SignIn, written: str) -> None:
    page = sign_in(anggota).get(ADDRESS, {"tahun": written}).content.decode()
    assert f"Kalender kerja {office.today().year}" in page


def test_what_was_withdrawn_stays_to_be_read(operator: User, office: Office, sign_in: SignIn) -> None:
    services.withdraw_day(operator, make_day_off(office), reason="Salah tanggal.")
    page = sign_in(operator).get(ADDRESS, {"tahun": "2026"}).content.decode()
    assert "Catatan yang ditarik" in page
    assert "Salah tanggal." in page


def test_other_offices_do_not_see_what_this_one_added(office: Office, orang_luar: User, sign_in: SignIn) -> None:
    make_day_off(office)
    assert "Hari Jadi Daerah" not in sign_in(orang_luar).get(ADDRESS, {"tahun": "2026"}).content.decode()


def test_the_workbook_holds_every_day(office: Office, anggota: User, sign_in: SignIn) -> None:
    make_day_off(office, name="=1+1")
    answer = sign_in(anggota).get(f"{ADDRESS}unduh.xlsx", {"tahun": "2026"})
    book = openpyxl.load_workbook(io.BytesIO(answer.getvalue()))
    rows = list(book["2026"].iter_rows(min_row=2, values_only=True))
    assert len(rows) == len(days_of(office, 2026))
    assert (dt.datetime(2026, 10, 9), "Jumat", "Hari libur", "=1+1", office.name, "Surat Edaran 5/2026") in rows  # noqa: DTZ001 - a sheet knows no zone


def test_a_full_calendar_takes_few_queries(
    office: Office, operator: User, sign_in: SignIn, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(1, 29):
        make_day_off(office, dt.date(2026, 7, number), name=f"Hari {number}")
    client = sign_in(operator)
    client.get(ADDRESS)
    with django_assert_max_num_queries(12):
        client.get(ADDRESS, {"tahun": "2026"})
