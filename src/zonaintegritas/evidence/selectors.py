"""Reads of evidence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.db.models import F, Min, Prefetch, Q, QuerySet
from django.shortcuts import get_object_or_404

from zonaintegritas.core.papers import PaperFacts
from zonaintegritas.evidence.models import Evidence, EvidenceFile, EvidenceVersion, FilePreview, ReadText
from zonaintegritas.evidence.search import Found, excerpts, found, words_of
from zonaintegritas.guard.actor import Actor

__all__ = [
    "Found",
    "evidence_for",
    "evidence_with_versions",
    "excerpts",
    "facts_of",
    "found",
    "versions_of",
    "words_of",
]


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


def held_by(*, evidence: int | None = None, version: int | None = None) -> list[EvidenceFile]:
    """For background work: the files of the current version of a document, or of a version, in order."""
    files = EvidenceFile.objects.select_related("file", "version__evidence__office").order_by("position")
    if version is not None:
        return list(files.filter(version=version))
    return list(files.filter(version__evidence=evidence, version__is_current=True))


def held(pk: int) -> EvidenceFile | None:
    """For background work: a file at its place, where it still is there."""
    return EvidenceFile.objects.select_related("file", "version__evidence__office").filter(pk=pk).first()


def one_place_of_each(hashes: Sequence[str]) -> list[EvidenceFile]:
    """For background work: a place where bytes with each of these hashes are held."""
    places = EvidenceFile.objects.filter(file__sha256__in=hashes).values("file__sha256").annotate(first=Min("pk"))
    return list(EvidenceFile.objects.filter(pk__in=[place["first"] for place in places]))


def has_preview(sha256: str) -> bool:
    """For background work: whether it is known how bytes with this hash are shown."""
    return FilePreview.objects.filter(sha256=sha256).exclude(state=FilePreview.State.WAITING).exists()


def is_read(sha256: str) -> bool:
    """For background work: whether the words of bytes with this hash need no reading any more."""
    again = (ReadText.State.WAITING, ReadText.State.NO_OCR)
    return ReadText.objects.filter(sha256=sha256).exclude(state__in=again).exists()


def unread_texts(scans_before: dt.datetime, others_before: dt.datetime, *, has_ocr: bool) -> QuerySet[ReadText]:
    """For background work: texts that wait, and those that waited for OCR where it can be used."""
    left = Q(state=ReadText.State.WAITING, read_at__lt=others_before)
    if has_ocr:
        left |= Q(state=ReadText.State.NO_OCR, read_at__lt=scans_before)
    return ReadText.objects.filter(left).order_by("pk")


def links_to_check(before: dt.datetime, most: int) -> list[EvidenceVersion]:
    """For background work: current links nobody looked at since then, those never looked at first."""
    current = EvidenceVersion.objects.filter(is_current=True, evidence__withdrawn_at=None).exclude(link="")
    due = current.filter(Q(link_checked_at=None) | Q(link_checked_at__lt=before))
    return list(due.select_related("evidence__office").order_by(F("link_checked_at").asc(nulls_first=True))[:most])


def facts_of(actor: Actor, evidence: Evidence) -> list[PaperFacts]:
    """What the words of the current files say about the papers, in order; files not read yet say nothing."""
    seen = Evidence.objects.visible_to(actor).filter(pk=evidence.pk)
    held = EvidenceFile.objects.filter(version__evidence__in=seen, version__is_current=True).order_by("position")
    hashes = list(held.values_list("file__sha256", flat=True))
    known = dict(ReadText.objects.filter(sha256__in=hashes).values_list("sha256", "facts"))
    return [PaperFacts.from_json(known[one]) for one in hashes if known.get(one)]
