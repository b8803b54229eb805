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
    """One step that changed who works on many items: what it added and took away, so that it can be taken back.

    `added` and `removed` are pairs [key of an item, key of a person]; `parties` holds pairs
    [key of a party, key of a person] in the same way. A handover has the `leaver`, and in `areas` [area, key of the successor, whether the
    successor did not hold it before] for what the leaver coordinated.
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
    added = models.JSONField(default=list)
    removed = models.JSONField(default=list)
    parties = models.JSONField(default=dict)  # {"added": pairs, "removed": pairs}
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
        return GuardKey(self.office.lineage)

    @property
    def items(self) -> set[int]:
        """The keys of the items it touched."""
        return {item for item, _person in (*self.added, *self.removed)}
