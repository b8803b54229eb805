"""Who of the responsible people of a draft or plan is known from the team; who stands for each, on a page of a plan."""

from __future__ import annotations

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.conftest import SignIn
from tests.factories.in_force import make_large_plan
from tests.factories.plans import adopted, make_draft, make_row
from tests.factories.teams import team
from zonaintegritas.guard.actor import System
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import selectors, services
from zonaintegritas.plans.models import Draft, Plan
from zonaintegritas.plans.parties import party_key
from zonaintegritas.teams import services as teams

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]

NAMED = ("Kasubbag Hukum & SDM; Ratna Kusuma, S.E.", "Pokja Manajemen Perubahan dan Inspektorat", "Inspektorat", "")


@pytest.fixture
def draft(operator: User, office: Office) -> Draft:
    draft = services.compose_draft(operator, office, plan_year=2026, is_filled=True)
    for row, text in zip(draft.rows.order_by("position"), NAMED, strict=False):
        services.edit_cell(operator, row, field="responsible", value=text, kind="CONTENT")
    return draft


def test_the_draft_says_who_is_known_and_lists_who_is_not(
    draft: Draft, operator: User, office: Office, sign_in: SignIn
) -> None:
    team(operator, office, 2026)
    page = " ".join(sign_in(operator).get(f"/draf/{draft.pk}/").content.decode().split())
    assert "1 dari 3 butir dikenal dari tim kerja 2026" in page
    assert "1 sebutan belum dikenal" in page
    found = selectors.review_of(draft)
    view = selectors.responsible_in(operator, draft, found.rows, found.refs)
    assert view is not None
    assert [(one.text, len(one.refs)) for one in view.unknown] == [("Inspektorat", 2)]
    assert [one.who for one in view.found] == [
        "Yusuf Maulana (Kepala Subbagian Hukum dan SDM)",
        "Ratna Kusuma",
        "Kelompok Kerja Manajemen Perubahan",
    ]


def test_without_a_team_of_that_year_nothing_is_said(
    draft: Draft, operator: User, office: Office, other_office: Office, sign_in: SignIn
) -> None:
    team(operator, office, 2025)
    team(System(), other_office, 2026)
    assert "sebutan belum dikenal" not in sign_in(operator).get(f"/draf/{draft.pk}/").content.decode()


def test_the_plan_in_force_leads_to_it(operator: User, office: Office, sign_in: SignIn) -> None:
    team(operator, office, 2026)
    draft = make_draft(office)
    draft.rows.update(responsible="Pokja Manajemen Perubahan")
    plan = adopted(System(), draft)
    address = f"/rencana/{plan.pk}/penanggung-jawab/"
    assert address in sign_in(operator).get(f"/rencana/{plan.pk}/").content.decode()
    assert "Pokja Manajemen Perubahan" in sign_in(operator).get(address).content.decode()


@pytest.fixture
def plan(office: Office) -> Plan:
    """Three items: two for the working group of area I, one for nobody."""
    draft = make_draft(office, rows=0)
    for position, printed in enumerate(("Pokja Manajemen  Perubahan", "pokja manajemen perubahan", ""), start=1):
        make_row(draft, position, responsible=printed)
    return adopted(System(), draft)


def with_accounts(office: Office, *people: User) -> None:
    """The members of the working group of area I in order have these accounts."""
    for member, person in zip(team(System(), office, 2026)[1:3], people, strict=False):
        teams.edit_member(System(), member, facts=member.as_member, person=person)


def test_every_party_stands_once_with_its_items_and_what_the_team_proposes(
    sign_in: SignIn, operator: User, anggota: User, koordinator: User, plan: Plan, office: Office
) -> None:
    with_accounts(office, koordinator, anggota)
    view = selectors.parties_in(operator, plan)
    assert [(line.printed, len(line.items), line.unnamed) for line in view.parties] == [
        ("Pokja Manajemen Perubahan", 2, 2)
    ]
    assert view.parties[0].proposed == [koordinator, anggota]
    page = " ".join(sign_in(operator).get(f"/rencana/{plan.pk}/penanggung-jawab/").content.decode().split())
    assert "0 dari 3 butir sudah ada orangnya" in page
    assert f"Menurut tim kerja: {koordinator.full_name}, {anggota.full_name}" in page
    assert "Tunjuk di 2 butir" in page
    assert "3 butir belum ada orangnya" in page


def test_nobody_is_proposed_who_does_not_work_here(operator: User, pengamat: User, plan: Plan, office: Office) -> None:
    with_accounts(office, pengamat)
    assert selectors.parties_in(operator, plan).parties[0].proposed == []


def test_a_plan_that_names_nobody_says_so(sign_in: SignIn, operator: User, office: Office) -> None:
    draft = make_draft(office, rows=0)
    make_row(draft, 1, responsible="")
    nameless = adopted(System(), draft)
    page = sign_in(operator).get(f"/rencana/{nameless.pk}/penanggung-jawab/").content.decode()
    assert "Surat ini tidak menyebut penanggung jawab" in page


@pytest.mark.parametrize("who", ["ketua", "anggota", "pengamat", "koordinator"])
def test_others_read_it_without_the_buttons(
    request: pytest.FixtureRequest, sign_in: SignIn, plan: Plan, who: str
) -> None:
    page = sign_in(request.getfixturevalue(who)).get(f"/rencana/{plan.pk}/penanggung-jawab/").content.decode()
    assert "Pokja Manajemen Perubahan" in page
    assert "Pilih orang" not in page
    assert ("Tunjuk sekaligus" in page) is (who == "koordinator")


def test_another_office_does_not_find_the_page(sign_in: SignIn, orang_luar: User, plan: Plan) -> None:
    assert sign_in(orang_luar).get(f"/rencana/{plan.pk}/penanggung-jawab/").status_code == 404


def test_the_page_of_a_large_plan_takes_few_queries(
    sign_in: SignIn, operator: User, office: Office, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    plan = make_large_plan(office)
    team(operator, office, 2026)
    services.name_party(operator, plan, key=party_key("Tim I"), people=[operator])
    client = sign_in(operator)
    with django_assert_max_num_queries(12):
        client.get(f"/rencana/{plan.pk}/penanggung-jawab/")
