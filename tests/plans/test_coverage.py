"""The page *Cakupan LKE* of a draft: what is missing, and ready items for it."""

from __future__ import annotations

import io

import pytest
from openpyxl import load_workbook
from pytest_django import DjangoAssertNumQueries

from tests.conftest import SignIn
from tests.factories.plans import adopted, make_draft
from zonaintegritas.core.lke.instruments import instrument
from zonaintegritas.core.lke.library import ready_items
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import selectors
from zonaintegritas.plans.models import CoverageAnswer, Draft, Plan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
REFORM = "A.II.1.i.a"


@pytest.fixture
def draft(office: Office) -> Draft:
    return make_draft(office)


@pytest.fixture
def plan(draft: Draft, ketua: User) -> Plan:
    return adopted(ketua, draft)


def url(draft: Draft) -> str:
    return f"/draf/{draft.pk}/cakupan/"


def test_what_of_reform_is_missing_stands_first(operator: User, draft: Draft, sign_in: SignIn) -> None:
    page = sign_in(operator).get(url(draft)).content.decode()
    assert "<strong>Reform</strong>: 30 dari 30 nilai belum direncanakan" in page
    assert page.count('class="temuan" id="l-') == len(instrument().questions) == 113


def test_gaps_are_filtered_and_searched(operator: User, draft: Draft, sign_in: SignIn) -> None:
    client = sign_in(operator)
    assert "Tidak ada butir LKE yang cocok" in client.get(url(draft), {"cari": "xyzzy"}).content.decode()
    covered = client.get(url(draft), {"tampil": "tercakup"}).content.decode()
    assert f'id="l-{REFORM}"' not in covered
    assert f'id="l-{REFORM}"' in client.get(url(draft), {"tampil": "belum"}).content.decode()


def test_one_click_adds_a_ready_item_and_the_coverage_moves(operator: User, draft: Draft, sign_in: SignIn) -> None:
    client = sign_in(operator)
    answer = client.post(f"{url(draft)}tambah/", {"satu": REFORM}, follow=True)
    assert "1 butir ditambahkan" in answer.content.decode()
    added = draft.rows.get(indicator=ready_items(instrument())[REFORM].indicator)
    assert added.content_changes
    assert selectors.coverage_for(draft).coverage.extent(REFORM).name == "FULL"


def test_several_are_added_at_once_and_none_is_told(operator: User, draft: Draft, sign_in: SignIn) -> None:
    client = sign_in(operator)
    codes = [code for code in ready_items(instrument()) if code.startswith("A.II.")][:3]
    client.post(f"{url(draft)}tambah/", {"codes": codes})
    assert draft.rows.count() == 3 + 3
    assert "Centang sedikitnya satu" in client.post(f"{url(draft)}tambah/", {}, follow=True).content.decode()


def test_every_ready_item_covers_its_own_question(operator: User, office: Office, sign_in: SignIn) -> None:
    draft = make_draft(office, rows=0)
    sign_in(operator).post(f"{url(draft)}tambah/", {"codes": list(ready_items(instrument()))})
    found = selectors.coverage_for(draft).coverage
    assert [code for code in ready_items(instrument()) if code not in found.full] == []


def test_a_person_says_what_covers_an_item_and_takes_it_back(operator: User, draft: Draft, sign_in: SignIn) -> None:
    client = sign_in(operator)
    address = f"{url(draft)}{REFORM}/"
    row = draft.rows.order_by("position")[0]
    assert client.post(address, {"row": "", "says": "FULL"}).status_code == 422
    page = client.post(address, {"row": row.pk, "says": "FULL"}, follow=True).content.decode()
    assert "Jawaban disimpan" in page
    assert operator.full_name in page
    assert selectors.coverage_for(draft).coverage.extent(REFORM).name == "FULL"
    client.post(address, {"batal": row.pk})
    assert not CoverageAnswer.objects.exists()


def test_an_item_that_the_sheet_does_not_have_is_not_found(operator: User, draft: Draft, sign_in: SignIn) -> None:
    assert sign_in(operator).get(f"{url(draft)}A.IX.9/").status_code == 404


def test_the_workbook_has_a_row_for_every_item(operator: User, draft: Draft, sign_in: SignIn) -> None:
    answer = sign_in(operator).get(f"{url(draft)}unduh.xlsx")
    sheet = load_workbook(io.BytesIO(answer.content)).active
    assert sheet is not None
    assert sheet.max_row == 1 + 113


def test_on_a_plan_in_force_the_item_goes_into_a_correction(operator: User, plan: Plan, sign_in: SignIn) -> None:
    client = sign_in(operator)
    assert "Siapkan koreksi" in client.get(f"/rencana/{plan.pk}/cakupan/").content.decode()
    answer = client.post(f"/rencana/{plan.pk}/cakupan/tambah/", {"satu": REFORM})
    correction = Draft.objects.get(corrects=plan)
    assert answer["Location"] == f"/draf/{correction.pk}/cakupan/"
    assert plan.items.filter(is_removed=False).count() == 3


def test_who_only_looks_adds_nothing(anggota: User, orang_luar: User, plan: Plan, sign_in: SignIn) -> None:
    page = sign_in(anggota).get(f"/rencana/{plan.pk}/cakupan/").content.decode()
    assert 'name="satu"' not in page
    assert sign_in(anggota).post(f"/rencana/{plan.pk}/cakupan/tambah/", {"satu": REFORM}).status_code == 403
    assert sign_in(orang_luar).get(f"/rencana/{plan.pk}/cakupan/").status_code == 404


def test_it_takes_few_queries(
    operator: User, office: Office, sign_in: SignIn, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    draft = make_draft(office, rows=40)
    client = sign_in(operator)
    with django_assert_max_num_queries(25):
        client.get(url(draft))
