"""Incoming: a file on its way into the library, until somebody says what it is and what it proves."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from zonaintegritas.evidence.models import Evidence
from zonaintegritas.files import parts
from zonaintegritas.files.models import StoredFile
from zonaintegritas.files.pictures import PHOTOS
from zonaintegritas.files.store import StoredBytes
from zonaintegritas.guard.actor import GuardKey
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import ScopedQuerySet
from zonaintegritas.offices.models import Office
from zonaintegritas.plans.models import Item, Occurrence


class IncomingQuerySet(ScopedQuerySet["Incoming"]):
    see = Action.INCOMING_SEE
    lineage_path = "office__lineage"

    def waiting(self) -> IncomingQuerySet:
        """What still comes in, and what is there and was not filed."""
        return self.filter(state__in=(Incoming.State.RECEIVING, Incoming.State.READY))


class Incoming(models.Model):
    """One file of one person. It comes in parts or at once, waits, and is filed as evidence or discarded."""

    class State(models.TextChoices):
        RECEIVING = "RECEIVING", "Sedang diunggah"
        READY = "READY", "Siap disimpan"
        REFUSED = "REFUSED", "Ditolak"
        FILED = "FILED", "Sudah disimpan"
        DISCARDED = "DISCARDED", "Dibatalkan"

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=200)
    folder = models.CharField(max_length=400, blank=True)  # where it lay on the sender's machine
    size = models.PositiveBigIntegerField()
    stamp = models.CharField(max_length=30, blank=True)  # tells two files of one name and size apart
    state = models.CharField(max_length=10, choices=State.choices, default=State.RECEIVING)
    reason = models.TextField(blank=True)  # why it was refused
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, null=True, related_name="+")
    position = models.PositiveIntegerField(default=0)  # the order in which photos become pages
    item = models.ForeignKey(Item, on_delete=models.SET_NULL, null=True, related_name="+")  # for which it was begun
    occurrence = models.ForeignKey(Occurrence, on_delete=models.SET_NULL, null=True, related_name="+")
    evidence = models.ForeignKey(Evidence, on_delete=models.SET_NULL, null=True, related_name="+")  # as which filed
    started_at = models.DateTimeField()

    objects = IncomingQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "office", "state"], name="incoming_of_person")]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(file__isnull=False) | ~Q(state__in=["READY", "FILED"]), name="incoming_ready_has_file"
            )
        ]

    def __str__(self) -> str:
        return f"incoming:{self.pk}"

    def guard_key(self) -> GuardKey:
        people = frozenset() if self.person_id is None else frozenset({f"user:{self.person_id}"})
        return GuardKey(self.office.lineage, people=people)

    @property
    def path(self) -> str:
        """The name with the folders, which say what the file may be for."""
        return f"{self.folder}/{self.name}" if self.folder else self.name

    @property
    def received(self) -> int:
        """How many bytes have come."""
        return parts.received(self.uid) if self.state == self.State.RECEIVING else self.size

    @property
    def is_photo(self) -> bool:
        """Whether it can become a page of a PDF."""
        return self.file is not None and self.file.kind in PHOTOS

    @property
    def content(self) -> StoredBytes:
        """The bytes as they lie in the store."""
        assert self.file is not None  # noqa: S101 - for the type checker: a constraint says so of what is ready
        file = self.file
        return StoredBytes(file.name, file.sha256, file.size, file.kind, file.media_type)
