"""*Bahasan*: what people of the office say to each other about one item of a draft or of a plan."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from zonaintegritas.guard.actor import GuardKey
from zonaintegritas.plans.models.draft import DraftRow
from zonaintegritas.plans.models.plan import Item


class CommentQuerySet(models.QuerySet["Comment"]):
    def open(self) -> CommentQuerySet:
        """Those that wait for an answer: neither taken back nor settled."""
        return self.filter(withdrawn_at=None, resolved_at=None)


class Comment(models.Model):
    """One thing that was said; seen by those who see the item. Taken back, it stays as a line without its text."""

    row = models.ForeignKey(DraftRow, on_delete=models.CASCADE, null=True, related_name="comments")
    item = models.ForeignKey(Item, on_delete=models.CASCADE, null=True, related_name="comments")
    text = models.TextField()
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    written_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    resolved_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    resolved_at = models.DateTimeField(null=True)

    objects = CommentQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(row__isnull=True, item__isnull=False) | Q(row__isnull=False, item__isnull=True),
                name="comment_is_about_one_thing",
            )
        ]

    def __str__(self) -> str:
        return f"comment:{self.pk}"

    def guard_key(self) -> GuardKey:
        """Its author is the one person it belongs to."""
        about = self.row or self.item
        assert about is not None  # noqa: S101 - for the type checker: a constraint says so
        key = about.guard_key()
        return GuardKey(key.lineage, area=key.area, people=frozenset({f"user:{self.written_by_id}"}))

    @property
    def is_open(self) -> bool:
        return self.withdrawn_at is None and self.resolved_at is None
