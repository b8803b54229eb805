"""What people answered to a finding of the checker."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from zonaintegritas.guard.actor import GuardKey
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import ScopedQuerySet
from zonaintegritas.offices.models import Office


class FindingAnswerQuerySet(ScopedQuerySet["FindingAnswer"]):
    see = Action.PLAN_SEE
    lineage_path = "office__lineage"

    def standing_for(self, office: Office, plan_year: int | None) -> FindingAnswerQuerySet:
        """Answers that count for the plans of an office and a year."""
        return self.filter(office=office, plan_year=plan_year, withdrawn_at=None)


class FindingAnswer(models.Model):
    """*Abaikan*: why a finding is left as it is. It holds for every plan of the office and year with the same words."""

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    plan_year = models.PositiveSmallIntegerField(null=True)
    finding = models.CharField(max_length=32)  # the key of the finding, see plans/findings.py
    code = models.CharField(max_length=60)
    what = models.TextField()  # what was said at the time
    reason = models.TextField()
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField()
    withdrawn_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)

    objects = FindingAnswerQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["office", "plan_year", "finding"],
                condition=Q(withdrawn_at=None),
                name="one_standing_answer_per_finding",
            ),
        ]

    def __str__(self) -> str:
        return f"answer:{self.pk}"

    def guard_key(self) -> GuardKey:
        return GuardKey(self.office.lineage)
