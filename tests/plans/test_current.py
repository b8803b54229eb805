"""The way to the plan of this year."""

from __future__ import annotations

import pytest

from tests.conftest import SignIn
from tests.factories.in_force import make_plan
from zonaintegritas.offices.models import Office, User

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


def test_it_leads_to_the_plan_in_force(sign_in: SignIn, anggota: User, office: Office) -> None:
    plan = make_plan(office)
    assert sign_in(anggota).get("/rencana/")["Location"] == f"/rencana/{plan.pk}/"


def test_without_one_it_leads_to_the_list(sign_in: SignIn, anggota: User) -> None:
    assert sign_in(anggota).get("/rencana/")["Location"] == "/rencana/semua/"
