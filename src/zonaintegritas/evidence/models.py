"""Evidence: one proof document of an office, with its files. It does not know who cites it."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from zonaintegritas.files.models import StoredFile
from zonaintegritas.guard.actor import GuardKey
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import ScopedQuerySet
from zonaintegritas.offices.models import Office


class EvidenceQuerySet(ScopedQuerySet["Evidence"]):
    see = Action.EVIDENCE_SEE
    lineage_path = "office__lineage"


class Evidence(models.Model):
    """A proof document: one or several files under one title."""

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=200)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    added_at = models.DateTimeField()
    files = models.ManyToManyField(StoredFile, related_name="+")

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        verbose_name = "bukti"
        indexes: ClassVar = [models.Index(fields=["office", "added_at"], name="evidence_of_office")]

    def __str__(self) -> str:
        return f"evidence:{self.pk}"

    def guard_key(self) -> GuardKey:
        return GuardKey(self.office.lineage)
