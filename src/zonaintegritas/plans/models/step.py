"""Steps of reviewing: what an edit of a draft replaced, so that it can be undone."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from zonaintegritas.guard.actor import GuardKey
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import ScopedQuerySet
from zonaintegritas.plans.models.draft import Draft


class DraftStepQuerySet(ScopedQuerySet["DraftStep"]):
    see = Action.DRAFT_SEE
    lineage_path = "draft__office__lineage"


class DraftStep(models.Model):
    """One edit. `before` holds the columns that it changed, as they were: of the draft, of its rows, of its leftovers.

    `changed_from` and `changed_to` say when the draft had been changed last, before and after: the newest step can be
    undone while nothing else has changed the draft since.
    """

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="steps")
    name = models.CharField(max_length=40)  # of the command
    before = models.JSONField(encoder=DjangoJSONEncoder)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    changed_from = models.DateTimeField()
    changed_to = models.DateTimeField()

    objects = DraftStepQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["draft", "id"], name="steps_of_draft")]

    def __str__(self) -> str:
        return f"step:{self.pk}"

    def guard_key(self) -> GuardKey:
        return GuardKey(self.draft.office.lineage)
