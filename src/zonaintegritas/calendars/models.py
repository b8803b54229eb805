"""Days that an office adds to the calendar or takes out of it. A row never changes: it is withdrawn."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from zonaintegritas.guard.actor import GuardKey
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import ScopedQuerySet
from zonaintegritas.offices.models import Office


class CalendarEntryQuerySet(ScopedQuerySet["CalendarEntry"]):
    see = Action.CALENDAR_SEE
    lineage_path = "office__lineage"

    def standing(self) -> CalendarEntryQuerySet:
        """Those that count."""
        return self.filter(withdrawn_at=None)


class CalendarEntry(models.Model):
    """What an office says about one day. It holds for the office and all offices below it."""

    class Kind(models.TextChoices):
        HOLIDAY = "HOLIDAY", _("Hari libur")
        JOINT_LEAVE = "JOINT_LEAVE", _("Cuti bersama")
        WORKING = "WORKING", _("Hari kerja")

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    day = models.DateField()
    kind = models.CharField(max_length=12, choices=Kind.choices)
    name = models.CharField(max_length=120)  # of a day taken out: why people work
    basis = models.CharField(max_length=300, blank=True)  # the decree or letter that says so
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    entered_at = models.DateTimeField()
    withdrawn_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)
    withdraw_reason = models.TextField(blank=True)

    objects = CalendarEntryQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["office", "day"], condition=Q(withdrawn_at=None), name="calendar_day_once_per_office"
            ),
            models.CheckConstraint(condition=~Q(name=""), name="calendar_day_has_a_name"),
        ]

    def __str__(self) -> str:
        return f"calendar_day:{self.pk}"

    def guard_key(self) -> GuardKey:
        return GuardKey(self.office.lineage)
