"""Who of the responsible people of a draft or plan is known from the team, said small on their pages."""

from __future__ import annotations

import pytest

from tests.conftest import SignIn
from tests.factories.plans import adopted, make_draft
from tests.factories.teams import team
from zonaintegritas.guard.actor import System
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import selectors, services
from zonaintegritas.plans.models import Draft

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


def test_the_plan_in_force_says_it_too(operator: User, office: Office, sign_in: SignIn) -> None:
    team(operator, office, 2026)
    draft = make_draft(office)
    draft.rows.update(responsible="Pokja Manajemen Perubahan")
    plan = adopted(System(), draft)
    assert "3 dari 3 butir dikenal" in sign_in(operator).get(f"/rencana/{plan.pk}/").content.decode()
