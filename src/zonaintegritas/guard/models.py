"""HistoryEntry: what happened, append-only. Triggers in the first migration refuse change on both engines."""

from __future__ import annotations

from django.db import models

from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import ScopedQuerySet


class HistoryQuerySet(ScopedQuerySet["HistoryEntry"]):
    see = Action.HISTORY_SEE
    lineage_path = "lineage"


class HistoryEntry(models.Model):
    """One thing that an actor did, or was refused. Holds keys and chosen details, never personal data."""

    at = models.DateTimeField()
    actor = models.CharField(max_length=40)
    action = models.CharField(max_length=40)
    outcome = models.CharField(max_length=10)
    target_kind = models.CharField(max_length=40)
    target_id = models.CharField(max_length=40)
    lineage = models.CharField(max_length=40)
    details = models.JSONField(default=dict)
    request_id = models.CharField(max_length=40, blank=True)

    objects = HistoryQuerySet.as_manager()

    class Meta:
        indexes = [  # noqa: RUF012 - Django's Meta
            models.Index(fields=["target_kind", "target_id", "at"], name="history_of_target"),
            models.Index(fields=["lineage", "at"], name="history_of_office"),
            models.Index(fields=["lineage", "id"], name="history_stamp"),
        ]

    def __str__(self) -> str:
        return f"{self.action} {self.target_kind}:{self.target_id}"
