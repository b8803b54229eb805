"""Who stands for what a plan prints as responsible, and changes of the people of many items at once."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from zonaintegritas.guard.actor import GuardKey
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import ScopedQuerySet
from zonaintegritas.offices.models import Office
from zonaintegritas.plans.models.plan import Item


class PartyPersonQuerySet(ScopedQuerySet["PartyPerson"]):
    see = Action.PLAN_SEE
    lineage_path = "office__lineage"


class PartyPerson(models.Model):
    """A person who stands for a printed *penanggung jawab* in an office, in this plan and in corrected and later ones.

    `key` is `parties.party_key` of the printed text.
    """

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    key = models.CharField(max_length=64)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = PartyPersonQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["office", "key", "user"], name="stands_for_a_party_once")
        ]

    def __str__(self) -> str:
        return f"party-person:{self.pk}"

    def guard_key(self) -> GuardKey:
        return GuardKey(self.office.lineage)


class BulkChangeQuerySet(ScopedQuerySet["BulkChange"]):
    see = Action.PLAN_SEE
    lineage_path = "office__lineage"


class BulkChange(models.Model):
    """One step that changed who works on many items; its lines say what, so that it can be taken back.

    `parties` holds {"added": pairs, "removed": pairs} of [key of a party, key of a person]. A handover has the
    `leaver`, and in `areas` for each area the leaver coordinated [area, key of the successor, whether the successor
    did not hold it before].
    """

    class Kind(models.TextChoices):
        ADD = "ADD", "Tambah orang"
        REPLACE = "REPLACE", "Ganti orang"
        REMOVE = "REMOVE", "Keluarkan orang"
        PARTY = "PARTY", "Penanggung jawab"
        HANDOVER = "HANDOVER", "Serah terima"

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField()
    note = models.TextField(blank=True)  # the printed party, or the words of who handed over
    parties = models.JSONField(default=dict)
    areas = models.JSONField(default=list)
    leaver = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    successors = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="+")
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    undone_at = models.DateTimeField(null=True)

    objects = BulkChangeQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["office", "-made_at"], name="bulk_changes_newest_first")]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(kind="HANDOVER", leaver__isnull=False) | (~Q(kind="HANDOVER") & Q(leaver=None)),
                name="a_handover_has_a_leaver",
            )
        ]

    def __str__(self) -> str:
        return f"bulk-change:{self.pk}"

    def guard_key(self) -> GuardKey:
        made_by = frozenset({f"user:{self.made_by_id}"}) if self.made_by_id else frozenset()
        return GuardKey(self.office.lineage, people=made_by)


class BulkChangeLine(models.Model):
    """A person who was named on an item, or no longer, in one step with others."""

    change = models.ForeignKey(BulkChange, on_delete=models.CASCADE, related_name="lines")
    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    is_added = models.BooleanField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["change", "item", "user"], name="changed_once_a_step")]

    def __str__(self) -> str:
        return f"bulk-change-line:{self.pk}"
