"""Reads of evidence."""

from __future__ import annotations

from django.shortcuts import get_object_or_404

from zonaintegritas.evidence.models import Evidence, EvidenceVersion
from zonaintegritas.guard.actor import Actor


def evidence_for(actor: Actor, pk: int) -> Evidence:
    """A proof document this actor may see, withdrawn or not, or 404."""
    visible = Evidence.objects.visible_to(actor).with_files().select_related("office", "added_by")
    return get_object_or_404(visible, pk=pk)


def versions_of(actor: Actor, evidence: Evidence) -> list[EvidenceVersion]:
    """All versions of a document this actor may see, the newest first, with their files."""
    seen = Evidence.objects.visible_to(actor).filter(pk=evidence.pk)
    versions = EvidenceVersion.objects.filter(evidence__in=seen).select_related("made_by")
    return list(versions.prefetch_related("held__file").order_by("-number"))
