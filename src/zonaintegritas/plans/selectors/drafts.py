"""Reads of drafts, their files, rows and leftovers."""

from __future__ import annotations

from django.db.models import Q
from django.shortcuts import get_object_or_404

from zonaintegritas.guard.actor import Actor
from zonaintegritas.offices.models import Office
from zonaintegritas.plans.models import Draft, DraftRow, Leftover, Source


def drafts_of(actor: Actor, office: Office) -> list[Draft]:
    """Drafts of an office that are not adopted, the last changed first; discarded ones at the end."""
    visible = Draft.objects.visible_to(actor).filter(office=office).exclude(state=Draft.State.ADOPTED)
    return sorted(visible.select_related("corrects"), key=lambda d: (not d.is_open, -d.changed_at.timestamp()))


def draft_for(actor: Actor, pk: int) -> Draft:
    """A draft this actor may see, or 404."""
    visible = Draft.objects.visible_to(actor).select_related("office", "named_office", "corrects", "corrects__office")
    return get_object_or_404(visible, pk=pk)


def source_for(actor: Actor, pk: int) -> Source:
    """A file of a draft this actor may see, or 404."""
    return get_object_or_404(Source.objects.visible_to(actor).select_related("draft__office", "file"), pk=pk)


def row_for(actor: Actor, pk: int) -> DraftRow:
    """A row of a draft this actor may see, or 404."""
    return get_object_or_404(DraftRow.objects.visible_to(actor).select_related("draft__office", "source"), pk=pk)


def leftover_for(actor: Actor, pk: int) -> Leftover:
    """Left-over characters of a draft this actor may see, or 404."""
    return get_object_or_404(Leftover.objects.visible_to(actor).select_related("draft__office"), pk=pk)


def same_file(actor: Actor, office: Office, sha256: str) -> Source | None:
    """The last upload of the same bytes in this office, where its draft was not discarded."""
    known = Source.objects.visible_to(actor).filter(draft__office=office, file__sha256=sha256, is_removed=False)
    return known.exclude(draft__state=Draft.State.DISCARDED).select_related("draft", "file").order_by("-pk").first()


def unread_sources(draft_pk: int) -> list[Source]:
    """Files of a draft that wait, or whose reading was begun and not ended: for the background job."""
    waiting = Q(state=Source.State.WAITING) | Q(state=Source.State.READING)
    return list(
        Source.objects.filter(waiting, draft=draft_pk, is_removed=False)
        .select_related("draft__office", "file")
        .order_by("pk")
    )
