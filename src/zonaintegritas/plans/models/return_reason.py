"""*Alasan pengembalian*: the sentences with which reviewers of an office return a proof, beside the built-in ones."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from zonaintegritas.guard.actor import GuardKey
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import ScopedQuerySet
from zonaintegritas.offices.models import Office


class ReturnReasonQuerySet(ScopedQuerySet["ReturnReason"]):
    see = Action.PLAN_SEE
    lineage_path = "office__lineage"

    def standing(self) -> ReturnReasonQuerySet:
        """What is offered."""
        return self.filter(withdrawn_at=None)


class ReturnReason(models.Model):
    """A reason of the office's own. One that is no longer offered stays, since decisions were made with it."""

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    text = models.CharField(max_length=300)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    objects = ReturnReasonQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["office", "text"], condition=Q(withdrawn_at=None), name="return_reason_once_per_office"
            )
        ]

    def __str__(self) -> str:
        return f"return-reason:{self.pk}"

    def guard_key(self) -> GuardKey:
        return GuardKey(self.office.lineage)
