"""The form with which an occurrence is marked done."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse

from tests.conftest import SignIn
from tests.factories.in_force import make_item, occurrences_of
from zonaintegritas.guard.actor import System
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.models import Occurrence

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
PHOTO = b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(64)
RECEIVED = re.compile(r'name="received_token" value="([^"]+)"')


@pytest.fixture
def march(office: Office) -> Occurrence:
    return occurrences_of(make_item(office))[0]


def photo(name: str = "foto.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, PHOTO, "image/jpeg")


def send(sign_in: SignIn, person: User, march: Occurrence, **fields: object) -> HttpResponse:
    answer = sign_in(person).post(f"/rencana/kali/{march.pk}/selesai/", {"done_on": "2026-03-20", **fields})
    assert isinstance(answer, HttpResponse)
    return answer


def test_the_day_offered_is_today_in_the_office(sign_in: SignIn, operator: User, march: Occurrence) -> None:
    page = sign_in(operator).get(f"/rencana/kali/{march.pk}/selesai/").content.decode()
    assert 'value="2026-06-15"' in page
    assert 'max="2026-06-15"' in page
    assert "multiple" in page
    assert "image/*" in page


def test_marking_with_a_photo_and_a_file_leads_back_to_the_item(
    sign_in: SignIn, operator: User, march: Occurrence
) -> None:
    note = SimpleUploadedFile("notula.txt", b"isi", "text/plain")
    answer = send(sign_in, operator, march, note="Sudah.", files=[photo(), note])
    assert answer["Location"] == f"/rencana/butir/{march.item_id}/"
    march.refresh_from_db()
    assert (march.done_on, march.note, march.marked_by) == (dt.date(2026, 3, 20), "Sudah.", operator)
    names = [file.name for file in march.proofs.get().evidence.files]
    assert sorted(names) == ["foto.jpg", "notula.txt"]


@pytest.mark.parametrize(
    ("names", "chosen", "kind"),
    [
        (["Undangan rapat tim.txt"], "", "INVITATION"),
        (["scan0001.txt", "Daftar hadir 12 Maret.txt"], "", "ATTENDANCE"),
        (["notula.txt"], "REPORT", "REPORT"),
        (["hal.txt"], "", "OTHER"),
    ],
)
def test_the_kind_is_what_the_names_say_unless_another_is_chosen(
    sign_in: SignIn, operator: User, march: Occurrence, names: list[str], chosen: str, kind: str
) -> None:
    files = [SimpleUploadedFile(name, name.encode(), "text/plain") for name in names]
    send(sign_in, operator, march, files=files, kind=chosen)
    assert march.proofs.get().evidence.kind == kind


def test_a_kind_that_there_is_not_is_refused(sign_in: SignIn, operator: User, march: Occurrence) -> None:
    assert send(sign_in, operator, march, files=[photo()], kind="RAHASIA").status_code == 422
    march.refresh_from_db()
    assert march.done_on is None


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("who", ["ketua", "anggota", "pengamat", "pembina"])
def test_who_may_not_mark_gets_no_form_either(
    request: pytest.FixtureRequest, sign_in: SignIn, march: Occurrence, who: str, method: str
) -> None:
    client = sign_in(request.getfixturevalue(who))
    assert getattr(client, method)(f"/rencana/kali/{march.pk}/selesai/").status_code == 403
    assert Occurrence.objects.get(pk=march.pk).done_on is None


def test_another_office_does_not_find_it(sign_in: SignIn, orang_luar: User, march: Occurrence) -> None:
    assert send(sign_in, orang_luar, march).status_code == 404


def test_a_future_day_is_refused_and_nothing_typed_is_lost(sign_in: SignIn, operator: User, march: Occurrence) -> None:
    answer = send(sign_in, operator, march, done_on="2026-06-16", note="Catatan panjang", files=[photo()])
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Tanggal selesai belum tiba" in page
    assert "Catatan panjang" in page
    assert "foto.jpg" in page
    token = RECEIVED.search(page)
    assert token
    again = send(sign_in, operator, march, note="Catatan panjang", received_token=token[1])
    assert again.status_code == 302
    assert [file.name for file in march.proofs.get().evidence.files] == ["foto.jpg"]


def test_a_rule_of_the_service_keeps_what_was_typed_too(sign_in: SignIn, operator: User, march: Occurrence) -> None:
    answer = send(sign_in, operator, march, done_on="1926-03-20", note="Catatan panjang", files=[photo()])
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "terlalu jauh sebelum tahun rencana" in page
    assert "Catatan panjang" in page
    assert RECEIVED.search(page)


def test_a_token_of_another_occurrence_or_a_forged_one_brings_no_file(
    sign_in: SignIn, operator: User, march: Occurrence, office: Office
) -> None:
    refused = send(sign_in, operator, march, done_on="2026-06-16", files=[photo()]).content.decode()
    token = RECEIVED.search(refused)
    assert token
    other = Occurrence.objects.create(item=march.item, position=9, label="Lain")
    assert send(sign_in, operator, other, received_token=token[1]).status_code == 302
    assert send(sign_in, operator, march, received_token="palsu").status_code == 302
    assert not march.item.proofs.exists()


def test_an_unknown_kind_of_file_is_named_and_the_others_are_kept(
    sign_in: SignIn, operator: User, march: Occurrence
) -> None:
    program = SimpleUploadedFile("alat.exe", b"MZ" + bytes(range(256)) * 4)
    answer = send(sign_in, operator, march, files=[photo(), program])
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "alat.exe: Jenis berkas ini tidak dikenali" in page
    assert "foto.jpg" in page
    assert Occurrence.objects.get(pk=march.pk).done_on is None


def test_one_that_was_marked_meanwhile_says_so(sign_in: SignIn, operator: User, march: Occurrence) -> None:
    services.mark_done(System(), march, done_on=dt.date(2026, 3, 1))
    answer = send(sign_in, operator, march)
    assert answer.status_code == 422
    assert "sudah ditandai selesai" in answer.content.decode()


def test_a_missing_day_is_asked_for(sign_in: SignIn, operator: User, march: Occurrence) -> None:
    answer = send(sign_in, operator, march, done_on="")
    assert answer.status_code == 422
    assert "Isi tanggalnya." in answer.content.decode()
