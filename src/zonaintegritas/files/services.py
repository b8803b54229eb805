"""Writes of stored files."""

from __future__ import annotations

from django.utils import timezone

from zonaintegritas.files.models import StoredFile
from zonaintegritas.files.store import StoredBytes
from zonaintegritas.guard.actor import Actor, Guarded
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action


@command(Action.FILE_KEEP)
def keep(actor: Actor, owner: Guarded, /, *, content: StoredBytes) -> StoredFile:
    """Record bytes that lie in the store as a file of the office that `owner` belongs to."""
    return StoredFile.objects.create(
        lineage=owner.guard_key().lineage,
        name=content.name,
        sha256=content.sha256,
        size=content.size,
        kind=content.kind,
        media_type=content.media_type,
        kept_at=timezone.now(),
    )
