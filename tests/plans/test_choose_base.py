"""*Pilih dasar*: whose plan a new one begins with, and what one may not see."""

from __future__ import annotations

import pytest

from tests.conftest import MakePerson, Role, SignIn
from tests.factories.copies import make_base
from tests.factories.plans import adopted, answer_heavy, make_draft
from zonaintegritas.guard.actor import System
from zonaintegritas.offices.models import Membership, Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.models import PlanCopy

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]

COMPOSE = "/draf/susun/"
OWN = "/draf/susun/dasar/?dari=sendiri&tahun=2027"
OTHERS = "/draf/susun/dasar/?dari=lain&tahun=2027"


@pytest.mark.parametrize(("begins_with", "address"), [("OWN", OWN), ("OTHER", OTHERS)])
def test_composing_leads_here(begins_with: str, address: str, operator: User, sign_in: SignIn) -> None:
    answer = sign_in(operator).post(COMPOSE, {"plan_year": "2027", "begins_with": begins_with})
    assert answer["Location"] == address


def test_an_earlier_plan_of_the_office_becomes_the_base(office: Office, operator: User, sign_in: SignIn) -> None:
    plan = make_base(office)
    client = sign_in(operator)
    page = client.get(OWN).content.decode()
    assert "Rencana aksi 2025" in page
    assert "1 butir" in page
    answer = client.post(OWN, {"revision": plan.revisions.get().pk, "plan_year": "2027"})
    copy = PlanCopy.objects.get()
    assert (copy.office, copy.plan_year, copy.base) == (office, 2027, plan.revisions.get())
    assert answer["Location"] == f"/draf/salin/{copy.pk}/"


def test_revisions_can_be_chosen_where_there_are_several(office: Office, operator: User, sign_in: SignIn) -> None:
    plan = make_base(office)
    services.adopt(System(), answer_heavy(services.start_correction(System(), plan)), reason="Rapat.")
    page = sign_in(operator).get(OWN).content.decode()
    assert "2 (terbaru)" in page


def test_plans_of_the_new_year_and_withdrawn_ones_are_not_offered(
    office: Office, operator: User, ketua: User, sign_in: SignIn
) -> None:
    adopted(System(), make_draft(office, plan_year=2026, number="26"))
    services.withdraw(ketua, make_base(office, number="25"), reason="Keliru.")
    page = sign_in(operator).get("/draf/susun/dasar/?tahun=2026").content.decode()
    assert "Jadikan dasar" not in page
    assert "Belum ada rencana tahun sebelumnya" in page
    assert "Unggah SK tahun lalu" in page


def test_plans_of_other_offices_are_offered_only_to_who_may_see_them(
    office: Office, other_office: Office, operator: User, sign_in: SignIn
) -> None:
    plan = make_base(other_office, number="77")
    client = sign_in(operator)
    page = client.get(OTHERS).content.decode()
    assert "Nomor 77" not in page
    assert "Belum ada rencana kantor lain yang dapat Anda lihat" in page
    answer = client.post(OTHERS, {"revision": plan.revisions.get().pk, "plan_year": "2027"})
    assert answer.status_code == 404
    assert not PlanCopy.objects.exists()
    Membership.objects.create(user=operator, office=other_office, role=Role.VIEWER)
    page = sign_in(User.objects.get(pk=operator.pk)).get(OTHERS).content.decode()
    assert "Nomor 77" in page


def test_a_supervisor_who_also_writes_finds_an_office_by_name(
    office: Office, other_office: Office, province: Office, make_person: MakePerson, sign_in: SignIn
) -> None:
    person = make_person("rangkap", Role.OPERATOR, office)
    Membership.objects.create(user=person, office=province, role=Role.SUPERVISOR)
    make_base(other_office, number="77")
    make_base(province, number="78")
    client = sign_in(person)
    assert {"Nomor 77", "Nomor 78"} <= {word for word in ("Nomor 77", "Nomor 78") if word in _text(client, OTHERS)}
    found = _text(client, f"{OTHERS}&cari=muara")
    assert "Nomor 77" in found
    assert "Nomor 78" not in found
    assert "Tidak ada kantor yang cocok" in _text(client, f"{OTHERS}&cari=xyz")


def test_odd_addresses_show_the_page_of_next_year(operator: User, sign_in: SignIn) -> None:
    assert "Pilih dasar rencana 2027" in _text(sign_in(operator), "/draf/susun/dasar/?tahun=abc&dari=x")


def test_a_year_out_of_reach_is_told(office: Office, operator: User, sign_in: SignIn) -> None:
    base = make_base(office).revisions.get()
    answer = sign_in(operator).post(OWN, {"revision": base.pk, "plan_year": "2040"})
    assert "2040" in answer.content.decode()
    assert not PlanCopy.objects.exists()


def test_it_is_for_operators(ketua: User, sign_in: SignIn) -> None:
    assert sign_in(ketua).get(OWN).status_code == 403


def _text(client: object, address: str) -> str:
    return client.get(address).content.decode()  # type: ignore[attr-defined,no-any-return]
