"""What background reading writes: that it began, what it found, why it failed; and asking for it once more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.db.models import Max
from django.utils.translation import gettext_noop as _

from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import Refused
from zonaintegritas.offices.models import Office
from zonaintegritas.plans.header_candidates import take_in
from zonaintegritas.plans.locking import lock, lock_open
from zonaintegritas.plans.models import Draft, DraftRow, Leftover, Source
from zonaintegritas.plans.models.being_read import BEGUN, FAILED
from zonaintegritas.plans.services.draft import touch
from zonaintegritas.plans.stored_reading import StoredReading

GAVE_UP = "Berkas ini tiga kali gagal dibaca. Simpan ulang sebagai DOCX atau PDF, lalu unggah lagi."


class NothingToReadAgain(Refused):
    message = _("Berkas ini sudah dibaca atau sedang dibaca.")


@command(Action.READING_START)
def start_reading(actor: Actor, source: Source, /) -> Source:
    """Begin (again) to read a file. After three broken attempts the file is given up with a sentence.

    Does nothing where another worker began since `source` was loaded; `attempts` tells whose turn it is.
    """
    current = _lock_source(source)
    if current.attempts != source.attempts or not current.is_busy:
        return source
    current.begin(GAVE_UP)
    current.save(update_fields=BEGUN)
    return current


@command(Action.READING_AGAIN)
def read_again(actor: Actor, source: Source, /) -> Draft:
    """Put a file that failed, waited or was kept unread in the queue; photos are read in the order they stand in."""
    draft = lock_open(source.draft)
    current = _lock_source(source)
    if not current.can_be_read_again:
        raise NothingToReadAgain
    current.state = Source.State.WAITING
    current.attempts = 0
    current.message = current.progress = ""
    current.save(update_fields=["state", "attempts", "message", "progress"])
    touch(draft)
    return draft


@command(Action.READING_RECORD)
def record_reading(
    actor: Actor, source: Source, /, *, reading: StoredReading, named_office: Office | None, attempt: int
) -> Source:
    """Turn what was read into rows a person can correct. A later attempt makes an earlier one void."""
    draft = lock(source.draft)
    current = _lock_source(source)
    if not current.is_turn_of(attempt):
        return current
    if not current.is_removed:
        _take_header(draft, current, reading, named_office)
    last = draft.rows.aggregate(last=Max("position"))["last"] or 0
    DraftRow.objects.bulk_create(
        DraftRow(draft=draft, source=current, **row) for row in _placed(reading.rows, current.pk, last)
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
    """The file cannot be read; where only OCR is missing, it waits for that."""
    current = _lock_source(source)
    if not current.is_turn_of(attempt):
        return current
    current.fail(message, code)
    current.save(update_fields=FAILED)
    return current


def _lock_source(source: Source) -> Source:
    return Source.objects.select_for_update(of=("self",)).select_related("draft__office", "file").get(pk=source.pk)


def _take_header(draft: Draft, source: Source, reading: StoredReading, named_office: Office | None) -> None:
    cells = dict(reading.header_cells)
    if "office_name" in cells and named_office is not None:
        cells["office_name"] = {**cells["office_name"], "office": named_office.pk}
    take_in(draft, source.pk, reading.header, cells)
    if not draft.decree_part.get("legal_basis"):
        draft.decree_part = reading.decree_part
    draft.save()


def _placed(rows: tuple[dict[str, Any], ...], source_pk: int, last: int) -> Iterator[Mapping[str, Any]]:
    """Rows below those that stand already; every cell knows the file it came from, also after adoption."""
    for row in rows:
        cells = {name: {**cell, "source": source_pk} for name, cell in row["cells"].items()}
        yield {**row, "cells": cells, "position": last + row["position"]}
