"""What happened: appending to the history and reading it for one row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextvars import ContextVar
from enum import StrEnum

from django.db.models import Q
from django.utils import timezone

from zonaintegritas.guard.actor import Actor, Guarded
from zonaintegritas.guard.models import HistoryEntry, HistoryQuerySet
from zonaintegritas.guard.policy import Action

request_id: ContextVar[str] = ContextVar("request_id", default="")


class Outcome(StrEnum):
    DONE = "DONE"
    REFUSED = "REFUSED"


def kind_of(target: Guarded) -> str:
    """The name under which a row stands in the history: plans.draft."""
    kind = target.__class__  # not type(): the person of a request hides behind a lazy object
    return f"{kind.__module__.split('.')[1]}.{kind.__name__.lower()}"


def append(
    actor: Actor,
    action: Action,
    target: Guarded,
    *,
    outcome: Outcome = Outcome.DONE,
    details: Mapping[str, str] | None = None,
) -> None:
    """Add one row. Only `guard.command` calls this."""
    HistoryEntry.objects.create(
        at=timezone.now(),
        actor=actor.key,
        action=action,
        outcome=outcome,
        target_kind=kind_of(target),
        target_id=str(target.pk),
        lineage=target.guard_key().lineage,
        details=dict(details or {}),
        request_id=request_id.get(),
    )


def of(target: Guarded) -> HistoryQuerySet:
    """All that happened to one row, the newest first."""
    return HistoryEntry.objects.filter(target_kind=kind_of(target), target_id=str(target.pk)).order_by("-at", "-pk")


def of_any(targets: Iterable[Guarded]) -> HistoryQuerySet:
    """All that happened to any of these rows, the newest first."""
    wanted = Q(pk__in=())
    for target in targets:
        wanted |= Q(target_kind=kind_of(target), target_id=str(target.pk))
    return HistoryEntry.objects.filter(wanted).order_by("-at", "-pk")
