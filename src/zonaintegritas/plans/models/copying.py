"""*Menyalin rencana*: a plan as the base of a new one, and what people answered about its words."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zonaintegritas.guard.actor import GuardKey
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import ScopedQuerySet
from zonaintegritas.offices.models import Office
from zonaintegritas.plans.models.plan import Revision


class PlanCopyQuerySet(ScopedQuerySet["PlanCopy"]):
    see = Action.DRAFT_SEE
    lineage_path = "office__lineage"


class PlanCopy(models.Model):
    """A revision on its way to become a draft of this office and year: `base` stands still, so its questions do too."""

    class State(models.TextChoices):
        OPEN = "OPEN", _("Sedang dijawab")
        DRAFTED = "DRAFTED", _("Sudah menjadi draf")
        CANCELLED = "CANCELLED", _("Dibatalkan")

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="copies")
    base = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="+")
    plan_year = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    known = models.JSONField(default=dict, blank=True)  # once drafted: by what the old office is known, see copy_traces
    started_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    started_at = models.DateTimeField()
    changed_at = models.DateTimeField()

    objects = PlanCopyQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["office", "state", "changed_at"], name="copies_of_office")]

    def __str__(self) -> str:
        return f"copy:{self.pk}"

    def guard_key(self) -> GuardKey:
        return GuardKey(self.office.lineage)

    @property
    def is_open(self) -> bool:
        return self.state == self.State.OPEN

    @property
    def is_own(self) -> bool:
        """Whether only the year changes."""
        return self.base.plan.office_id == self.office_id


class CopyAnswer(models.Model):
    """What stands in the new plan instead of words of the old one; one answer serves all places of the question."""

    class Says(models.TextChoices):
        ACCEPT = "ACCEPT", _("Pakai usulan")
        WORDS = "WORDS", _("Tulis penggantinya")
        REMOVE = "REMOVE", _("Hapus kata-kata itu")
        BLANK = "BLANK", _("Kosongkan dahulu: […]")
        KEEP = "KEEP", _("Biarkan seperti adanya")

    copy = models.ForeignKey(PlanCopy, on_delete=models.CASCADE, related_name="answers")
    question = models.CharField(max_length=32)  # its key, see copy_questions
    says = models.CharField(max_length=8, choices=Says.choices)
    words = models.TextField(blank=True)
    reason = models.TextField(blank=True)  # why it is kept
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["copy", "question"], name="one_answer_per_question"),
            models.CheckConstraint(
                condition=~models.Q(says="KEEP", reason="") & ~models.Q(says="WORDS", words=""),
                name="answer_of_a_copy_is_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"copy-answer:{self.pk}"
