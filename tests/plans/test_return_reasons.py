"""The office's own reasons for returning a proof."""

from __future__ import annotations

import pytest

from tests.conftest import SignIn
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.models import ReturnReason
from zonaintegritas.plans.return_reasons import BUILT_IN, in_one
from zonaintegritas.plans.services.return_reasons import NoLongerOffered, NothingWritten, OfferedAlready

pytestmark = pytest.mark.django_db
ADDRESS = "/antrean/alasan/"


def test_adding_wording_anew_and_taking_out(sign_in: SignIn, koordinator: User) -> None:
    client = sign_in(koordinator)
    assert "Belum ada." in client.get(ADDRESS).content.decode()
    client.post(ADDRESS, {"text": "  Nomor surat\n belum ada. "})
    reason = ReturnReason.objects.get()
    assert reason.text == "Nomor surat belum ada."
    client.post(f"{ADDRESS}{reason.pk}/", {"text": "Nomor surat belum ditulis."})
    page = client.get(ADDRESS).content.decode()
    assert "Nomor surat belum ditulis." in page
    assert "Nomor surat belum ada." not in page
    client.post(ADDRESS, {"keluarkan": reason.pk})
    assert "Nomor surat" not in client.get(ADDRESS).content.decode()
    assert ReturnReason.objects.count() == 1, "kept: decisions were made with it"


def test_nothing_and_twice_the_same_are_refused(sekretaris: User, office: Office) -> None:
    reason = services.add_return_reason(sekretaris, office, text="Nomor surat belum ada.")
    with pytest.raises(OfferedAlready):
        services.add_return_reason(sekretaris, office, text=" Nomor surat belum ada. ")
    with pytest.raises(OfferedAlready):
        services.add_return_reason(sekretaris, office, text=BUILT_IN[0])
    with pytest.raises(NothingWritten):
        services.edit_return_reason(sekretaris, reason, text=" ")
    services.withdraw_return_reason(sekretaris, reason)
    with pytest.raises(NoLongerOffered):
        services.edit_return_reason(sekretaris, reason, text="Lain")
    assert services.add_return_reason(sekretaris, office, text="Nomor surat belum ada.").pk != reason.pk


def test_a_mistake_stays_in_the_field(sign_in: SignIn, koordinator: User) -> None:
    answer = sign_in(koordinator).post(ADDRESS, {"text": "x" * 301})
    assert answer.status_code == 422
    assert "x" * 301 in answer.content.decode()


@pytest.mark.parametrize("who", ["operator", "anggota", "pengamat", "pembina", "orang_luar"])
def test_only_reviewers_word_them(
    request: pytest.FixtureRequest, sign_in: SignIn, office: Office, sekretaris: User, who: str
) -> None:
    reason = services.add_return_reason(sekretaris, office, text="Nomor surat belum ada.")
    person = request.getfixturevalue(who)
    with pytest.raises(NotAllowed):
        services.add_return_reason(person, office, text="Lain")
    assert sign_in(person).get(ADDRESS).status_code == 403
    assert sign_in(person).get(f"{ADDRESS}{reason.pk}/").status_code == (404 if who == "orang_luar" else 403)


def test_another_office_has_its_own(sekretaris: User, office: Office, other_office: Office) -> None:
    with pytest.raises(NotAllowed):
        services.add_return_reason(sekretaris, other_office, text="Lain")


@pytest.mark.parametrize(
    ("typed", "chosen", "whole"),
    [
        ("", [], ""),
        ("Buram.", [], "Buram."),
        ("", ["Satu.", "Dua."], "Satu.\nDua."),
        (" Halaman 3. ", ["Satu."], "Halaman 3.\nSatu."),
        ("Satu.\nHalaman 3.", ["Satu."], "Satu.\nHalaman 3."),
    ],
)
def test_chosen_sentences_join_what_was_typed(typed: str, chosen: list[str], whole: str) -> None:
    assert in_one(typed, chosen) == whole
