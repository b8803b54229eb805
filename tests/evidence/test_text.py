"""The words of files: read once for the same bytes, from text layers, office files and, with OCR, pictures."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from PIL import Image, ImageDraw, ImageFont
from reportlab.pdfgen.canvas import Canvas

from tests.core.decree import hostile_files
from tests.factories.evidence import make_evidence, photo, word_file
from zonaintegritas.core.decree.formats.scan.available import ocr_is_available
from zonaintegritas.evidence import jobs, selectors, services
from zonaintegritas.evidence.facts import FoundText
from zonaintegritas.evidence.models import Evidence, FilePreview, ReadText
from zonaintegritas.files.store import keep_bytes
from zonaintegritas.guard.actor import System
from zonaintegritas.offices.models import Office, User

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
LETTER = (
    "KOMISI PEMILIHAN UMUM",
    "KOTA HARAPAN JAYA",
    "Harapan Jaya, 12 Maret 2026",
    "Ketua,",
    "ttd",
    "Rahmat Hidayat",
)


def pdf_of(*pages: tuple[str, ...]) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=hostile_files.A4, invariant=1)
    for lines in pages:
        for number, line in enumerate(lines):
            canvas.drawString(72, 760 - 20 * number, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def photographed(*lines: str) -> bytes:
    """Lines as a phone sees them."""
    paper = Image.new("L", (1600, 1100), 245)
    pen = ImageDraw.Draw(paper)
    for number, line in enumerate(lines):
        pen.text((120, 120 + 110 * number), line, fill=20, font=ImageFont.load_default(52))
    out = io.BytesIO()
    paper.save(out, "JPEG", quality=90)
    return out.getvalue()


def read(actor: User, office: Office, name: str, content: bytes) -> ReadText:
    evidence = make_evidence(actor, office, (name, content))
    jobs.read_text.func(evidence.current.held.get().pk)
    return ReadText.objects.get(sha256=evidence.files[0].sha256)


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("surat.pdf", lambda: pdf_of(LETTER)),
        ("surat.docx", lambda: word_file(LETTER)),
        ("surat.txt", lambda: "\r\n".join(LETTER).encode()),
    ],
)
def test_words_and_what_they_say_are_kept(name: str, make: Callable[[], bytes], anggota: User, office: Office) -> None:
    text = read(anggota, office, name, make())
    assert text.state == "READ"
    assert [line for line in LETTER if line in text.text] == list(LETTER)
    assert text.folded == text.text.lower()
    evidence = Evidence.objects.get()
    facts = selectors.facts_of(anggota, evidence)
    assert [(one.office, one.borne and one.borne.day, one.signature) for one in facts] == [
        ("KOMISI PEMILIHAN UMUM KOTA HARAPAN JAYA", dt.date(2026, 3, 12), "ttd")
    ]


def test_what_a_file_says_is_not_told_to_another_office(anggota: User, office: Office, orang_luar: User) -> None:
    read(anggota, office, "surat.txt", "\n".join(LETTER).encode())
    assert selectors.facts_of(orang_luar, Evidence.objects.get()) == []


def test_adding_and_revising_have_every_file_read(anggota: User, office: Office) -> None:
    evidence = make_evidence(anggota, office, ("a.txt", b"Isi a"), ("b.txt", b"Isi b"))
    version = services.revise(anggota, evidence, contents=[keep_bytes(b"Isi c", "c.txt")])
    waiting = DBTaskResult.objects.order_by("enqueued_at").values_list("task_path", "args_kwargs")
    assert [(path.rsplit(".", 1)[-1], told["args"]) for path, told in waiting] == [
        ("prepare_evidence", [evidence.pk]),
        ("prepare_version", [version.pk]),
    ]
    jobs.prepare_version.func(version.pk)
    reading = DBTaskResult.objects.get(task_path=jobs.read_text.module_path)
    assert (reading.queue_name, reading.args_kwargs["args"]) == ("long", [version.held.get().pk])


def test_the_same_bytes_are_read_once(anggota: User, office: Office, orang_luar: User, other_office: Office) -> None:
    first = read(anggota, office, "surat.txt", b"Surat edaran bersama")
    again = read(orang_luar, other_office, "salinan.txt", b"Surat edaran bersama")
    assert (again.pk, again.read_at) == (first.pk, first.read_at)


def test_signs_that_a_database_refuses_are_left_out(anggota: User, office: Office) -> None:
    text = read(anggota, office, "aneh.txt", "Rapat\x01 pleno\x0c  İSTANBUL \ufeff selesai".encode())
    assert text.text == "Rapat pleno İSTANBUL selesai"
    assert len(text.folded) == len(text.text)


@pytest.mark.parametrize(
    ("name", "content", "state"),
    [
        ("kunci.docx", lambda: hostile_files.word(b"<w:p/>", hostile_files.LAUGHS), "FAILED"),
        ("sobek.pdf", lambda: hostile_files.pdf(3)[:400], "FAILED"),
        ("kosong.docx", lambda: word_file(pictures=[photo()]), "NONE"),
    ],
)
def test_what_cannot_be_read_says_so(
    name: str, content: Callable[[], bytes], state: str, anggota: User, office: Office
) -> None:
    assert read(anggota, office, name, content()).state == state


def test_a_scan_waits_where_ocr_is_missing_and_is_read_once_it_is_there(
    anggota: User, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    evidence = make_evidence(anggota, office, ("foto.jpg", photographed("UNDANGAN RAPAT", "Harapan Jaya")))
    held = evidence.current.held.get()
    found = FoundText(ReadText.State.NO_OCR, unread=1)
    text = services.record_text(System(), evidence, sha256=held.file.sha256, found=found)
    later = timezone.now() + jobs.LEFT_FOR + dt.timedelta(seconds=1)
    monkeypatch.setattr(jobs, "ocr_is_available", lambda: False)
    assert jobs.resume_waiting_files(later) == 0
    monkeypatch.setattr(jobs, "ocr_is_available", lambda: True)
    assert jobs.resume_waiting_files(timezone.now()) == 0
    assert jobs.resume_waiting_files(later) == 1
    assert jobs.resume_waiting_files(later) == 0
    text.refresh_from_db()
    assert text.state == "WAITING"
    reading = DBTaskResult.objects.get(task_path=jobs.read_text.module_path)
    assert reading.args_kwargs["args"] == [held.pk]


@pytest.mark.skipif(not ocr_is_available(), reason="OCR is not installed")
def test_photos_are_read_by_ocr(anggota: User, office: Office) -> None:
    text = read(anggota, office, "foto.jpg", photographed("UNDANGAN RAPAT", "Harapan Jaya, 12 Maret 2026"))
    assert (text.state, text.unread) == ("READ", 0)
    assert "undangan rapat" in text.folded


def test_files_from_before_are_made_ready_in_the_background(anggota: User, office: Office) -> None:
    evidence = make_evidence(anggota, office, ("lama.txt", b"Isi lama"))
    sha256, held = evidence.files[0].sha256, evidence.current.held.get()
    long_ago = timezone.now() - dt.timedelta(days=9)
    FilePreview.objects.create(sha256=sha256, state="WAITING", made_at=long_ago)
    ReadText.objects.create(sha256=sha256, state="WAITING", read_at=long_ago)
    DBTaskResult.objects.all().delete()
    assert jobs.resume_waiting_files(timezone.now()) == 2
    assert jobs.resume_waiting_files(timezone.now()) == 0
    paths = {jobs.prepare_file.module_path, jobs.read_text.module_path}
    assert set(DBTaskResult.objects.values_list("task_path", flat=True)) == paths
    jobs.prepare_file.func(held.pk)
    jobs.read_text.func(held.pk)
    assert FilePreview.objects.get().state == "READY"
    assert ReadText.objects.get().state == "READ"


def test_a_missing_file_ends_the_task_quietly(db: None) -> None:
    jobs.read_text.func(0)
    jobs.prepare_version.func(0)
    assert not ReadText.objects.exists()
