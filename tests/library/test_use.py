"""Choosing items for a document and documents for an item."""

from __future__ import annotations

import datetime as dt

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.conftest import SignIn
from tests.factories.evidence import make_evidence
from tests.factories.in_force import items_of, make_large_plan, occurrences_of
from tests.factories.plans import adopted, make_draft, make_row
from zonaintegritas.evidence.models import Evidence
from zonaintegritas.guard.actor import System
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.models import Item, ItemProof
from zonaintegritas.plans.services import cite

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


@pytest.fixture
def items(office: Office) -> list[Item]:
    """A survey and a report in area I, a risk map in area III."""
    draft = make_draft(office, rows=0)
    make_row(draft, 1, indicator="Penanganan gratifikasi", evidence=["Laporan"], target_time_raw="Maret dan Juni 2026")
    make_row(draft, 2, indicator="Survei kepuasan masyarakat", evidence=["Hasil survei"])
    make_row(draft, 3, indicator="Peta risiko", area_roman="III", area_name="PENGAWASAN", letter="")
    return items_of(adopted(System(), draft))


@pytest.fixture
def survey(office: Office) -> Evidence:
    return make_evidence(System(), office, title="Hasil survei kepuasan masyarakat", dated_on=dt.date(2026, 3, 20))


def refs(sign_in: SignIn, person: User, document: Evidence, **query: str) -> list[str]:
    page = sign_in(person).get(f"/bukti/{document.pk}/pakai/", query).context["page"]
    return [line.offer.ref for line in page]


def test_likely_items_stand_first_and_are_searched(
    sign_in: SignIn, operator: User, items: list[Item], survey: Evidence
) -> None:
    assert refs(sign_in, operator, survey) == ["I.1.b", "I.1.a", "III.1"]
    assert refs(sign_in, operator, survey, cari="risiko") == ["III.1"]
    assert refs(sign_in, operator, survey, cari="pengawasan peta") == ["III.1"]
    assert refs(sign_in, operator, survey, cari="xyzzy") == []
    page = sign_in(operator).get(f"/bukti/{survey.pk}/pakai/").content.decode()
    assert page.count("Saran") == 1


def test_ticked_items_are_proved_each_in_the_occurrence_that_was_chosen(
    sign_in: SignIn, operator: User, items: list[Item], survey: Evidence
) -> None:
    report, other, _map = items
    june = occurrences_of(report)[1]
    sent = {"butir": [report.pk, other.pk], f"kali-{report.pk}": june.pk, f"kali-{other.pk}": "", "claim": "Hasilnya"}
    answer = sign_in(operator).post(f"/bukti/{survey.pk}/pakai/", sent)
    assert answer["Location"] == f"/bukti/{survey.pk}/"
    made = {(proof.item_id, proof.occurrence_id, proof.claim) for proof in ItemProof.objects.all()}
    assert made == {(report.pk, june.pk, "Hasilnya"), (other.pk, None, "Hasilnya")}
    page = sign_in(operator).get(f"/bukti/{survey.pk}/pakai/").content.decode()
    assert page.count("Sudah dipakai di sini") == 2


def test_the_occurrence_of_the_month_it_bears_is_chosen_beforehand(
    sign_in: SignIn, operator: User, items: list[Item], survey: Evidence
) -> None:
    page = sign_in(operator).get(f"/bukti/{survey.pk}/pakai/").context["page"]
    likely = {line.offer.ref: line.likely.label for line in page if line.likely}
    assert likely["I.1.a"] == occurrences_of(items[0])[0].label


def test_people_choose_among_the_items_they_work_on(
    sign_in: SignIn, koordinator: User, anggota: User, items: list[Item], survey: Evidence
) -> None:
    assert refs(sign_in, koordinator, survey) == ["I.1.b", "I.1.a"]
    assert "Tidak ada butir yang dapat dipilih" in sign_in(anggota).get(f"/bukti/{survey.pk}/pakai/").content.decode()
    services.name_people(System(), items[2], people=[anggota])
    assert refs(sign_in, anggota, survey) == ["III.1"]
    sent = {"butir": [items[0].pk, items[2].pk]}
    sign_in(anggota).post(f"/bukti/{survey.pk}/pakai/", sent)
    assert [proof.item for proof in ItemProof.objects.all()] == [items[2]]


