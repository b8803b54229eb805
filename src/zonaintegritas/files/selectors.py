"""Reads of stored files."""

from __future__ import annotations

from uuid import UUID

from django.shortcuts import get_object_or_404

from zonaintegritas.files.models import StoredFile
from zonaintegritas.guard.actor import Actor


def file_for(actor: Actor, uid: UUID) -> StoredFile:
    """A file this actor may see, or 404."""
    return get_object_or_404(StoredFile.objects.visible_to(actor), uid=uid)
