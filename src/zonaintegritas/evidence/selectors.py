"""Reads of evidence."""

from __future__ import annotations

from django.db.models import Prefetch
from django.shortcuts import get_object_or_404

from zonaintegritas.evidence.models import Evidence, EvidenceFile, EvidenceVersion
from zonaintegritas.guard.actor import Actor


def evidence_for(actor: Actor, pk: int) -> Evidence:
    """A proof document this actor may see, withdrawn or not, or 404."""
    visible = Evidence.objects.visible_to(actor).with_files().select_related("office", "added_by")
    return get_object_or_404(visible, pk=pk)


def versions_of(actor: Actor, evidence: Evidence) -> list[EvidenceVersion]:
    """All versions of a document this actor may see, the newest first, with their files."""
    seen = Evidence.objects.visible_to(actor).filter(pk=evidence.pk)
    versions = EvidenceVersion.objects.filter(evidence__in=seen).select_related("made_by")
    held = Prefetch("held", EvidenceFile.objects.select_related("file").order_by("position"))
    return list(versions.prefetch_related(held).order_by("-number"))


def evidence_with_versions(actor: Actor, pk: int) -> tuple[Evidence, list[EvidenceVersion]]:
    """A document this actor may see and all its versions, or 404: three queries."""
    evidence = get_object_or_404(Evidence.objects.visible_to(actor).select_related("office", "added_by"), pk=pk)
    versions = versions_of(actor, evidence)
    evidence.current = next(version for version in versions if version.is_current)
    return evidence, versions
