"""The matrix of offices and areas: figures, order, filters, who sees what, and that it is not made twice."""

from __future__ import annotations

import datetime as dt
import io

import openpyxl
import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.conftest import SignIn
from tests.factories.in_force import items_of, make_large_plan, make_plan, occurrences_of
from zonaintegritas.guard.actor import System
from zonaintegritas.offices.models import Office, User
from zonaintegritas.overview.figures import Figures, Measure
from zonaintegritas.overview.matrix import Order, Row, in_order
from zonaintegritas.plans import services
from zonaintegritas.plans.models import Plan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
PAGE = "/ikhtisar/matriks/"


@pytest.fixture
def plan(office: Office, operator: User) -> Plan:
    """Three items due in March, one of them done in time, and one that comes in December."""
    made = make_plan(office, ["Maret 2026", "Maret 2026", "Maret 2026", "Desember 2026"])
    services.mark_done(operator, occurrences_of(items_of(made)[0])[0], done_on=dt.date(2026, 3, 20))
    return made


def rows_of(client: Client, query: str = "") -> dict[str, Row]:
    return {row.office.code: row for row in client.get(f"{PAGE}{query}").context["rows"]}


def test_a_cell_counts_what_is_due_by_today(sign_in: SignIn, pembina: User, plan: Plan, office: Office) -> None:
    row = rows_of(sign_in(pembina))[office.code]
    figures = row.total.figures
    assert (figures.planned, figures.due, figures.due_reported, figures.due_accepted, figures.late) == (4, 3, 1, 0, 2)
    assert [cell.percent for cell in row.cells] == [0, None, None, None, None, None]
    shown = rows_of(sign_in(pembina), "?ukuran=dilaporkan")[office.code]
    assert shown.cells[0].percent == 33


def test_it_moves_with_the_work(sign_in: SignIn, pembina: User, operator: User, plan: Plan, office: Office) -> None:
    client = sign_in(pembina)
    before = rows_of(client, "?ukuran=dilaporkan")[office.code]
    services.mark_done(operator, occurrences_of(items_of(plan)[1])[0], done_on=dt.date(2026, 6, 15))
    after = rows_of(client, "?ukuran=dilaporkan")[office.code]
    assert (before.total.percent, after.total.percent, after.total.figures.late) == (33, 66, 1)


def test_what_was_due_before_the_decree_is_not_late(sign_in: SignIn, pembina: User, office: Office) -> None:
    make_plan(office, ["Januari 2026"], enacted_on=dt.date(2026, 2, 10))
    assert rows_of(sign_in(pembina))[office.code].total.figures.late == 0


def test_other_offices_stand_there_without_a_plan(
    sign_in: SignIn, pembina: User, plan: Plan, other_office: Office
) -> None:
    row = rows_of(sign_in(pembina))[other_office.code]
    assert (row.with_plan, row.total.percent, row.plan_pk) == (0, None, None)


def test_filters(sign_in: SignIn, pembina: User, plan: Plan, office: Office, other_office: Office) -> None:
    client = sign_in(pembina)
    assert set(rows_of(client)) == {office.code, other_office.code}
    assert set(rows_of(client, "?cari=muara")) == {other_office.code}
    assert set(rows_of(client, "?sepi=on")) == {other_office.code}
    assert set(rows_of(client, "?tahun=2019&sepi=on")) == {office.code, other_office.code}
    nothing = client.get(f"{PAGE}?cari=tidakada")
    assert "Tidak ada kantor yang cocok" in nothing.content.decode()


def test_the_nation_is_summed_by_province_and_opens_into_offices(
    sign_in: SignIn, make_person: object, root: Office, plan: Plan, province: Office, office: Office
) -> None:
    person = make_person("nasional", "SUPERVISOR", root)  # type: ignore[operator]
    client = sign_in(person)
    summed = rows_of(client)
    assert set(summed) == {province.code}
    assert (summed[province.code].offices, summed[province.code].with_plan) == (2, 1)
    assert summed[province.code].total.figures.due == 3
    assert office.code in rows_of(client, f"?provinsi={province.code}")
    assert office.code in rows_of(client, "?provinsi=semua")


