"""The page *Pemeriksaan* of a draft, and what is done from it."""

from __future__ import annotations

import io

import pytest
from openpyxl import load_workbook
from pytest_django import DjangoAssertNumQueries

from tests.conftest import SignIn
from tests.factories.plans import answer_heavy, make_draft, make_row, make_source, table_document
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import selectors
from zonaintegritas.plans.models import Draft, FindingAnswer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


@pytest.fixture
def draft(office: Office) -> Draft:
    draft = make_draft(office, rows=2)
    make_row(draft, 3, target_time_raw="Juni 2023")
    return draft


def url(draft: Draft) -> str:
    return f"/draf/{draft.pk}/pemeriksaan/"


def key_of(draft: Draft, code: str) -> str:
    return next(notice.key for notice in selectors.notices_of_draft(draft) if notice.code == code)


def test_a_finding_says_what_where_why_and_how(operator: User, draft: Draft, sign_in: SignIn) -> None:
    page = sign_in(operator).get(url(draft)).content.decode()
    row = draft.rows.get(position=3)
    assert "Target butir I.1.c bertahun 2023, sedangkan rencana untuk 2026." in page
    assert f"?baris={row.pk}&amp;kolom=" in page
    assert "Ganti tahunnya dengan tahun rencana." in page
    assert "Juni 2026" in page


def test_a_finding_leads_to_the_regulation_it_speaks_of(operator: User, draft: Draft, sign_in: SignIn) -> None:
    law = {"kind": "PermenPANRB", "number": "52", "year": 2014, "text": "Peraturan Menteri PANRB Nomor 52 Tahun 2014"}
    draft.decree_part = {"legal_basis": [law]}
    draft.save()
    client = sign_in(operator)
    page = client.get(url(draft)).content.decode()
    address = "/peraturan/rincian/PermenPANRB%2052/2014/"
    assert f'href="{address}"' in page
    assert client.get(address).status_code == 200


def test_findings_are_filtered_by_weight_and_area(operator: User, draft: Draft, sign_in: SignIn) -> None:
    client = sign_in(operator)
    heavy = client.get(url(draft), {"tingkat": "high"}).content.decode()
    assert "bertahun 2023" in heavy
    assert "vague-evidence" not in heavy
    assert "Bukti butir I.1.a" not in heavy
    nowhere = client.get(url(draft), {"area": "VI"}).content.decode()
    assert "Tidak ada temuan yang cocok" in nowhere


def test_a_plan_without_faults_says_so(operator: User, office: Office, sign_in: SignIn) -> None:
    draft = make_draft(office, rows=0)
    assert "Tidak ada temuan" in sign_in(operator).get(url(draft)).content.decode()


def test_safe_mends_are_shown_before_they_are_made(operator: User, draft: Draft, sign_in: SignIn) -> None:
    client = sign_in(operator)
    page = client.get(f"{url(draft)}betulkan/").content.decode()
    assert "<del>Juni 2023</del>" in page
    assert "<ins>Juni 2026</ins>" in page
    answer = client.post(f"{url(draft)}betulkan/", {"temuan": key_of(draft, "wrong-year")}, follow=True)
    assert "1 sel dibetulkan." in answer.content.decode()
    assert draft.rows.get(position=3).target_time_raw == "Juni 2026"


def test_nothing_ticked_mends_nothing(operator: User, draft: Draft, sign_in: SignIn) -> None:
    sign_in(operator).post(f"{url(draft)}betulkan/", {})
    assert draft.rows.get(position=3).target_time_raw == "Juni 2023"


def test_a_finding_is_left_only_with_a_reason(operator: User, draft: Draft, sign_in: SignIn) -> None:
    client = sign_in(operator)
    address = f"/draf/{draft.pk}/temuan/{key_of(draft, 'wrong-year')}/abaikan/"
    assert client.post(address, {"reason": ""}).status_code == 422
    page = client.post(address, {"reason": "Memang tahun lalu."}, follow=True).content.decode()
    assert "Memang tahun lalu." in page
    assert operator.full_name in page
    reopened = client.post(address.replace("abaikan", "buka"), follow=True).content.decode()
    assert "Temuan dibuka lagi." in reopened
    assert FindingAnswer.objects.get().withdrawn_at is not None


def test_a_finding_that_is_gone_is_not_found(operator: User, draft: Draft, sign_in: SignIn) -> None:
    assert sign_in(operator).get(f"/draf/{draft.pk}/temuan/{'0' * 32}/abaikan/").status_code == 404


def test_adoption_waits_for_heavy_findings_and_leads_to_them(ketua: User, draft: Draft, sign_in: SignIn) -> None:
    client = sign_in(ketua)
    page = client.get(f"/draf/{draft.pk}/tetapkan/").content.decode()
    assert f'href="{url(draft)}?tingkat=high"' in page
    assert "temuan berat; betulkan, atau abaikan dengan alasan." in page
    answer_heavy(draft)
    assert "temuan berat" not in client.get(f"/draf/{draft.pk}/tetapkan/").content.decode()


def test_the_review_page_counts_what_waits(operator: User, draft: Draft, sign_in: SignIn) -> None:
    page = sign_in(operator).get(f"/draf/{draft.pk}/").content.decode()
    assert f'href="{url(draft)}?tingkat=high"' in page


def test_the_workbook_holds_every_finding_and_no_formula(operator: User, draft: Draft, sign_in: SignIn) -> None:
    row = draft.rows.get(position=1)
    row.evidence = ["=1+1"]
    row.save()
    answer = sign_in(operator).get(f"{url(draft)}unduh.xlsx")
    assert answer["Content-Disposition"].startswith("attachment")
    sheet = load_workbook(io.BytesIO(answer.content)).active
    assert sheet is not None
    rows = list(sheet.iter_rows(values_only=True))
    assert len(rows) == 1 + len(selectors.notices_of_draft(draft))
    assert all(not str(value or "").startswith("=") for one in rows for value in one)


def test_running_text_is_corrected_on_a_page_of_its_own(operator: User, office: Office, sign_in: SignIn) -> None:
    draft = make_draft(office)
    source = make_source(draft, document=table_document([["NO", "INDIKATOR"]]))
    client = sign_in(operator)
    address = f"/draf/{draft.pk}/naskah/{source.pk}/0/"
    assert "RENCANA AKSI" in client.get(address).content.decode()
    assert client.post(address, {"text": "", "kind": "CONTENT"}).status_code == 422
    client.post(address, {"text": "RENCANA AKSI 2026", "kind": "CONTENT"})
    draft.refresh_from_db()
    assert draft.paragraphs[f"{source.pk}.0"]["text"] == "RENCANA AKSI 2026"
    assert client.get(f"/draf/{draft.pk}/naskah/{source.pk}/99/").status_code == 404


def test_a_file_of_another_draft_is_not_corrected_here(operator: User, office: Office, sign_in: SignIn) -> None:
    draft, other = make_draft(office), make_draft(office, number="9")
    source = make_source(other, document=table_document([["NO", "INDIKATOR"]]))
    assert sign_in(operator).get(f"/draf/{draft.pk}/naskah/{source.pk}/0/").status_code == 404


def test_it_takes_few_queries(
    operator: User, office: Office, sign_in: SignIn, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    draft = make_draft(office, rows=40)
    client = sign_in(operator)
    with django_assert_max_num_queries(30):
        client.get(url(draft))
