"""Opening a correction."""

from __future__ import annotations

import pytest

from tests.conftest import SignIn
from tests.factories.in_force import make_plan
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.models import Draft, Plan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


@pytest.fixture
def plan(office: Office) -> Plan:
    return make_plan(office)


def test_it_explains_and_then_leads_to_the_review(sign_in: SignIn, operator: User, plan: Plan) -> None:
    client = sign_in(operator)
    assert "perubahan isi" in client.get(f"/rencana/{plan.pk}/koreksi/").content.decode()
    answer = client.post(f"/rencana/{plan.pk}/koreksi/")
    assert answer["Location"] == f"/draf/{Draft.objects.get(corrects=plan).pk}/"
    assert "Lanjutkan koreksi" in client.get(f"/rencana/{plan.pk}/koreksi/").content.decode()
    assert "Buka koreksi" in client.get(f"/rencana/{plan.pk}/").content.decode()


def test_who_sees_no_drafts_is_not_told_of_the_correction(
    sign_in: SignIn, operator: User, anggota: User, plan: Plan
) -> None:
    services.start_correction(operator, plan)
    assert "Buka koreksi" not in sign_in(anggota).get(f"/rencana/{plan.pk}/").content.decode()


@pytest.mark.parametrize("who", ["ketua", "koordinator", "anggota", "pengamat", "pembina"])
def test_others_may_not(request: pytest.FixtureRequest, sign_in: SignIn, plan: Plan, who: str) -> None:
    assert sign_in(request.getfixturevalue(who)).post(f"/rencana/{plan.pk}/koreksi/").status_code == 403


def test_another_office_does_not_find_it(sign_in: SignIn, orang_luar: User, plan: Plan) -> None:
    assert sign_in(orang_luar).post(f"/rencana/{plan.pk}/koreksi/").status_code == 404


def test_a_withdrawn_plan_is_refused_in_words(sign_in: SignIn, operator: User, ketua: User, plan: Plan) -> None:
    services.withdraw(ketua, plan, reason="Keliru.")
    answer = sign_in(operator).post(f"/rencana/{plan.pk}/koreksi/")
    assert answer.status_code == 422
    assert "tidak berlaku" in answer.content.decode()
