"""Follow-ups (*tindak lanjut*): what has to be done, by whom, until when, and what proves that it was."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from django.conf import settings
from django.db import models

from zonaintegritas.evidence.models import Evidence
from zonaintegritas.guard.actor import GuardKey
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import ScopedQuerySet
from zonaintegritas.monitoring.models.meeting import Decision, Meeting
from zonaintegritas.monitoring.models.round import Round
from zonaintegritas.offices.models import Office
from zonaintegritas.plans.models import BulkChange, Item


class FollowUpQuerySet(ScopedQuerySet["FollowUp"]):
    see = Action.MONITORING_SEE
    lineage_path = "office__lineage"

    def standing(self) -> FollowUpQuerySet:
        """What is not closed."""
        return self.exclude(state=FollowUp.State.CLOSED)


class FollowUp(models.Model):
    """One thing to be done. Its owner says that it is done; a coordinator, secretary or chair closes it.

    `handed_in` is the handover by which it came to its owner.
    """

    class State(models.TextChoices):
        OPEN = "OPEN", "Dikerjakan"
        WAITING = "WAITING", "Menunggu pemeriksaan"
        CLOSED = "CLOSED", "Selesai"

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    round = models.ForeignKey(Round, on_delete=models.PROTECT, null=True, related_name="follow_ups")
    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, null=True, related_name="follow_ups")
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, null=True, related_name="follow_ups")
    area = models.CharField(max_length=10, blank=True)
    item = models.ForeignKey(Item, on_delete=models.PROTECT, null=True, related_name="+")
    what = models.TextField()
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    handed_in = models.ForeignKey(BulkChange, on_delete=models.SET_NULL, null=True, related_name="+")
    due_on = models.DateField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    opened_at = models.DateTimeField()
    report = models.TextField(blank=True)
    evidence = models.ForeignKey(Evidence, on_delete=models.PROTECT, null=True, related_name="+")
    reported_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    reported_at = models.DateTimeField(null=True)
    return_reason = models.TextField(blank=True)
    closed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    closed_at = models.DateTimeField(null=True)

    objects = FollowUpQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["office", "state", "due_on"], name="follow_ups_of_office"),
            models.Index(fields=["owner", "state", "due_on"], name="follow_ups_of_person"),
        ]

    def __str__(self) -> str:
        return f"follow-up:{self.pk}"

    def guard_key(self) -> GuardKey:
        people = frozenset() if self.owner_id is None else frozenset({f"user:{self.owner_id}"})
        return GuardKey(self.office.lineage, area=self.area or None, people=people)

    @property
    def is_closed(self) -> bool:
        return self.state == self.State.CLOSED

    def is_late(self, today: dt.date) -> bool:
        """Whether it should have been reported before this day."""
        return self.state == self.State.OPEN and self.due_on < today

    def state_on(self, today: dt.date) -> str:
        """Its state on a day, as `ui.states` knows it."""
        return "FOLLOW_UP_LATE" if self.is_late(today) else f"FOLLOW_UP_{self.state}"

    @property
    def opened_on(self) -> dt.date:
        """The day on which it was opened, by the calendar of the office."""
        return self.opened_at.astimezone(self.office.tzinfo).date()

    @property
    def closed_on(self) -> dt.date | None:
        """The day on which it was closed, by the calendar of the office."""
        return self.closed_at.astimezone(self.office.tzinfo).date() if self.closed_at else None

    @property
    def origin(self) -> str:
        """The round or the meeting it comes from."""
        if self.round is not None:
            return self.round.code
        return self.meeting.get_kind_display() if self.meeting is not None else ""

    def age(self, today: dt.date) -> int:
        """Days since it was opened; until it was closed, where it is."""
        return ((self.closed_on or today) - self.opened_on).days
