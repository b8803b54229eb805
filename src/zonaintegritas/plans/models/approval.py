"""*Menyetujui*: who agreed with the text of a draft before it is printed and signed."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from zonaintegritas.guard.actor import GuardKey
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import ScopedQuerySet
from zonaintegritas.plans.models.draft import Draft


class ApprovalQuerySet(ScopedQuerySet["Approval"]):
    see = Action.DRAFT_SEE
    lineage_path = "draft__office__lineage"


class Approval(models.Model):
    """One approval; a later one takes its place. `content` is what was approved, `fingerprint` its SHA-256."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="approvals")
    content = models.JSONField()
    fingerprint = models.CharField(max_length=64)
    approved_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    approved_at = models.DateTimeField()

    objects = ApprovalQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["draft", "id"], name="approvals_of_draft")]

    def __str__(self) -> str:
        return f"approval:{self.pk}"

    def guard_key(self) -> GuardKey:
        return GuardKey(self.draft.office.lineage)
