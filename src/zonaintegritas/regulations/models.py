"""Entries that an office puts into the registry of regulations. A row never changes: a correction is a new row."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from zonaintegritas.core.lint.registry import Certainty, Entry, Name
from zonaintegritas.guard.actor import GuardKey
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import ScopedQuerySet
from zonaintegritas.offices.models import Office


class RegulationEntryQuerySet(ScopedQuerySet["RegulationEntry"]):
    see = Action.REGULATION_SEE
    lineage_path = "office__lineage"

    def standing(self) -> RegulationEntryQuerySet:
        """Those that count: neither corrected nor withdrawn."""
        return self.filter(ended_at=None)


class RegulationEntry(models.Model):
    """What an office knows about a regulation. It holds for the office and all offices below it."""

    class Certainty(models.TextChoices):
        CERTAIN = Certainty.CERTAIN.name, _("Pasti: judul atau isi peraturan sendiri menyatakannya")
        CITED = Certainty.CITED.name, _("Dikutip: beberapa naskah terbit menyebutnya sama")
        UNCHECKED = Certainty.UNCHECKED.name, _("Belum diperiksa: tidak ditampilkan sebagai fakta")

    class Ending(models.TextChoices):
        CORRECTED = "CORRECTED", _("Diganti catatan yang lebih baru")
        WITHDRAWN = "WITHDRAWN", _("Ditarik")

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=100)  # UU, PP, PermenPANRB, Keputusan KPU ...
    number = models.CharField(max_length=60)
    year = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=500)
    amended_by = models.JSONField(default=list)  # names: UU 20/2001
    replaced_by = models.CharField(max_length=170, blank=True)
    gazette = models.CharField(max_length=10, blank=True)
    supplement = models.CharField(max_length=10, blank=True)
    citation = models.CharField(max_length=500)  # where this is known from
    certainty = models.CharField(max_length=10, choices=Certainty.choices)
    topics = models.JSONField(default=list)
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    entered_at = models.DateTimeField()
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    ended_at = models.DateTimeField(null=True)
    ending = models.CharField(max_length=10, choices=Ending.choices, blank=True)
    end_reason = models.TextField(blank=True)

    objects = RegulationEntryQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["office", "kind", "number", "year"],
                condition=Q(ended_at=None),
                name="regulation_known_once_per_office",
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None, ending="") | (Q(ended_at__isnull=False) & ~Q(ending="")),
                name="regulation_entry_ends_in_a_way",
            ),
            models.CheckConstraint(condition=~Q(title="") & ~Q(citation=""), name="regulation_has_title_and_citation"),
        ]

    def __str__(self) -> str:
        return f"regulation:{self.pk}"

    def guard_key(self) -> GuardKey:
        return GuardKey(self.office.lineage)

    @property
    def entry(self) -> Entry:
        """The row as the rules see it."""
        return Entry(
            name=Name(self.kind, self.number, self.year),
            title=self.title,
            citation=self.citation,
            certainty=Certainty[self.certainty],
            amended_by=tuple(Name.read(name) for name in self.amended_by),
            replaced_by=Name.read(self.replaced_by) if self.replaced_by else None,
            gazette=self.gazette,
            supplement=self.supplement,
            topics=tuple(self.topics),
        )
