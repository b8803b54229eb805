"""Reads of drafts, their files, rows and leftovers."""

from __future__ import annotations

import datetime as dt

from django.db.models import Count, OuterRef, Prefetch, Q, Subquery
from django.db.models.functions import Coalesce
from django.shortcuts import get_object_or_404

from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import lineages, may
from zonaintegritas.offices.models import Membership, Office, User
from zonaintegritas.plans.models import Draft, DraftRow, Leftover, Source, SourcePhoto


def drafts_of(actor: Actor, office: Office) -> list[Draft]:
    """Drafts of an office that are not adopted, the last changed first; discarded ones at the end.

    Each carries `item_count` and `busy_count` (files that are not read yet).
    """
    busy = Q(sources__state__in=(Source.State.WAITING, Source.State.READING), sources__is_removed=False)
    standing = DraftRow.objects.standing().filter(draft=OuterRef("pk")).order_by().values("draft")
    visible = (
        Draft.objects.visible_to(actor)
        .filter(office=office)
        .exclude(state=Draft.State.ADOPTED)
        .select_related("corrects", "started_by")
        .prefetch_related(Prefetch("sources", Source.objects.select_related("file").defer("document").order_by("pk")))
        .annotate(
            busy_count=Count("sources", filter=busy, distinct=True),
            item_count=Coalesce(Subquery(standing.annotate(n=Count("pk")).values("n")), 0),
        )
    )
    return sorted(visible, key=lambda draft: (not draft.is_open, -draft.changed_at.timestamp()))


def open_drafts_of(actor: Actor, office: Office) -> list[Draft]:
    """Drafts of an office that somebody works on, the last changed first; one query."""
    visible = Draft.objects.visible_to(actor).filter(office=office, state=Draft.State.OPEN)
    return list(visible.select_related("corrects").order_by("-changed_at", "-pk"))


def draft_for(actor: Actor, pk: int) -> Draft:
    """A draft this actor may see, or 404."""
    visible = Draft.objects.visible_to(actor).select_related(
        "office", "named_office", "corrects", "corrects__office", "copied_from__base__plan__office"
    )
    return get_object_or_404(visible.defer("copied_from__base__content"), pk=pk)


def source_for(actor: Actor, pk: int) -> Source:
    """A file of a draft this actor may see, or 404."""
    return get_object_or_404(Source.objects.visible_to(actor).select_related("draft__office", "file"), pk=pk)


def photos_of(source: Source) -> list[SourcePhoto]:
    """The photos of which a file is made, in order; none for any other file."""
    return list(source.photos.select_related("file").order_by("position"))


def photo_for(actor: Actor, pk: int) -> SourcePhoto:
    """A photo of a draft this actor may see, or 404."""
    visible = SourcePhoto.objects.visible_to(actor).select_related("source__draft__office", "source__file", "file")
    return get_object_or_404(visible, pk=pk)


def sources_waiting_for_ocr(before: dt.datetime) -> list[Source]:
    """Scans of open drafts that could not be read for want of OCR, when last tried before this moment."""
    waiting = Source.objects.filter(
        state=Source.State.NO_OCR, is_removed=False, draft__state=Draft.State.OPEN, beat_at__lt=before
    )
    return list(waiting.select_related("draft__office", "file").defer("document"))


def row_for(actor: Actor, pk: int) -> DraftRow:
    """A row of a draft this actor may see, or 404."""
    return get_object_or_404(DraftRow.objects.visible_to(actor).select_related("draft__office", "source"), pk=pk)


def leftover_for(actor: Actor, pk: int) -> Leftover:
    """Left-over characters of a draft this actor may see, or 404."""
    return get_object_or_404(Leftover.objects.visible_to(actor).select_related("draft__office"), pk=pk)


def same_file(actor: Actor, office: Office, sha256: str) -> Source | None:
    """The last upload of the same bytes in this office, where its draft was not discarded."""
    known = Source.objects.visible_to(actor).filter(draft__office=office, file__sha256=sha256, is_removed=False)
    standing = known.exclude(draft__state=Draft.State.DISCARDED).select_related("draft", "file").defer("document")
    return standing.order_by("-pk").first()


def offices_to_start_in(actor: Actor) -> list[Office]:
    """The offices in which this actor may start drafts, by name."""
    return list(Office.objects.filter(lineages(actor, Action.DRAFT_START, "lineage")).order_by("level", "name"))


def adopters_of(office: Office) -> list[User]:
    """Who may adopt plans in this office today: the chair, and the secretary while a mandate lasts."""
    held = Membership.objects.filter(office=office, revoked_at=None, user__is_active=True).select_related("user")
    people = {one.user for one in held.filter(role__in=(Membership.Role.CHAIR, Membership.Role.SECRETARY))}
    return sorted(
        (person for person in people if may(person, Action.PLAN_ADOPT, office.guard_key())),
        key=lambda one: one.full_name,
    )


def unread_sources(draft_pk: int) -> list[Source]:
    """Files of a draft that wait, or whose reading was begun and not ended: for the background job."""
    waiting = Q(state=Source.State.WAITING) | Q(state=Source.State.READING)
    return list(
        Source.objects.filter(waiting, draft=draft_pk, is_removed=False)
        .select_related("draft__office", "file")
        .defer("document")
        .order_by("pk")
    )
