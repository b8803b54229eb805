"""A new version of a document, on its own or because it was returned: what to mend and who looks again stand first."""

from __future__ import annotations

from html import unescape
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django import Settings

from tests.conftest import SignIn
from tests.factories.evidence import make_evidence
from tests.factories.in_force import given_to, items_of, occurrences_of
from tests.factories.proofs import cite
from zonaintegritas.evidence.models import Evidence
from zonaintegritas.files.store import MEBIBYTE, keep_upload
from zonaintegritas.guard.actor import System
from zonaintegritas.library import services as library
from zonaintegritas.library.models import Incoming
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.models import ItemProof, Occurrence

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
REASON = "Tanda tangan belum ada."
MENDED = "Sudah ditandatangani."


@pytest.fixture
def march(office: Office, anggota: User) -> Occurrence:
    return given_to(anggota, office)


@pytest.fixture
def returned(march: Occurrence, anggota: User, koordinator: User) -> ItemProof:
    return services.return_proof(koordinator, cite(anggota, march), version=1, reason=REASON)


def at(document: int) -> str:
    return f"/bukti/{document}/versi/"


def of_use(proof: ItemProof) -> str:
    """Where the item leads for this use."""
    return f"{at(proof.evidence_id)}?pemakaian={proof.pk}"


def paper(content: bytes = b"notulen lengkap", name: str = "notulen.txt") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def test_the_item_says_what_to_mend_and_leads_to_it(sign_in: SignIn, anggota: User, returned: ItemProof) -> None:
    client = sign_in(anggota)
    page = client.get(f"/rencana/butir/{returned.item_id}/").content.decode()
    assert REASON in page
    assert "Perlu perbaikan" in page
    assert f'"{of_use(returned)}"' in page
    for way in ("ganti", "lepas"):
        assert f"/rencana/bukti/{returned.pk}/{way}/" in page
    for address in (of_use(returned), at(returned.evidence_id)):
        assert REASON in client.get(address).content.decode(), "also for whom it is opened from the library"


def test_a_returned_one_waits_again_and_one_is_back_at_the_item(
    sign_in: SignIn, anggota: User, returned: ItemProof
) -> None:
    client, item = sign_in(anggota), f"/rencana/butir/{returned.item_id}/"
    back = f"{item}#kali-{returned.occurrence_id}"
    assert f'class="kembali" href="{back}"' in client.get(of_use(returned)).content.decode()
    answer = client.post(of_use(returned), {"files": [paper()], "reason": MENDED})
    assert answer["Location"] == back
    fresh = ItemProof.objects.get(pk=returned.pk)
    assert (fresh.state, fresh.round, fresh.evidence.current.reason) == ("SUBMITTED", 2, MENDED)
    page = client.get(item).content.decode()
    assert "putaran 2" in page
    assert page.index("Putaran sebelumnya") < page.index(REASON)


def test_from_the_library_the_uses_that_go_back_to_review_are_named_and_sent_back(
    sign_in: SignIn, anggota: User, operator: User, march: Occurrence
) -> None:
    proof = services.accept_proof(System(), cite(anggota, march), version=1)
    other = items_of(march.item.plan)[1]
    services.cite(operator, other, evidence=proof.evidence, occurrence=occurrences_of(other)[0])
    client = sign_in(anggota)
    warning = client.get(at(proof.evidence_id)).content.decode()
    for words in ("2 pemakaian ini kembali menunggu verifikasi", "I.1.a", "I.1.b", "Indikator 2"):
        assert words in warning, words
    answer = client.post(at(proof.evidence_id), {"files": paper(name="notulen-ttd.txt"), "reason": MENDED})
    assert answer["Location"] == f"/bukti/{proof.evidence_id}/"
    again = ItemProof.objects.get(pk=proof.pk)
    assert (again.state, again.round) == ("SUBMITTED", 2)
    assert [file.name for file in Evidence.objects.get(pk=proof.evidence_id).files] == ["notulen-ttd.txt"]


def test_one_that_nobody_uses_is_looked_at_by_nobody(sign_in: SignIn, anggota: User, office: Office) -> None:
    page = sign_in(anggota).get(at(make_evidence(anggota, office).pk)).content.decode()
    assert "jadi tidak ada yang diperiksa ulang" in page
    assert "Simpan versi baru" in page


