"""*Kewajiban rutin*: the list of an office, what is due next first."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from tests.conftest import SignIn
from tests.factories.in_force import items_of, make_large_plan
from tests.factories.obligations import MONTHLY, YEARLY, make_obligation
from zonaintegritas.guard.actor import System
from zonaintegritas.obligations import services
from zonaintegritas.obligations.catalogue import catalogue
from zonaintegritas.obligations.models import Obligation
from zonaintegritas.obligations.selectors import open_times_of, open_times_until, rows_of
from zonaintegritas.offices.models import Office, User

if TYPE_CHECKING:
    from pytest_django import DjangoAssertNumQueries

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
ADDRESS = "/kewajiban/"
JUNE = dt.date(2026, 6, 15)
NEW_YEAR = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)


def test_what_is_due_next_stands_first(office: Office) -> None:
    yearly, monthly = make_obligation(office, YEARLY, name="LHKPN"), make_obligation(office, MONTHLY, name="Kartu")
    Obligation.objects.update(added_at=NEW_YEAR)
    rows = rows_of(System(), office, 2026, JUNE)
    assert [row.obligation for row in rows] == [monthly, yearly]  # January, March
    for time in monthly.times.all():
        if time.due_on <= JUNE:
            services.mark_time(System(), time, done_on=JUNE)
    rows = rows_of(System(), office, 2026, JUNE)
    assert [row.obligation for row in rows] == [yearly, monthly]
    assert (rows[0].late, rows[0].next.state if rows[0].next else "") == (1, "LATE")
    assert (rows[1].done, rows[1].late) == (6, 0)


def test_the_page_shows_them_and_those_of_oneself(
    office: Office, anggota: User, operator: User, sign_in: SignIn
) -> None:
    make_obligation(office, name="Kartu kendali", people=[anggota])
    make_obligation(office, name="Laporan lain")
    Obligation.objects.update(added_at=NEW_YEAR)
    page = sign_in(anggota).get(ADDRESS, {"milik": "saya"}).content.decode()
    assert "Kartu kendali" in page
    assert "Laporan lain" not in page
    assert "Pilih dari daftar" not in page
    assert "31 Maret 2026" in page
    everything = sign_in(operator).get(ADDRESS).content.decode()
    assert "Laporan lain" in everything
    assert "Pilih dari daftar" in everything


def test_with_nothing_yet_it_says_what_to_do(operator: User, pengamat: User, sign_in: SignIn) -> None:
    assert "Pilih dari daftar" in sign_in(operator).get(ADDRESS).content.decode()
    assert "Operator kantor memilihnya." in sign_in(pengamat).get(ADDRESS).content.decode()


def test_other_offices_and_years_are_not_among_them(office: Office, orang_luar: User, sign_in: SignIn) -> None:
    make_obligation(office)
    assert "Laporan pengendalian" not in sign_in(orang_luar).get(ADDRESS).content.decode()
    assert rows_of(System(), office, 2027, JUNE) == []


def test_reminders_ask_what_is_open_until_a_day(office: Office, other_office: Office, anggota: User) -> None:
    own, other = make_obligation(office, people=[anggota]), make_obligation(other_office)
    gone = make_obligation(office, YEARLY, people=[anggota])
    services.withdraw_obligation(System(), gone, reason="Keliru.")
    Obligation.objects.update(added_at=NEW_YEAR)
    first, second = own.times.order_by("position")[:2]
    until = dt.date(2026, 6, 30)
    assert open_times_until(office, until) == [first, second]
    assert open_times_of(anggota, until) == [first, second]
    services.mark_time(System(), first, done_on=JUNE)
    assert open_times_of(anggota, until) == [second]
    assert [time.obligation for time in open_times_until(other_office, until)] == [other, other]


def test_what_was_due_before_it_was_taken_up_is_not_asked_for(office: Office) -> None:
    obligation = make_obligation(office)
    (row,) = rows_of(System(), office, 2026, JUNE)
    assert [step.state for step in row.steps] == ["BEFORE_FORCE", "RUNNING", "NOT_DUE", "NOT_DUE"]
    assert row.late == 0
    assert row.next is not None
    assert row.next.time.label == "April–Juni 2026"
    assert open_times_until(office, JUNE) == []
    assert open_times_until(office, dt.date(2026, 6, 30)) == [obligation.times.get(position=2)]


def test_one_that_was_never_asked_for_is_not_called_done(office: Office, anggota: User, sign_in: SignIn) -> None:
    make_obligation(office, YEARLY)
    page = sign_in(anggota).get(ADDRESS).content.decode()
    assert "Sebelum berlaku" in page
    assert "Selesai" not in page


def test_a_full_list_takes_few_queries(
    office: Office,
    operator: User,
    anggota: User,
    sign_in: SignIn,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    items = items_of(make_large_plan(office))
    for one in catalogue():
        make_obligation(office, one.recurrence, items=items[:9], people=[anggota, operator], name=one.name)
    client = sign_in(operator)
    client.get(ADDRESS)
    with django_assert_max_num_queries(12):
        client.get(ADDRESS)


def test_it_goes_out_as_a_workbook_one_row_a_time(office: Office, anggota: User, sign_in: SignIn) -> None:
    yearly = make_obligation(office, YEARLY, name="=LHKPN", people=[anggota])
    make_obligation(office, MONTHLY, name="Kartu kendali")
    services.mark_time(System(), yearly.times.get(), done_on=JUNE, note="Lewat aplikasi.")
    answer = sign_in(anggota).get(f"{ADDRESS}unduh.xlsx?tahun=2026")
    sheet = load_workbook(io.BytesIO(answer.content)).active
    assert sheet is not None
    head, *rows = sheet.iter_rows(values_only=True)
    assert head[:3] == ("Kewajiban", "Bagian", "Jatuh tempo")
    assert len(rows) == 13
    (done,) = [row for row in rows if row[4]]
    assert done[0] == "'=LHKPN"
    assert isinstance(done[4], dt.datetime)
    assert done[4].date() == JUNE
    assert (done[6], done[7]) == ("Lewat aplikasi.", anggota.full_name)
