"""Background reading: a child process with limits reads the file, then a short command stores the result."""

from __future__ import annotations

import datetime as dt
import logging
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.utils import timezone
from django_tasks import TaskResultStatus, task
from django_tasks_db.models import DBTaskResult

from zonaintegritas.core.decree.child import Limits, join_photos_in_child, read_in_child
from zonaintegritas.core.decree.formats.scan.available import ocr_is_available
from zonaintegritas.core.decree.formats.unreadable import Unreadable
from zonaintegritas.core.decree.plan import Reading
from zonaintegritas.files.models import StoredFile
from zonaintegritas.files.pictures import page_picture
from zonaintegritas.files.store import StoredBytes, keep_bytes
from zonaintegritas.guard.actor import System
from zonaintegritas.guard.events import subscribe
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import Refused
from zonaintegritas.offices import selectors as offices
from zonaintegritas.plans import selectors, services
from zonaintegritas.plans.models import SignedDecree, Source
from zonaintegritas.plans.models.being_read import ReadingState
from zonaintegritas.plans.signed_text import found_in, result_for_amendment, result_for_plan
from zonaintegritas.plans.stored_reading import stored

logger = logging.getLogger(__name__)
MOST_DRAWN = 60  # pages drawn ahead; later ones are drawn when somebody turns to them
DRAWS_FOR = 60.0  # seconds
SILENT_FOR = dt.timedelta(minutes=3)  # a reading gives a sign of life far more often, or ends


@task(queue_name="long")
def read_waiting(draft_pk: int) -> None:
    """Read every file of a draft that waits, or whose reading was left by a dead worker. May run twice."""
    is_shared = _is_read_elsewhere(draft_pk)
    for source in selectors.unread_sources(draft_pk):
        if is_shared and source.state == Source.State.READING:
            continue  # the other task ends it; where its worker is dead, the reaper starts it once more
        _read(source)


@task(queue_name="long", priority=-10)
def draw_pages(source_pk: int) -> None:
    """Make the pictures of a PDF's pages before somebody looks; after all readings that wait. May run twice."""
    until = time.monotonic() + DRAWS_FOR
    file = selectors.source_for(System(), source_pk).file
    for page in range(1, MOST_DRAWN + 1):
        if time.monotonic() > until or page_picture(file, page) is None:
            return


def _is_read_elsewhere(draft_pk: int) -> bool:
    """Whether another worker runs a task for the same draft: this task is one of those that run."""
    running = DBTaskResult.objects.filter(status=TaskResultStatus.RUNNING, task_path=read_waiting.module_path)
    return len([result for result in running if result.args_kwargs["args"] == [draft_pk]]) > 1


def _read(source: Source) -> None:
    begun = services.start_reading(System(), source)
    if begun.state != Source.State.READING or begun.attempts == source.attempts:
        return
    try:
        with tempfile.TemporaryDirectory(prefix="zi-") as folder:
            source = _with_photos_joined(source, Path(folder))
            path = Path(folder) / "berkas"
            with source.file.open() as content:
                path.write_bytes(content.read())
            reading = read_in_child(
                path, source.file.name, limits=Limits(), progress=lambda words: beat(source.pk, words)
            )
        named = offices.office_named(reading.decree.office.value) if reading.decree.office.value else None
        services.record_reading(System(), source, reading=stored(reading), named_office=named, attempt=begun.attempts)
        if reading.document.pages:
            draw_pages.enqueue(source.pk)
    except Unreadable as unreadable:
        logger.info("file not readable", extra={"source": source.pk, "code": unreadable.code})
        services.fail_reading(
            System(), source, message=unreadable.message, code=unreadable.code, attempt=begun.attempts
        )
    except Refused as refused:
        services.fail_reading(System(), source, message=refused.message, code="refused", attempt=begun.attempts)


def _with_photos_joined(source: Source, folder: Path) -> Source:
    """The file itself, or the one PDF that is made of its photos. Raises Unreadable and Refused."""
    photos = selectors.photos_of(source)
    if not photos or source.file.kind == "pdf":
        return source
    beat(source.pk, "Menyatukan foto")
    return services.record_joined(System(), source, content=_joined([photo.file for photo in photos], folder))


def _joined(photos: Sequence[StoredFile], folder: Path) -> StoredBytes:
    """Photos of pages, in order, as one PDF in the store. Raises Unreadable and Refused."""
    paths = []
    for number, photo in enumerate(photos):
        paths.append(folder / f"foto-{number}")
        with photo.open() as content:
            paths[-1].write_bytes(content.read())
    stem = photos[0].name.rpartition(".")[0] or photos[0].name
    others = f" dan {len(photos) - 1} foto lain" if len(photos) > 1 else ""
    return keep_bytes(join_photos_in_child(paths), f"{stem}{others}.pdf")


