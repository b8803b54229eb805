"""*Pustaka bukti*: the list of an office's evidence, filtered, sorted, paged, taken along."""

from __future__ import annotations

import datetime as dt
import io

import openpyxl
import pytest
from pytest_django import DjangoAssertNumQueries

from tests.conftest import SignIn
from tests.factories.evidence import know, make_evidence
from tests.factories.in_force import items_of, make_plan, occurrences_of
from tests.factories.library import make_incoming
from zonaintegritas.evidence import services as evidence
from zonaintegritas.evidence.facts import EvidenceFacts
from zonaintegritas.evidence.models import EvidenceVersion
from zonaintegritas.guard.actor import System
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans.services import accept_proof, cite, return_proof

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
ADDRESS = "/bukti/"


@pytest.fixture
def shelf(june: None, office: Office) -> None:
    """Documents in every state."""
    first, second = items_of(make_plan(office, ["Maret 2026", "April 2026"]))
    submitted = make_evidence(
        System(), office, title="Undangan rapat", kind="INVITATION", dated_on=dt.date(2026, 3, 12)
    )
    cite(System(), first, evidence=submitted, occurrence=occurrences_of(first)[0])
    cite(System(), second, evidence=submitted)
    returned = make_evidence(System(), office, title="Daftar hadir buram", kind="ATTENDANCE")
    return_proof(System(), cite(System(), first, evidence=returned), version=1, reason="Buram")
    accepted = make_evidence(System(), office, title="Notulen lengkap", kind="MINUTES", proves_from=dt.date(2025, 1, 1))
    accept_proof(System(), cite(System(), first, evidence=accepted), version=1)
    make_evidence(
        System(), office, title="Belum dipakai siapa pun", note="arsip lemari merah", dated_on=dt.date(2024, 5, 2)
    )
    make_evidence(System(), office, title="Izin kedaluwarsa", expires_on=dt.date(2026, 1, 31))
    evidence.withdraw(System(), make_evidence(System(), office, title="Salah unggah"), reason="Keliru")
    linked = evidence.add(System(), office, facts=EvidenceFacts("Berita situs"), link="https://contoh.go.id/berita-zi")
    EvidenceVersion.objects.filter(evidence=linked).update(link_state="DEAD")


def titles(sign_in: SignIn, person: User, **query: str) -> list[str]:
    answer = sign_in(person).get(ADDRESS, query)
    assert answer.status_code == 200
    return [line.evidence.title for line in answer.context["lines"]]


@pytest.mark.usefixtures("shelf")
@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"keadaan": "SUBMITTED"}, {"Undangan rapat"}),
        ({"keadaan": "RETURNED"}, {"Daftar hadir buram"}),
        ({"keadaan": "ACCEPTED"}, {"Notulen lengkap"}),
        ({"keadaan": "UNUSED"}, {"Belum dipakai siapa pun", "Izin kedaluwarsa", "Berita situs"}),
        ({"keadaan": "EXPIRED"}, {"Izin kedaluwarsa"}),
        ({"keadaan": "DEAD"}, {"Berita situs"}),
        ({"keadaan": "WITHDRAWN"}, {"Salah unggah"}),
        ({"jenis": "MINUTES"}, {"Notulen lengkap"}),
        ({"area": "I"}, {"Undangan rapat", "Daftar hadir buram", "Notulen lengkap"}),
        ({"area": "II"}, set()),
        ({"cari": "lemari merah"}, {"Belum dipakai siapa pun"}),
        ({"cari": "BERITA-zi"}, {"Berita situs"}),
        ({"cari": "undangan .txt"}, {"Undangan rapat"}),
        ({"cari": "undangan notulen"}, set()),
        ({"tahun": "2024"}, {"Belum dipakai siapa pun"}),
        ({"tahun": "2025"}, {"Notulen lengkap"}),
        ({"tahun": "2026", "masa": "tw1"}, {"Undangan rapat", "Notulen lengkap"}),
        ({"tahun": "2026", "masa": "tw4"}, {"Notulen lengkap"}),
        ({"tahun": "tidak", "jenis": "apa", "keadaan": "?", "halaman": "x"}, None),
    ],
)
def test_it_is_narrowed(sign_in: SignIn, anggota: User, query: dict[str, str], found: set[str] | None) -> None:
    everything = {
        "Undangan rapat", "Daftar hadir buram", "Notulen lengkap", "Belum dipakai siapa pun", "Izin kedaluwarsa",
        "Berita situs",
    }  # fmt: skip
    assert set(titles(sign_in, anggota, **query)) == (everything if found is None else found)


