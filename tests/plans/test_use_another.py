"""Another document of the library takes the place of one that was returned."""

from __future__ import annotations

import pytest

from tests.conftest import SignIn
from tests.factories.in_force import given_to, items_of, make_plan, occurrences_of
from tests.factories.proofs import cite
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.models import ItemProof, Occurrence

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
REASON = "Tanda tangan belum ada."


@pytest.fixture
def march(office: Office, anggota: User) -> Occurrence:
    return given_to(anggota, office)


@pytest.fixture
def returned(march: Occurrence, anggota: User, koordinator: User) -> ItemProof:
    return services.return_proof(koordinator, cite(anggota, march), version=1, reason=REASON)


@pytest.mark.parametrize(
    ("who", "status"),
    [("operator", 200), ("koordinator", 200), ("anggota", 200), ("pengamat", 403), ("orang_luar", 404)],
)
def test_whose_page_it_is(
    request: pytest.FixtureRequest, sign_in: SignIn, returned: ItemProof, who: str, status: int
) -> None:
    assert sign_in(request.getfixturevalue(who)).get(f"/rencana/bukti/{returned.pk}/ganti/").status_code == status


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
    nothing = client.get(f"{address}?cari=xyz").content.decode()
    assert "Tidak ada bukti lain" in nothing
    assert f'"/bukti/{returned.evidence_id}/versi/?pemakaian={returned.pk}"' in nothing
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


def test_signs_that_a_database_does_not_take_are_left_out(sign_in: SignIn, anggota: User, returned: ItemProof) -> None:
    page = sign_in(anggota).get(f"/rencana/bukti/{returned.pk}/ganti/?cari=xyz%00").content.decode()
    assert 'value="xyz"' in page
