"""*Bandingkan dengan yang disetujui*: what differs, settled and adopted."""

from __future__ import annotations

import pytest

from tests.conftest import SignIn
from tests.factories.signed import SIGNED_ON, approved_draft, compare, printed, sign
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.models import Draft, Plan, SignedDecree

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
VALUES = {"number": "4", "year": 2026, "enacted_on": SIGNED_ON}


@pytest.fixture
def draft(office: Office, ketua: User) -> Draft:
    return approved_draft(office, ketua, number="", enacted_on=None)


def recorded(person: User, draft: Draft, *, changed: str = "") -> SignedDecree:
    row = draft.rows.order_by("position")[0]
    if changed:
        draft.rows.filter(pk=row.pk).update(indicator=changed)
    paper = printed(Draft.objects.select_related("office").get(pk=draft.pk))
    draft.rows.filter(pk=row.pk).update(indicator=row.indicator)
    return compare(services.record_signed(person, draft, contents=[paper], values=VALUES))


def test_the_same_text_is_adopted_with_one_click(ketua: User, draft: Draft, sign_in: SignIn) -> None:
    signed = recorded(ketua, draft)
    client = sign_in(ketua)
    page = client.get(f"/tanda-tangan/{signed.pk}/").content.decode()
    assert "Sama dengan yang disetujui" in page
    assert f'action="/draf/{draft.pk}/tetapkan/"' in page
    client.post(f"/draf/{draft.pk}/tetapkan/", {"confirm": "on"})
    plan = Plan.objects.get()
    assert "dibandingkan dengan yang disetujui" in client.get(f"/rencana/{plan.pk}/").content.decode()
    assert client.get(f"/tanda-tangan/{signed.pk}/").status_code == 200


def test_differences_stand_side_by_side_and_need_a_reason(operator: User, draft: Draft, sign_in: SignIn) -> None:
    signed = recorded(operator, draft, changed="Indikator yang lain")
    client = sign_in(operator)
    page = client.get(f"/tanda-tangan/{signed.pk}/").content.decode()
    assert "Berbeda dari yang disetujui" in page
    assert "<mark>yang lain</mark>" in page
    refused = client.post(f"/tanda-tangan/{signed.pk}/", {"kirim": "1"}, follow=True).content.decode()
    assert "Tuliskan mengapa tetap dipakai" in refused
    client.post(f"/tanda-tangan/{signed.pk}/", {"reason": "Diputuskan pleno."})
    assert "Diputuskan pleno." in client.get(f"/tanda-tangan/{signed.pk}/").content.decode()


def test_the_chair_sees_what_is_in_the_way(operator: User, ketua: User, draft: Draft, sign_in: SignIn) -> None:
    signed = recorded(operator, draft, changed="Indikator yang lain")
    page = sign_in(ketua).get(f"/draf/{draft.pk}/tetapkan/").content.decode()
    assert f'Naskah yang ditandatangani belum dinyatakan sesuai. <a href="/tanda-tangan/{signed.pk}/">' in page


def test_it_is_for_those_who_see_the_draft(
    ketua: User, sekretaris: User, anggota: User, orang_luar: User, draft: Draft, sign_in: SignIn
) -> None:
    signed = sign(ketua, draft, **VALUES)
    address = f"/tanda-tangan/{signed.pk}/"
    assert sign_in(sekretaris).get(address).status_code == 200
    assert sign_in(sekretaris).post(address, {"kirim": "1"}).status_code == 403
    for person in (anggota, orang_luar):
        assert sign_in(person).get(address).status_code == 404
    services.adopt(ketua, draft)
    assert sign_in(anggota).get(address).status_code == 200
    assert sign_in(orang_luar).get(address).status_code == 404


def test_it_is_compared_again_and_taken_back(operator: User, draft: Draft, sign_in: SignIn) -> None:
    signed = recorded(operator, draft)
    client = sign_in(operator)
    client.post(f"/tanda-tangan/{signed.pk}/lagi/")
    signed.refresh_from_db()
    assert (signed.state, signed.is_settled) == (SignedDecree.State.WAITING, False)
    compare(signed)
    answer = client.post(f"/tanda-tangan/{signed.pk}/batal/")
    assert answer["Location"] == f"/draf/{draft.pk}/tetapkan/"
    assert client.get(f"/tanda-tangan/{signed.pk}/").status_code == 404