@pytest.mark.usefixtures("shelf")
def test_it_is_sorted(sign_in: SignIn, anggota: User) -> None:
    by_title = titles(sign_in, anggota, urut="judul")
    assert by_title == sorted(by_title)
    assert titles(sign_in, anggota, urut="tanggal")[:2] == ["Undangan rapat", "Belum dipakai siapa pun"]
    assert titles(sign_in, anggota, urut="lama") == titles(sign_in, anggota)[::-1]


@pytest.mark.usefixtures("shelf")
def test_it_says_in_how_many_items_and_in_which_states_a_document_is_used(sign_in: SignIn, anggota: User) -> None:
    lines = {line.evidence.title: line for line in sign_in(anggota).get(ADDRESS).context["lines"]}
    assert (lines["Undangan rapat"].items, lines["Undangan rapat"].states) == (2, (("SUBMITTED", 2),))
    page = sign_in(anggota).get(ADDRESS).content.decode()
    for words in ("Dipakai di 2 butir", "Perlu perbaikan", "Belum dipakai", "Kedaluwarsa", "Tautan mati"):
        assert words in page


@pytest.mark.usefixtures("shelf")
def test_the_workbook_holds_what_is_looked_for(sign_in: SignIn, anggota: User) -> None:
    answer = sign_in(anggota).get("/bukti/unduh.xlsx", {"jenis": "INVITATION"})
    sheet = openpyxl.load_workbook(io.BytesIO(answer.content)).active
    assert sheet is not None
    head, row = list(sheet.iter_rows(values_only=True))
    cells = dict(zip(head, row, strict=True))
    assert (cells["Judul"], cells["Dipakai di"]) == ("Undangan rapat", "I.1.a (2026), I.1.b (2026)")
    assert (cells["Tanggal dokumen"], cells["Keadaan"]) == ("12 Maret 2026", "Menunggu verifikasi: 2")


def test_a_title_is_never_a_formula(sign_in: SignIn, anggota: User, office: Office) -> None:
    make_evidence(System(), office, title="=1+1")
    sheet = openpyxl.load_workbook(io.BytesIO(sign_in(anggota).get("/bukti/unduh.xlsx").content)).active
    assert sheet is not None
    assert sheet["A2"].value == "'=1+1"


def test_however_many_it_asks_few_questions_and_shows_fifty(
    sign_in: SignIn, anggota: User, office: Office, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    item = items_of(make_plan(office))[0]
    for number in range(60):
        cite(System(), item, evidence=make_evidence(System(), office, title=f"Dokumen {number}"))
    client = sign_in(anggota)
    client.get(ADDRESS)
    with django_assert_max_num_queries(12):
        page = client.get(ADDRESS)
    assert len(page.context["lines"]) == 50
    assert len(client.get(ADDRESS, {"halaman": "2"}).context["lines"]) == 10


def test_a_search_shows_where_the_words_stand_and_asks_few_questions(
    sign_in: SignIn, anggota: User, office: Office, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    item = items_of(make_plan(office))[0]
    for number in range(60):
        kept = make_evidence(System(), office, (f"{number}.txt", f"isi {number}".encode()), title=f"Dokumen {number}")
        know(kept, f"Dibuka oleh <b>ketua</b> dalam Rapat Pleno ke-{number}")
        cite(System(), item, evidence=kept)
    client = sign_in(anggota)
    client.get(ADDRESS)
    with django_assert_max_num_queries(12):
        page = client.get(ADDRESS, {"cari": "pleno"}).content.decode()
    assert page.count("<mark>Pleno</mark>") == 50
    assert "&lt;b&gt;ketua" in page


def test_an_empty_library_offers_the_first_step_to_those_who_may(
    sign_in: SignIn, anggota: User, pengamat: User
) -> None:
    assert 'href="/bukti/tambah/"' in sign_in(anggota).get(ADDRESS).content.decode()
    page = sign_in(pengamat).get(ADDRESS).content.decode()
    assert "Belum ada bukti" in page
    assert "/bukti/tambah/" not in page


def test_another_office_sees_nothing_of_it(sign_in: SignIn, orang_luar: User, office: Office) -> None:
    make_evidence(System(), office, title="Rahasia kantor ini")
    client = sign_in(orang_luar)
    assert "Rahasia" not in client.get(ADDRESS, {"cari": "rahasia"}).content.decode()
    assert b"Rahasia" not in client.get("/bukti/unduh.xlsx").content
    assert client.get(ADDRESS).context["lines"] == []


def test_files_that_wait_are_called_to_mind_to_their_sender_only(
    sign_in: SignIn, anggota: User, operator: User, office: Office
) -> None:
    make_incoming(anggota, office)
    assert "1 berkas Anda belum disimpan" in sign_in(anggota).get(ADDRESS).content.decode()
    assert "belum disimpan" not in sign_in(operator).get(ADDRESS).content.decode()
