"""Several files that are one document: their order, photos as one PDF, what it proves."""

from __future__ import annotations

import datetime as dt
from urllib.parse import urlencode

import pypdfium2
import pytest

from tests.conftest import SignIn
from tests.factories.evidence import make_evidence
from tests.factories.in_force import make_item, occurrences_of
from tests.factories.library import make_incoming, stored
from tests.factories.pictures import picture
from zonaintegritas.evidence.models import Evidence
from zonaintegritas.files.store import keep_bytes
from zonaintegritas.guard.actor import System
from zonaintegritas.library.models import Incoming
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans.models import ItemProof, Occurrence

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
FACTS = {"title": "Daftar hadir rapat tim", "kind": "ATTENDANCE", "dated_on": "2026-03-12"}


@pytest.fixture
def kali(office: Office) -> Occurrence:
    return occurrences_of(make_item(office))[0]


def photos(person: User, office: Office, kali: Occurrence | None = None) -> list[Incoming]:
    contents = [keep_bytes(picture(shade, "JPEG"), f"IMG_{shade}.jpg") for shade in (40, 90, 160)]
    begun = {"item": kali.item, "occurrence": kali} if kali else {}
    return make_incoming(person, office, contents, **begun)


def address(files: list[Incoming]) -> str:
    return f"/bukti/masuk/satu-bukti/?{urlencode([('berkas', str(one.uid)) for one in files])}"


def test_photos_from_a_phone_become_one_pdf_in_their_order_and_prove_the_occurrence(
    sign_in: SignIn, operator: User, office: Office, kali: Occurrence
) -> None:
    files = photos(operator, office, kali)
    client = sign_in(operator)
    form = client.get(address(files)).context["form"]
    assert form.initial["butir"] == [f"{kali.item_id}:{kali.pk}"]
    answer = client.post(address(files), {**FACTS, "one_pdf": "on", "butir": form.initial["butir"]})
    assert answer["Location"] == f"/rencana/butir/{kali.item_id}/"
    made = Evidence.objects.get()
    assert (made.title, made.dated_on) == ("Daftar hadir rapat tim", dt.date(2026, 3, 12))
    whole, *originals = made.files
    assert (whole.name, whole.kind) == ("Daftar hadir rapat tim.pdf", "pdf")
    assert [file.sha256 for file in originals] == [one.content.sha256 for one in files]
    with whole.open() as content:
        document = pypdfium2.PdfDocument(content.read())
    pages = [document[number].render(scale=0.1).to_pil().convert("L").getpixel((20, 20)) for number in range(3)]
    assert pages == sorted(pages)
    assert ItemProof.objects.get().occurrence == kali


def test_the_order_is_changed_without_losing_what_was_typed(sign_in: SignIn, operator: User, office: Office) -> None:
    files = photos(operator, office)
    client = sign_in(operator)
    page = client.post(address(files), {**FACTS, "title": "Judul yang diketik", "geser": f"{files[2].uid}:naik"})
    assert page.status_code == 200
    assert "Judul yang diketik" in page.content.decode()
    assert [one.pk for one in page.context["files"]] == [files[0].pk, files[2].pk, files[1].pk]
    for nonsense in (f"{files[0].uid}:naik", "x:turun", ""):
        assert client.post(address(files), {**FACTS, "geser": nonsense}).status_code == 200
    assert not Evidence.objects.exists()


def test_files_of_any_kind_are_one_document_without_a_pdf(sign_in: SignIn, operator: User, office: Office) -> None:
    files = make_incoming(operator, office, [stored("a", "undangan.txt"), stored("b", "notulen.txt")])
    client = sign_in(operator)
    assert "one_pdf" not in client.get(address(files)).context["form"].fields
    client.post(address(files), FACTS)
    assert [file.name for file in Evidence.objects.get().files] == ["undangan.txt", "notulen.txt"]


def test_a_photo_that_cannot_be_read_is_told_and_nothing_is_filed(
    sign_in: SignIn, operator: User, office: Office
) -> None:
    broken = keep_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(64), "rusak.jpg")
    files = make_incoming(operator, office, [keep_bytes(picture(), "baik.png"), broken])
    answer = sign_in(operator).post(address(files), {**FACTS, "one_pdf": "on"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Foto ke-2" in page
    assert "Daftar hadir rapat tim" in page
    assert not Evidence.objects.exists()
    assert sign_in(operator).post(address(files), FACTS).status_code == 302


def test_a_file_the_office_has_is_offered_at_once(sign_in: SignIn, operator: User, office: Office) -> None:
    there = make_evidence(System(), office, title="SK tim kerja")
    files = make_incoming(operator, office, [stored("SK tim kerja")])
    client = sign_in(operator)
    assert "Pakai yang sudah ada" in client.get(address(files)).content.decode()
    assert client.post(address(files), {**FACTS, "pakai": "1"})["Location"] == f"/bukti/{there.pk}/"
    assert Evidence.objects.get() == there
    assert Incoming.objects.get().evidence == there


def test_files_that_are_filed_or_of_somebody_else_lead_back(
    sign_in: SignIn, operator: User, koordinator: User, office: Office
) -> None:
    files = photos(koordinator, office)
    answer = sign_in(operator).post(address(files), FACTS)
    assert answer["Location"] == "/bukti/masuk/"
    assert sign_in(operator).get("/bukti/masuk/satu-bukti/?berkas=x").status_code == 302
    assert not Evidence.objects.exists()


def test_a_photo_is_shown_to_its_sender_only(
    sign_in: SignIn, operator: User, koordinator: User, office: Office
) -> None:
    one = photos(operator, office)[0]
    shown = sign_in(operator).get(f"/bukti/masuk/{one.uid}/foto/1.png")
    assert shown.content.startswith(b"\x89PNG")
    assert sign_in(koordinator).get(f"/bukti/masuk/{one.uid}/foto/1.png").status_code == 404
    text = make_incoming(operator, office)[0]
    assert sign_in(operator).get(f"/bukti/masuk/{text.uid}/foto/1.png").status_code == 404
