"""Meetings: who met when about what, what was decided, and the papers that prove it."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from zonaintegritas.evidence.models import Evidence
from zonaintegritas.guard.actor import GuardKey
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import ScopedQuerySet
from zonaintegritas.monitoring.models.round import Round
from zonaintegritas.offices.models import Office

LONGEST_NAME, LONGEST_JOB = 150, 200


class MeetingQuerySet(ScopedQuerySet["Meeting"]):
    see = Action.MONITORING_SEE
    lineage_path = "office__lineage"


class Meeting(models.Model):
    """A meeting of an office."""

    class Kind(models.TextChoices):
        ROUND = "ROUND", _("Rapat monitoring dan evaluasi")
        TEAM = "TEAM", _("Rapat tim kerja")
        PLENARY = "PLENARY", _("Rapat pleno")
        SOCIALISATION = "SOCIALISE", _("Sosialisasi")
        OTHER = "OTHER", _("Rapat lain")

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    round = models.ForeignKey(Round, on_delete=models.PROTECT, null=True, blank=True, related_name="meetings")
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.ROUND)
    about = models.CharField(max_length=200)
    held_on = models.DateField()
    starts_at = models.TimeField()
    ends_at = models.TimeField(null=True, blank=True)
    place = models.CharField(max_length=200)
    leader = models.CharField(max_length=LONGEST_NAME, blank=True)
    leader_job = models.CharField(max_length=LONGEST_JOB, blank=True)
    writer = models.CharField(max_length=LONGEST_NAME, blank=True)  # who takes the minutes
    letter_number = models.CharField(max_length=60, blank=True)  # of the invitation
    agenda = models.TextField(blank=True)  # one point a line
    discussion = models.TextField(blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField()
    cancelled_at = models.DateTimeField(null=True)
    cancel_reason = models.TextField(blank=True)

    objects = MeetingQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["office", "held_on"], name="meetings_of_office")]

    def __str__(self) -> str:
        return f"meeting:{self.pk}"

    def guard_key(self) -> GuardKey:
        return GuardKey(self.office.lineage)

    @property
    def points(self) -> list[str]:
        """The points of the agenda."""
        return [line.strip() for line in self.agenda.splitlines() if line.strip()]

    @property
    def is_cancelled(self) -> bool:
        return self.cancelled_at is not None

    def is_over(self, today: dt.date) -> bool:
        """Whether it took place by this day."""
        return not self.is_cancelled and self.held_on <= today


class Participant(models.Model):
    """Who is asked to come; `was_there` is None while nobody said so."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="participants")
    position = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=LONGEST_NAME)
    job = models.CharField(max_length=LONGEST_JOB, blank=True)
    was_there = models.BooleanField(null=True)

    class Meta:
        ordering: ClassVar = ["position"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["meeting", "position"], name="participant_place"),
            models.CheckConstraint(condition=~Q(name=""), name="participant_has_a_name"),
        ]

    def __str__(self) -> str:
        return f"participant:{self.pk}"


class DecisionQuerySet(ScopedQuerySet["Decision"]):
    see = Action.MONITORING_SEE
    lineage_path = "meeting__office__lineage"


class Decision(models.Model):
    """Something that a meeting decided; one that was taken out stays on record."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="decisions")
    position = models.PositiveSmallIntegerField()
    text = models.TextField()
    withdrawn_at = models.DateTimeField(null=True)

    objects = DecisionQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["position"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["meeting", "position"], name="decision_place")]

    def __str__(self) -> str:
        return f"decision:{self.pk}"

    def guard_key(self) -> GuardKey:
        return self.meeting.guard_key()


class MeetingPaper(models.Model):
    """A proof document of a meeting: its kind (undangan, daftar hadir, notulen, foto) is that of the document."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="papers")
    evidence = models.ForeignKey(Evidence, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["meeting", "evidence"], name="meeting_paper_once")]

    def __str__(self) -> str:
        return f"meeting-paper:{self.pk}"