@pytest.mark.parametrize("who", ["operator", "ketua", "pengamat"])
def test_who_supervises_nobody_sees_the_own_office_only(
    request: pytest.FixtureRequest, sign_in: SignIn, plan: Plan, office: Office, other_office: Office, who: str
) -> None:
    assert set(rows_of(sign_in(request.getfixturevalue(who)))) == {office.code}


def test_an_unchanged_matrix_is_not_sent_again(sign_in: SignIn, pembina: User, operator: User, plan: Plan) -> None:
    client = sign_in(pembina)
    tag = client.get(PAGE)["ETag"]
    assert client.get(PAGE, headers={"if-none-match": tag}).status_code == 304
    services.mark_done(operator, occurrences_of(items_of(plan)[1])[0], done_on=dt.date(2026, 6, 1))
    assert client.get(PAGE, headers={"if-none-match": tag}).status_code == 200


def test_another_person_and_another_day_are_another_page(
    sign_in: SignIn, pembina: User, operator: User, plan: Plan
) -> None:
    assert sign_in(pembina).get(PAGE)["ETag"] != sign_in(operator).get(PAGE)["ETag"]


def test_few_queries(
    sign_in: SignIn,
    pembina: User,
    office: Office,
    other_office: Office,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    make_large_plan(office)
    make_large_plan(other_office)
    client = sign_in(pembina)
    with django_assert_max_num_queries(12):
        client.get(PAGE)


def test_the_workbook_holds_the_same_rows(sign_in: SignIn, pembina: User, plan: Plan, office: Office) -> None:
    answer = sign_in(pembina).get(f"{PAGE}unduh.xlsx?ukuran=dilaporkan")
    sheet = openpyxl.load_workbook(io.BytesIO(answer.content)).active
    assert sheet is not None
    values = {row[0]: row for row in sheet.iter_rows(min_row=3, values_only=True)}
    assert values[office.code][1] == office.name
    share, *counts = values[office.code][8:13]
    assert share == pytest.approx(1 / 3)
    assert list(counts) == [3, 1, 0, 2]


def test_the_workbook_says_the_same_day_as_the_page(sign_in: SignIn, pembina: User, plan: Plan, office: Office) -> None:
    Plan.objects.filter(pk=plan.pk).update(worked_at=dt.datetime(2026, 6, 14, 22, 30, tzinfo=dt.UTC))
    sheet = openpyxl.load_workbook(io.BytesIO(sign_in(pembina).get(f"{PAGE}unduh.xlsx").content)).active
    assert sheet is not None
    days = {row[0]: row[-1] for row in sheet.iter_rows(min_row=3, values_only=True)}
    assert days[office.code] == "15 Juni 2026"


def _row(code: str, due: int, reported: int) -> Row:
    office = Office(code=code, short_name=f"KPU {code}", lineage=f"0000/{code}")
    return Row(office, {"I": Figures(due=due, due_reported=reported, late=due - reported)}, Measure.REPORTED)


@pytest.mark.parametrize(
    ("order", "codes"),
    [
        ("nama", ["1", "2", "3"]),
        ("-nama", ["3", "2", "1"]),
        ("total", ["2", "1", "3"]),
        ("-total", ["1", "2", "3"]),
        ("-terlambat", ["2", "1", "3"]),
        ("I", ["2", "1", "3"]),
        ("bukan kolom", ["1", "2", "3"]),
    ],
)
def test_rows_are_sorted_and_those_without_a_figure_come_last(order: str, codes: list[str]) -> None:
    rows = [_row("1", 10, 9), _row("2", 10, 1), _row("3", 0, 0)]
    assert [row.office.code for row in in_order(rows, Order.read(order))] == codes


def test_shares_are_never_rounded_up_to_all(office: Office) -> None:
    row = Row(office, {"I": Figures(due=1000, due_accepted=999)}, Measure.ACCEPTED)
    assert (row.cells[0].percent, row.cells[0].band) == (99, "3")


def test_a_withdrawn_plan_no_longer_counts(sign_in: SignIn, pembina: User, plan: Plan, office: Office) -> None:
    services.withdraw(System(), plan, reason="Keliru")
    assert rows_of(sign_in(pembina))[office.code].with_plan == 0
