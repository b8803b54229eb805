"""*Naskah bertanda tangan*: the decree that came back signed, beside what was approved."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from zonaintegritas.files.models import StoredFile
from zonaintegritas.guard.actor import GuardKey
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import ScopedQuerySet
from zonaintegritas.offices.models import Office
from zonaintegritas.plans.models.being_read import BeingRead
from zonaintegritas.plans.models.draft import Draft
from zonaintegritas.plans.models.plan import Plan, Revision

SIGNED_FIELDS = ("number", "year", "enacted_place", "enacted_on", "signatory_name", "signatory_role")


class SignedDecreeQuerySet(ScopedQuerySet["SignedDecree"]):
    see = Action.PLAN_SEE
    lineage_path = "office__lineage"

    def standing(self) -> SignedDecreeQuerySet:
        """Those that were not taken back or replaced."""
        return self.filter(withdrawn_at=None)

    def amendments(self) -> SignedDecreeQuerySet:
        """Amending decrees whose number, date and text somebody has settled."""
        return self.standing().exclude(last=None).exclude(settled_at=None)


class SignedDecree(BeingRead):
    """One decree: of a draft (`draft`; after adoption also `plan`), or one that amends `plan` between two revisions.

    `found` is what the paper says of number, date and signatory; `result` what reads otherwise than approved. It is
    settled once a person (or, where nothing differs, the worker) found that it may count; `reason` says why it counts
    in spite of differences, or why there was nothing to compare. The newest that stands counts.
    """

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    draft = models.ForeignKey(Draft, on_delete=models.PROTECT, null=True, related_name="signed")
    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, null=True, related_name="signed")
    first = models.ForeignKey(Revision, on_delete=models.PROTECT, null=True, related_name="+")
    last = models.ForeignKey(Revision, on_delete=models.PROTECT, null=True, related_name="+")
    number = models.CharField("nomor", max_length=80, blank=True)
    year = models.PositiveSmallIntegerField("tahun keputusan", null=True, blank=True)
    enacted_place = models.CharField("ditetapkan di", max_length=80, blank=True)
    enacted_on = models.DateField("tanggal ditetapkan", null=True, blank=True)
    signatory_name = models.CharField("penanda tangan", max_length=120, blank=True)
    signatory_role = models.CharField("jabatan penanda tangan", max_length=200, blank=True)
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, null=True, related_name="+")
    found = models.JSONField(default=dict, blank=True)
    result = models.JSONField(default=dict, blank=True)
    reason = models.TextField(blank=True)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    recorded_at = models.DateTimeField()
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    settled_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    objects = SignedDecreeQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["office", "year", "number"], name="signed_numbers")]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(draft__isnull=False, first=None, last=None)
                | Q(draft=None, plan__isnull=False, first__isnull=False, last__isnull=False),
                name="signed_is_of_draft_or_amends",
            ),
            models.CheckConstraint(
                condition=Q(last=None) | Q(settled_at=None) | (~Q(number="") & Q(enacted_on__isnull=False)),
                name="amendment_has_number_and_date",
            ),
            models.UniqueConstraint(
                fields=["office", "number", "year"],
                condition=Q(last__isnull=False, settled_at__isnull=False, withdrawn_at=None),
                name="amendment_number_once",
            ),
            models.UniqueConstraint(
                fields=["draft"], condition=Q(draft__isnull=False, withdrawn_at=None), name="one_signed_per_draft"
            ),
        ]

    def __str__(self) -> str:
        return f"signed:{self.pk}"

    def guard_key(self) -> GuardKey:
        return GuardKey(self.office.lineage)

    @property
    def is_amendment(self) -> bool:
        return self.draft_id is None

    @property
    def is_settled(self) -> bool:
        return self.settled_at is not None

    @property
    def is_compared(self) -> bool:
        """Whether the paper could be read; else it counts without comparison, and that is on record."""
        return self.state == self.State.READ

    @property
    def title(self) -> str:
        """Nomor 31 Tahun 2026, or what is known of it."""
        if not self.number:
            return "tanpa nomor"
        return f"Nomor {self.number}" + (f" Tahun {self.year}" if self.year and "/" not in self.number else "")

    def values(self) -> dict[str, Any]:
        """Number, date and signatory as they were recorded."""
        return {name: getattr(self, name) for name in SIGNED_FIELDS}


class SignedPhoto(models.Model):
    """One of several photos of pages that together are the signed paper; read in this order."""

    signed = models.ForeignKey(SignedDecree, on_delete=models.PROTECT, related_name="photos")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField()

    def __str__(self) -> str:
        return f"signed-photo:{self.pk}"
