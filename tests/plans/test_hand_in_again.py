"""A returned proof is handed in again as a new version, or gives way to another document."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.conftest import SignIn
from tests.factories.in_force import items_of, make_plan, occurrences_of
from tests.factories.proofs import cite
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.models import Item, ItemProof, Occurrence

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
REASON = "Tanda tangan belum ada."


@pytest.fixture
def march(office: Office, operator: User, anggota: User) -> Occurrence:
    item = items_of(make_plan(office, ["Maret 2026", "Juni 2026"]))[0]
    services.name_people(operator, item, people=[anggota])
    return occurrences_of(Item.objects.get(pk=item.pk))[0]


@pytest.fixture
def returned(march: Occurrence, anggota: User, koordinator: User) -> ItemProof:
    return services.return_proof(koordinator, cite(anggota, march), version=1, reason=REASON)


def at(proof: ItemProof) -> str:
    return f"/rencana/bukti/{proof.pk}/lagi/"


def paper(content: bytes = b"notulen lengkap") -> SimpleUploadedFile:
    return SimpleUploadedFile("notulen.txt", content)


def test_the_item_says_what_to_mend_and_leads_to_it(sign_in: SignIn, anggota: User, returned: ItemProof) -> None:
    page = sign_in(anggota).get(f"/rencana/butir/{returned.item_id}/").content.decode()
    assert REASON in page
    assert "Perlu perbaikan" in page
    for way in ("lagi", "ganti", "lepas"):
        assert f"/rencana/bukti/{returned.pk}/{way}/" in page
    asked = sign_in(anggota).get(at(returned)).content.decode()
    assert REASON in asked


def test_a_new_version_waits_again(sign_in: SignIn, anggota: User, returned: ItemProof) -> None:
    answer = sign_in(anggota).post(at(returned), {"files": [paper()], "reason": "Sudah ditandatangani."})
    assert answer.url == f"/rencana/butir/{returned.item_id}/#kali-{returned.occurrence_id}"  # type: ignore[attr-defined]
    fresh = ItemProof.objects.get(pk=returned.pk)
    assert (fresh.state, fresh.round, fresh.evidence.current.reason) == ("SUBMITTED", 2, "Sudah ditandatangani.")
    page = sign_in(anggota).get(f"/rencana/butir/{returned.item_id}/").content.decode()
    assert "putaran 2" in page
    assert page.index("Putaran sebelumnya") < page.index(REASON)


def test_nothing_chosen_is_said(sign_in: SignIn, anggota: User, returned: ItemProof) -> None:
    answer = sign_in(anggota).post(at(returned), {"reason": "Sudah."})
    assert answer.status_code == 422
    assert "Pilih berkasnya, atau isi alamat tautannya." in answer.content.decode()


def test_other_uses_are_named_before_it_is_changed(
    sign_in: SignIn, anggota: User, operator: User, returned: ItemProof
) -> None:
    other = items_of(returned.item.plan)[1]
    services.cite(operator, other, evidence=returned.evidence, occurrence=occurrences_of(other)[0])
    page = sign_in(anggota).get(at(returned)).content.decode()
    assert "dipakai di 2 tempat" in page
    assert "Indikator 2" in page


@pytest.mark.parametrize(
    ("who", "status"),
    [("operator", 200), ("koordinator", 200), ("anggota", 200), ("pengamat", 403), ("orang_luar", 404)],
)
def test_whose_page_it_is(
    request: pytest.FixtureRequest, sign_in: SignIn, returned: ItemProof, who: str, status: int
) -> None:
    client = sign_in(request.getfixturevalue(who))
    for way in ("lagi", "ganti"):
        assert client.get(f"/rencana/bukti/{returned.pk}/{way}/").status_code == status, way


def test_another_document_takes_its_place(
    sign_in: SignIn, anggota: User, operator: User, returned: ItemProof, march: Occurrence
) -> None:
    used = cite(anggota, march, "Daftar hadir", kind="ATTENDANCE")
    june = occurrences_of(items_of(returned.item.plan)[1])[0]
    better = cite(operator, june, "Notulen bertanda tangan").evidence
    client = sign_in(anggota)
    address = f"/rencana/bukti/{returned.pk}/ganti/"
    page = client.get(address).content.decode()
    assert "Notulen bertanda tangan" in page
    assert "Daftar hadir" not in page, "used here already"
    assert "Tidak ada bukti lain" in client.get(f"{address}?cari=xyz").content.decode()
    assert client.post(address, {"bukti": used.evidence_id}).status_code == 422
    client.post(address, {"bukti": better.pk})
    states = dict(ItemProof.objects.filter(occurrence=march).values_list("evidence__title", "state"))
    assert states == {
        "Notulen rapat": "WITHDRAWN", "Daftar hadir": "SUBMITTED", "Notulen bertanda tangan": "SUBMITTED"
    }  # fmt: skip


def test_evidence_of_another_office_is_not_offered(
    sign_in: SignIn, anggota: User, orang_luar: User, other_office: Office, returned: ItemProof
) -> None:
    theirs = cite(orang_luar, occurrences_of(items_of(make_plan(other_office))[0])[0], "Milik lain").evidence
    client = sign_in(anggota)
    address = f"/rencana/bukti/{returned.pk}/ganti/"
    assert "Milik lain" not in client.get(address).content.decode()
    assert client.post(address, {"bukti": theirs.pk}).status_code == 422
