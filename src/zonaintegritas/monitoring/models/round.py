"""The rounds of an office in a year, what people write on their sheets, and what a closed sheet said."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from zonaintegritas.core.monitoring import Rhythm as Rounds
from zonaintegritas.core.monitoring import Sheet, Texts, from_wire
from zonaintegritas.guard.actor import GuardKey
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import ScopedQuerySet
from zonaintegritas.offices.models import Office
from zonaintegritas.plans.models import Item


class MonitoringQuerySet(ScopedQuerySet["Monitoring"]):
    see = Action.MONITORING_SEE
    lineage_path = "office__lineage"


class Monitoring(models.Model):
    """That an office looks at its plan of a year in rounds, and how often."""

    class Rhythm(models.TextChoices):
        QUARTERS = Rounds.QUARTERS.name, _(Rounds.QUARTERS.value)
        HALVES = Rounds.HALVES.name, _(Rounds.HALVES.value)

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    rhythm = models.CharField(max_length=10, choices=Rhythm.choices)
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    opened_at = models.DateTimeField()

    objects = MonitoringQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["office", "year"], name="monitoring_once_a_year"),
        ]

    def __str__(self) -> str:
        return f"monitoring:{self.pk}"

    def guard_key(self) -> GuardKey:
        return GuardKey(self.office.lineage)


class RoundQuerySet(ScopedQuerySet["Round"]):
    see = Action.MONITORING_SEE
    lineage_path = "monitoring__office__lineage"


class Round(models.Model):
    """One round: its figures are live until it is closed."""

    monitoring = models.ForeignKey(Monitoring, on_delete=models.PROTECT, related_name="rounds")
    code = models.CharField(max_length=3)  # B03
    name = models.CharField(max_length=40)  # Triwulan I 2026
    first_day = models.DateField()
    cut_off = models.DateField()
    closed_at = models.DateTimeField(null=True)
    closed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    reopened_at = models.DateTimeField(null=True)
    reopened_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    reopen_reason = models.TextField(blank=True)

    objects = RoundQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["monitoring", "code"], name="round_once"),
            models.CheckConstraint(condition=Q(cut_off__gte=F("first_day")), name="round_in_order"),
        ]

    def __str__(self) -> str:
        return f"round:{self.pk}"

    def guard_key(self) -> GuardKey:
        return self.monitoring.guard_key()

    @property
    def office(self) -> Office:
        return self.monitoring.office

    @property
    def is_closed(self) -> bool:
        return self.closed_at is not None

    def state_on(self, today: dt.date) -> str:
        """Its state on a day, as `ui.states` knows it."""
        if self.is_closed:
            return "ROUND_CLOSED"
        if today > self.cut_off:
            return "ROUND_DUE"
        return "ROUND_RUNNING" if today >= self.first_day else "ROUND_COMING"


class RoundSnapshot(models.Model):
    """What the sheet said when the round was closed: immutable (a trigger refuses change). The last one counts."""

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="snapshots")
    number = models.PositiveSmallIntegerField()
    content = models.JSONField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["round", "number"], name="round_snapshot_once")]

    def __str__(self) -> str:
        return f"round-snapshot:{self.pk}"

    @property
    def sheet(self) -> Sheet:
        return from_wire(self.content)


class SheetNote(models.Model):
    """What stood in the way, and what to do: of an area, or of one item."""

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="notes")
    area = models.CharField(max_length=10)
    item = models.ForeignKey(Item, on_delete=models.PROTECT, null=True, related_name="+")
    obstacle = models.TextField(blank=True)
    recommendation = models.TextField(blank=True)
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["round", "area"], condition=Q(item=None), name="note_once_an_area"),
            models.UniqueConstraint(fields=["round", "item"], name="note_once_an_item"),
        ]

    def __str__(self) -> str:
        return f"sheet-note:{self.pk}"

    def guard_key(self) -> GuardKey:
        return GuardKey(self.round.office.lineage, area=self.area or None)

    @property
    def about(self) -> int | str:
        """What it is about: the key of an item, or the ordinal of an area."""
        return self.item_id or self.area

    @property
    def texts(self) -> Texts:
        return Texts(self.obstacle, self.recommendation)
