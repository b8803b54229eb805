"""What background reading writes: that it began, what it found, why it failed."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.offices.models import Office
from zonaintegritas.plans.models import Draft, DraftRow, Leftover, Source
from zonaintegritas.plans.services.draft import touch
from zonaintegritas.plans.stored_reading import StoredReading

MAX_ATTEMPTS = 3
GAVE_UP = "Berkas ini tiga kali gagal dibaca. Simpan ulang sebagai DOCX atau PDF, lalu unggah lagi."


@command(Action.READING_START)
def start_reading(actor: Actor, source: Source, /) -> Source:
    """Begin (again) to read a file. After three broken attempts the file is given up with a sentence."""
    source.attempts += 1
    source.state = Source.State.READING if source.attempts <= MAX_ATTEMPTS else Source.State.FAILED
    source.message = "" if source.attempts <= MAX_ATTEMPTS else GAVE_UP
    source.beat_at = timezone.now()
    source.save(update_fields=["attempts", "state", "message", "beat_at"])
    return source


@command(Action.READING_RECORD)
def record_reading(
    actor: Actor, source: Source, /, *, reading: StoredReading, named_office: Office | None, attempt: int
) -> Source:
    """Turn what was read into rows a person can correct. A later attempt makes an earlier one void."""
    current = Source.objects.select_for_update().get(pk=source.pk)
    if current.attempts != attempt or current.state != Source.State.READING:
        return current
    draft = Draft.objects.select_for_update().get(pk=source.draft_id)
    _fill_header(draft, reading)
    if draft.named_office is None and named_office is not None:
        draft.named_office = named_office
    draft.save()
    offset = draft.rows.count()
    DraftRow.objects.bulk_create(
        DraftRow(draft=draft, source=current, **{**row, "position": offset + row["position"]}) for row in reading.rows
    )
    Leftover.objects.bulk_create(
        Leftover(draft=draft, source=current, text=left.text, message=left.message, place=left.place)
        for left in reading.leftovers
    )
    current.state = Source.State.READ
    current.progress = ""
    current.document = reading.document
    current.accounting = reading.accounting
    current.remarks = reading.remarks
    current.save()
    touch(draft)
    return current


@command(Action.READING_FAIL, records=("code",))
def fail_reading(actor: Actor, source: Source, /, *, message: str, code: str, attempt: int) -> Source:
    """The file cannot be read; a scan is kept as an attachment."""
    current = Source.objects.select_for_update().get(pk=source.pk)
    if current.attempts != attempt or current.state != Source.State.READING:
        return current
    current.state = Source.State.KEPT if code == "scan" else Source.State.FAILED
    current.message = message
    current.progress = ""
    current.save(update_fields=["state", "message", "progress"])
    return current


def _fill_header(draft: Draft, reading: StoredReading) -> None:
    """Set what is still empty; of two files the first that holds a field wins."""
    for name, value in reading.header.items():
        if getattr(draft, name) in (None, ""):
            setattr(draft, name, _fitting(draft, name, value))
            if name in reading.header_cells:
                draft.header_cells[name] = reading.header_cells[name]
    if not draft.decree_part.get("legal_basis"):
        draft.decree_part = reading.decree_part


def _fitting(draft: Draft, name: str, value: Any) -> Any:
    """A text cut to the length of its column; the whole stays in header_cells as the paper's value."""
    limit = getattr(draft._meta.get_field(name), "max_length", None)  # noqa: SLF001 - Django's documented API
    return value[:limit] if limit and isinstance(value, str) else value
