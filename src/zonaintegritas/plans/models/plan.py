"""The plan in force: its immutable revisions, its items, and when they are due."""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q

from zonaintegritas.guard.actor import GuardKey
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import ScopedQuerySet
from zonaintegritas.offices.models import Office
from zonaintegritas.plans.models.header import Header
from zonaintegritas.plans.models.row import PlanRow


class PlanQuerySet(ScopedQuerySet["Plan"]):
    see = Action.PLAN_SEE
    lineage_path = "office__lineage"
    publishes = Action.PLAN_BASE

    def published(self) -> Q:
        return Q(state=Plan.State.IN_FORCE, published_at__isnull=False)


class Plan(Header):
    """The plan of an office for a year. One is in force; replaced and withdrawn ones stay readable."""

    class State(models.TextChoices):
        IN_FORCE = "IN_FORCE", "Berlaku"
        REPLACED = "REPLACED", "Digantikan"
        WITHDRAWN = "WITHDRAWN", "Ditarik"

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="plans")
    state = models.CharField(max_length=10, choices=State.choices, default=State.IN_FORCE)
    adopted_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    end_reason = models.TextField(blank=True)
    worked_at = models.DateTimeField(null=True)  # when somebody last reported, handed in or judged something
    published_at = models.DateTimeField(null=True)  # since then other offices may take it as a base

    objects = PlanQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["office", "plan_year"], condition=Q(state="IN_FORCE"), name="one_plan_in_force_per_year"
            ),
            models.CheckConstraint(
                condition=Q(plan_year__isnull=False, enacted_on__isnull=False) & ~Q(number=""),
                name="plan_has_number_and_dates",
            ),
        ]

    def __str__(self) -> str:
        return f"plan:{self.pk}"

    def guard_key(self) -> GuardKey:
        return GuardKey(self.office.lineage)

    @property
    def is_in_force(self) -> bool:
        return self.state == self.State.IN_FORCE

    def is_past(self, today: dt.date) -> bool:
        """A plan of a past year opens as *tahun lalu*, without lateness."""
        return self.plan_year is not None and self.plan_year < today.year


class RevisionQuerySet(ScopedQuerySet["Revision"]):
    see = Action.PLAN_SEE
    lineage_path = "plan__office__lineage"
    publishes = Action.PLAN_BASE

    def published(self) -> Q:
        """What a published plan says now; what it said before is not laid open."""
        newer = Revision.objects.filter(plan=OuterRef("plan"), number__gt=OuterRef("number"))
        return Q(~Exists(newer), plan__state=Plan.State.IN_FORCE, plan__published_at__isnull=False)


class Revision(models.Model):
    """What the plan said from a moment on: immutable (a trigger refuses change)."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="revisions")
    number = models.PositiveSmallIntegerField()
    reason = models.TextField(blank=True)
    adopted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    adopted_at = models.DateTimeField()
    content = models.JSONField()  # header and rows as they were, with paper values and kinds of change

    objects = RevisionQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["plan", "number"], name="revision_number_once")]

    def __str__(self) -> str:
        return f"revision:{self.pk}"

    def guard_key(self) -> GuardKey:
        return GuardKey(self.plan.office.lineage)


class ItemQuerySet(ScopedQuerySet["Item"]):
    see = Action.PLAN_SEE
    lineage_path = "plan__office__lineage"


class Item(PlanRow):
    """A row of the plan in force. It keeps its identity through corrections."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="items")
    people = models.ManyToManyField(settings.AUTH_USER_MODEL, through="plans.ItemPerson", related_name="items")

    objects = ItemQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["plan", "position"], name="items_in_order")]

    def __str__(self) -> str:
        return f"item:{self.pk}"

    @cached_property
    def _people_keys(self) -> frozenset[str]:
        return frozenset(f"user:{named.user_id}" for named in self.named.all())

    def guard_key(self) -> GuardKey:
        return GuardKey(self.plan.office.lineage, area=self.area_roman or None, people=self._people_keys)


class ItemPerson(models.Model):
    """A person named on an item by the operator or the coordinator."""

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="named")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["item", "user"], name="named_once")]

    def __str__(self) -> str:
        return f"named:{self.pk}"


class OccurrenceQuerySet(ScopedQuerySet["Occurrence"]):
    see = Action.PLAN_SEE
    lineage_path = "item__plan__office__lineage"


class ProofState(models.TextChoices):
    """What is known about the proof of an occurrence."""

    MISSING = "MISSING", "Belum unggah"
    SUBMITTED = "SUBMITTED", "Menunggu verifikasi"
    RETURNED = "RETURNED", "Perlu perbaikan"
    ACCEPTED = "ACCEPTED", "Lengkap"


class Occurrence(models.Model):
    """One time at which an item is due; `due_on` is empty for *belum dijadwalkan*.

    It is reported (*dilaporkan*) with `done_on`, and accepted (*diterima*) with `accepted_on`. `proof_state` and
    `accepted_on` are kept by `plans.services.settling`, in the transaction that changes a proof or a mark.
    """

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="occurrences")
    position = models.PositiveSmallIntegerField()
    label = models.CharField(max_length=80)
    months = models.JSONField(default=list)
    first_day = models.DateField(null=True)
    due_on = models.DateField(null=True)
    done_on = models.DateField(null=True)
    note = models.TextField(blank=True)
    marked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    marked_at = models.DateTimeField(null=True)
    proof_state = models.CharField(max_length=10, choices=ProofState.choices, default=ProofState.MISSING)
    accepted_on = models.DateField(null=True)

    objects = OccurrenceQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["item", "position"], name="occurrence_once"),
        ]

    def __str__(self) -> str:
        return f"occurrence:{self.pk}"

    def guard_key(self) -> GuardKey:
        return self.item.guard_key()
