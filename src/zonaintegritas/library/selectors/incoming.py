"""Files on their way in: everybody sees their own only."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.shortcuts import get_object_or_404

from zonaintegritas.files.pictures import page_picture
from zonaintegritas.library.models import Incoming, IncomingQuerySet
from zonaintegritas.offices.models import Office, User


def waiting_for(person: User, office: Office) -> IncomingQuerySet:
    """What this person sent here and has not filed, in its order."""
    rows = Incoming.objects.visible_to(person).filter(person=person, office=office).waiting()
    return rows.select_related("file", "office").order_by("position", "pk")


def incoming_of(person: User, office: Office, uids: Collection[UUID]) -> list[Incoming]:
    """Those of the files that are ready, in their order."""
    return list(waiting_for(person, office).filter(uid__in=uids, state=Incoming.State.READY))


def one_incoming(person: User, uid: UUID) -> Incoming:
    """A file of this person, or 404."""
    rows = Incoming.objects.visible_to(person).filter(person=person).select_related("file", "office", "person")
    return get_object_or_404(rows, uid=uid)


def photo_for(incoming: Incoming) -> bytes | None:
    """PNG of a photo that is ready, or of the first page of a PDF; None where nothing can be drawn."""
    return page_picture(incoming.file, 1) if incoming.file is not None else None
