"""Several photos of the pages of one paper: their order, and the one file that is made of them."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from zonaintegritas.files import services as files
from zonaintegritas.files.store import StoredBytes
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import Refused
from zonaintegritas.plans.locking import lock_open
from zonaintegritas.plans.models import Source, SourcePhoto
from zonaintegritas.plans.services.draft import touch


class OrderSettled(Refused):
    message = _("Foto ini sudah dibaca. Untuk urutan lain, keluarkan berkasnya lalu unggah lagi.")


class OnlyPhoto(Refused):
    message = _("Ini foto terakhir. Keluarkan berkasnya bila tidak dipakai.")


@command(Action.DRAFT_EDIT)
def move_photo(actor: Actor, photo: SourcePhoto, /, *, down: bool) -> Source:
    """Exchange a photo with the one before or behind it; at the end nothing changes."""
    source = _lock_sorting(photo)
    photos = list(source.photos.order_by("position"))
    at = photos.index(photo)
    other = at + 1 if down else at - 1
    if 0 <= other < len(photos):
        photos[at], photos[other] = photos[other], photos[at]
        _number(photos)
    return source


@command(Action.DRAFT_EDIT)
def drop_photo(actor: Actor, photo: SourcePhoto, /) -> Source:
    """Leave a photo out: taken twice, or not a page of this paper. The file itself stays in the store."""
    source = _lock_sorting(photo)
    rest = [one for one in source.photos.order_by("position") if one != photo]
    if not rest:
        raise OnlyPhoto
    photo.delete()
    _number(rest)
    if source.file_id == photo.file_id:
        source.file = rest[0].file
        source.save(update_fields=["file"])
    return source


@command(Action.PHOTOS_JOIN)
def record_joined(actor: Actor, source: Source, /, *, content: StoredBytes) -> Source:
    """The PDF that was made of the photos is what is read and shown; the photos stay beside it."""
    current = Source.objects.select_for_update(of=("self",)).select_related("draft__office", "file").get(pk=source.pk)
    current.file = files.keep(actor, current.draft.office, content=content)
    current.save(update_fields=["file"])
    return current


def _lock_sorting(photo: SourcePhoto) -> Source:
    draft = lock_open(photo.source.draft)
    source = Source.objects.select_for_update(of=("self",)).select_related("file").get(pk=photo.source_id)
    source.draft = draft
    if source.state != Source.State.SORTING:
        raise OrderSettled
    touch(draft)
    return source


def _number(photos: list[SourcePhoto]) -> None:
    for number, photo in enumerate(photos, start=1):
        photo.position = number
    SourcePhoto.objects.bulk_update(photos, ["position"])
