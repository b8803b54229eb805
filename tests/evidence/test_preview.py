"""Looking at files without leaving the page: what is made, for whom, and what becomes of hostile files."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.test import Client
from django.urls import reverse
from django_tasks_db.models import DBTaskResult
from PIL import Image
from pytest_django import DjangoAssertNumQueries

from tests.conftest import SignIn
from tests.core.decree import hostile_files
from tests.factories.evidence import make_evidence, photo, word_file
from zonaintegritas.core.sample import Format, Layout, write_sample
from zonaintegritas.evidence import jobs, services
from zonaintegritas.evidence.facts import EvidenceFacts
from zonaintegritas.evidence.models import Evidence, FilePreview
from zonaintegritas.evidence.previews import links_of, preview_of
from zonaintegritas.files.models import store_path
from zonaintegritas.files.pictures import page_picture
from zonaintegritas.files.store import StoredBytes, keep_bytes
from zonaintegritas.offices.models import Office, User

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
HTMX: Any = {"HX-Request": "true"}
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


@pytest.fixture
def client(anggota: User, sign_in: SignIn) -> Client:
    return sign_in(anggota)


def prepared(actor: User, office: Office, *files: tuple[str, bytes]) -> Evidence:
    evidence = make_evidence(actor, office, *files)
    jobs.prepare_evidence.func(evidence.pk)
    return evidence


def address(evidence: Evidence, position: int = 1, **query: object) -> str:
    place = reverse("evidence:preview", kwargs={"pk": evidence.pk, "position": position})
    return place + "?" + "&".join(f"{name}={value}" for name, value in query.items())


def body(client: Client, evidence: Evidence, position: int = 1, **query: object) -> str:
    answer = client.get(address(evidence, position, **query))
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_pdf_is_turned_page_by_page(client: Client, anggota: User, office: Office) -> None:
    evidence = prepared(anggota, office, ("laporan.pdf", write_sample(Layout.SIX, Format.PDF, year=2026)))
    first = preview_of(anggota, evidence)
    assert (first.kind, first.page, first.page_before) == ("PAGES", 1, "")
    assert first.pages > 2
    page = body(client, evidence, halaman=2)
    assert f"2 dari {first.pages}" in page
    shown = client.get(preview_of(anggota, evidence, page=2).picture)
    assert Image.open(io.BytesIO(shown.content)).width == 1100
    closer = client.get(preview_of(anggota, evidence, page=2, zoom=2).picture)
    assert Image.open(io.BytesIO(closer.content)).width == 1650


def test_a_page_beyond_the_last_is_the_last(anggota: User, office: Office) -> None:
    evidence = prepared(anggota, office, ("laporan.pdf", hostile_files.pdf(2)))
    assert (preview_of(anggota, evidence, page=99).page, preview_of(anggota, evidence, page=99).page_after) == (2, "")


def test_a_photo_is_upright_small_and_without_what_the_camera_wrote(
    client: Client, anggota: User, office: Office
) -> None:
    original = photo((3000, 2000), turned=6)
    evidence = prepared(anggota, office, ("foto.jpg", original))
    shown = Image.open(io.BytesIO(client.get(preview_of(anggota, evidence).picture).content))
    assert (shown.format, shown.height, shown.width < shown.height) == ("WEBP", 1100, True)
    assert not dict(shown.getexif())
    assert b"Pabrik" not in client.get(preview_of(anggota, evidence).picture).content
    kept = evidence.files[0]
    with kept.open() as content:
        assert content.read() == original


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "GIF", "HEIF"])
def test_other_pictures_are_shown_too(kind: str, client: Client, anggota: User, office: Office) -> None:
    evidence = prepared(anggota, office, ("gambar", photo(kind=kind)))
    assert preview_of(anggota, evidence).kind == "PICTURE"
    assert client.get(links_of(evidence)[0].thumbnail)["Content-Type"] == "image/webp"


def test_pictures_are_private_and_can_run_nothing(client: Client, anggota: User, office: Office) -> None:
    evidence = prepared(anggota, office, ("foto.jpg", photo()))
    answer = client.get(preview_of(anggota, evidence).picture)
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer["Cache-Control"] == "private, max-age=604800, immutable"
    assert answer["X-Content-Type-Options"] == "nosniff"
    unnamed = client.get(reverse("evidence:picture", kwargs={"pk": evidence.pk, "position": 1}))
    assert unnamed["Cache-Control"] == "private, no-cache"


def test_a_word_file_is_text_table_and_pictures_of_our_own_making(
    client: Client, anggota: User, office: Office
) -> None:
    content = word_file(
        ["Rapat <script>alert(1)</script> pleno"], [["Nama", "Paraf"], ["Dewi", "<b>ada</b>"]], [photo()]
    )
    evidence = prepared(anggota, office, ("notulen.docx", content))
    page = body(client, evidence)
    assert "Rapat &lt;script&gt;alert(1)&lt;/script&gt; pleno" in page
    assert "<td>&lt;b&gt;ada&lt;/b&gt;</td>" in page
    inner = client.get(reverse("evidence:inner_picture", kwargs={"pk": evidence.pk, "position": 1, "number": 1}))
    assert (inner["Content-Type"], Image.open(io.BytesIO(inner.content)).format) == ("image/webp", "WEBP")
    assert page.index("pleno") < page.index("isi-1.webp") < page.index("Paraf")


@pytest.mark.parametrize("kind", [Format.XLSX, Format.ODS, Format.TEXT])
def test_sheets_and_texts_are_shown_in_parts(kind: Format, client: Client, anggota: User, office: Office) -> None:
    evidence = prepared(anggota, office, (f"rencana.{kind}", write_sample(Layout.SIX, kind, year=2026)))
    shown = preview_of(anggota, evidence)
    assert (shown.state, shown.kind) == ("READY", "DOCUMENT")
    assert "MANAJEMEN PERUBAHAN" in body(client, evidence).upper()


def test_a_long_document_is_cut_into_parts_and_says_what_is_left_out(
    client: Client, anggota: User, office: Office
) -> None:
    lines = "\n".join(f"Baris ke-{number} " + "kata " * 60 for number in range(6000))
    evidence = prepared(anggota, office, ("panjang.txt", lines.encode()))
    shown = preview_of(anggota, evidence)
    assert shown.pages == 60
    assert "60 bagian pertama" in shown.left_out
    page = body(client, evidence, halaman=2)
    assert "Unduh berkasnya untuk melihat semuanya" in page
    assert len(page) < 60_000
    assert "Baris ke-0 " in body(client, evidence)
    assert "Baris ke-0 " not in page


def test_what_is_not_made_yet_says_so_and_asks_again(client: Client, anggota: User, office: Office) -> None:
    evidence = make_evidence(anggota, office, ("catatan.txt", b"Isi catatan"))
    waiting = body(client, evidence)
    assert "Tampilan sedang disiapkan" in waiting
    assert 'hx-trigger="every 2s"' in waiting
    assert '<noscript><meta http-equiv="refresh"' in waiting
    jobs.prepare_evidence.func(evidence.pk)
    ready = client.get(address(evidence), headers=HTMX).content.decode()
    assert "Isi catatan" in ready
    assert "hx-trigger" not in ready
    assert "<html" not in ready


def test_a_new_version_shows_its_own_file_and_the_old_stays_to_be_seen(
    client: Client, anggota: User, office: Office
) -> None:
    evidence = prepared(anggota, office, ("lama.txt", b"Isi lama"))
    version = services.revise(anggota, evidence, contents=[keep_bytes(b"Isi baru", "baru.txt")])
    jobs.prepare_version.func(version.pk)
    assert "Isi baru" in body(client, evidence)
    old = body(client, evidence, versi=1)
    assert "Isi lama" in old
    assert "versi lama ke-1" in old
    assert client.get(address(evidence, versi=3)).status_code == 404


def test_the_same_bytes_are_made_ready_once(
    anggota: User, office: Office, other_office: Office, orang_luar: User
) -> None:
    prepared(anggota, office, ("satu.txt", b"Surat edaran bersama"))
    made = FilePreview.objects.get()
    prepared(orang_luar, other_office, ("dua.txt", b"Surat edaran bersama"))
    assert FilePreview.objects.get().made_at == made.made_at


@pytest.mark.parametrize("route", ["evidence:preview", "evidence:picture", "evidence:thumbnail"])
def test_another_office_sees_nothing_even_of_bytes_it_holds_itself(
    route: str, orang_luar: User, other_office: Office, anggota: User, office: Office, sign_in: SignIn
) -> None:
    evidence = prepared(anggota, office, ("foto.jpg", photo()))
    prepared(orang_luar, other_office, ("foto.jpg", photo()))
    place = reverse(route, kwargs={"pk": evidence.pk, "position": 1})
    assert sign_in(orang_luar).get(place).status_code == 404
    assert sign_in(anggota).get(place).status_code == 200


HOSTILE: dict[str, tuple[str, Callable[[], bytes]]] = {
    "bomb": ("bom.docx", lambda: hostile_files.blown_up(900)),
    "entities": ("entitas.docx", lambda: hostile_files.word(b"<w:p/>", hostile_files.LAUGHS)),
    "laughs": ("tertawa.xlsx", lambda: hostile_files.sheet(hostile_files.LAUGHING_ROW, hostile_files.LAUGHS)),
    "huge picture": ("raksasa.png", lambda: hostile_files.picture((20_000, 20_000), mode="1", kind="PNG")),
    "torn pdf": ("sobek.pdf", lambda: hostile_files.pdf(3)[:400]),
    "torn photo": ("sobek.jpg", lambda: photo()[:900]),
}


def slipped_in(actor: User, office: Office, name: str, content: bytes) -> Evidence:
    """A document with bytes that the door would not have taken, as if it had let them through."""
    digest = hashlib.sha256(content).hexdigest()
    storages["content"].save(store_path(digest), ContentFile(content))
    facts = EvidenceFacts(title="Berkas aneh")
    evidence = services.add(
        actor, office, facts=facts, contents=[StoredBytes(name, digest, len(content), "docx", "application/msword")]
    )
    jobs.prepare_evidence.func(evidence.pk)
    return evidence


@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_file_ends_with_a_sentence_and_the_download(
    case: str, client: Client, anggota: User, office: Office
) -> None:
    name, make = HOSTILE[case]
    evidence = slipped_in(anggota, office, name, make())
    assert preview_of(anggota, evidence).state == "FAILED"
    page = body(client, evidence)
    assert "Berkas ini tidak dapat ditampilkan" in page
    assert preview_of(anggota, evidence).message
    assert reverse("files:download", kwargs={"uid": evidence.files[0].uid}) in page
    assert client.get(address(evidence).replace("/?", "/kecil.webp?")).status_code == 404


def test_what_failed_is_tried_again(client: Client, anggota: User, office: Office) -> None:
    """Preparing it took too long, say: the file itself is good."""
    evidence = prepared(anggota, office, ("catatan.txt", b"Rapat pleno.\n"))
    FilePreview.objects.update(state="FAILED", kind="NONE", pages=0, message="Terlalu lama.")
    again = reverse("evidence:prepare_again", kwargs={"pk": evidence.pk, "position": 1})
    assert again in body(client, evidence)
    answer = client.post(again, headers=HTMX)
    assert "Tampilan sedang disiapkan" in answer.content.decode()
    waiting = DBTaskResult.objects.filter(task_path=jobs.prepare_evidence.module_path).latest("enqueued_at")
    jobs.prepare_evidence.func(*waiting.args_kwargs["args"])
    assert "Rapat pleno." in body(client, evidence)
    assert client.post(again)["Location"] == address(evidence, versi=1)
    assert preview_of(anggota, evidence).state == "READY"


def test_a_viewer_cannot_try_again_and_another_file_is_refused(
    sign_in: SignIn, anggota: User, pengamat: User, office: Office
) -> None:
    evidence = prepared(anggota, office, ("catatan.txt", b"Rapat pleno.\n"))
    FilePreview.objects.update(state="FAILED", kind="NONE", message="Terlalu lama.")
    assert "Coba tampilkan lagi" not in body(sign_in(pengamat), evidence)
    with pytest.raises(services.NotOfThisEvidence):
        services.prepare_again(anggota, evidence, sha256="0" * 64)


def test_an_outside_entity_is_not_fetched(client: Client, anggota: User, office: Office) -> None:
    head = '<!DOCTYPE x [<!ENTITY isi SYSTEM "file:///etc/passwd">]>'
    content = hostile_files.word(b"<w:p><w:r><w:t>&isi;</w:t></w:r></w:p>", head)
    evidence = prepared(anggota, office, ("xxe.docx", content))
    assert preview_of(anggota, evidence).state == "FAILED"
    assert "root:" not in body(client, evidence)


def test_links_and_pictures_from_outside_do_not_reach_the_page(client: Client, anggota: User, office: Office) -> None:
    linked = (
        b'<w:p><w:hyperlink r:id="rId9" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        b"<w:r><w:t>javascript:alert(1) klik di sini</w:t></w:r></w:hyperlink></w:p>"
    )
    more = (
        b'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"'
        b' Target="javascript:alert(1)" TargetMode="External"/></Relationships>'
    )
    document = f'<?xml version="1.0"?><w:document xmlns:w="{hostile_files.WORD_SPACE}"><w:body>'.encode()
    content = hostile_files.office(
        "word/document.xml", hostile_files.WORD, document + linked + b"</w:body></w:document>",
        [("word/_rels/document.xml.rels", more)],
    )  # fmt: skip
    page = body(client, prepared(anggota, office, ("tautan.docx", content)))
    assert "klik di sini" in page
    assert 'href="javascript' not in page


def test_a_drawing_with_a_script_inside_a_word_file_is_left_out(client: Client, anggota: User, office: Office) -> None:
    content = word_file(["Ada gambar"], pictures=[photo()])
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            new.writestr(name, SVG if name.startswith("word/media/") else old.read(name))
    evidence = prepared(anggota, office, ("svg.docx", packed.getvalue()))
    page = body(client, evidence)
    assert "isi-1.webp" not in page
    assert "1 gambar tidak dapat ditampilkan" in page


def test_bytes_that_are_photo_and_page_at_once_come_back_as_pixels(
    client: Client, anggota: User, office: Office
) -> None:
    evidence = prepared(anggota, office, ("dua-muka.jpg", photo() + b"<html><script>alert(1)</script></html>"))
    answer = client.get(preview_of(anggota, evidence).picture)
    assert answer["Content-Type"] == "image/webp"
    assert b"script" not in answer.content


def test_a_file_that_cannot_be_drawn_after_all_offers_the_download(
    client: Client, anggota: User, office: Office
) -> None:
    evidence = prepared(anggota, office, ("laporan.pdf", hostile_files.pdf(5)))
    assert client.get(preview_of(anggota, evidence, page=5).picture).status_code == 200
    page = body(client, evidence, halaman=5)
    assert "Unduh berkasnya untuk melihatnya" in page
    missing = reverse("evidence:page_picture", kwargs={"pk": evidence.pk, "position": 1, "page": 6})
    assert client.get(missing).status_code == 404


def test_a_link_is_shown_with_what_is_known_of_it(client: Client, anggota: User, office: Office) -> None:
    evidence = make_evidence(anggota, office, link="https://contoh.go.id/laporan")
    page = body(client, evidence)
    assert 'href="https://contoh.go.id/laporan" rel="noopener noreferrer nofollow"' in page
    assert "Belum diperiksa" in page


def test_a_link_that_is_a_script_is_no_link(client: Client, anggota: User, office: Office) -> None:
    evidence = make_evidence(anggota, office, link="javascript:alert(1)")
    assert 'href="javascript' not in body(client, evidence)


def test_a_document_with_many_files_costs_few_queries(
    client: Client, anggota: User, office: Office, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    files = [(f"catatan-{number}.txt", f"Catatan {number}".encode()) for number in range(40)]
    evidence = make_evidence(anggota, office, *files)
    with django_assert_max_num_queries(12):
        assert "berkas 7 dari 40" in body(client, evidence, 7)


def test_pages_are_made_once(anggota: User, office: Office) -> None:
    evidence = prepared(anggota, office, ("laporan.pdf", hostile_files.pdf(1)))
    sha256 = evidence.files[0].sha256
    assert storages["content"].exists(f"turunan/{sha256[:2]}/{sha256}/halaman-1-1100.png")
    storages["content"].delete(store_path(sha256))
    assert page_picture(evidence.files[0], 1)
