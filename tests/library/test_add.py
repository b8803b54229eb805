"""Choosing files on a page without a script: checked one by one, kept, and never used before somebody says so."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django import Settings

from tests.conftest import SignIn
from tests.factories.in_force import make_item, occurrences_of
from tests.factories.pictures import picture
from zonaintegritas.evidence.models import Evidence
from zonaintegritas.library.models import Incoming
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans.models import Item, ItemProof

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
ADDRESS = "/bukti/tambah/"


@pytest.fixture
def item(office: Office) -> Item:
    return make_item(office)


def photo(name: str = "foto.png", shade: int = 120) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, picture(shade), "image/png")


def text(name: str = "notulen.txt") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, name.encode(), "text/plain")


def test_the_page_takes_files_and_the_camera_of_a_phone(sign_in: SignIn, anggota: User) -> None:
    page = sign_in(anggota).get(ADDRESS).content.decode()
    assert 'capture="environment"' in page
    assert "multiple" in page
    assert "webkitdirectory" in page
    assert "paling besar 25 MB" in page


def test_several_files_wait_to_be_looked_through(sign_in: SignIn, anggota: User) -> None:
    answer = sign_in(anggota).post(ADDRESS, {"berkas": [text("a.txt"), text("b.txt")], "foto": [photo()]})
    assert answer["Location"] == "/bukti/masuk/"
    kept = Incoming.objects.order_by("position")
    assert [(one.name, one.state, one.person) for one in kept] == [
        (name, "READY", anggota) for name in ("a.txt", "b.txt", "foto.png")
    ]
    assert not Evidence.objects.exists()


def test_one_file_and_files_for_an_item_become_one_document(sign_in: SignIn, operator: User, item: Item) -> None:
    client = sign_in(operator)
    assert client.post(ADDRESS, {"berkas": [text()]})["Location"].startswith("/bukti/masuk/satu-bukti/?berkas=")
    kali = occurrences_of(item)[0]
    answer = client.post(f"{ADDRESS}?butir={item.pk}&kali={kali.pk}", {"foto": [photo("1.png"), photo("2.png", 90)]})
    assert answer["Location"].count("berkas=") == 2
    begun = Incoming.objects.order_by("-pk")[0]
    assert (begun.item, begun.occurrence) == (item, kali)
    assert not ItemProof.objects.exists()


def test_a_refused_file_does_not_hold_up_the_others(sign_in: SignIn, anggota: User) -> None:
    client = sign_in(anggota)
    bad = SimpleUploadedFile("virus.exe", b"MZ" + bytes(range(256)) * 9, "application/octet-stream")
    page = client.post(ADDRESS, {"berkas": [bad, text("a.txt"), text("b.txt")]}, follow=True).content.decode()
    assert "virus.exe: Jenis berkas ini tidak dikenali" in page
    assert Incoming.objects.count() == 2


def test_nothing_or_only_refused_files_say_what_to_do(sign_in: SignIn, anggota: User, settings: Settings) -> None:
    settings.ZI_MAX_UPLOAD_MB = 1
    client = sign_in(anggota)
    empty = client.post(ADDRESS, {})
    assert (empty.status_code, "Pilih sedikitnya satu berkas" in empty.content.decode()) == (422, True)
    large = SimpleUploadedFile("besar.txt", b"a" * (1024 * 1024 + 1), "text/plain")
    answer = client.post(ADDRESS, {"berkas": [large]})
    assert (answer.status_code, "besar.txt: Berkas lebih besar dari 1 MB" in answer.content.decode()) == (422, True)
    assert not Incoming.objects.exists()


@pytest.mark.parametrize("who", ["pengamat", "pembina"])
@pytest.mark.parametrize("address", [ADDRESS, "/bukti/tambah/tautan/", "/bukti/masuk/", "/bukti/masuk/satu-bukti/"])
def test_who_does_not_work_here_adds_nothing(
    request: pytest.FixtureRequest, sign_in: SignIn, office: Office, who: str, address: str
) -> None:
    client = sign_in(request.getfixturevalue(who))
    assert client.get(address).status_code == 403
    assert client.post(address, {"berkas": [text()]}).status_code == 403
    assert not Incoming.objects.exists()


def test_an_item_of_another_office_is_not_there(sign_in: SignIn, orang_luar: User, item: Item) -> None:
    assert sign_in(orang_luar).get(f"{ADDRESS}?butir={item.pk}").status_code == 404


def test_the_page_of_an_item_leads_here(sign_in: SignIn, operator: User, pengamat: User, item: Item) -> None:
    kali = occurrences_of(item)[0]
    page = sign_in(operator).get(f"/rencana/butir/{item.pk}/").content.decode()
    for address in (f"/bukti/tambah/?butir={item.pk}&amp;kali={kali.pk}", f"/bukti/butir/{item.pk}/?kali={kali.pk}"):
        assert address in page
    assert "/bukti/tambah/" not in sign_in(pengamat).get(f"/rencana/butir/{item.pk}/").content.decode()
