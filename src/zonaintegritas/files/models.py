"""StoredFile: one upload of an office; the bytes lie in the content store under their hash."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.core.files.base import File
from django.core.files.storage import storages
from django.db import models

from zonaintegritas.guard.actor import GuardKey
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import ScopedQuerySet


class StoredFileQuerySet(ScopedQuerySet["StoredFile"]):
    see = Action.FILE_SEE
    lineage_path = "lineage"


class StoredFile(models.Model):
    """A file as someone uploaded it. The same bytes uploaded twice are two rows and one object in the store."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    lineage = models.CharField(max_length=40)
    name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64, db_index=True)
    size = models.PositiveBigIntegerField()
    kind = models.CharField(max_length=20)
    media_type = models.CharField(max_length=100)
    kept_at = models.DateTimeField()

    objects = StoredFileQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=models.Q(size__gt=0), name="stored_file_not_empty")]

    def __str__(self) -> str:
        return f"file:{self.pk}"

    def guard_key(self) -> GuardKey:
        return GuardKey(self.lineage)

    @property
    def store_path(self) -> str:
        return store_path(self.sha256)

    def open(self) -> File[bytes]:
        """The bytes, from the store."""
        return storages["content"].open(self.store_path, "rb")


def store_path(sha256: str) -> str:
    """Where bytes with this hash lie in the content store."""
    return f"{sha256[:2]}/{sha256[2:4]}/{sha256}"
