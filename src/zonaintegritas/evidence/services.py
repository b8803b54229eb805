"""Writes of evidence."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils import timezone

from zonaintegritas.evidence.models import Evidence
from zonaintegritas.files import services as files
from zonaintegritas.files.store import StoredBytes
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.offices.models import Office, User


@command(Action.EVIDENCE_ADD)
def add(actor: Actor, office: Office, /, *, title: str, contents: Sequence[StoredBytes]) -> Evidence:
    """A new proof document of this office, made of bytes that already lie in the store."""
    evidence = Evidence.objects.create(
        office=office,
        title=title[:200],
        added_by=actor if isinstance(actor, User) else None,
        added_at=timezone.now(),
    )
    evidence.files.add(*(files.keep(actor, office, content=content) for content in contents))
    return evidence
