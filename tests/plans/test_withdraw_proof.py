"""A document is no longer used by an item: asked once, with a reason; the way back leads where one came from."""

from __future__ import annotations

import pytest

from tests.conftest import SignIn
from tests.factories.in_force import given_to
from tests.factories.proofs import cite
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans.models import ItemProof

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
REASON = "Bukan untuk butir ini."


@pytest.fixture
def proof(office: Office, anggota: User) -> ItemProof:
    return cite(anggota, given_to(anggota, office))


def at(proof: ItemProof) -> str:
    return f"/rencana/bukti/{proof.pk}/lepas/"


def places(proof: ItemProof) -> dict[str, str]:
    """Where one may come from, and what the address of the page says of it."""
    return {
        "": f"/rencana/butir/{proof.item_id}/#kali-{proof.occurrence_id}",
        "?dari=bukti": f"/bukti/{proof.evidence_id}/",
    }


def test_it_says_what_ends_and_what_stays(sign_in: SignIn, anggota: User, proof: ItemProof) -> None:
    page = sign_in(anggota).get(at(proof)).content.decode()
    for words in ("“Notulen rapat” tidak lagi membuktikan “Indikator 1”", "Maret 2026", "tetap ada di pustaka"):
        assert words in page, words


def test_the_item_and_the_document_lead_to_it(sign_in: SignIn, anggota: User, proof: ItemProof) -> None:
    client = sign_in(anggota)
    assert f'"{at(proof)}"' in client.get(f"/rencana/butir/{proof.item_id}/").content.decode()
    assert f'"{at(proof)}?dari=bukti"' in client.get(f"/bukti/{proof.evidence_id}/").content.decode()


@pytest.mark.parametrize("query", ["", "?dari=bukti"])
def test_document_and_record_stay_and_one_is_back_where_one_came_from(
    sign_in: SignIn, anggota: User, proof: ItemProof, query: str
) -> None:
    client, back = sign_in(anggota), places(proof)[query]
    assert client.get(at(proof) + query).content.decode().count(f'href="{back}"') == 2, "the way back and the way out"
    assert client.post(at(proof) + query, {"reason": REASON})["Location"] == back
    ended = ItemProof.objects.get(pk=proof.pk)
    assert (ended.state, ended.reason, ended.evidence.is_withdrawn) == ("WITHDRAWN", REASON, False)
    assert "Bukti yang ditarik (1)" in client.get(f"/rencana/butir/{proof.item_id}/").content.decode()
    assert REASON in client.get(f"/bukti/{proof.evidence_id}/").content.decode()


def test_without_a_reason_it_stays_in_use(sign_in: SignIn, anggota: User, proof: ItemProof) -> None:
    answer = sign_in(anggota).post(f"{at(proof)}?dari=bukti", {"reason": " "})
    assert answer.status_code == 422
    assert "Tuliskan alasannya." in answer.content.decode()
    assert ItemProof.objects.get(pk=proof.pk).state == "SUBMITTED"


@pytest.mark.parametrize(
    ("who", "status"),
    [("operator", 200), ("koordinator", 200), ("anggota", 200), ("pengamat", 403), ("orang_luar", 404)],
)
def test_whose_page_it_is(
    request: pytest.FixtureRequest, sign_in: SignIn, proof: ItemProof, who: str, status: int
) -> None:
    assert sign_in(request.getfixturevalue(who)).get(at(proof)).status_code == status
