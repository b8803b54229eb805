"""One proof beside its document: accepting, returning, skipping, taking back, talking."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from tests.conftest import MakePerson, SignIn
from tests.factories.in_force import items_of, make_large_plan, make_plan, occurrences_of
from tests.factories.proofs import cite
from zonaintegritas.core.papers import FoundDate, PaperFacts
from zonaintegritas.evidence.models import ReadText
from zonaintegritas.files.store import keep_bytes
from zonaintegritas.guard.actor import System
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.models import ItemProof, Occurrence
from zonaintegritas.plans.return_reasons import BUILT_IN

if TYPE_CHECKING:
    from pytest_django import DjangoAssertNumQueries

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


@pytest.fixture
def march(office: Office) -> list[Occurrence]:
    return [occurrences_of(item)[0] for item in items_of(make_plan(office, ["Maret 2026"] * 3))]


@pytest.fixture
def proofs(march: list[Occurrence], operator: User) -> list[ItemProof]:
    """Three that wait, an hour apart."""
    made = []
    for number, one in enumerate(march):
        with time_machine.travel(dt.datetime(2026, 6, 1, 4 + number, tzinfo=dt.UTC), tick=False):
            made.append(cite(operator, one, f"Bukti {number + 1}", claim="Rapat pleno bulan Maret"))
    return made


@pytest.fixture
def reviewer(sign_in: SignIn, koordinator: User) -> Client:
    return sign_in(koordinator)


def at(proof: ItemProof, query: str = "") -> str:
    return f"/antrean/{proof.pk}/{query}"


def accept(client: Client, proof: ItemProof, query: str = "", version: int = 1) -> Any:
    return client.post(at(proof, query), {"putusan": "terima", "version": version})


def give_back(client: Client, proof: ItemProof, version: int = 1, **typed: object) -> Any:
    return client.post(at(proof), {"putusan": "kembalikan", "version": version, **typed})


def state_of(proof: ItemProof) -> tuple[str, str]:
    fresh = ItemProof.objects.get(pk=proof.pk)
    return fresh.state, fresh.reason


def test_criterion_claim_and_document_stand_side_by_side(
    reviewer: Client, operator: User, march: list[Occurrence], proofs: list[ItemProof]
) -> None:
    services.mark_done(operator, march[1], done_on=dt.date(2026, 3, 20), note="Di aula.")
    page = reviewer.get(at(proofs[1])).content.decode()
    for words in (
        "Indikator 2", "Langkah 2.1", "Rapat pleno bulan Maret", "1 Maret 2026 sampai 31 Maret 2026",
        "Dilaporkan selesai 20 Maret 2026", "Di aula.", "Bukti 2.txt", "2 dari 3 yang menunggu", operator.full_name,
    ):  # fmt: skip
        assert words in page, words
    assert f'data-tombol="k" href="{at(proofs[0])}"' in page
    assert f'data-tombol="j" href="{at(proofs[2])}"' in page


def test_after_a_decision_comes_the_next_one_and_the_way_back(reviewer: Client, proofs: list[ItemProof]) -> None:
    answer = accept(reviewer, proofs[0])
    assert answer.url == at(proofs[1], f"?sesudah={proofs[0].pk}")
    page = reviewer.get(answer.url).content.decode()
    assert "“Bukti 1” diterima." in page
    assert f'action="/antrean/{proofs[0].pk}/buka/"' in page
    back = reviewer.post(f"/antrean/{proofs[0].pk}/buka/")
    assert back["Location"] == at(proofs[0])
    assert state_of(proofs[0]) == ("SUBMITTED", "")
    assert "1 dari 3 yang menunggu" in reviewer.get(at(proofs[0])).content.decode()


def test_after_the_last_one_comes_the_queue_with_what_was_skipped(reviewer: Client, proofs: list[ItemProof]) -> None:
    answer = accept(reviewer, proofs[2])
    assert answer.url == f"/antrean/?sesudah={proofs[2].pk}"
    page = reviewer.get(answer.url).content.decode()
    assert "2 bukti menunggu Anda" in page
    assert "Urungkan putusan terakhir" in page


def test_the_part_of_the_queue_goes_along(
    reviewer: Client, ketua: User, operator: User, proofs: list[ItemProof]
) -> None:
    for proof in (proofs[0], proofs[2]):
        services.return_proof(ketua, proof, version=1, reason="Buram.")
        services.hand_in_again(operator, proof.evidence, link="https://contoh.go.id/bukti")
    again = "?putaran=ulang"
    assert f'href="{at(proofs[2], again)}"' in reviewer.get(at(proofs[0], again)).content.decode()
    answer = accept(reviewer, proofs[0], again, version=2)
    assert answer.url == at(proofs[2], f"{again}&sesudah={proofs[0].pk}")


def test_returning_joins_chosen_and_typed_reasons(reviewer: Client, proofs: list[ItemProof]) -> None:
    give_back(reviewer, proofs[0], alasan=[BUILT_IN[0], BUILT_IN[2]], reason=f"Halaman 2.\n{BUILT_IN[2]}")
    assert state_of(proofs[0]) == ("RETURNED", f"Halaman 2.\n{BUILT_IN[2]}\n{BUILT_IN[0]}")


def test_a_return_without_reason_asks_for_one(reviewer: Client, proofs: list[ItemProof]) -> None:
    answer = give_back(reviewer, proofs[0], reason="  ")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Tuliskan apa yang perlu diperbaiki" in page
    assert '<details class="kembalikan" open>' in page
    assert state_of(proofs[0]) == ("SUBMITTED", "")


def test_reasons_of_the_office_stand_first(
    reviewer: Client, sekretaris: User, office: Office, proofs: list[ItemProof]
) -> None:
    services.add_return_reason(sekretaris, office, text="Nomor surat belum ada.")
    page = reviewer.get(at(proofs[0])).content.decode()
    assert page.index("Nomor surat belum ada.") < page.index(BUILT_IN[0])


def test_a_second_reviewer_is_told_and_loses_nothing(reviewer: Client, ketua: User, proofs: list[ItemProof]) -> None:
    services.accept_proof(ketua, proofs[0], version=1)
    answer = give_back(reviewer, proofs[0], reason="Daftar hadirnya kosong.", alasan=[BUILT_IN[0]])
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "sudah diperiksa orang lain" in page
    assert "Daftar hadirnya kosong." in page
    assert BUILT_IN[0] in page
    assert ketua.full_name in page
    assert state_of(proofs[0])[0] == "ACCEPTED"


def test_a_version_changed_meanwhile_is_shown_before_it_is_judged(
    reviewer: Client, operator: User, proofs: list[ItemProof]
) -> None:
    services.hand_in_again(operator, proofs[0].evidence, contents=[keep_bytes(b"baru", "baru.txt")])
    answer = give_back(reviewer, proofs[0], reason="Tanda tangan kurang.")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "diganti sesudah Anda membukanya" in page
    assert "Tanda tangan kurang." in page
    assert "baru.txt" in page
    assert page.count('name="version" value="2"') == 2
    give_back(reviewer, proofs[0], version=2, reason="Tanda tangan kurang.")
    assert state_of(proofs[0]) == ("RETURNED", "Tanda tangan kurang.")


def test_a_refusal_of_a_boosted_form_is_the_whole_page(reviewer: Client, ketua: User, proofs: list[ItemProof]) -> None:
    services.accept_proof(ketua, proofs[0], version=1)
    headers = {"HX-Request": "true", "HX-Boosted": "true"}
    page = reviewer.post(at(proofs[0]), {"putusan": "terima", "version": 1}, headers=headers).content.decode()
    assert 'id="isi"' in page
    assert "sudah diperiksa orang lain" in page


def test_rounds_and_their_reasons_are_told(
    reviewer: Client, ketua: User, operator: User, proofs: list[ItemProof]
) -> None:
    services.return_proof(ketua, proofs[0], version=1, reason="Halamannya kurang.")
    services.hand_in_again(
        operator, proofs[0].evidence, contents=[keep_bytes(b"lengkap", "lengkap.txt")], reason="Lampiran ditambahkan."
    )
    page = reviewer.get(at(proofs[0])).content.decode()
    for words in ("Putaran 1", "Halamannya kurang.", ketua.full_name, "putaran 2", "versi 2", "Lampiran ditambahkan."):
        assert words in page, words


def test_own_work_is_shown_without_a_decision(sign_in: SignIn, koordinator: User, march: list[Occurrence]) -> None:
    own = cite(koordinator, march[0], "Milik saya")
    client = sign_in(koordinator)
    page = client.get(at(own)).content.decode()
    assert "orang lain yang memeriksanya" in page
    assert 'name="putusan"' not in page
    assert client.post(at(own), {"putusan": "terima", "version": 1}).status_code == 422
    assert state_of(own)[0] == "SUBMITTED"
    services.return_proof(System(), own, version=1, reason="Buram.")
    assert "Buka lagi" not in client.get(at(own)).content.decode()
    client.post(f"/antrean/{own.pk}/buka/")
    assert state_of(own)[0] == "RETURNED"


def test_the_end_of_the_conversation_and_a_field(
    reviewer: Client, operator: User, koordinator: User, proofs: list[ItemProof]
) -> None:
    item = proofs[0].item
    for number in range(1, 5):
        services.write_comment(operator, item, text=f"Kata {number}.")
    page = reviewer.get(at(proofs[0])).content.decode()
    assert [f"Kata {number}." in page for number in range(1, 5)] == [False, True, True, True]
    answer = reviewer.post(at(proofs[0]), {"text": "Mana lampirannya?"})
    assert answer["Location"] == f"{at(proofs[0])}#bahasan"
    assert item.comments.get(written_by=koordinator).text == "Mana lampirannya?"


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("ketua", 200), ("sekretaris", 200), ("koordinator", 200), ("operator", 403), ("anggota", 403),
        ("pengamat", 403), ("pembina", 403), ("orang_luar", 404),
    ],
)  # fmt: skip
def test_whose_page_it_is(
    request: pytest.FixtureRequest, sign_in: SignIn, proofs: list[ItemProof], who: str, status: int
) -> None:
    client = sign_in(request.getfixturevalue(who))
    assert client.get(at(proofs[0])).status_code == status
    assert accept(client, proofs[0]).status_code == (302 if status == 200 else status)
    assert client.post(f"/antrean/{proofs[0].pk}/buka/").status_code == (302 if status == 200 else status)


def test_a_coordinator_of_another_area_has_no_say(
    sign_in: SignIn, office: Office, proofs: list[ItemProof], make_person: MakePerson
) -> None:
    client = sign_in(make_person("koordinator6", "COORDINATOR", office, ("VI",)))
    assert client.get(at(proofs[0])).status_code == 403


def test_doubts_stand_beside_the_document(reviewer: Client, operator: User, march: list[Occurrence]) -> None:
    first = cite(operator, march[0], "Notulen", content=b"rapat")
    again = cite(operator, march[1], "Salinan notulen", content=b"rapat", dated_on=dt.date(2026, 6, 2))
    assert "sudah dipakai di" not in reviewer.get(at(first)).content.decode()
    page = reviewer.get(at(again)).content.decode()
    assert "Berkas “Salinan notulen” sudah dipakai di “Indikator 1”, Maret 2026." in page
    assert "“Salinan notulen” bertanggal 2 Juni 2026" in page


def test_a_link_is_opened_in_another_tab_without_leaving_a_trace(
    reviewer: Client, operator: User, march: list[Occurrence]
) -> None:
    proof = cite(operator, march[0], "Laman", link="https://contoh.go.id/berita")
    page = reviewer.get(at(proof)).content.decode()
    assert 'href="https://contoh.go.id/berita" rel="noopener noreferrer nofollow" target="_blank"' in page


def test_what_the_words_of_the_document_say_is_told(reviewer: Client, operator: User, march: list[Occurrence]) -> None:
    proof = cite(operator, march[0], "Notulen rapat", dated_on=dt.date(2026, 3, 20))
    facts = PaperFacts((FoundDate(dt.date(2025, 3, 20), "20 Maret 2025"),), office="KPU Kabupaten Lain Sekali")
    ReadText.objects.create(
        sha256=proof.evidence.files[0].sha256, state="READ", text="x", facts=facts.as_json(), read_at=timezone.now()
    )
    page = reviewer.get(at(proof)).content.decode()
    assert "diisi bertanggal 20 Maret 2026; di dokumen tertulis 20 Maret 2025." in page
    assert "Kop “Notulen rapat” menyebut KPU Kabupaten Lain Sekali." in page
    assert "Tidak ditemukan bagian tanda tangan dalam notulen “Notulen rapat”." in page


def test_one_proof_of_a_long_queue_takes_few_queries(
    sign_in: SignIn, koordinator: User, office: Office, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    made = [cite(System(), occurrences_of(item)[0], "Notulen") for item in items_of(make_large_plan(office))[:20]]
    services.return_proof(koordinator, made[5], version=1, reason="Buram.")
    services.hand_in_again(System(), made[5].evidence, contents=[keep_bytes(b"b", "b.txt"), keep_bytes(b"c", "c.txt")])
    for number in range(5):
        services.write_comment(koordinator, made[5].item, text=f"Kata {number}")
    client = sign_in(koordinator)
    with django_assert_max_num_queries(12):
        assert client.get(at(made[5], f"?sesudah={made[4].pk}")).status_code == 200
