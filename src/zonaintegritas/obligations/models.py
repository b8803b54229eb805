"""Obligations of an office in a year, their times, and the plan's items and people tied to them."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from zonaintegritas.core.period import Month
from zonaintegritas.core.schedule import Recurrence
from zonaintegritas.core.schedule import Rhythm as CoreRhythm
from zonaintegritas.core.schedule import Rule as CoreRule
from zonaintegritas.evidence.models import Evidence
from zonaintegritas.guard.actor import GuardKey
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import ScopedQuerySet
from zonaintegritas.offices.models import Office
from zonaintegritas.plans.models import BulkChange, Item


class Rhythm(models.TextChoices):
    """How often it returns."""

    MONTHLY = CoreRhythm.MONTHLY.value, _("Setiap bulan")
    QUARTERLY = CoreRhythm.QUARTERLY.value, _("Setiap triwulan")
    SEMESTER = CoreRhythm.SEMESTER.value, _("Setiap semester")
    YEARLY = CoreRhythm.YEARLY.value, _("Setahun sekali")


class Rule(models.TextChoices):
    """When it is due."""

    BY_DAY = CoreRule.BY_DAY.value, _("Tanggal tertentu bulan itu")
    LAST_WORKING_DAY = CoreRule.LAST_WORKING_DAY.value, _("Hari kerja terakhir bulan itu")
    WORKING_DAYS_AFTER = CoreRule.WORKING_DAYS_AFTER.value, _("Beberapa hari kerja sesudah bulan itu")


class ObligationQuerySet(ScopedQuerySet["Obligation"]):
    see = Action.OBLIGATION_SEE
    lineage_path = "office__lineage"

    def standing(self) -> ObligationQuerySet:
        """Those that count."""
        return self.filter(withdrawn_at=None)


class Obligation(models.Model):
    """What an office has to do again and again in a year. `key` names the entry of the catalogue it was chosen from."""

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    key = models.CharField(max_length=60, blank=True)
    name = models.CharField(max_length=200)
    rhythm = models.CharField(max_length=10, choices=Rhythm.choices)
    months = models.JSONField()  # numbers of those in which a period ends
    rule = models.CharField(max_length=20, choices=Rule.choices)
    number = models.PositiveSmallIntegerField(default=0)  # the day, or how many working days
    proof = models.CharField(max_length=500)  # what counts as proof
    basis = models.CharField(max_length=300, blank=True)
    items = models.ManyToManyField(Item, through="obligations.ObligationItem", related_name="obligations")
    people = models.ManyToManyField(
        settings.AUTH_USER_MODEL, through="obligations.ObligationPerson", related_name="obligations"
    )
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    added_at = models.DateTimeField()
    since = models.DateField(null=True)  # where the office had it before it was taken up here
    withdrawn_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)
    withdraw_reason = models.TextField(blank=True)

    objects = ObligationQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["office", "year"], name="obligations_of_office")]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["office", "year", "key"],
                condition=Q(withdrawn_at=None) & ~Q(key=""),
                name="obligation_chosen_once_a_year",
            ),
            models.CheckConstraint(condition=~Q(name="") & ~Q(proof=""), name="obligation_has_name_and_proof"),
        ]

    def __str__(self) -> str:
        return f"obligation:{self.pk}"

    @cached_property
    def _people_keys(self) -> frozenset[str]:
        return frozenset(f"user:{named.user_id}" for named in self.named.all())

    def guard_key(self) -> GuardKey:
        return GuardKey(self.office.lineage, people=self._people_keys)

    @property
    def begins_on(self) -> dt.date:
        """The day from which the office has it: what was due before is not asked for."""
        return self.since or self.added_at.astimezone(self.office.tzinfo).date()

    @property
    def recurrence(self) -> Recurrence:
        """The same as the core counts with it."""
        return Recurrence(CoreRhythm(self.rhythm), tuple(self.months), CoreRule(self.rule), self.number)


class ObligationItem(models.Model):
    """An item of the plan that this obligation proves."""

    obligation = models.ForeignKey(Obligation, on_delete=models.CASCADE, related_name="ties")
    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["obligation", "item"], name="obligation_tied_once")]

    def __str__(self) -> str:
        return f"tie:{self.pk}"


class ObligationPerson(models.Model):
    """A person who sees to this obligation."""

    obligation = models.ForeignKey(Obligation, on_delete=models.CASCADE, related_name="named")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["obligation", "user"], name="obligation_named_once")]

    def __str__(self) -> str:
        return f"obligation-person:{self.pk}"


class Inheritance(models.Model):
    """That a handover took an obligation from who left, and to whom it went that did not see to it before."""

    change = models.ForeignKey(BulkChange, on_delete=models.CASCADE, related_name="+")
    obligation = models.ForeignKey(Obligation, on_delete=models.CASCADE, related_name="+")
    heirs = models.JSONField(default=list)  # keys of people

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["change", "obligation"], name="inherited_once")]

    def __str__(self) -> str:
        return f"inheritance:{self.pk}"


class ObligationTimeQuerySet(ScopedQuerySet["ObligationTime"]):
    see = Action.OBLIGATION_SEE
    lineage_path = "obligation__office__lineage"

    def standing(self) -> ObligationTimeQuerySet:
        """Those of obligations that count."""
        return self.filter(obligation__withdrawn_at=None)


class ObligationTime(models.Model):
    """One time at which an obligation is due, for the months it speaks of."""

    obligation = models.ForeignKey(Obligation, on_delete=models.CASCADE, related_name="times")
    position = models.PositiveSmallIntegerField()
    label = models.CharField(max_length=80)
    months = models.JSONField()  # 2026-01 ...
    first_day = models.DateField()
    due_on = models.DateField()
    done_on = models.DateField(null=True)
    note = models.TextField(blank=True)
    evidence = models.ForeignKey(Evidence, on_delete=models.PROTECT, null=True, related_name="+")
    finished = models.JSONField(default=list)  # keys of the occurrences that were marked done along with it
    proved_before = models.JSONField(default=list)  # keys of those that its evidence proved already: it goes on to
    marked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    marked_at = models.DateTimeField(null=True)

    objects = ObligationTimeQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["due_on"], condition=Q(done_on=None), name="obligation_times_open")]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["obligation", "position"], name="obligation_time_once"),
        ]

    def __str__(self) -> str:
        return f"obligation-time:{self.pk}"

    def guard_key(self) -> GuardKey:
        return self.obligation.guard_key()

    @property
    def last_month(self) -> Month:
        """The month in which its period ends."""
        year, number = self.months[-1].split("-")
        return Month(int(year), int(number))
