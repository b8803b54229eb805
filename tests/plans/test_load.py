"""How much each person has to do in a plan: open, late, done, by month."""

from __future__ import annotations

import datetime as dt
import io

import openpyxl
import pytest
from pytest_django import DjangoAssertNumQueries

from tests.conftest import MakePerson, SignIn
from tests.factories.in_force import items_of, make_large_plan, make_plan, occurrences_of
from zonaintegritas.guard.actor import System
from zonaintegritas.guard.policy import Role
from zonaintegritas.offices import services as offices
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.load import PersonLoad
from zonaintegritas.plans.models import Plan
from zonaintegritas.plans.selectors import load_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
TODAY = dt.date(2026, 6, 15)


@pytest.fixture
def plan(office: Office) -> Plan:
    """March is past and late, July is to come, and a thing a quarter."""
    return make_plan(office, ["Maret 2026", "Juli 2026", "Triwulan I, Triwulan II, Triwulan III, Triwulan IV 2026"])


def load_for(person: User, plan: Plan) -> PersonLoad:
    return next(one for one in load_in(System(), plan, TODAY).people if one.person == person)


def test_it_counts_what_waits_what_is_late_and_what_is_done(operator: User, anggota: User, plan: Plan) -> None:
    march, july, quarterly = items_of(plan)
    for item in (march, july, quarterly):
        services.name_people(operator, item, people=[anggota])
    first, *_later = occurrences_of(quarterly)
    services.mark_done(operator, first, done_on=dt.date(2026, 3, 30))
    load = load_for(anggota, plan)
    assert (load.items, load.open, load.late, load.done) == (3, 5, 1, 1)
    assert load.next_due == occurrences_of(quarterly)[1].due_on
    months = {month.name: (month.open, month.done) for month in load.drawn_months}
    assert months == {
        "Maret 2026": (1, 1), "Juni 2026": (1, 0), "Juli 2026": (1, 0), "September 2026": (1, 0),
        "Desember 2026": (1, 0),
    }  # fmt: skip
    assert load.waiting[0].line.item == march


def test_an_item_with_nobody_counts_for_its_coordinator_and_for_nobody_without_one(
    operator: User, make_person: MakePerson, office: Office, plan: Plan
) -> None:
    assert load_in(System(), plan, TODAY).nobody == 3
    coordinator = make_person("koordinator9", Role.COORDINATOR.value, office, ("I",))
    assert load_for(coordinator, plan).items == 3
    assert load_in(System(), plan, TODAY).nobody == 0


def test_two_on_an_item_both_carry_it_and_a_stand_in_carries_that_of_the_absent(
    operator: User, anggota: User, sekretaris: User, ketua: User, office: Office, plan: Plan
) -> None:
    march, july, _quarterly = items_of(plan)
    services.name_people(operator, march, people=[anggota, ketua])
    services.name_people(operator, july, people=[sekretaris])
    offices.set_stand_in(operator, anggota.memberships.get(), acting=sekretaris, begins_on=TODAY, until=TODAY)
    assert load_for(ketua, plan).items == 1
    assert load_for(anggota, plan).items == 0
    load = load_for(sekretaris, plan)
    assert load.items == 2
    assert [one.instead_of for one in load.acting] == [anggota]


def test_bars_stand_within_the_drawing_and_leave_no_month_out(operator: User, anggota: User, plan: Plan) -> None:
    for item in items_of(plan):
        services.name_people(operator, item, people=[anggota])
    drawn = dict(load_in(System(), plan, TODAY).drawn)
    months = next(months for one, months in drawn.items() if one.person == anggota)
    assert len(months) == 12
    assert max(month.done_height + month.open_height for month in months) == 48
    assert all(month.open_y >= 0 and month.x + 14 <= 240 for month in months)


def test_the_page_links_each_person_to_what_is_theirs(
    sign_in: SignIn, operator: User, anggota: User, plan: Plan
) -> None:
    march, *_rest = items_of(plan)
    services.name_people(operator, march, people=[anggota])
    client = sign_in(operator)
    page = client.get(f"/rencana/{plan.pk}/beban/").content.decode()
    assert f"?orang={anggota.pk}#orang" in page
    assert "Maret 2026: 1 terbuka, 0 selesai" in page
    assert "2 butir tidak dikerjakan siapa pun" in page
    page = client.get(f"/rencana/{plan.pk}/beban/?orang={anggota.pk}").content.decode()
    assert f"/rencana/butir/{march.pk}/#kali-" in page
    assert client.get(f"/rencana/{plan.pk}/beban/?orang=kosong").status_code == 200


@pytest.mark.parametrize("who", ["ketua", "koordinator", "anggota", "pengamat"])
def test_everybody_of_the_office_reads_it(
    request: pytest.FixtureRequest, sign_in: SignIn, plan: Plan, who: str
) -> None:
    assert sign_in(request.getfixturevalue(who)).get(f"/rencana/{plan.pk}/beban/").status_code == 200


def test_another_office_does_not_find_it(sign_in: SignIn, orang_luar: User, plan: Plan) -> None:
    assert sign_in(orang_luar).get(f"/rencana/{plan.pk}/beban/").status_code == 404


def test_it_is_taken_away_as_a_workbook(sign_in: SignIn, operator: User, anggota: User, plan: Plan) -> None:
    march, _july, quarterly = items_of(plan)
    services.name_people(operator, march, people=[anggota])
    services.name_people(operator, quarterly, people=[anggota])
    client = sign_in(operator)
    assert f"/rencana/{plan.pk}/beban/unduh.xlsx" in client.get(f"/rencana/{plan.pk}/beban/").content.decode()
    answer = client.get(f"/rencana/{plan.pk}/beban/unduh.xlsx")
    assert "beban-kerja-2026.xlsx" in answer["Content-Disposition"]
    sheet = openpyxl.load_workbook(io.BytesIO(answer.content))["Beban kerja"]
    head, *rows = sheet.iter_rows(values_only=True)
    row = dict(zip(head, next(row for row in rows if row[0] == anggota.full_name), strict=True))
    assert (row["Butir"], row["Terbuka"], row["Terlambat"], row["Selesai"]) == (2, 5, 2, 0)
    assert (row["Mar"], row["Jun"], row["Apr"]) == (2, 1, None)
    due_on = occurrences_of(quarterly)[1].due_on
    assert due_on is not None
    assert row["Tenggat berikutnya"] == dt.datetime.combine(due_on, dt.time())
    assert len(rows) == len(load_in(System(), plan, TODAY).people)


def test_another_office_does_not_find_the_workbook(sign_in: SignIn, orang_luar: User, plan: Plan) -> None:
    assert sign_in(orang_luar).get(f"/rencana/{plan.pk}/beban/unduh.xlsx").status_code == 404


def test_a_large_plan_takes_few_queries(
    sign_in: SignIn, operator: User, office: Office, make_person: MakePerson,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:  # fmt: skip
    plan = make_large_plan(office)
    people = [make_person(f"orang{n}", Role.MEMBER.value, office) for n in range(12)]
    for number, item in enumerate(items_of(plan)):
        services.name_people(operator, item, people=[people[number % 12]])
    client = sign_in(operator)
    with django_assert_max_num_queries(12):
        client.get(f"/rencana/{plan.pk}/beban/")
