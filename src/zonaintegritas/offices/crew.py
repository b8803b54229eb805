"""Who works in an office on a day, who coordinates what, and who acts for whom."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import OuterRef, Subquery
from django.utils.translation import gettext as _

from zonaintegritas.core.period import date_in_words
from zonaintegritas.guard.actor import Actor
from zonaintegritas.offices.models import WORKING, Membership, Office, StandIn, User


@dataclass(frozen=True, slots=True)
class Cover:
    """Who acts for an absent person, and until when."""

    acting: User
    until: dt.date


@dataclass(frozen=True, slots=True)
class Crew:
    """The people of an office on a day by key, its coordinators by area, and the covers by who is away."""

    workers: Mapping[int, User]
    coordinators: Mapping[str, tuple[int, ...]]
    covers: Mapping[int, Cover]

    def name_of(self, person: User) -> str:
        """A person's name with who acts for them: Ratna (digantikan Maya s.d. 12 Desember 2026)."""
        cover = self.covers.get(person.pk)
        if cover is None:
            return person.full_name
        facts = {"absent": person.full_name, "acting": cover.acting.full_name, "last": date_in_words(cover.until)}
        return _("%(absent)s (digantikan %(acting)s s.d. %(last)s)") % facts

    def acting(self, people: Iterable[int]) -> frozenset[int]:
        """The keys of those of these people who work here; who is away is replaced by who acts for them."""
        here = (pk for pk in people if pk in self.workers)
        return frozenset(self.covers[pk].acting.pk if pk in self.covers else pk for pk in here)

    def coordinator_names(self) -> dict[str, list[str]]:
        """Area -> the names of its coordinators, with who acts for them."""
        return {area: [self.name_of(self.workers[pk]) for pk in keys] for area, keys in self.coordinators.items()}


def crew_of(actor: Actor, office: Office, day: dt.date) -> Crew:
    """The people of an office on a day, as far as the actor may see people; one query.

    Those who no longer work here act for nobody.
    """
    holding = StandIn.objects.holding(day).filter(office=office, absent=OuterRef("user"))
    held = (
        Membership.objects.visible_to(actor)
        .filter(office=office, role__in=WORKING, revoked_at=None, user__is_active=True)
        .annotate(acting=Subquery(holding.values("acting")[:1]), until=Subquery(holding.values("until")[:1]))
    )
    workers: dict[int, User] = {}
    coordinators: dict[str, list[int]] = {}
    away: dict[int, tuple[int, dt.date]] = {}
    for membership in held.select_related("user").order_by("user__full_name", "pk"):
        workers[membership.user_id] = membership.user
        if (acting := membership.acting) is not None:  # type: ignore[attr-defined]  # annotated above
            away[membership.user_id] = (acting, membership.until)  # type: ignore[attr-defined]  # likewise
        for area in membership.areas:
            coordinators.setdefault(area, []).append(membership.user_id)
    covers = {absent: Cover(workers[pk], until) for absent, (pk, until) in away.items() if pk in workers}
    return Crew(workers, {area: tuple(keys) for area, keys in coordinators.items()}, covers)
