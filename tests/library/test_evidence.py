"""One document: facts, files, versions, uses; describing, withdrawing, taking back."""

from __future__ import annotations

import datetime as dt

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.conftest import SignIn
from tests.factories.evidence import make_evidence
from tests.factories.in_force import items_of, make_large_plan, make_plan, occurrences_of
from tests.factories.library import stored
from zonaintegritas.evidence import services as evidence_services
from zonaintegritas.evidence.models import Evidence
from zonaintegritas.guard.actor import System
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans.models import ItemProof, Plan
from zonaintegritas.plans.services import accept_proof, cite

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
ROLES = ("operator", "ketua", "sekretaris", "koordinator", "anggota", "pengamat")


@pytest.fixture
def plan(office: Office) -> Plan:
    return make_plan(office, ["Maret 2026", "April 2026"])


@pytest.fixture
def minutes(office: Office, anggota: User) -> Evidence:
    return make_evidence(
        anggota, office, title="Notulen rapat tim", kind="MINUTES", dated_on=dt.date(2026, 3, 12), note="Lemari 2"
    )


def at(document: Evidence, rest: str = "") -> str:
    return f"/bukti/{document.pk}/{rest}"


def test_everything_about_it_stands_on_its_page(sign_in: SignIn, anggota: User, minutes: Evidence, plan: Plan) -> None:
    first, second = items_of(plan)
    for item in (first, second):
        cite(System(), item, evidence=minutes, occurrence=occurrences_of(item)[0], claim="Rapat pembentukan")
    evidence_services.revise(anggota, minutes, contents=[stored("baru", "baru.txt")], reason="Tanda tangan dilengkapi")
    page = sign_in(anggota).get(at(minutes)).content.decode()
    for words in (
        "Notulen rapat tim", "12 Maret 2026", "15 Juni 2026", "Lemari 2", "dipakai di 2 butir", "Rapat pembentukan",
        "I.1.a", "I.1.b", "Menunggu verifikasi", "Versi 2", "Tanda tangan dilengkapi", "baru.txt",
        "Notulen rapat tim.txt",
    ):  # fmt: skip
        assert words in page, words
    for file in Evidence.objects.get(pk=minutes.pk).files:
        assert f"/berkas/{file.uid}/" in page


