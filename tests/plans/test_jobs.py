"""Background reading with a real child process on the project's own sample, and what happens when it breaks."""

from __future__ import annotations

import datetime as dt

import pytest
import time_machine
from django.core.files.storage import storages
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from tests.factories.plans import make_draft, make_source
from zonaintegritas.core.sample import Format, Layout, write_sample
from zonaintegritas.files.pictures import WIDTH
from zonaintegritas.files.store import keep_bytes
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import selectors, services
from zonaintegritas.plans.jobs import SILENT_FOR, beat, draw_pages, read_waiting, resume_left_readings
from zonaintegritas.plans.models import Draft, Source
from zonaintegritas.plans.selectors.source import pane_of

YEAR = 2026


def start(operator: User, office: Office, content: bytes, name: str) -> Draft:
    return services.start_draft(operator, office, contents=[keep_bytes(content, name)])


@pytest.mark.parametrize("kind", [Format.TEXT, Format.DOCX, Format.PDF, Format.XLSX, Format.ODS])
def test_a_sample_is_read_into_rows_that_know_their_place(kind: Format, operator: User, office: Office) -> None:
    content = write_sample(Layout.RESPONSIBLE, kind, year=YEAR)
    draft = start(operator, office, content, f"contoh.{kind}")
    read_waiting.func(draft.pk)
    source = draft.sources.get()
    assert source.state == Source.State.READ, source.message
    rows = list(draft.rows.order_by("position"))
    assert len({row.area_roman for row in rows}) == 6
    for row in rows:
        lit = _lit(source, row.cells["evidence"]["places"])
        assert lit, row.indicator


def _lit(source: Source, places: list[dict[str, object]]) -> list[object]:
    """What the pane lights for these places."""
    pane = pane_of(source, places)
    boxes = [box for page in pane.pages for box in page.boxes if box.lit]
    cells = [cell for block in pane.blocks for row in block.rows for cell in row.cells if cell.lit]
    return [*boxes, *cells]


def test_reading_may_run_twice(operator: User, office: Office) -> None:
    draft = start(operator, office, write_sample(Layout.SIX, Format.TEXT, year=YEAR), "contoh.txt")
    read_waiting.func(draft.pk)
    count = draft.rows.count()
    read_waiting.func(draft.pk)
    assert draft.rows.count() == count > 0


def test_a_file_that_is_no_decree_ends_with_a_sentence(operator: User, office: Office) -> None:
    draft = start(operator, office, b"%PDF-1.7\nbukan pdf sama sekali", "rusak.pdf")
    read_waiting.func(draft.pk)
    source = draft.sources.get()
    assert (source.state, bool(source.message)) == (Source.State.FAILED, True)


def test_a_reading_left_by_a_dead_worker_starts_again(operator: User, office: Office) -> None:
    draft = start(operator, office, write_sample(Layout.SIX, Format.TEXT, year=YEAR), "contoh.txt")
    DBTaskResult.objects.all().delete()
    Source.objects.update(state=Source.State.READING, attempts=1, beat_at=timezone.now())
    later = timezone.now() + SILENT_FOR + dt.timedelta(seconds=1)
    assert resume_left_readings(timezone.now()) == 0
    assert resume_left_readings(later) == 1
    assert DBTaskResult.objects.count() == 1
    read_waiting.func(draft.pk)
    source = draft.sources.get()
    assert (source.state, source.attempts) == (Source.State.READ, 2)


def test_a_reading_that_another_worker_is_at_is_left_alone(operator: User, office: Office) -> None:
    draft = start(operator, office, write_sample(Layout.SIX, Format.TEXT, year=YEAR), "contoh.txt")
    read_waiting.enqueue(draft.pk)
    DBTaskResult.objects.update(status="RUNNING")
    Source.objects.update(state=Source.State.READING, attempts=1, beat_at=timezone.now())
    read_waiting.func(draft.pk)
    assert draft.sources.get().attempts == 1


def test_progress_is_told_in_words(office: Office) -> None:
    source = make_source(make_draft(office), state="READING")
    with time_machine.travel(dt.datetime(2026, 3, 1, tzinfo=dt.UTC), tick=False):
        beat(source.pk, "membaca halaman 7 dari 20")
    source.refresh_from_db()
    assert (source.progress, source.steps) == ("membaca halaman 7 dari 20", (7, 20))
    assert source.beat_at == dt.datetime(2026, 3, 1, tzinfo=dt.UTC)


def test_unread_files_are_those_that_wait_or_were_begun(office: Office) -> None:
    draft = make_draft(office)
    busy = [make_source(draft, state=state) for state in ("WAITING", "READING")]
    for state in ("READ", "FAILED", "KEPT"):
        make_source(draft, state=state)
    make_source(draft, state="WAITING", is_removed=True)
    assert selectors.unread_sources(draft.pk) == busy


def test_pages_of_a_pdf_are_drawn_before_somebody_looks(operator: User, office: Office) -> None:
    draft = start(operator, office, write_sample(Layout.SIX, Format.PDF, year=YEAR), "contoh.pdf")
    read_waiting.func(draft.pk)
    source = draft.sources.get()
    assert [result.args_kwargs["args"] for result in DBTaskResult.objects.filter(priority__lt=0)] == [[source.pk]]
    draw_pages.func(source.pk)
    path = f"turunan/{source.file.sha256[:2]}/{source.file.sha256}/halaman-1-{WIDTH}.png"
    assert storages["content"].exists(path)
