"""What people have said about how far an item of a plan covers an item of the evaluation sheet."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from zonaintegritas.core.lke.coverage import Extent


class CoverageAnswer(models.Model):
    """An answer holds for the whole agency and for every item with the same words, in other offices and years too.

    `agency` is the lineage of the root of the tree: all election offices share theirs, a court never sees them.
    """

    class Says(models.TextChoices):
        FULL = "FULL", "Tercakup"
        PARTIAL = "PARTIAL", "Sebagian"
        NONE = "NONE", "Tidak tercakup"

    agency = models.CharField(max_length=40)
    item_key = models.CharField(max_length=64)  # of core.lke.coverage.item_key
    instrument = models.CharField(max_length=60)  # version of the sheet
    code = models.CharField(max_length=20)  # of the item of the sheet: A.II.1.i.a
    says = models.CharField(max_length=10, choices=Says.choices)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["agency", "instrument", "item_key", "code"], name="coverage_answered_once")
        ]

    def __str__(self) -> str:
        return f"coverage:{self.pk}"

    @property
    def extent(self) -> Extent:
        """The answer as the core's value."""
        return Extent[self.says]


def agency_of(lineage: str) -> str:
    """The root of the tree in which an office stands."""
    return lineage.partition("/")[0]
