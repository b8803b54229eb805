"""Drafts: the files that were uploaded, what was read from them, and what a person made of it."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.functional import cached_property

from zonaintegritas.files.models import StoredFile
from zonaintegritas.guard.actor import GuardKey
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import ScopedQuerySet
from zonaintegritas.offices.models import Office
from zonaintegritas.plans.models.being_read import BeingRead
from zonaintegritas.plans.models.header import Header
from zonaintegritas.plans.models.row import PlanRow


class DraftQuerySet(ScopedQuerySet["Draft"]):
    see = Action.DRAFT_SEE
    lineage_path = "office__lineage"


class Draft(Header):
    """A plan on its way from file to adoption; or, with `corrects`, a correction of a plan in force."""

    class State(models.TextChoices):
        OPEN = "OPEN", "Sedang diperiksa"
        ADOPTED = "ADOPTED", "Sudah ditetapkan"
        DISCARDED = "DISCARDED", "Dibuang"

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="drafts")
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    started_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    started_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    corrects = models.ForeignKey("plans.Plan", on_delete=models.PROTECT, null=True, related_name="corrections")
    named_office = models.ForeignKey(Office, on_delete=models.PROTECT, null=True, related_name="+")
    is_office_settled = models.BooleanField(default=False)
    is_year_settled = models.BooleanField(default=False)
    is_composed = models.BooleanField(default=False)  # written here, not read from a paper
    copied_from = models.ForeignKey("plans.PlanCopy", on_delete=models.PROTECT, null=True, related_name="drafts")

    objects = DraftQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["office", "state", "changed_at"], name="drafts_of_office")]

    def __str__(self) -> str:
        return f"draft:{self.pk}"

    def guard_key(self) -> GuardKey:
        return GuardKey(self.office.lineage)

    @property
    def is_open(self) -> bool:
        return self.state == self.State.OPEN

    @property
    def title(self) -> str:
        """How people call it; without a number by the year that it is for."""
        if self.number or not self.plan_year:
            return super().title
        return f"rencana {self.plan_year}, belum bernomor"

    @cached_property
    def is_written_here(self) -> bool:
        """No paper came first: composed here, or a correction of a plan that was."""
        return self.is_composed or (
            self.corrects is not None and self.corrects.signed.filter(draft__is_composed=True).exists()
        )


class SourceQuerySet(ScopedQuerySet["Source"]):
    see = Action.DRAFT_SEE
    lineage_path = "draft__office__lineage"


class Source(BeingRead):
    """A file of a draft, and how far reading it has come."""

    draft = models.ForeignKey(Draft, on_delete=models.PROTECT, related_name="sources")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    document = models.JSONField(default=dict, blank=True)  # the blocks, in the wire form of core.decree
    accounting = models.JSONField(default=dict, blank=True)
    remarks = models.JSONField(default=list, blank=True)
    is_removed = models.BooleanField(default=False)

    objects = SourceQuerySet.as_manager()

    def __str__(self) -> str:
        return f"source:{self.pk}"

    def guard_key(self) -> GuardKey:
        return GuardKey(self.draft.office.lineage)

    @property
    def can_be_read_again(self) -> bool:
        """Whether a person may put it (back) in the queue."""
        state = self.State
        return self.state in (state.FAILED, state.KEPT, state.SORTING, state.NO_OCR) and not self.is_removed


class SourcePhotoQuerySet(ScopedQuerySet["SourcePhoto"]):
    see = Action.DRAFT_SEE
    lineage_path = "source__draft__office__lineage"


class SourcePhoto(models.Model):
    """One of several photos of pages that together are one file of a draft; the original as it was taken."""

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="photos")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField()

    objects = SourcePhotoQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["source", "position"], name="photos_in_order")]

    def __str__(self) -> str:
        return f"photo:{self.pk}"

    def guard_key(self) -> GuardKey:
        return self.source.guard_key()


class DraftRowQuerySet(ScopedQuerySet["DraftRow"]):
    see = Action.DRAFT_SEE
    lineage_path = "draft__office__lineage"

    def standing(self) -> DraftRowQuerySet:
        """Rows that count: not taken out, and read from a file that was not taken out."""
        return self.filter(is_removed=False).exclude(source__is_removed=True)


class DraftRow(PlanRow):
    """A row under review. `item` is set where the draft corrects a plan in force."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="rows")
    source = models.ForeignKey(Source, on_delete=models.PROTECT, null=True, related_name="+")
    item = models.ForeignKey("plans.Item", on_delete=models.PROTECT, null=True, related_name="+")

    objects = DraftRowQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["draft", "position"], name="rows_in_order")]

    def __str__(self) -> str:
        return f"row:{self.pk}"

    def guard_key(self) -> GuardKey:
        return GuardKey(self.draft.office.lineage, area=self.area_roman or None)


class LeftoverQuerySet(ScopedQuerySet["Leftover"]):
    see = Action.DRAFT_SEE
    lineage_path = "draft__office__lineage"

    def open(self) -> LeftoverQuerySet:
        """Characters that still wait for a decision."""
        return self.filter(is_settled=False, source__is_removed=False)


class Leftover(models.Model):
    """Characters of a table that are in no cell; shown at their place until moved to a cell or put aside."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="leftovers")
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="+")
    text = models.TextField()
    message = models.TextField()
    place = models.JSONField(default=dict)
    moved_to = models.ForeignKey(DraftRow, on_delete=models.PROTECT, null=True, related_name="+")
    is_settled = models.BooleanField(default=False)

    objects = LeftoverQuerySet.as_manager()

    def __str__(self) -> str:
        return f"leftover:{self.pk}"

    def guard_key(self) -> GuardKey:
        return GuardKey(self.draft.office.lineage)
