"""A page elsewhere as evidence."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.conftest import SignIn
from tests.factories.in_force import make_item, occurrences_of
from zonaintegritas.evidence.models import Evidence
from zonaintegritas.offices.models import Office, User

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
ADDRESS = "/bukti/tambah/tautan/"
SENT = {"link": "https://contoh.go.id/berita", "title": "Berita sosialisasi", "kind": "OTHER", "seen_on": "2026-06-10"}


def test_it_is_kept_with_the_day_on_which_it_was_seen(sign_in: SignIn, anggota: User) -> None:
    answer = sign_in(anggota).post(ADDRESS, SENT)
    made = Evidence.objects.get()
    assert answer["Location"] == f"/bukti/{made.pk}/"
    version = made.current
    assert (version.link, version.link_seen_on, version.link_state) == (SENT["link"], dt.date(2026, 6, 10), "UNCHECKED")
    assert "terakhir dilihat 10 Juni 2026" in sign_in(anggota).get(f"/bukti/{made.pk}/").content.decode()


def test_without_a_day_it_was_seen_today(sign_in: SignIn, anggota: User) -> None:
    sign_in(anggota).post(ADDRESS, {**SENT, "seen_on": ""})
    assert Evidence.objects.get().current.link_seen_on == dt.date(2026, 6, 15)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"link": ""}, "Tempelkan alamatnya"),
        ({"link": "bukan alamat"}, "tidak lengkap"),
        ({"link": "javascript:alert(1)"}, "tidak lengkap"),
        ({"link": "ftp://contoh.go.id/a"}, "diawali http"),
        ({"seen_on": "2026-06-16"}, "hari ini atau sebelumnya"),
        ({"title": ""}, "Tuliskan judulnya"),
    ],
)
def test_what_is_wrong_is_said(sign_in: SignIn, anggota: User, wrong: dict[str, str], sentence: str) -> None:
    answer = sign_in(anggota).post(ADDRESS, {**SENT, "note": "Catatan panjang", **wrong})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in page
    assert "Catatan panjang" in page
    assert not Evidence.objects.exists()


def test_from_an_occurrence_it_is_used_there(sign_in: SignIn, operator: User, office: Office) -> None:
    item = make_item(office)
    kali = occurrences_of(item)[0]
    address = f"{ADDRESS}?butir={item.pk}&kali={kali.pk}"
    client = sign_in(operator)
    assert f'value="{item.pk}:{kali.pk}"' in client.get(address).content.decode()
    client.post(address, {**SENT, "butir": [f"{item.pk}:{kali.pk}"]})
    kali.refresh_from_db()
    assert (kali.proofs.get().evidence.title, kali.proof_state) == ("Berita sosialisasi", "SUBMITTED")
