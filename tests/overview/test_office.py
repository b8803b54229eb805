"""The overview of one office: curve, areas, what is late, what comes, who waits for whom."""

from __future__ import annotations

import datetime as dt

import pytest
import time_machine
from pytest_django import DjangoAssertNumQueries

from tests.conftest import SignIn
from tests.factories.in_force import items_of, make_large_plan, make_plan, occurrences_of
from tests.factories.monitoring import make_year, round_of
from zonaintegritas.files.store import keep_bytes
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


def test_planned_beside_done_by_month(
    sign_in: SignIn, operator: User, koordinator: User, sekretaris: User, office: Office
) -> None:
    plan = make_plan(office, ["Februari 2026", "Maret 2026", "Desember 2026"])
    first, second = (occurrences_of(item)[0] for item in items_of(plan)[:2])
    for number, one in enumerate((first, second)):
        services.mark_done(
            operator, one, done_on=dt.date(2026, 3, 2), contents=[keep_bytes(f"isi {number}".encode(), "a.txt")]
        )
    accepted_one, returned_one = (mark.proofs.select_related("item__plan__office").get() for mark in (first, second))
    services.accept_proof(koordinator, accepted_one, version=1)
    services.return_proof(sekretaris, returned_one, version=1, reason="Buram")
    context = sign_in(koordinator).get(f"/ikhtisar/kantor/{office.code}/").context
    planned, reported, accepted = context["curve"].series
    assert planned.values[1:3] == (1, 2)
    assert planned.values[11] == 3
    assert reported.values == (0, 0, 2, 2, 2, 2, *([None] * 6))
    assert accepted.values[4:6] == (0, 1)
    assert (context["sum"].due, context["sum"].due_reported, context["sum"].due_accepted) == (2, 2, 1)
    assert [(row.person, row.total) for row in context["for_mending"]] == [(operator.full_name, 1)]
    assert context["for_review"] == []


def test_a_plan_of_next_year_has_not_begun(sign_in: SignIn, operator: User, office: Office) -> None:
    make_plan(office, ["Maret 2027"], plan_year=2027, is_year_settled=True)
    curve = sign_in(operator).get(f"/ikhtisar/kantor/{office.code}/?tahun=2027").context["curve"]
    planned, reported, accepted = (one.values for one in curve.series)
    assert planned[1:3] == (0, 1)
    assert reported == accepted == (None,) * 12


def test_a_past_year_says_what_was_so_at_its_end_as_the_report_does(
    sign_in: SignIn, operator: User, koordinator: User, office: Office
) -> None:
    plan = make_plan(office, ["November 2026", "Desember 2026", "Desember 2026", "Januari 2027"])
    november, december = (occurrences_of(item)[0] for item in items_of(plan)[:2])
    with time_machine.travel("2027-01-20 04:00Z", tick=False):
        paper = [keep_bytes(b"isi", "a.txt")]
        services.mark_done(operator, november, done_on=dt.date(2026, 11, 20), contents=paper)
        services.mark_done(operator, december, done_on=dt.date(2027, 1, 5))
        services.accept_proof(koordinator, november.proofs.select_related("item__plan__office").get(), version=1)
        context = sign_in(operator).get(f"/ikhtisar/kantor/{office.code}/?tahun=2026").context
    planned, reported, accepted = (one.values for one in context["curve"].series)
    assert (planned[11], reported[11], accepted[11]) == (3, 1, 0)
    assert context["later"] == 1
    assert (context["sum"].reported, context["sum"].accepted) == (2, 1)


def test_what_is_late_and_what_comes(sign_in: SignIn, pengamat: User, office: Office) -> None:
    make_plan(office, ["Maret 2026", "Juni 2026", "Desember 2026"])
    context = sign_in(pengamat).get(f"/ikhtisar/kantor/{office.code}/").context
    assert [one.label for one in context["late"]] == ["Maret 2026"]
    assert [one.label for one in context["coming"]] == ["Juni 2026"]


def test_an_office_without_a_plan_says_so(sign_in: SignIn, operator: User, office: Office) -> None:
    page = sign_in(operator).get(f"/ikhtisar/kantor/{office.code}/").content.decode()
    assert "Belum ada rencana yang berlaku" in page


def test_a_supervisor_opens_it_and_other_offices_do_not(
    sign_in: SignIn, pembina: User, orang_luar: User, office: Office
) -> None:
    make_plan(office)
    address = f"/ikhtisar/kantor/{office.code}/"
    assert sign_in(pembina).get(address).status_code == 200
    assert sign_in(orang_luar).get(address).status_code == 404


def test_a_supervisor_goes_on_to_the_rounds_of_the_office_and_their_reports(
    sign_in: SignIn, pembina: User, office: Office
) -> None:
    make_year(office)
    client, shown = sign_in(pembina), round_of(office)
    sheet = f"/pemantauan/putaran/{shown.pk}/"
    assert f'href="{sheet}"' in client.get(f"/ikhtisar/kantor/{office.code}/").content.decode()
    assert f"{sheet}laporan.pdf" in client.get(sheet).content.decode()
    assert client.get(f"/ikhtisar/kantor/{office.code}/?tahun=2025").context["rounds"] == []


@pytest.mark.parametrize(("who", "where"), [("pembina", "/ikhtisar/matriks/"), ("operator", "/ikhtisar/kantor/9971/")])
def test_the_navigation_leads_to_what_one_watches(
    request: pytest.FixtureRequest, sign_in: SignIn, office: Office, who: str, where: str
) -> None:
    assert sign_in(request.getfixturevalue(who)).get("/ikhtisar/")["Location"] == where


def test_few_queries_for_a_large_plan(
    sign_in: SignIn, operator: User, office: Office, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    make_large_plan(office)
    client = sign_in(operator)
    with django_assert_max_num_queries(12):
        client.get(f"/ikhtisar/kantor/{office.code}/")
