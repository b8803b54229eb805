"""After an upload: how each file is shown is made ready (short), its words are read (long). Links are looked at weekly.

Every task may run twice: what is made already is left as it is.
"""

from __future__ import annotations

import base64
import datetime as dt
import logging
import time
from typing import Any, Final
from urllib.parse import urlsplit

from django.utils import timezone
from django_tasks import TaskResultStatus, task
from django_tasks_db.models import DBTaskResult

from zonaintegritas.core.decree.child import Limits, show_in_child, words_in_child
from zonaintegritas.core.decree.formats.scan.available import ocr_is_available
from zonaintegritas.core.decree.formats.unreadable import Unreadable
from zonaintegritas.core.papers import facts_of
from zonaintegritas.evidence import previews, selectors, services
from zonaintegritas.evidence.facts import FoundText, LinkFacts, PreviewFacts
from zonaintegritas.evidence.links import look_at
from zonaintegritas.evidence.models import EvidenceFile, EvidenceVersion, FilePreview, ReadText
from zonaintegritas.evidence.wording import why_not_shown
from zonaintegritas.files.models import StoredFile
from zonaintegritas.files.pictures import THUMBNAIL, as_path, page_picture, small_picture
from zonaintegritas.guard.actor import System
from zonaintegritas.guard.events import subscribe
from zonaintegritas.guard.policy import Action

logger = logging.getLogger(__name__)
SHORT: Final = "short"
LONG: Final = "long"
DRAWN_AHEAD: Final = 3  # pages of a PDF; later ones are drawn when somebody turns to them
WITHOUT_TEXT: Final = {"no-text", "scan", "empty", "picture-type", "picture-too-small", "slides", "unknown-type"}
LEFT_FOR: Final = dt.timedelta(minutes=3)  # a scan, before it is asked again whether OCR is there
FORGOTTEN: Final = dt.timedelta(hours=6)  # a file whose task was lost, or that came before there were tasks
SHOW_LIMITS: Final = Limits(processor_seconds=20)
RESUMED_AT_ONCE: Final = 50
LINKS_AT_ONCE: Final = 20
LINK_RHYTHM: Final = dt.timedelta(days=7)
PAUSE: Final = 1.0  # seconds between two looks: most links of an office lead to the same few hosts
PATIENCE_WITH_LINKS: Final = dt.timedelta(days=14)  # a host that does not answer today may answer tomorrow


@task(queue_name=SHORT)
def prepare_evidence(evidence_pk: int) -> None:
    """Make ready what a new document holds."""
    for held in selectors.held_by(evidence=evidence_pk):
        prepare(held)


@task(queue_name=SHORT)
def prepare_version(version_pk: int) -> None:
    """Make ready what a new version holds."""
    for held in selectors.held_by(version=version_pk):
        prepare(held)


@task(queue_name=SHORT)
def prepare_file(held_pk: int) -> None:
    """Make ready one file that nobody made ready when it came."""
    held = selectors.held(held_pk)
    if held is not None:
        prepare(held)


def prepare(held: EvidenceFile) -> None:
    """How a file is shown, where that is not known; and have its words read."""
    if not selectors.is_read(held.file.sha256):
        read_text.enqueue(held.pk)
    if selectors.has_preview(held.file.sha256):
        return
    facts = _made(held.file)
    services.record_preview(System(), held.version.evidence, sha256=held.file.sha256, facts=facts)
    if facts.state == FilePreview.State.READY:
        _draw_ahead(held.file, facts)


def _made(file: StoredFile) -> PreviewFacts:
    """Parts and pictures, kept beside the content, and what a page must know about them."""
    try:
        with as_path(file) as path:
            shown = show_in_child(path, file.name, limits=SHOW_LIMITS)
    except Unreadable as unreadable:
        logger.info("file not shown", extra={"file": file.pk, "code": unreadable.code})
        message = why_not_shown(unreadable.code)
        return PreviewFacts(FilePreview.State.FAILED, FilePreview.Kind.NONE, message=message)
    previews.keep_parts(file.sha256, shown["parts"], map(base64.b64decode, shown["pictures"]))
    kind = FilePreview.Kind[shown["kind"].upper()]
    return PreviewFacts(FilePreview.State.READY, kind, shown["pages"], shown["left_out"])


