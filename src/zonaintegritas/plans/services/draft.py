"""From upload to an open draft: starting, adding and removing files, moving to another office, discarding."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_noop as _

from zonaintegritas.files import services as files
from zonaintegritas.files.kinds import PICTURES
from zonaintegritas.files.models import StoredFile
from zonaintegritas.files.pictures import PHOTOS
from zonaintegritas.files.store import StoredBytes
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import NotAllowed, Refused
from zonaintegritas.guard.scope import may
from zonaintegritas.offices.models import Office, acting_person
from zonaintegritas.plans.header_candidates import drop_source, fill_again
from zonaintegritas.plans.locking import lock, lock_open
from zonaintegritas.plans.models import Draft, SignedPhoto, Source, SourcePhoto


class NoFile(Refused):
    message = _("Pilih sedikitnya satu berkas.")


class NotDiscarded(Refused):
    message = _("Draf ini tidak sedang dibuang.")


class CorrectionStays(Refused):
    message = _("Koreksi atas rencana yang berlaku tidak dapat dipindah ke kantor lain.")


class PlanYearUnknown(Refused):
    message = _("Isi dahulu tahun rencana pada data keputusan.")


PICTURE_KEPT = "Foto jenis ini disimpan sebagai lampiran. Agar dibaca, simpan ulang sebagai JPEG atau PNG."
ATTACHED = "Dilampirkan tanpa dibaca."


@command(Action.DRAFT_START)
def start_draft(actor: Actor, office: Office, /, *, contents: Sequence[StoredBytes]) -> Draft:
    """A new draft from one or several files; reading begins in the background."""
    if not contents:
        raise NoFile
    now = timezone.now()
    draft = Draft.objects.create(office=office, started_by=acting_person(actor), started_at=now, changed_at=now)
    _attach_all(actor, draft, contents)
    return draft


@command(Action.DRAFT_ADD_FILE)
def add_file(actor: Actor, draft: Draft, /, *, contents: Sequence[StoredBytes], is_unread: bool = False) -> Draft:
    """More files for an open draft: the annex, the team decree; or, `is_unread`, the signed scan beside them."""
    if not contents:
        raise NoFile
    current = lock_open(draft)
    if is_unread:
        for content in contents:
            _attach(actor, current, content, Source.State.KEPT, ATTACHED)
    else:
        _attach_all(actor, current, contents)
    touch(current)
    return current


@command(Action.DRAFT_REMOVE_FILE)
def remove_file(actor: Actor, source: Source, /) -> Source:
    """Take a file out of a draft; its rows and its say about the header go with it. It can be put back."""
    draft = lock_open(source.draft)
    source.is_removed = True
    source.save(update_fields=["is_removed"])
    drop_source(draft, source.pk)
    draft.save()
    touch(draft)
    return source


@command(Action.DRAFT_ADD_FILE)
def put_file_back(actor: Actor, source: Source, /) -> Draft:
    """Undo taking a file out: its rows stand again; where it was not read yet, it is read now."""
    draft = lock_open(source.draft)
    source.is_removed = False
    source.save(update_fields=["is_removed"])
    fill_again(draft)
    draft.save()
    touch(draft)
    return draft


@command(Action.DRAFT_DISCARD)
def discard(actor: Actor, draft: Draft, /) -> Draft:
    """Put an open draft aside; it can be taken up again."""
    current = lock_open(draft)
    current.state = Draft.State.DISCARDED
    current.save(update_fields=["state"])
    return current


@command(Action.DRAFT_RESTORE)
def restore(actor: Actor, draft: Draft, /) -> Draft:
    """Take up a discarded draft again."""
    current = lock(draft)
    if current.state != Draft.State.DISCARDED:
        raise NotDiscarded
    current.state = Draft.State.OPEN
    current.save(update_fields=["state"])
    return current


@command(Action.DRAFT_MOVE, records=("office",))
def move_to_office(actor: Actor, draft: Draft, /, *, office: Office) -> Draft:
    """The decree is another office's: move the draft there, if the actor may start drafts there too.

    Moving to the office it is in settles the question that the paper's office name raised.
    """
    current = lock_open(draft)
    if not may(actor, Action.DRAFT_START, office.guard_key()):
        raise NotAllowed(f"{actor.key} may not start drafts in the other office")
    if current.corrects_id is not None and office.pk != current.office_id:
        raise CorrectionStays
    for file in _files_of(current):
        file.lineage = office.lineage
        file.save(update_fields=["lineage"])
    current.signed.update(office=office)
    current.office = office
    current.is_office_settled = True
    current.save(update_fields=["office", "is_office_settled"])
    touch(current)
    return current


@command(Action.DRAFT_EDIT)
def keep_year(actor: Actor, draft: Draft, /) -> Draft:
    """The plan is of another year than the present one, and that is meant."""
    current = lock_open(draft)
    if current.plan_year is None:
        raise PlanYearUnknown
    current.is_year_settled = True
    current.save(update_fields=["is_year_settled"])
    return current


def touch(draft: Draft) -> None:
    """Remember when a draft was changed last."""
    draft.changed_at = timezone.now()
    draft.save(update_fields=["changed_at"])


def _files_of(draft: Draft) -> Sequence[StoredFile]:
    photos = SourcePhoto.objects.filter(source__draft=draft).values("file")
    pages = SignedPhoto.objects.filter(signed__draft=draft).values("file")
    of_draft = Q(pk__in=draft.sources.values("file")) | Q(pk__in=draft.signed.values("file"))
    return list(StoredFile.objects.filter(of_draft | Q(pk__in=photos) | Q(pk__in=pages)))


def _attach_all(actor: Actor, draft: Draft, contents: Sequence[StoredBytes]) -> None:
    """Every file by itself; several photos together, since they are pages of one paper."""
    photos = [content for content in contents if content.kind in PHOTOS]
    for content in contents:
        if content.kind in PHOTOS and len(photos) > 1:
            continue
        is_only_kept = content.media_type in PICTURES and content.kind not in PHOTOS
        state = Source.State.KEPT if is_only_kept else Source.State.WAITING
        _attach(actor, draft, content, state, PICTURE_KEPT if is_only_kept else "")
    if len(photos) > 1:
        _attach_photos(actor, draft, photos)


def _attach(actor: Actor, draft: Draft, content: StoredBytes, state: str, message: str = "") -> Source:
    file = files.keep(actor, draft.office, content=content)
    return Source.objects.create(draft=draft, file=file, state=state, message=message)


def _attach_photos(actor: Actor, draft: Draft, photos: Sequence[StoredBytes]) -> None:
    """One file of the draft; it waits until a person has said in which order the pages stand."""
    source = _attach(actor, draft, photos[0], Source.State.SORTING)
    kept = [source.file, *(files.keep(actor, draft.office, content=photo) for photo in photos[1:])]
    SourcePhoto.objects.bulk_create(
        SourcePhoto(source=source, file=file, position=number) for number, file in enumerate(kept, start=1)
    )