def test_it_needs_something_new_and_what_was_mended(sign_in: SignIn, anggota: User, returned: ItemProof) -> None:
    client = sign_in(anggota)
    assert "Pilih berkasnya, atau isi alamat" in client.post(of_use(returned), {"reason": MENDED}).content.decode()
    said = client.post(of_use(returned), {"link": "https://a.go.id/b"})
    assert said.status_code == 422
    assert "Tuliskan apa yang diperbaiki." in said.content.decode()
    assert returned.evidence.versions.count() == 1


def test_a_mistake_costs_nobody_a_second_upload(sign_in: SignIn, anggota: User, returned: ItemProof) -> None:
    client = sign_in(anggota)
    answer = client.post(of_use(returned), {"files": [paper(), paper(b"", "kosong.txt")]})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "kosong.txt: " in page
    assert "Sudah diterima, tidak perlu diunggah lagi: notulen.txt" in page
    token = answer.context["form"]["received_token"].value()
    assert client.post(of_use(returned), {"reason": MENDED, "received_token": token}).status_code == 302
    assert [file.name for file in Evidence.objects.get(pk=returned.evidence_id).files] == ["notulen.txt"]


def test_a_file_too_large_for_the_form_comes_in_parts_before(
    sign_in: SignIn, anggota: User, returned: ItemProof, settings: Settings, tmp_path: Path
) -> None:
    """From the form to the page that takes files in parts, and back with what came."""
    settings.HOME, settings.ZI_MAX_UPLOAD_MB = tmp_path, 1
    client, large = sign_in(anggota), b"Notulen lengkap.\n" * 70_000
    assert len(large) > MEBIBYTE
    assert "lebih besar dari 1 MB" in client.post(of_use(returned), {"files": [paper(large)]}).content.decode()
    to_parts = f"/bukti/tambah/?versi={returned.evidence_id}&amp;pemakaian={returned.pk}"
    assert to_parts in client.get(of_use(returned)).content.decode()
    assert f'data-lanjut="{of_use(returned)}"' in client.get(unescape(to_parts)).content.decode()
    facts = client.post("/bukti/masuk/mulai/", {"name": "notulen-ttd.txt", "size": len(large)}).json()
    for at_byte in (0, MEBIBYTE):
        part = large[at_byte : at_byte + MEBIBYTE]
        client.post(facts["part"], part, "application/octet-stream", headers={"Upload-Offset": str(at_byte)})
    then = f"{of_use(returned)}&berkas={facts['uid']}"
    assert "notulen-ttd.txt" in client.get(then).content.decode()
    answer = client.post(then, {"berkas": facts["uid"], "reason": MENDED})
    assert answer["Location"].endswith(f"#kali-{returned.occurrence_id}")
    fresh = Evidence.objects.get(pk=returned.evidence_id)
    assert [(file.name, file.size) for file in fresh.files] == [("notulen-ttd.txt", len(large))]
    assert ItemProof.objects.get(pk=returned.pk).state == "SUBMITTED"
    waiting = Incoming.objects.get()
    assert (waiting.state, waiting.evidence) == ("FILED", fresh)


def test_what_came_in_for_somebody_else_is_not_offered(
    sign_in: SignIn, anggota: User, operator: User, office: Office, returned: ItemProof
) -> None:
    content = keep_upload(paper(b"punya operator", "operator.txt"))
    [waiting] = library.take_in(operator, office, contents=[content])
    address = f"{at(returned.evidence_id)}?berkas={waiting.uid}&berkas=bukan-kunci"
    client = sign_in(anggota)
    assert "operator.txt" not in client.get(address).content.decode()
    assert client.post(address, {"berkas": str(waiting.uid), "reason": MENDED}).status_code == 422


def test_without_a_script_the_form_of_files_leads_back(sign_in: SignIn, anggota: User, returned: ItemProof) -> None:
    client = sign_in(anggota)
    answer = client.post(f"/bukti/tambah/?versi={returned.evidence_id}", {"berkas": [paper()]})
    assert answer["Location"].startswith(f"{at(returned.evidence_id)}?berkas=")
    assert "notulen.txt" in client.get(answer["Location"]).content.decode()


def test_a_document_of_another_office_is_not_there(sign_in: SignIn, orang_luar: User, returned: ItemProof) -> None:
    assert sign_in(orang_luar).get(f"/bukti/tambah/?versi={returned.evidence_id}").status_code == 404
