"""How far each area of a plan is, in numbers: kept in the transaction that changes an occurrence.

A province looks at offices by the hundred; from these rows every figure for any day is a sum. `Tally` counts by due
date, so that what is late follows from the day one looks; `MonthTally` by the month in which something was done.
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import ScopedQuerySet
from zonaintegritas.plans.models.plan import Plan


class TallyQuerySet(ScopedQuerySet["Tally"]):
    see = Action.PLAN_SEE
    lineage_path = "plan__office__lineage"


class Tally(models.Model):
    """The occurrences of an area that are due on one day (none: not scheduled), by their state."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="tallies")
    area_roman = models.CharField(max_length=8, blank=True)
    area_name = models.CharField(max_length=300, blank=True)
    due_on = models.DateField(null=True)
    planned = models.PositiveIntegerField()
    reported = models.PositiveIntegerField()  # dilaporkan
    reported_late = models.PositiveIntegerField()  # after the day on which they were due
    accepted = models.PositiveIntegerField()  # diterima
    waiting = models.PositiveIntegerField()  # a proof waits for a reviewer
    returned = models.PositiveIntegerField()  # a proof has to be mended
    without_proof = models.PositiveIntegerField()  # reported, and nothing proves it

    objects = TallyQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["plan", "area_roman", "due_on"], name="tally_of_area")]

    def __str__(self) -> str:
        return f"tally:{self.pk}"


class MonthTallyQuerySet(ScopedQuerySet["MonthTally"]):
    see = Action.PLAN_SEE
    lineage_path = "plan__office__lineage"


class MonthTally(models.Model):
    """What of an area was reported as done, and what was accepted, in one month."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="month_tallies")
    area_roman = models.CharField(max_length=8, blank=True)
    month = models.DateField()  # its first day
    reported = models.PositiveIntegerField(default=0)
    accepted = models.PositiveIntegerField(default=0)

    objects = MonthTallyQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["plan", "area_roman", "month"], name="month_tally_of_area")]

    def __str__(self) -> str:
        return f"month-tally:{self.pk}"