def test_nothing_ticked_or_forged_says_what_to_do(
    sign_in: SignIn, operator: User, items: list[Item], survey: Evidence
) -> None:
    for sent in ({}, {"butir": ["99999"]}, {"butir": ["x"]}, {"butir": [f"{items[0].pk}:99999"]}):
        answer = sign_in(operator).post(f"/bukti/{survey.pk}/pakai/", sent)
        assert (answer.status_code, "Centang sedikitnya satu butir" in answer.content.decode()) == (422, True)
    assert not ItemProof.objects.exists()


@pytest.mark.parametrize("who", ["pengamat", "pembina"])
def test_who_only_looks_chooses_nothing(
    request: pytest.FixtureRequest, sign_in: SignIn, items: list[Item], survey: Evidence, who: str
) -> None:
    client = sign_in(request.getfixturevalue(who))
    assert client.get(f"/bukti/{survey.pk}/pakai/").status_code == 403
    assert client.get(f"/bukti/butir/{items[0].pk}/").status_code == 403


def test_from_an_item_likely_documents_stand_first_and_those_ticked_prove_it(
    sign_in: SignIn, operator: User, items: list[Item], survey: Evidence, office: Office
) -> None:
    make_evidence(System(), office, title="Foto kerja bakti")
    wanted = items[1]
    kali = occurrences_of(wanted)[0]
    address = f"/bukti/butir/{wanted.pk}/?kali={kali.pk}"
    client = sign_in(operator)
    page = client.get(address)
    assert [(line.evidence.title, line.is_likely) for line in page.context["page"]] == [
        ("Hasil survei kepuasan masyarakat", True), ("Foto kerja bakti", False),
    ]  # fmt: skip
    answer = client.post(address, {"bukti": [survey.pk]})
    assert answer["Location"] == f"/rencana/butir/{wanted.pk}/"
    assert ItemProof.objects.get().occurrence == kali
    item_page = client.get(f"/rencana/butir/{wanted.pk}/").content.decode()
    assert "Hasil survei kepuasan masyarakat" in item_page
    assert "Menunggu verifikasi" in item_page
    assert client.post(address, {}).status_code == 422


def test_documents_of_another_office_are_never_chosen(
    sign_in: SignIn, operator: User, items: list[Item], other_office: Office, orang_luar: User
) -> None:
    theirs = make_evidence(System(), other_office, title="Hasil survei tetangga")
    client = sign_in(operator)
    assert "tetangga" not in client.get(f"/bukti/butir/{items[1].pk}/").content.decode()
    assert client.post(f"/bukti/butir/{items[1].pk}/", {"bukti": [theirs.pk]}).status_code == 422
    assert not ItemProof.objects.exists()
    assert sign_in(orang_luar).get(f"/bukti/butir/{items[1].pk}/").status_code == 404


def test_choosing_asks_few_questions_however_large_plan_and_library(
    sign_in: SignIn, operator: User, office: Office, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    item = items_of(make_large_plan(office))[0]
    for number in range(30):
        cite(System(), item, evidence=make_evidence(System(), office, title=f"Dokumen {number}"))
    document = Evidence.objects.order_by("pk")[0]
    client = sign_in(operator)
    for address in (f"/bukti/{document.pk}/pakai/", f"/bukti/butir/{item.pk}/"):
        client.get(address)
        with django_assert_max_num_queries(12):
            assert client.get(address).status_code == 200


@pytest.mark.parametrize("nonsense", ["9" * 5_000, "²", "-1", "\0", "1:2:3"])
def test_nonsense_in_an_address_breaks_nothing(
    sign_in: SignIn, operator: User, items: list[Item], survey: Evidence, nonsense: str
) -> None:
    client = sign_in(operator)
    query = {"butir": nonsense, "kali": nonsense, "cari": nonsense, "halaman": nonsense, "berkas": nonsense}
    for address in (
        "/bukti/",
        "/bukti/tambah/",
        "/bukti/tambah/tautan/",
        "/bukti/masuk/",
        f"/bukti/{survey.pk}/pakai/",
    ):
        assert client.get(address, query).status_code in (200, 404), address
    assert client.get(f"/bukti/butir/{items[0].pk}/", query).status_code in (200, 404)
    assert client.post(f"/bukti/butir/{items[0].pk}/", {"bukti": nonsense}).status_code == 422
    assert client.post(f"/bukti/{survey.pk}/pakai/", {"butir": nonsense, "claim": "\0"}).status_code == 422
