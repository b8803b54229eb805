"""Uploading: files in, a draft out; refusals as sentences; the same file is recognised."""

from __future__ import annotations

import html
import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings

from tests.conftest import SignIn
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans.models import Draft

URL = "/draf/unggah/"


def sk(content: str = "KEPUTUSAN NOMOR 1\n", name: str = "sk.txt") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content.encode())


def archive() -> bytes:
    """A ZIP archive that is no office document."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as container:
        container.writestr("foto/satu.bin", b"1")
    return packed.getvalue()


@pytest.fixture
def client(operator: User, sign_in: SignIn) -> Client:
    return sign_in(operator)


def test_the_page_offers_a_file_and_an_example(client: Client) -> None:
    page = client.get(URL).content.decode()
    assert "Unggah dan baca" in page
    assert "Coba dengan contoh" in page


def test_files_become_a_draft(client: Client, office: Office) -> None:
    answer = client.post(URL, {"uploads": [sk(), sk("LAMPIRAN\n", "lampiran.txt")]})
    draft = Draft.objects.get()
    assert answer["Location"] == f"/draf/{draft.pk}/"
    assert (draft.office, draft.sources.count()) == (office, 2)


def test_no_file_is_told(client: Client) -> None:
    answer = client.post(URL, {})
    assert answer.status_code == 422
    assert "Pilih sedikitnya satu berkas." in answer.content.decode()


def test_a_refused_file_does_not_hold_up_the_others(client: Client) -> None:
    answer = client.post(URL, {"uploads": [sk(), SimpleUploadedFile("arsip.zip", archive())]}, follow=True)
    page = html.unescape(answer.content.decode())
    assert Draft.objects.get().sources.count() == 1
    assert "arsip.zip: Jenis berkas ini tidak dikenali" in page


def test_only_refused_files_leave_no_draft(client: Client, settings: Settings) -> None:
    settings.ZI_MAX_UPLOAD_MB = 0
    answer = client.post(URL, {"uploads": [sk()]})
    assert answer.status_code == 422
    assert "lebih besar dari" in answer.content.decode()
    assert not Draft.objects.exists()


def test_the_same_file_is_recognised_and_may_be_uploaded_all_the_same(client: Client) -> None:
    client.post(URL, {"uploads": [sk()]})
    first = Draft.objects.get()
    answer = client.post(URL, {"uploads": [sk(name="salinan.txt")]})
    page = answer.content.decode()
    assert "sudah pernah diunggah" in page
    assert f"/draf/{first.pk}/" in page
    assert Draft.objects.count() == 1
    client.post(URL, {"stored": answer.context["token"], "anyway": "1"})
    assert Draft.objects.count() == 2
    assert Draft.objects.latest("pk").sources.get().file.name == "salinan.txt"


def test_files_named_by_a_forged_text_are_refused(client: Client) -> None:
    answer = client.post(URL, {"stored": "eyJuYW1lIjoiIn0:palsu", "anyway": "1"})
    assert answer.status_code == 422
    assert not Draft.objects.exists()


def test_a_file_of_another_office_is_not_recognised(
    client: Client, orang_luar: User, sign_in: SignIn, office: Office
) -> None:
    sign_in(orang_luar).post(URL, {"uploads": [sk()]})
    client.post(URL, {"uploads": [sk()]})
    assert Draft.objects.filter(office=office).count() == 1


def test_only_operators_upload(ketua: User, anggota: User, pengamat: User, pembina: User, sign_in: SignIn) -> None:
    for person in (ketua, anggota, pengamat, pembina):
        assert sign_in(person).get(URL).status_code == 403
        assert sign_in(person).post(URL, {"uploads": [sk()]}).status_code == 403


def test_a_visitor_signs_in_first(client: Client) -> None:
    assert Client().get(URL)["Location"].startswith("/masuk/")


def test_the_example_is_uploaded_like_any_file(client: Client) -> None:
    answer = client.post("/draf/contoh/")
    draft = Draft.objects.get()
    assert answer["Location"] == f"/draf/{draft.pk}/"
    assert draft.sources.get().file.kind == "pdf"


def test_the_example_comes_as_a_scan_too(client: Client) -> None:
    client.post("/draf/contoh/", {"jenis": "pindaian"})
    assert Draft.objects.get().sources.get().file.name.endswith("-pindaian.pdf")


def test_the_example_is_for_operators(ketua: User, sign_in: SignIn) -> None:
    assert sign_in(ketua).post("/draf/contoh/").status_code == 403
