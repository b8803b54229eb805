"""Photos and scans from upload to rows, with real OCR; and waiting for it where it is missing."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from django.utils import timezone

from tests.factories.pictures import sample_photos
from zonaintegritas.core.decree.formats.scan import available
from zonaintegritas.core.sample import Layout
from zonaintegritas.files.store import keep_bytes
from zonaintegritas.guard.actor import System
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import readiness, selectors, services
from zonaintegritas.plans.jobs import SILENT_FOR, read_waiting, resume_waiting_scans
from zonaintegritas.plans.models import Draft, Source
from zonaintegritas.plans.selectors.source import pane_of

YEAR = 2026
pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def photos() -> list[bytes]:
    return sample_photos(Layout.SIX, year=YEAR, pages=3)


def without_ocr(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """A machine on which the language data was not installed: the usual folders do not hold it."""
    monkeypatch.setattr(available, "USUAL", (str(folder),))
    monkeypatch.setenv(available.VARIABLE, str(folder))


def test_photos_become_one_file_whose_rows_know_their_place(
    operator: User, office: Office, photos: list[bytes]
) -> None:
    contents = [keep_bytes(photo, f"foto-{number}.jpg") for number, photo in enumerate(photos, start=1)]
    draft = services.start_draft(operator, office, contents=contents)
    services.read_again(operator, draft.sources.get())
    read_waiting.func(draft.pk)
    source = draft.sources.get()
    assert (source.state, source.file.kind) == (Source.State.READ, "pdf"), source.message
    assert len(selectors.photos_of(source)) == 3
    rows = list(draft.rows.order_by("position"))
    assert len(rows) > 5
    assert all(0 < cell["confidence"] <= 1 for row in rows for cell in (row.cells["indicator"],) if cell["places"])
    pane = pane_of(source, rows[0].cells["indicator"]["places"])
    assert len(pane.pages) == 3
    assert [box for page in pane.pages for box in page.boxes if box.lit]


def test_where_ocr_is_missing_the_scan_waits_and_is_read_once_it_is_there(
    operator: User, office: Office, photos: list[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    draft = services.start_draft(operator, office, contents=[keep_bytes(photos[0], "foto.jpg")])
    source = draft.sources.get()
    begun = services.start_reading(System(), source)
    services.fail_reading(
        System(), begun, message="apt install tesseract-ocr-ind", code="ocr-missing", attempt=begun.attempts
    )
    assert draft.sources.get().state == Source.State.NO_OCR
    assert "berkas" not in [obstacle.part for obstacle in readiness.obstacles(Draft.objects.get(pk=draft.pk))]
    later = timezone.now() + SILENT_FOR + dt.timedelta(seconds=1)
    with monkeypatch.context() as missing:
        without_ocr(missing, tmp_path)
        assert resume_waiting_scans(later) == 0
    assert resume_waiting_scans(later) == 1
    assert draft.sources.get().state == Source.State.WAITING
    read_waiting.func(draft.pk)
    assert draft.sources.get().state == Source.State.READ
