"""The page on which a plan is withdrawn."""

from __future__ import annotations

import pytest

from tests.conftest import SignIn
from tests.factories.in_force import make_plan
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans.models import Plan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


@pytest.fixture
def plan(office: Office) -> Plan:
    return make_plan(office)


def test_the_chair_withdraws_with_a_reason(sign_in: SignIn, ketua: User, plan: Plan) -> None:
    answer = sign_in(ketua).post(f"/rencana/{plan.pk}/tarik/", {"reason": "Lampirannya tertukar."})
    assert answer["Location"] == f"/rencana/{plan.pk}/"
    plan.refresh_from_db()
    assert (plan.state, plan.end_reason) == (Plan.State.WITHDRAWN, "Lampirannya tertukar.")


@pytest.mark.parametrize("reason", ["", "   "])
def test_a_reason_is_asked_for(sign_in: SignIn, ketua: User, plan: Plan, reason: str) -> None:
    answer = sign_in(ketua).post(f"/rencana/{plan.pk}/tarik/", {"reason": reason})
    assert answer.status_code == 422
    assert "Tuliskan alasannya." in answer.content.decode()
    assert Plan.objects.get(pk=plan.pk).is_in_force


@pytest.mark.parametrize("who", ["operator", "sekretaris", "anggota", "pembina"])
def test_others_may_not(request: pytest.FixtureRequest, sign_in: SignIn, plan: Plan, who: str) -> None:
    answer = sign_in(request.getfixturevalue(who)).post(f"/rencana/{plan.pk}/tarik/", {"reason": "Keliru."})
    assert answer.status_code == 403
    assert Plan.objects.get(pk=plan.pk).is_in_force


def test_another_office_does_not_find_it(sign_in: SignIn, orang_luar: User, plan: Plan) -> None:
    assert sign_in(orang_luar).get(f"/rencana/{plan.pk}/tarik/").status_code == 404


def test_twice_is_refused_and_the_words_stay(sign_in: SignIn, ketua: User, plan: Plan) -> None:
    client = sign_in(ketua)
    client.post(f"/rencana/{plan.pk}/tarik/", {"reason": "Sekali."})
    answer = client.post(f"/rencana/{plan.pk}/tarik/", {"reason": "Dua kali."})
    assert answer.status_code == 422
    assert "sudah tidak berlaku" in answer.content.decode()
    assert "Dua kali." in answer.content.decode()