@task(queue_name="long")
def compare_waiting(signed_pk: int) -> None:
    """Read a signed paper that waits and compare it with what was approved. May run twice."""
    signed = selectors.unread_signed(signed_pk)
    if signed is None:
        return
    begun = services.start_comparing(System(), signed)
    if begun.state != SignedDecree.State.READING or begun.attempts == signed.attempts:
        return
    try:
        reading = _read_signed(begun)
        beat(signed.pk, "Membandingkan dengan yang disetujui", SignedDecree)
        services.record_comparing(
            System(), begun, found=found_in(reading), result=_result(begun, reading), attempt=begun.attempts
        )
    except Unreadable as unreadable:
        logger.info("signed paper not readable", extra={"signed": signed.pk, "code": unreadable.code})
        services.fail_comparing(
            System(), begun, message=unreadable.message, code=unreadable.code, attempt=begun.attempts
        )
    except Refused as refused:
        services.fail_comparing(System(), begun, message=refused.message, code="refused", attempt=begun.attempts)


def _read_signed(signed: SignedDecree) -> Reading:
    """What the paper says. Raises Unreadable and Refused."""
    assert signed.file is not None  # noqa: S101 - for the type checker: only papers with a file wait
    with tempfile.TemporaryDirectory(prefix="zi-") as folder:
        file, photos = signed.file, selectors.signed_photos_of(signed)
        if photos and file.kind != "pdf":
            beat(signed.pk, "Menyatukan foto", SignedDecree)
            joined = services.record_signed_joined(
                System(), signed, content=_joined([one.file for one in photos], Path(folder))
            )
            file = joined.file or file
        path = Path(folder) / "berkas"
        with file.open() as content:
            path.write_bytes(content.read())
        return read_in_child(
            path, file.name, limits=Limits(), progress=lambda words: beat(signed.pk, words, SignedDecree)
        )


def _result(signed: SignedDecree, reading: Reading) -> dict[str, Any]:
    """What reads otherwise than approved; of an amendment, than the two revisions say."""
    if signed.draft is None:
        assert signed.first is not None  # noqa: S101 - for the type checker: a constraint says so
        assert signed.last is not None  # noqa: S101
        return result_for_amendment(signed.first, signed.last, reading)
    approved = selectors.approved_of(signed.draft)
    assert approved is not None  # noqa: S101 - for the type checker: only approved drafts have a signed paper
    return result_for_plan(approved.approval, reading)


def beat(pk: int, words: str, kind: type[Source] | type[SignedDecree] = Source) -> None:
    """Show how far reading has come: the one write beside the gate (one row, no history)."""
    reading = kind.objects.filter(pk=pk, state=ReadingState.READING)
    reading.update(progress=words[:120], beat_at=timezone.now())


def resume_left_readings(now: dt.datetime) -> int:
    """Enqueue drafts and signed papers whose reading stopped without an end, and whose task is gone. How many."""
    left = Source.objects.filter(state=Source.State.READING, beat_at__lt=now - SILENT_FOR, is_removed=False)
    drafts = set(left.values_list("draft_id", flat=True))
    for draft_pk in drafts:
        read_waiting.enqueue(draft_pk)
    left.update(beat_at=now)
    papers = SignedDecree.objects.standing().filter(state=ReadingState.READING, beat_at__lt=now - SILENT_FOR)
    signed = list(papers.values_list("pk", flat=True))
    for signed_pk in signed:
        compare_waiting.enqueue(signed_pk)
    papers.update(beat_at=now)
    return len(drafts) + len(signed)


def resume_waiting_scans(now: dt.datetime) -> int:
    """Put scans that waited for OCR in the queue, once it can be used here. How many."""
    if not ocr_is_available():
        return 0
    waiting = selectors.sources_waiting_for_ocr(now - SILENT_FOR)
    for source in waiting:
        services.read_again(System(), source)
    papers = selectors.signed_waiting_for_ocr(now - SILENT_FOR)
    for paper in papers:
        services.compare_again(System(), paper)
    return len(waiting) + len(papers)


subscribe(Action.DRAFT_START, read_waiting)
subscribe(Action.DRAFT_ADD_FILE, read_waiting)
subscribe(Action.READING_AGAIN, read_waiting)
subscribe(Action.SIGNED_RECORD, compare_waiting)
