"""The cells of one indicator row, alike in a draft and in the plan in force."""

from __future__ import annotations

from typing import Any

from django.db import models

from zonaintegritas.core.period import Period
from zonaintegritas.plans.period_json import period_from_json

LIST_FIELDS = ("steps", "evidence")
CELL_FIELDS = (
    "indicator",
    "steps",
    "evidence",
    "target_time_raw",
    "period",
    "target_output",
    "responsible",
    "note",
)
TREE_FIELDS = ("area_roman", "area_name", "component_no", "component_name", "sub_component", "letter")


class ChangeKind(models.TextChoices):
    """Why a cell differs from what was read."""

    READING = "READING", "Perbaikan bacaan"  # the reader erred, the paper is right
    CONTENT = "CONTENT", "Perubahan isi"  # the paper is wrong or has been overtaken


class PlanRow(models.Model):
    """One indicator row (*butir*) with the area and the component it stands in.

    `cells` holds, for every field that was read or changed, {"places": [...], "doubt": text or null,
    "paper": what the paper says, "kind": ChangeKind or null}. `period` is the JSON of core.period.Period.
    """

    position = models.PositiveIntegerField()
    area_roman = models.CharField(max_length=8, blank=True)
    area_name = models.CharField(max_length=300, blank=True)
    component_no = models.CharField(max_length=20, blank=True)
    component_name = models.TextField(blank=True)
    sub_component = models.TextField(blank=True)
    letter = models.CharField(max_length=8, blank=True)
    indicator = models.TextField(blank=True)
    steps = models.JSONField(default=list, blank=True)
    evidence = models.JSONField(default=list, blank=True)
    target_time_raw = models.TextField(blank=True)
    period = models.JSONField(default=dict, blank=True)
    target_output = models.TextField(blank=True)
    responsible = models.TextField(blank=True)
    note = models.TextField(blank=True)
    extra = models.JSONField(default=dict, blank=True)
    cells = models.JSONField(default=dict, blank=True)
    doubt = models.TextField(blank=True)
    is_removed = models.BooleanField(default=False)

    class Meta:
        abstract = True

    def period_value(self) -> Period:
        """The months and the rhythm as the core's value."""
        return period_from_json(self.period)

    def value_of(self, field: str) -> Any:
        """A cell's value as it stands now."""
        return getattr(self, field)

    def paper_value(self, field: str) -> Any:
        """What the paper says in this cell."""
        cell = self.cells.get(field, {})
        return cell["paper"] if "paper" in cell else getattr(self, field)

    @property
    def content_changes(self) -> list[str]:
        """The fields whose content was changed against the paper."""
        return [name for name, cell in self.cells.items() if cell.get("kind") == ChangeKind.CONTENT]

    @property
    def doubts(self) -> dict[str, str]:
        """Field -> reason, for the cells a person should look at."""
        return {name: cell["doubt"] for name, cell in self.cells.items() if cell.get("doubt")}
