"""What proves an occurrence: the use of a proof document, and what reviewers said about it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from zonaintegritas.evidence.models import Evidence, EvidenceVersion
from zonaintegritas.guard.actor import GuardKey
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import ScopedQuerySet
from zonaintegritas.plans.models.plan import Item, Occurrence


class ItemProofQuerySet(ScopedQuerySet["ItemProof"]):
    see = Action.PLAN_SEE
    lineage_path = "item__plan__office__lineage"

    def standing(self) -> ItemProofQuerySet:
        """What was not withdrawn."""
        return self.exclude(state=ItemProof.State.WITHDRAWN)


class ItemProof(models.Model):
    """The use of a proof document: which item and occurrence it proves, and whether that is accepted."""

    class State(models.TextChoices):
        SUBMITTED = "SUBMITTED", "Menunggu verifikasi"
        RETURNED = "RETURNED", "Perlu perbaikan"
        ACCEPTED = "ACCEPTED", "Lengkap"
        WITHDRAWN = "WITHDRAWN", "Ditarik"

    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="proofs")
    occurrence = models.ForeignKey(Occurrence, on_delete=models.PROTECT, null=True, related_name="proofs")
    evidence = models.ForeignKey(Evidence, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=State.choices, default=State.SUBMITTED)
    claim = models.CharField(max_length=500, blank=True)  # what it is said to prove
    cited_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    cited_at = models.DateTimeField()
    round = models.PositiveSmallIntegerField(default=1)  # how often it was handed in
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    reason = models.TextField(blank=True)  # why it was returned, while it is

    earlier: Sequence[ProofDecision] = ()  # what was said before what the state tells, where it was loaded

    objects = ItemProofQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["occurrence", "evidence"], name="evidence_cited_once_per_occurrence"),
            models.UniqueConstraint(
                fields=["item", "evidence"],
                condition=Q(occurrence=None) & ~Q(state="WITHDRAWN"),
                name="evidence_cited_once_per_item",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["item", "state", "cited_at"], name="proofs_of_item_by_state")]

    def __str__(self) -> str:
        return f"proof:{self.pk}"

    def guard_key(self) -> GuardKey:
        return self.item.guard_key()

    def judging_key(self) -> GuardKey:
        """What decides who judges it: office and area. Nobody judges since they are named on the item."""
        return GuardKey(self.item.plan.office.lineage, area=self.item.area_roman or None)

    @property
    def is_open(self) -> bool:
        """Whether a reviewer has to look at it."""
        return self.state == self.State.SUBMITTED

    def is_own_of(self, people: Collection[int]) -> bool:
        """Whether one of them added the document, made its current version, or said that it proves this."""
        authors = (self.cited_by_id, self.evidence.added_by_id, self.evidence.current.made_by_id)
        return any(pk in people for pk in authors)


class ProofDecision(models.Model):
    """What a reviewer said about a proof in one round; later decisions do not change it."""

    class Verdict(models.TextChoices):
        ACCEPTED = "ACCEPTED", "Diterima"
        RETURNED = "RETURNED", "Dikembalikan"
        REOPENED = "REOPENED", "Dibuka lagi"

    proof = models.ForeignKey(ItemProof, on_delete=models.CASCADE, related_name="decisions")
    round = models.PositiveSmallIntegerField()
    verdict = models.CharField(max_length=10, choices=Verdict.choices)
    version = models.ForeignKey(EvidenceVersion, on_delete=models.PROTECT, related_name="+")  # what was looked at
    reason = models.TextField(blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"proof-decision:{self.pk}"
