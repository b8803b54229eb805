"""Evidence: one proof document of an office, its versions and their files. It does not know who cites it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import cached_property
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.utils.translation import gettext_lazy as _

from zonaintegritas.evidence.contents import FilePreview, ReadText
from zonaintegritas.files.models import StoredFile
from zonaintegritas.guard.actor import GuardKey
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import ScopedQuerySet
from zonaintegritas.offices.models import Office

__all__ = ["Evidence", "EvidenceFile", "EvidenceQuerySet", "EvidenceVersion", "FilePreview", "Kind", "ReadText"]


class Kind(models.TextChoices):
    """What sort of document it is, in the words offices use."""

    INVITATION = "INVITATION", _("Undangan")
    ATTENDANCE = "ATTENDANCE", _("Daftar hadir")
    MINUTES = "MINUTES", _("Notulen")
    DECREE = "DECREE", _("Surat keputusan")
    LETTER = "LETTER", _("Surat")
    REPORT = "REPORT", _("Laporan")
    PROCEDURE = "PROCEDURE", _("SOP")
    MATERIAL = "MATERIAL", _("Materi paparan")
    REGISTER = "REGISTER", _("Daftar atau rekap")
    PHOTO = "PHOTO", _("Foto")
    SCREENSHOT = "SCREENSHOT", _("Tangkapan layar")
    OTHER = "OTHER", _("Lainnya")


class EvidenceQuerySet(ScopedQuerySet["Evidence"]):
    see = Action.EVIDENCE_SEE
    lineage_path = "office__lineage"

    def standing(self) -> EvidenceQuerySet:
        """What was not withdrawn."""
        return self.filter(withdrawn_at=None)

    def with_files(self) -> EvidenceQuerySet:
        """With the current version and its files loaded: three queries, however many rows."""
        return self.prefetch_related(current_versions())


class Evidence(models.Model):
    """A proof document: a title, what it is and proves, and its versions (one is current)."""

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=200)
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.OTHER)
    dated_on = models.DateField(null=True, blank=True)  # the date it bears, not the day on which it came in
    proves_from = models.DateField(null=True, blank=True)
    proves_until = models.DateField(null=True, blank=True)
    note = models.TextField(blank=True)
    expires_on = models.DateField(null=True, blank=True)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    added_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdraw_reason = models.TextField(blank=True)

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        verbose_name = "bukti"
        indexes: ClassVar = [models.Index(fields=["office", "added_at"], name="evidence_of_office")]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(proves_from=None) | Q(proves_until=None) | Q(proves_until__gte=F("proves_from")),
                name="evidence_period_in_order",
            )
        ]

    def __str__(self) -> str:
        return f"evidence:{self.pk}"

    def guard_key(self) -> GuardKey:
        people = frozenset() if self.added_by_id is None else frozenset({f"user:{self.added_by_id}"})
        return GuardKey(self.office.lineage, people=people)

    @property
    def is_withdrawn(self) -> bool:
        return self.withdrawn_at is not None

    def is_expired(self, today: dt.date) -> bool:
        """Whether it no longer counts on this day."""
        return self.expires_on is not None and self.expires_on < today

    @cached_property
    def current(self) -> EvidenceVersion:
        """The version that counts; costs no query where `with_files` loaded it."""
        loaded: list[EvidenceVersion] | None = getattr(self, "loaded_versions", None)
        return loaded[0] if loaded else self.versions.get(is_current=True)

    @property
    def files(self) -> list[StoredFile]:
        """The files of the current version, in order."""
        return self.current.files


class EvidenceVersion(models.Model):
    """What the document was from a moment on: files in order, or a link. Older versions are kept."""

    class LinkState(models.TextChoices):
        NONE = "NONE", "Tanpa tautan"
        UNCHECKED = "UNCHECKED", "Belum diperiksa"
        ALIVE = "ALIVE", "Dapat dibuka"
        DEAD = "DEAD", "Tidak dapat dibuka"
        LOCKED = "LOCKED", "Hanya untuk yang masuk"

    loaded_held: list[EvidenceFile] | None = None  # the files, where `load_current` loaded them with the version

    evidence = models.ForeignKey(Evidence, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField(default=1)
    is_current = models.BooleanField(default=True)
    reason = models.CharField(max_length=500, blank=True)  # why it took the place of the one before
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField()
    link = models.URLField(max_length=1000, blank=True)
    link_state = models.CharField(max_length=10, choices=LinkState.choices, default=LinkState.NONE)
    link_seen_on = models.DateField(null=True, blank=True)  # the last day on which it could be opened
    link_checked_at = models.DateTimeField(null=True, blank=True)
    link_trouble = models.CharField(max_length=200, blank=True)  # why it could not be opened, as a sentence

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["link_checked_at"], condition=Q(is_current=True) & ~Q(link=""), name="links_to_check")
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["evidence", "number"], name="evidence_version_once"),
            models.UniqueConstraint(
                fields=["evidence"], condition=Q(is_current=True), name="one_current_version_of_evidence"
            ),
        ]

    def __str__(self) -> str:
        return f"evidence-version:{self.pk}"

    @property
    def in_order(self) -> list[EvidenceFile]:
        """The files at their places; costs no query where they were loaded."""
        return list(self.held.all()) if self.loaded_held is None else self.loaded_held

    @property
    def files(self) -> list[StoredFile]:
        """The files, in order."""
        return [held.file for held in self.in_order]


class EvidenceFile(models.Model):
    """A file of a version, at its place."""

    version = models.ForeignKey(EvidenceVersion, on_delete=models.CASCADE, related_name="held")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering: ClassVar = ["position"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["version", "position"], name="evidence_file_place")]

    def __str__(self) -> str:
        return f"evidence-file:{self.pk}"


def current_versions(path: str = "") -> models.Prefetch[str, models.QuerySet[EvidenceVersion], str]:
    """What loads the current version of the evidence at this path, and its files, where `Evidence.current` looks."""
    current = EvidenceVersion.objects.filter(is_current=True).select_related("made_by")
    versions = current.prefetch_related(models.Prefetch("held", held_files()))
    return models.Prefetch(f"{path}versions", versions, to_attr="loaded_versions")


def held_files() -> models.QuerySet[EvidenceFile]:
    """Files at their places, each with what its words say about the paper (`said`) where it was read to the end."""
    read = ReadText.objects.filter(sha256=OuterRef("file__sha256"), state=ReadText.State.READ, unread=0)
    known = EvidenceFile.objects.select_related("file", "version__made_by").order_by("position")
    return known.annotate(said=Subquery(read.values("facts")[:1]))


def load_current(documents: Iterable[Evidence]) -> None:
    """Load the current version of each with its files where `Evidence.current` looks; one query, for links a second."""
    wanted = {one.pk: one for one in documents}
    held: dict[int, list[EvidenceFile]] = {}
    versions: dict[int, EvidenceVersion] = {}
    for file in held_files().filter(version__evidence__in=wanted, version__is_current=True):
        held.setdefault(file.version_id, []).append(file)
        versions.setdefault(file.version.evidence_id, file.version)
    without = wanted.keys() - versions.keys()
    if without:
        found = EvidenceVersion.objects.filter(evidence__in=without, is_current=True).select_related("made_by")
        versions |= {version.evidence_id: version for version in found}
    for pk, document in wanted.items():
        document.current = versions[pk]
        document.current.loaded_held = held.get(versions[pk].pk, [])
