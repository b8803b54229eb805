"""The page *Pemeriksaan* of a plan in force."""

from __future__ import annotations

import pytest

from tests.conftest import SignIn
from tests.factories.plans import adopted, make_draft, make_row
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import selectors
from zonaintegritas.plans.models import Draft, Plan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


@pytest.fixture
def plan(office: Office, ketua: User) -> Plan:
    draft = make_draft(office, rows=2)
    make_row(draft, 3, target_time_raw="Mei dan Juni 2023")
    return adopted(ketua, draft)


def url(plan: Plan) -> str:
    return f"/rencana/{plan.pk}/pemeriksaan/"


def test_everybody_who_sees_the_plan_sees_what_was_noticed(anggota: User, plan: Plan, sign_in: SignIn) -> None:
    page = sign_in(anggota).get(url(plan)).content.decode()
    assert "Diabaikan dengan alasan" in page
    assert "Rencana kecil." in page
    assert "Siapkan koreksi" not in page
    assert f'href="{url(plan)}"' in sign_in(anggota).get(f"/rencana/{plan.pk}/").content.decode()


def test_a_mend_goes_into_a_correction(operator: User, plan: Plan, sign_in: SignIn) -> None:
    client = sign_in(operator)
    waiting = next(notice for notice in selectors.notices_of_plan(plan) if notice.code == "wrong-year")
    client.post(f"/rencana/{plan.pk}/temuan/{waiting.key}/buka/")
    page = client.get(f"{url(plan)}betulkan/").content.decode()
    assert "Mei dan Juni 2026" in page
    answer = client.post(f"{url(plan)}betulkan/", {"temuan": waiting.key})
    correction = Draft.objects.get(corrects=plan)
    assert answer["Location"] == f"/draf/{correction.pk}/pemeriksaan/"
    assert plan.items.get(position=3).target_time_raw == "Mei dan Juni 2023"


def test_a_finding_of_a_plan_is_left_with_a_reason(ketua: User, plan: Plan, sign_in: SignIn) -> None:
    waiting = next(notice for notice in selectors.notices_of_plan(plan) if notice.is_open)
    client = sign_in(ketua)
    address = f"/rencana/{plan.pk}/temuan/{waiting.key}/abaikan/"
    assert client.post(address, {"reason": ""}).status_code == 422
    assert "Sudah dibahas." in client.post(address, {"reason": "Sudah dibahas."}, follow=True).content.decode()


def test_other_offices_do_not_see_it(orang_luar: User, plan: Plan, sign_in: SignIn) -> None:
    assert sign_in(orang_luar).get(url(plan)).status_code == 404
