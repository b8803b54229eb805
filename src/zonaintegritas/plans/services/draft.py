"""From upload to an open draft: starting, adding and removing files, moving to another office, discarding."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils import timezone

from zonaintegritas.files import services as files
from zonaintegritas.files.kinds import PICTURES
from zonaintegritas.files.store import StoredBytes
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import NotAllowed, Refused
from zonaintegritas.guard.scope import may
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans.models import Draft, Source


class NoFile(Refused):
    message = "Pilih sedikitnya satu berkas."


class DraftClosed(Refused):
    message = "Draf ini sudah tidak dapat diubah."


class StillReading(Refused):
    message = "Berkas masih dibaca. Tunggu sampai selesai, lalu coba lagi."


PICTURE_KEPT = "Foto disimpan sebagai lampiran; program ini belum membaca foto."


@command(Action.DRAFT_START)
def start_draft(actor: Actor, office: Office, /, *, contents: Sequence[StoredBytes]) -> Draft:
    """A new draft from one or several files; reading begins in the background."""
    if not contents:
        raise NoFile
    now = timezone.now()
    draft = Draft.objects.create(
        office=office, started_by=actor if isinstance(actor, User) else None, started_at=now, changed_at=now
    )
    for content in contents:
        _attach(actor, draft, content)
    return draft


@command(Action.DRAFT_ADD_FILE)
def add_file(actor: Actor, draft: Draft, /, *, content: StoredBytes) -> Draft:
    """One more file for an open draft: the annex, the team decree."""
    require_open(draft)
    _attach(actor, draft, content)
    touch(draft)
    return draft


@command(Action.DRAFT_REMOVE_FILE)
def remove_file(actor: Actor, source: Source, /) -> Source:
    """Take a file out of a draft with the rows read from it; the file itself is kept."""
    require_open(source.draft)
    source.draft.rows.filter(source=source).update(is_removed=True)
    source.draft.leftovers.filter(source=source).update(is_settled=True)
    source.is_removed = True
    source.save(update_fields=["is_removed"])
    touch(source.draft)
    return source


@command(Action.DRAFT_DISCARD)
def discard(actor: Actor, draft: Draft, /) -> Draft:
    """Put an open draft aside; it can be taken up again."""
    require_open(draft)
    draft.state = Draft.State.DISCARDED
    draft.save(update_fields=["state"])
    return draft


@command(Action.DRAFT_RESTORE)
def restore(actor: Actor, draft: Draft, /) -> Draft:
    """Take up a discarded draft again."""
    if draft.state != Draft.State.DISCARDED:
        raise DraftClosed
    draft.state = Draft.State.OPEN
    draft.save(update_fields=["state"])
    return draft


@command(Action.DRAFT_MOVE, records=("office",))
def move_to_office(actor: Actor, draft: Draft, /, *, office: Office) -> Draft:
    """The decree is another office's: move the draft there, if the actor may start drafts there too.

    Moving to the office it is in settles the question that the paper's office name raised.
    """
    require_open(draft)
    if not may(actor, Action.DRAFT_START, office.guard_key()):
        raise NotAllowed(f"{actor.key} may not start drafts in the other office")
    for source in draft.sources.select_related("file"):
        source.file.lineage = office.lineage
        source.file.save(update_fields=["lineage"])
    draft.office = office
    draft.is_office_settled = True
    draft.save(update_fields=["office", "is_office_settled"])
    return draft


@command(Action.DRAFT_EDIT)
def keep_year(actor: Actor, draft: Draft, /) -> Draft:
    """The plan is of another year than the present one, and that is meant."""
    require_open(draft)
    draft.is_year_settled = True
    draft.save(update_fields=["is_year_settled"])
    return draft


def require_open(draft: Draft) -> None:
    """Refuse where a draft can no longer be changed."""
    if not draft.is_open:
        raise DraftClosed


def touch(draft: Draft) -> None:
    """Remember when a draft was changed last."""
    draft.changed_at = timezone.now()
    draft.save(update_fields=["changed_at"])


def _attach(actor: Actor, draft: Draft, content: StoredBytes) -> None:
    is_picture = content.kind in PICTURES.values()
    Source.objects.create(
        draft=draft,
        file=files.keep(actor, draft.office, content=content),
        state=Source.State.KEPT if is_picture else Source.State.WAITING,
        message=PICTURE_KEPT if is_picture else "",
    )