def test_its_page_asks_few_questions_however_often_it_is_used(
    sign_in: SignIn, anggota: User, minutes: Evidence, office: Office,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:  # fmt: skip
    for item in items_of(make_large_plan(office))[:40]:
        cite(System(), item, evidence=minutes)
    client = sign_in(anggota)
    client.get(at(minutes))
    with django_assert_max_num_queries(12):
        page = client.get(at(minutes))
    assert page.context["items"] == 40


def test_describing_changes_what_it_says_and_not_who_has_to_look(
    sign_in: SignIn, anggota: User, minutes: Evidence, plan: Plan
) -> None:
    proof = accept_proof(System(), cite(System(), items_of(plan)[0], evidence=minutes), version=1)
    answer = sign_in(anggota).post(at(minutes, "ubah/"), {"title": "Notulen baru", "kind": "REPORT"})
    assert answer["Location"] == at(minutes)
    minutes.refresh_from_db()
    assert (minutes.title, minutes.kind, minutes.dated_on) == ("Notulen baru", "REPORT", None)
    assert ItemProof.objects.get(pk=proof.pk).state == "ACCEPTED"


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"title": ""}, "Tuliskan judulnya"),
        ({"dated_on": "2026-02-31"}, "Tanggal ini tidak ada"),
        ({"dated_on": "0026-03-12"}, "Tahunnya tidak wajar"),
        ({"proves_from": "2026-03-01", "proves_until": "2026-02-01"}, "Masa berakhir sebelum dimulai"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_typed_is_lost(
    sign_in: SignIn, anggota: User, minutes: Evidence, wrong: dict[str, str], sentence: str
) -> None:
    sent = {"title": "Judul baru", "kind": "REPORT", "note": "Catatan panjang", **wrong}
    answer = sign_in(anggota).post(at(minutes, "ubah/"), sent)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in page
    assert "Catatan panjang" in page
    assert Evidence.objects.get(pk=minutes.pk).title == "Notulen rapat tim"


def test_withdrawing_takes_every_use_in_force_along_and_taking_back_does_not_bring_them_back(
    sign_in: SignIn, anggota: User, minutes: Evidence, plan: Plan
) -> None:
    item = items_of(plan)[0]
    kali = occurrences_of(item)[0]
    proof = cite(System(), item, evidence=minutes, occurrence=kali)
    client = sign_in(anggota)
    assert "I.1.a" in client.get(at(minutes, "tarik/")).content.decode()
    assert client.post(at(minutes, "tarik/"), {"reason": ""}).status_code == 422
    client.post(at(minutes, "tarik/"), {"reason": "Salah unggah"})
    kali.refresh_from_db()
    gone = ItemProof.objects.get(pk=proof.pk)
    assert (gone.state, gone.reason, kali.proof_state) == ("WITHDRAWN", "Salah unggah", "MISSING")
    page = client.get(at(minutes)).content.decode()
    assert "Salah unggah" in page
    assert "Notulen rapat tim.txt" in page
    assert "Tidak dipakai lagi (1)" in page
    client.post(at(minutes, "ambil-lagi/"))
    assert not Evidence.objects.get(pk=minutes.pk).is_withdrawn
    assert ItemProof.objects.get(pk=proof.pk).state == "WITHDRAWN"


def test_a_withdrawn_document_is_used_nowhere(sign_in: SignIn, operator: User, minutes: Evidence, plan: Plan) -> None:
    evidence_services.withdraw(System(), minutes, reason="Keliru")
    item = items_of(plan)[0]
    answer = sign_in(operator).post(at(minutes, "pakai/"), {"butir": [item.pk]})
    assert answer.status_code == 422
    assert "sudah ditarik" in answer.content.decode()
    assert not ItemProof.objects.exists()
    assert "Pakai di butir" not in sign_in(operator).get(at(minutes)).content.decode()


def test_uses_in_a_plan_that_no_longer_counts_stay_on_record(
    sign_in: SignIn, anggota: User, minutes: Evidence, plan: Plan
) -> None:
    proof = cite(System(), items_of(plan)[0], evidence=minutes)
    Plan.objects.filter(pk=plan.pk).update(state="WITHDRAWN")
    sign_in(anggota).post(at(minutes, "tarik/"), {"reason": "Salah unggah"})
    assert ItemProof.objects.get(pk=proof.pk).state == "SUBMITTED"
    assert Evidence.objects.get(pk=minutes.pk).is_withdrawn


@pytest.mark.parametrize("rest", ["ubah/", "versi/", "tarik/"])
@pytest.mark.parametrize("who", ROLES)
def test_only_who_added_it_and_who_keeps_the_library_changes_it(
    request: pytest.FixtureRequest, sign_in: SignIn, minutes: Evidence, who: str, rest: str
) -> None:
    allowed = who in ("operator", "koordinator", "anggota")
    client = sign_in(request.getfixturevalue(who))
    assert client.get(at(minutes, rest)).status_code == (200 if allowed else 403)


@pytest.mark.parametrize("rest", ["", "ubah/", "versi/", "tarik/", "pakai/"])
def test_to_another_office_it_does_not_exist(sign_in: SignIn, orang_luar: User, minutes: Evidence, rest: str) -> None:
    assert sign_in(orang_luar).get(at(minutes, rest)).status_code == 404


def test_a_supervisor_reads_it_and_changes_nothing(sign_in: SignIn, pembina: User, minutes: Evidence) -> None:
    client = sign_in(pembina)
    page = client.get(at(minutes))
    assert page.status_code == 200
    assert "Versi baru" not in page.content.decode()
    assert client.get(at(minutes, "tarik/")).status_code == 403


def test_an_expired_document_says_so(sign_in: SignIn, anggota: User, office: Office) -> None:
    expired = make_evidence(System(), office, title="Izin", expires_on=dt.date(2026, 6, 14))
    today = make_evidence(System(), office, title="Izin lain", expires_on=dt.date(2026, 6, 15))
    client = sign_in(anggota)
    assert "Masa berlakunya habis pada 14 Juni 2026" in client.get(at(expired)).content.decode()
    assert "Masa berlakunya habis" not in client.get(at(today)).content.decode()
