"""The page *Pemeriksaan* of a plan in force."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from tests.conftest import MakePerson, SignIn
from tests.factories.in_force import items_of, make_large_plan, make_plan, occurrences_of
from tests.factories.plans import adopted, make_draft, make_row
from tests.factories.proofs import cite
from zonaintegritas.guard.actor import System
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import selectors, services
from zonaintegritas.plans.models import Draft, Plan

if TYPE_CHECKING:
    from pytest_django import DjangoAssertNumQueries

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


# ---- evidence ----


def codes(person: User, plan: Plan) -> list[str]:
    return [notice.code for notice in selectors.doubts_of_plan(person, plan)]


def test_doubtful_evidence_stands_among_the_findings_with_the_way_to_it(
    operator: User, plan: Plan, sign_in: SignIn
) -> None:
    march = occurrences_of(items_of(plan)[0])[0]
    cite(operator, march, "Notulen lama", dated_on=dt.date(2024, 3, 1))
    page = sign_in(operator).get(url(plan)).content.decode()
    assert "“Notulen lama” bertanggal 1 Maret 2024, dipakai untuk I.1.a, Maret 2026." in page
    assert f'href="/rencana/butir/{march.item_id}/#kali-{march.pk}"' in page
    book = sign_in(operator).get(f"{url(plan)}unduh.xlsx")
    assert book.status_code == 200


def test_a_doubt_is_left_with_a_reason_and_ends_with_the_document(
    operator: User, ketua: User, plan: Plan, sign_in: SignIn
) -> None:
    march = occurrences_of(items_of(plan)[0])[0]
    proof = cite(operator, march, "Notulen lama", dated_on=dt.date(2024, 3, 1))
    (notice,) = selectors.doubts_of_plan(ketua, plan)
    client = sign_in(ketua)
    client.post(f"/rencana/{plan.pk}/temuan/{notice.key}/abaikan/", {"reason": "Memang notulen tahun 2024."})
    (answered,) = selectors.doubts_of_plan(ketua, plan)
    assert answered.answer is not None
    client.post(f"/rencana/{plan.pk}/temuan/{notice.key}/buka/")
    assert [one.is_open for one in selectors.doubts_of_plan(ketua, plan)] == [True]
    services.withdraw_proof(operator, proof)
    assert codes(ketua, plan) == []


def test_accepted_and_then_without_a_file(operator: User, koordinator: User, plan: Plan) -> None:
    march = occurrences_of(items_of(plan)[0])[0]
    proof = cite(operator, march)
    services.mark_done(operator, march, done_on=dt.date(2026, 3, 20))
    services.accept_proof(koordinator, proof, version=1)
    assert codes(operator, plan) == []
    proof.evidence.withdrawn_at = proof.cited_at
    proof.evidence.save()
    assert codes(operator, plan) == ["accepted-without-file"]


def test_across_offices_only_who_supervises_both_is_told(
    office: Office, other_office: Office, operator: User, orang_luar: User, pembina: User, make_person: MakePerson
) -> None:
    elsewhere = make_plan(other_office)
    cite(orang_luar, occurrences_of(items_of(elsewhere)[0])[0], "Notulen mereka", content=b"rapat yang sama")
    plan = make_plan(office)
    cite(operator, occurrences_of(items_of(plan)[0])[0], "Notulen kami", content=b"rapat yang sama")
    own_supervisor = make_person("pembina2", "SUPERVISOR", office)
    (told,) = selectors.doubts_of_plan(pembina, plan)
    assert told.what == (
        "Berkas “Notulen kami” sudah dipakai di KPU Kabupaten Muara Contoh: “Indikator 1”, Maret 2026."
    )
    for person in (operator, own_supervisor):
        assert codes(person, plan) == []
    assert codes(pembina, elsewhere) == [], "they were first"


def test_the_same_file_last_year(operator: User, office: Office) -> None:
    past = make_plan(
        office, ["Maret 2025"], number="3", plan_year=2025, is_year_settled=True, enacted_on=dt.date(2025, 1, 6)
    )
    cite(operator, occurrences_of(items_of(past)[0])[0], "Lama", content=b"rapat")
    plan = make_plan(office)
    cite(operator, occurrences_of(items_of(plan)[0])[0], "Baru", content=b"rapat")
    (told,) = selectors.doubts_of_plan(operator, plan)
    assert told.what == "Berkas “Baru” sudah dipakai di “Indikator 1”, Maret 2025."


def test_evidence_of_a_large_plan_takes_few_queries(
    operator: User, office: Office, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    plan = make_large_plan(office)
    for item in items_of(plan)[:12]:
        cite(System(), occurrences_of(item)[0], f"Notulen {item.position}", content=b"selalu sama")
    operator.grants()
    with django_assert_max_num_queries(8):
        assert codes(operator, plan).count("same-file") == 11