def _draw_ahead(file: StoredFile, facts: PreviewFacts) -> None:
    if facts.kind == FilePreview.Kind.PICTURE:
        small_picture(file, THUMBNAIL)
    if facts.kind == FilePreview.Kind.PAGES:
        page_picture(file, 1, THUMBNAIL)
        for page in range(1, min(facts.pages, DRAWN_AHEAD) + 1):
            page_picture(file, page)


@task(queue_name=LONG)
def read_text(held_pk: int) -> None:
    """Read the words of a file, once for all documents that hold the same bytes."""
    held = selectors.held(held_pk)
    if held is None or selectors.is_read(held.file.sha256):
        return
    services.record_text(System(), held.version.evidence, sha256=held.file.sha256, found=_words(held.file))


def _words(file: StoredFile) -> FoundText:
    states = ReadText.State
    try:
        with as_path(file) as path:
            found = words_in_child(path, file.name)
    except Unreadable as unreadable:
        logger.info("text not read", extra={"file": file.pk, "code": unreadable.code})
        return FoundText(states.NONE if unreadable.code in WITHOUT_TEXT else states.FAILED)
    text = str(found["text"])
    facts: dict[str, Any] = facts_of(text).as_json() if text else {}
    state = states.NO_OCR if found["lacks_ocr"] else states.READ if text else states.NONE
    return FoundText(state, text, int(found["unread"]), facts)


def resume_waiting_files(now: dt.datetime) -> int:
    """Put files in the queue of which nothing is known yet, or that waited for OCR, now that it is here. How many."""
    previews_left = FilePreview.objects.filter(state=FilePreview.State.WAITING, made_at__lt=now - FORGOTTEN)
    hashes = list(previews_left.values_list("sha256", flat=True)[:RESUMED_AT_ONCE])
    for held in selectors.one_place_of_each(hashes):
        prepare_file.enqueue(held.pk)
    FilePreview.objects.filter(sha256__in=hashes).update(made_at=now)
    texts = selectors.unread_texts(now - LEFT_FOR, now - FORGOTTEN, has_ocr=ocr_is_available())
    unread = list(texts.values_list("sha256", flat=True)[:RESUMED_AT_ONCE])
    for held in selectors.one_place_of_each(unread):
        read_text.enqueue(held.pk)
    ReadText.objects.filter(sha256__in=unread).update(state=ReadText.State.WAITING, read_at=now)
    return len(hashes) + len(unread)


@task(queue_name=LONG, priority=-10)
def check_links() -> None:
    """Look at the links that nobody looked at for a week, one after the other. May run twice."""
    for number, version in enumerate(selectors.links_to_check(timezone.now() - LINK_RHYTHM, LINKS_AT_ONCE)):
        if number:
            time.sleep(PAUSE)
        services.record_link(System(), version.evidence, version=version, found=_look(version))


def _look(version: EvidenceVersion) -> LinkFacts:
    """What the link says now. A host that may be back tomorrow does not kill a link that opened lately."""
    seen = look_at(version.link)
    logger.info("link looked at", extra={"host": urlsplit(version.link).hostname, "state": seen.state})
    if seen.may_pass and version.link_state != EvidenceVersion.LinkState.DEAD:
        last = version.link_seen_on
        today = version.evidence.office.today()
        if last is not None and today - last < PATIENCE_WITH_LINKS:
            return LinkFacts(version.link_state, seen.trouble)
    return LinkFacts(seen.state, seen.trouble)


def resume_link_checks(now: dt.datetime) -> int:
    """Enqueue a look at links, where some are due and none is waiting or under way. How many."""
    busy = DBTaskResult.objects.filter(
        task_path=check_links.module_path, status__in=(TaskResultStatus.READY, TaskResultStatus.RUNNING)
    )
    if busy.exists() or not selectors.links_to_check(now - LINK_RHYTHM, 1):
        return 0
    check_links.enqueue()
    return 1


subscribe(Action.EVIDENCE_ADD, prepare_evidence)
subscribe(Action.PREVIEW_RENEW, prepare_evidence)
subscribe(Action.EVIDENCE_REVISE, prepare_version)
