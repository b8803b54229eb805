"""The one way rows reach a page: `Model.objects.visible_to(actor)`; and the question `may`."""

from __future__ import annotations

from typing import ClassVar, Self, TypeVar

from django.db import models
from django.db.models import Q

from zonaintegritas.guard.actor import Actor, Grant, Guarded, GuardKey
from zonaintegritas.guard.policy import TABLE, Action, Scope
from zonaintegritas.guard.refused import NotAllowed

M = TypeVar("M", bound=models.Model)


def is_below(lineage: str, ancestor: str) -> bool:
    """Whether an office is the other one or stands under it in the tree."""
    return lineage == ancestor or lineage.startswith(ancestor + "/")


def _reaches(scope: Scope, grant: Grant, key: GuardKey, actor: Actor) -> bool:
    same_office = key.lineage == grant.lineage
    match scope:
        case Scope.EVERYWHERE:
            return True
        case Scope.SUBTREE:
            return is_below(key.lineage, grant.lineage)
        case Scope.OWN_OFFICE:
            return same_office
        case Scope.OWN_AREAS:
            return same_office and key.area is not None and key.area in grant.areas
        case Scope.OWN_ITEM:
            return same_office and not key.people.isdisjoint(grant.people or {actor.key})


def keys_of(actor: Actor, lineage: str) -> frozenset[str]:
    """Under which keys an actor works in an office: their own, and those of the people they act for."""
    stood_for = (grant.people for grant in actor.grants() if grant.lineage == lineage)
    return frozenset({actor.key}).union(*stood_for)


def may(actor: Actor, action: Action, key: GuardKey) -> bool:
    """Whether the permission table lets this actor do this to a row with this key."""
    if actor.is_system:
        return True
    return any(
        _reaches(scope, grant, key, actor)
        for grant in actor.grants()
        if (scope := TABLE[grant.role].get(action)) is not None
    )


def require(actor: Actor, action: Action, target: Guarded) -> None:
    """Raise NotAllowed (403) where `may` says no: for pages that give something away or prepare a write."""
    if not may(actor, action, target.guard_key()):
        raise NotAllowed(f"{actor.key} may not {action}")


def lineages(actor: Actor, action: Action, path: str) -> Q:
    """The rows, found through the lineage at `path`, on which the actor has the right to `action`."""
    if actor.is_system:
        return Q()
    allowed = Q(pk__in=())
    for grant in actor.grants():
        match TABLE[grant.role].get(action):
            case Scope.EVERYWHERE:
                return Q()
            case Scope.SUBTREE:
                allowed |= Q(**{path: grant.lineage}) | Q(**{f"{path}__startswith": grant.lineage + "/"})
            case None:
                continue
            case _:
                allowed |= Q(**{path: grant.lineage})
    return allowed


def reached(actor: Actor, action: Action, *, lineage: str, area: str) -> Q:
    """The rows on which the actor may do `action`, found through lineage and area at these paths.

    As `may` says, but for rights to the items one is named on: those reach nothing here.
    """
    if actor.is_system:
        return Q()
    allowed = Q(pk__in=())
    for grant in actor.grants():
        here = Q(**{lineage: grant.lineage})
        match TABLE[grant.role].get(action):
            case Scope.EVERYWHERE:
                return Q()
            case Scope.SUBTREE:
                allowed |= here | Q(**{f"{lineage}__startswith": grant.lineage + "/"})
            case Scope.OWN_OFFICE:
                allowed |= here
            case Scope.OWN_AREAS:
                allowed |= here & Q(**{f"{area}__in": sorted(grant.areas)})
            case Scope.OWN_ITEM | None:
                continue
    return allowed


class ScopedQuerySet(models.QuerySet[M]):
    """A QuerySet that knows how to show only what an actor may see."""

    see: ClassVar[Action]
    lineage_path: ClassVar[str]
    publishes: ClassVar[Action | None] = None  # the right to look for rows that offices laid open

    def visible_to(self, actor: Actor) -> Self:
        """Rows this actor may see; everything else does not exist for them (404)."""
        return self.filter(lineages(actor, self.see, self.lineage_path))

    def published(self) -> Q:
        """The rows that offices laid open to all others."""
        return Q(pk__in=())

    def visible_or_published(self, actor: Actor) -> Self:
        """Rows this actor may see, and those that another office published."""
        seen = lineages(actor, self.see, self.lineage_path)
        if seen and any(self.publishes in TABLE[grant.role] for grant in actor.grants()):  # an empty Q sees all
            seen |= self.published()
        return self.filter(seen)
