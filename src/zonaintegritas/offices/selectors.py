"""Reads of offices, people and links."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Q
from django.shortcuts import get_object_or_404
from django.utils import timezone

from zonaintegritas.guard.actor import Actor, System
from zonaintegritas.guard.scope import keys_of
from zonaintegritas.offices.matching import find_office
from zonaintegritas.offices.models import WORKING, AccessLink, Mandate, Membership, Office, StandIn, User


@dataclass(slots=True)
class PersonRow:
    """A person of an office with the roles held there; `ended` are roles no longer held."""

    person: User
    held: list[Membership] = field(default_factory=list)
    ended: list[Membership] = field(default_factory=list)

    @property
    def is_active(self) -> bool:
        return bool(self.held) and self.person.is_active

    @property
    def working_role(self) -> Membership | None:
        """The role by which they have worked on items here longest."""
        return next((role for role in self.held if role.role in WORKING), None)


@dataclass(frozen=True, slots=True)
class MandateRow:
    """A mandate with its state on one day."""

    mandate: Mandate
    state: str  # of ui.states

    @property
    def is_open(self) -> bool:
        return self.state in ("COMING", "IN_FORCE")


def offices_of(user: User) -> list[Office]:
    """The offices in which a person holds a role: the one where they have held one longest first."""
    return list({membership.office_id: membership.office for membership in user.held}.values())


def office_for(actor: Actor, code: str) -> Office:
    """An office this actor may see, or 404."""
    return get_object_or_404(Office.objects.visible_to(actor), code=code)


def office_named(name: str) -> Office | None:
    """The office that a decree names, where one clearly fits."""
    facts = Office.objects.order_by("code").values_list("code", "name", "aliases")
    code = find_office(name, [(code, full, tuple(aliases)) for code, full, aliases in facts])
    return Office.objects.filter(code=code).first() if code else None


def people_of(actor: Actor, office: Office) -> list[PersonRow]:
    """Everybody who holds or held a role here: the active first, by name."""
    rows: dict[int, PersonRow] = {}
    memberships = Membership.objects.visible_to(actor).filter(office=office).select_related("user").order_by("pk")
    for membership in memberships:
        row = rows.setdefault(membership.user_id, PersonRow(membership.user))
        (row.held if membership.revoked_at is None else row.ended).append(membership)
    return sorted(rows.values(), key=lambda row: (not row.is_active, row.person.full_name.casefold()))


def person_of(actor: Actor, office: Office, pk: int) -> User:
    """A person of this office whom the actor may see, or 404."""
    visible = Membership.objects.visible_to(actor).filter(office=office)
    return get_object_or_404(User.objects.filter(memberships__in=visible).distinct(), pk=pk)


def person_row(actor: Actor, office: Office, pk: int) -> PersonRow:
    """A person of this office with the roles held here, or 404."""
    row = PersonRow(person_of(actor, office, pk))
    for membership in Membership.objects.visible_to(actor).filter(office=office, user=row.person).order_by("pk"):
        (row.held if membership.revoked_at is None else row.ended).append(membership)
    return row


def membership_for(actor: Actor, office: Office, pk: int) -> Membership:
    """A role still held in this office, or 404."""
    held = Membership.objects.visible_to(actor).filter(office=office, revoked_at=None)
    return get_object_or_404(held.select_related("office", "user"), pk=pk)


def mandates_of(actor: Actor, office: Office, today: dt.date) -> list[MandateRow]:
    """Mandates of this office, the newest first."""
    visible = Mandate.objects.visible_to(actor).filter(office=office)
    rows = visible.select_related("secretary", "given_by").order_by("-given_at")
    return [MandateRow(mandate, _state_of(mandate, today)) for mandate in rows]


def _state_of(mandate: Mandate | StandIn, today: dt.date) -> str:
    """The state of a mandate or a stand-in on this day."""
    if mandate.withdrawn_at is not None:
        return "WITHDRAWN"
    if mandate.until is not None and mandate.until < today:
        return "ENDED"
    if mandate.begins_on > today:
        return "COMING"
    return "IN_FORCE"


def mandate_for(actor: Actor, office: Office, pk: int) -> Mandate:
    """A mandate of this office that was not withdrawn, or 404."""
    open_ones = Mandate.objects.visible_to(actor).filter(office=office, withdrawn_at=None)
    return get_object_or_404(open_ones.select_related("office", "secretary"), pk=pk)


def secretaries_of(office: Office) -> list[User]:
    """The active secretaries of an office."""
    held = Membership.objects.filter(office=office, role=Membership.Role.SECRETARY, revoked_at=None)
    return [membership.user for membership in held.select_related("user") if membership.user.is_active]


@dataclass(frozen=True, slots=True)
class StandInRow:
    """A stand-in with its state on one day."""

    stand_in: StandIn
    state: str  # of ui.states

    @property
    def is_open(self) -> bool:
        return self.state in ("COMING", "IN_FORCE")


def stand_ins_of(actor: Actor, office: Office, today: dt.date, *, person: User | None = None) -> list[StandInRow]:
    """Who acts for whom in this office, the newest first; of one person: as the absent or as the acting one."""
    visible = StandIn.objects.visible_to(actor).filter(office=office).select_related("absent", "acting", "set_by")
    if person is not None:
        visible = visible.filter(Q(absent=person) | Q(acting=person))
    return [StandInRow(one, _state_of(one, today)) for one in visible.order_by("-begins_on", "-pk")]


def open_stand_ins(actor: Actor, office: Office, today: dt.date) -> list[StandInRow]:
    """Those that hold or will hold, the next to begin first."""
    return [row for row in reversed(stand_ins_of(actor, office, today)) if row.is_open]


def stand_in_for(actor: Actor, office: Office, pk: int) -> StandIn:
    """A stand-in of this office that was not withdrawn, or 404."""
    open_ones = StandIn.objects.visible_to(actor).filter(office=office, withdrawn_at=None)
    return get_object_or_404(open_ones.select_related("office", "absent", "acting"), pk=pk)


def people_acting_for(person: User, office: Office, day: dt.date) -> list[StandIn]:
    """The absent people for whom this person acts on this day."""
    holding = StandIn.objects.holding(day).filter(office=office, acting=person)
    return list(holding.select_related("absent").order_by("until", "pk"))


def acting_as(actor: Actor, office: Office) -> frozenset[int]:
    """The keys of the people as whom an actor works in an office: their own, and of those for whom they act today."""
    keys = keys_of(actor, office.lineage)
    return frozenset(int(key.removeprefix("user:")) for key in keys if key.startswith("user:"))


def workers_of(office: Office) -> list[User]:
    """Active people who work on items in this office, by name."""
    held = Membership.objects.filter(office=office, role__in=WORKING, revoked_at=None)
    return list(User.objects.filter(pk__in=held.values("user"), is_active=True).order_by("full_name", "pk"))


def working_role_of(actor: Actor, office: Office, pk: int) -> Membership:
    """The role by which a person has worked here longest, or 404 where they do not work here."""
    held = Membership.objects.visible_to(actor).filter(office=office, user=pk, role__in=WORKING, revoked_at=None)
    return get_object_or_404(held.select_related("office", "user").order_by("pk")[:1])


def names_of(keys: Iterable[str]) -> dict[str, str]:
    """Actor keys as the history keeps them -> the names of those who are people."""
    wanted = {key: int(key.removeprefix("user:")) for key in set(keys) if key.startswith("user:")}
    known = dict(User.objects.filter(pk__in=wanted.values()).values_list("pk", "full_name"))
    return {key: known[pk] for key, pk in wanted.items() if pk in known}


def open_link(secret: str) -> AccessLink | None:
    """The one-time link with this secret, while it can be used."""
    digest = hashlib.sha256(secret.encode()).hexdigest()
    link = AccessLink.objects.select_related("user", "office").filter(secret_hash=digest).first()
    return link if link is not None and link.is_open(timezone.now()) else None


def link_in_hand(pk: int | None) -> AccessLink | None:
    """The one-time link that this browser came with, while it can be used."""
    link = AccessLink.objects.select_related("user", "office").filter(pk=pk or 0).first()
    return link if link is not None and link.is_open(timezone.now()) else None


def office_with_code(code: str) -> Office | None:
    """An office by its code: for the command line, which acts as the system."""
    return Office.objects.visible_to(System()).filter(code=code).first()


def person_named(username: str) -> User | None:
    """A person by user name, whatever the case: for the command line and for adding a person to an office."""
    return User.objects.filter(username__iexact=username).first()
