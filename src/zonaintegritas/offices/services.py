"""Writes of offices, people, roles, mandates and one-time links."""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from zonaintegritas.core.period import date_in_words
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import Refused
from zonaintegritas.offices.load import OfficeFacts
from zonaintegritas.offices.models import (
    AREA_NUMERALS,
    AccessLink,
    Mandate,
    Membership,
    Office,
    StandIn,
    User,
    acting_person,
)
from zonaintegritas.offices.selectors import workers_of

LINK_LASTS = dt.timedelta(days=3)
STANDS_IN_FOR = dt.timedelta(days=366)


class NameTaken(Refused):
    message = _("Nama pengguna ini sudah dipakai. Pilih nama lain, misalnya dengan menambahkan angka.")


class RoleHeld(Refused):
    message = _("Orang ini sudah memegang peran itu di kantor ini.")


class AreasMissing(Refused):
    message = _("Pilih sedikitnya satu area untuk koordinator area.")


class LastOperator(Refused):
    message = _("Kantor harus tetap mempunyai seorang operator. Tunjuk operator lain lebih dahulu.")


class NotASecretary(Refused):
    message = _("Mandat hanya dapat diberikan kepada sekretaris kantor ini.")


class MandateBackwards(Refused):
    message = _("Tanggal akhir mandat mendahului tanggal mulainya.")


class NotWorkingHere(Refused):
    message = _("Pengganti harus orang lain yang bekerja di kantor ini, bukan pengamat atau pembina.")


class StandInBackwards(Refused):
    message = _("Tanggal akhir mendahului tanggal mulai, atau sudah lewat.")


class StandInTooLong(Refused):
    message = _("Penggantian sementara paling lama satu tahun. Untuk yang lebih lama, pakai Serah terima.")


class AlreadyReplaced(Refused):
    """The days cross those of another stand-in, of either of the two people."""

    def __init__(self, other: StandIn) -> None:
        facts = {
            "absent": other.absent.full_name,
            "acting": other.acting.full_name,
            "first": date_in_words(other.begins_on),
            "last": date_in_words(other.until),
        }
        super().__init__(
            gettext(
                "%(absent)s sudah digantikan %(acting)s dari %(first)s s.d. %(last)s. Pilih hari atau orang lain, atau "
                "tarik dahulu penggantian itu."
            )
            % facts
        )


class StandInOver(Refused):
    message = _("Penggantian ini sudah berakhir atau sudah ditarik.")


class LinkSpent(Refused):
    message = _("Tautan ini sudah dipakai atau sudah lewat waktu. Minta tautan baru kepada operator kantor.")


class MayNotResetOthers(Refused):
    message = _(
        "Orang ini lebih dahulu berperan di kantor lain. Demi keamanan kantor itu, tautannya hanya dapat dibuat oleh "
        "operator di sana."
    )


class UnknownPerson(Refused):
    message = _("Nama pengguna ini tidak dikenal. Periksa ejaannya, atau tambahkan sebagai orang baru.")


class StillActive(Refused):
    message = _("Orang ini masih memegang peran di kantor ini.")


class NotAPerson(Refused):
    message = _("Alamat surel hanya dapat diisi oleh orangnya sendiri.")


@dataclass(frozen=True, slots=True)
class Invitation:
    """A new person and the secret of the link that lets them in; the secret is shown once and kept nowhere."""

    person: User
    secret: str


@command(Action.OFFICE_LOAD)
def load_offices(actor: Actor, root: Office, /, *, facts: Iterable[OfficeFacts]) -> int:
    """Create or update offices from facts; parents come before children. Returns how many there are."""
    known = {office.code: office for office in Office.objects.all()}
    fresh = 0
    for fact in facts:
        parent = known[fact.parent] if fact.parent else None
        office, is_new = Office.objects.update_or_create(
            code=fact.code,
            defaults={
                "parent": parent,
                "lineage": f"{parent.lineage}/{fact.code}" if parent else fact.code,
                "level": fact.level,
                "name": fact.name,
                "short_name": fact.short_name,
                "zone": fact.zone,
                "aliases": list(fact.aliases),
            },
        )
        known[fact.code] = office
        fresh += is_new
    return fresh


@command(Action.PERSON_ADD)
def add_person(actor: Actor, office: Office, /, *, username: str, full_name: str, email: str = "") -> User:
    """A new person without a password and without a role; a one-time link lets them in."""
    return _new_person(username, full_name, email)


@command(Action.PERSON_ADD, records=("role",))
def invite(
    actor: Actor, office: Office, /, *, username: str, full_name: str, role: str, areas: Iterable[str] = ()
) -> Invitation:
    """A new person with a first role here and a one-time link, in one step."""
    person = _new_person(username, full_name)
    _hold(office, person, role, areas)
    return Invitation(person, _new_link(office, person))


@command(Action.MEMBERSHIP_GRANT, records=("role",))
def grant_role(actor: Actor, office: Office, /, *, person: User, role: str, areas: Iterable[str] = ()) -> Membership:
    """Give a person a role here. Coordinators get one or more areas (Roman numerals)."""
    return _hold(office, person, role, areas)


@command(Action.MEMBERSHIP_GRANT, records=("role",))
def welcome(actor: Actor, office: Office, /, *, username: str, role: str, areas: Iterable[str] = ()) -> Membership:
    """A person known from another office gets a role here."""
    person = User.objects.filter(username__iexact=username).first()
    if person is None:
        raise UnknownPerson
    return _hold(office, person, role, areas)


@command(Action.MEMBERSHIP_REVOKE)
def revoke_role(actor: Actor, membership: Membership, /) -> Membership:
    """Take a role back; the row stays on record."""
    if membership.role == Membership.Role.OPERATOR and not _other_operators(membership.office, membership.user):
        raise LastOperator
    membership.revoked_at = timezone.now()
    membership.save(update_fields=["revoked_at"])
    return membership


@command(Action.PERSON_DEACTIVATE)
def deactivate(actor: Actor, office: Office, /, *, person: User) -> User:
    """End all roles of this person in this office; who holds none anywhere can no longer sign in."""
    held = person.memberships.filter(revoked_at=None)
    here = held.filter(office=office)
    if here.filter(role=Membership.Role.OPERATOR).exists() and not _other_operators(office, person):
        raise LastOperator
    here.update(revoked_at=timezone.now())
    if not held.exists():
        person.is_active = False
        person.save(update_fields=["is_active"])
    return person


@command(Action.PERSON_REACTIVATE)
def reactivate(actor: Actor, office: Office, /, *, person: User) -> User:
    """Undo a deactivation: the roles that ended last in this office are held again."""
    ended = person.memberships.filter(office=office).exclude(revoked_at=None).order_by("-revoked_at")
    if person.memberships.filter(office=office, revoked_at=None).exists():
        raise StillActive
    last = ended.first()
    if last is not None:
        ended.filter(revoked_at=last.revoked_at).update(revoked_at=None)
    person.is_active = True
    person.save(update_fields=["is_active"])
    return person


@command(Action.AREAS_HAND_OVER)
def hand_over_areas(
    actor: Actor, office: Office, /, *, leaver: User, successor: User, by_area: Mapping[str, User]
) -> list[list[Any]]:
    """The areas that somebody who leaves coordinates here go to others, who become coordinators where they are none.

    Returns [area, key of the successor, whether they did not hold it before] for each.
    """
    role = leaver.memberships.filter(office=office, role=Membership.Role.COORDINATOR, revoked_at=None).first()
    if role is None:
        return []
    given = []
    for area in role.areas:
        heir = by_area.get(area, successor)
        given.append([area, heir.pk, _coordinate(office, heir, area)])
    role.revoked_at = timezone.now()
    role.save(update_fields=["revoked_at"])
    return given


@command(Action.AREAS_HAND_OVER)
def take_areas_back(actor: Actor, office: Office, /, *, leaver: User, areas: Sequence[Sequence[Any]]) -> Office:
    """Undo handing over: the areas go back to the one who had them; who held them before keeps them too."""
    for area, heir, is_new in areas:
        _coordinate(office, leaver, area)
        role = Membership.objects.filter(
            office=office, user=heir, role=Membership.Role.COORDINATOR, revoked_at=None
        ).first()
        if is_new and role is not None and area in role.areas:
            role.areas = [one for one in role.areas if one != area]
            role.revoked_at = None if role.areas else timezone.now()
            role.save(update_fields=["areas", "revoked_at"] if role.areas else ["revoked_at"])
    return office


@command(Action.PERSON_LINK)
def make_link(actor: Actor, office: Office, /, *, person: User) -> str:
    """The secret of a new one-time link; earlier open links of this person end.

    Of several offices, only the one in which the person has held a role longest makes links: an operator who
    invites somebody else's person gains no way into their account.
    """
    oldest = person.memberships.filter(revoked_at=None).order_by("granted_at", "pk").first()
    if oldest is not None and oldest.office_id != office.pk and not actor.is_system:
        raise MayNotResetOthers
    return _new_link(office, person)


@command(Action.PERSON_SET_PASSWORD)
def use_link(actor: Actor, link: AccessLink, /, *, encoded_password: str) -> User:
    """Spend a one-time link. The password comes hashed: hashing is slow and happens before the transaction."""
    if not AccessLink.objects.filter(pk=link.pk, used_at=None, ends_at__gt=timezone.now()).update(
        used_at=timezone.now()
    ):
        raise LinkSpent
    return _with_password(link.user, encoded_password)


@command(Action.PERSON_SET_PASSWORD)
def change_password(actor: Actor, person: User, /, *, encoded_password: str) -> User:
    """Set the password of a person who has just proved to know the old one; nobody else may, so the program acts."""
    return _with_password(person, encoded_password)


@command(Action.PERSON_SET_ADDRESS)
def set_address(actor: Actor, office: Office, /, *, email: str) -> Office:
    """The e-mail address of the acting person; empty: none. Nobody sets that of another."""
    if not isinstance(actor, User):
        raise NotAPerson
    actor.email = email
    actor.save(update_fields=["email"])
    return office


@command(Action.MANDATE_GIVE, records=("begins_on", "until"))
def give_mandate(
    actor: Actor, office: Office, /, *, secretary: User, begins_on: dt.date, until: dt.date | None
) -> Mandate:
    """The chair lets the secretary adopt and withdraw plans."""
    if not secretary.memberships.filter(
        office=office, role=Membership.Role.SECRETARY, revoked_at=None
    ).exists() or not isinstance(actor, User):
        raise NotASecretary
    if until is not None and until < begins_on:
        raise MandateBackwards
    return Mandate.objects.create(
        office=office,
        secretary=secretary,
        given_by=actor,
        begins_on=begins_on,
        until=until,
        given_at=timezone.now(),
    )


@command(Action.MANDATE_WITHDRAW)
def withdraw_mandate(actor: Actor, mandate: Mandate, /) -> Mandate:
    """End a mandate now."""
    mandate.withdrawn_at = timezone.now()
    mandate.save(update_fields=["withdrawn_at"])
    return mandate


@command(Action.STAND_IN_SET, records=("begins_on", "until"))
def set_stand_in(
    actor: Actor, membership: Membership, /, *, acting: User, begins_on: dt.date, until: dt.date, reason: str = ""
) -> StandIn:
    """While the holder of this role is away, somebody else of the office works on what is theirs.

    Nobody is replaced by two people at a time, and nobody acts for others while being replaced.
    """
    office = Office.objects.select_for_update().get(pk=membership.office_id)
    absent = membership.user
    workers = set(workers_of(office))
    if acting == absent or not {acting, absent} <= workers:
        raise NotWorkingHere
    if until < begins_on or until < office.today():
        raise StandInBackwards
    if until - begins_on > STANDS_IN_FOR:
        raise StandInTooLong
    crossing = StandIn.objects.crossing(begins_on, until).filter(
        Q(absent__in=[absent, acting]) | Q(acting=absent), office=office
    )
    if other := crossing.select_related("absent", "acting").first():
        raise AlreadyReplaced(other)
    return StandIn.objects.create(
        office=office,
        absent=absent,
        acting=acting,
        begins_on=begins_on,
        until=until,
        reason=reason,
        set_by=acting_person(actor),
        set_at=timezone.now(),
    )


@command(Action.STAND_IN_WITHDRAW)
def withdraw_stand_in(actor: Actor, stand_in: StandIn, /) -> StandIn:
    """The absent person is back, or somebody else is to act: it ends now."""
    current = StandIn.objects.select_for_update(of=("self",)).select_related("office").get(pk=stand_in.pk)
    if current.withdrawn_at is not None or current.until < current.office.today():
        raise StandInOver
    current.withdrawn_at = timezone.now()
    current.save(update_fields=["withdrawn_at"])
    return current


def _new_person(username: str, full_name: str, email: str = "") -> User:
    if User.objects.filter(username__iexact=username).exists():
        raise NameTaken
    person = User(username=username.lower(), full_name=full_name, email=email)
    person.set_unusable_password()
    person.save()
    return person


def _hold(office: Office, person: User, role: str, areas: Iterable[str]) -> Membership:
    wanted = set(areas)
    chosen = [numeral for numeral in AREA_NUMERALS if numeral in wanted]
    is_coordinator = role == Membership.Role.COORDINATOR
    if is_coordinator and not chosen:
        raise AreasMissing
    if person.memberships.filter(office=office, role=role, revoked_at=None).exists():
        raise RoleHeld
    if not person.is_active:  # all earlier roles had ended; this one lets them in again
        person.is_active = True
        person.save(update_fields=["is_active"])
    return Membership.objects.create(
        user=person, office=office, role=role, areas=chosen if is_coordinator else [], granted_at=timezone.now()
    )


def _coordinate(office: Office, person: User, area: str) -> bool:
    """Let somebody coordinate an area too; whether they did not before."""
    role = person.memberships.filter(office=office, role=Membership.Role.COORDINATOR, revoked_at=None).first()
    if role is None:
        _hold(office, person, Membership.Role.COORDINATOR, [area])
        return True
    if area in role.areas:
        return False
    role.areas = [numeral for numeral in AREA_NUMERALS if numeral in {*role.areas, area}]
    role.save(update_fields=["areas"])
    return True


def _new_link(office: Office, person: User) -> str:
    now = timezone.now()
    AccessLink.objects.filter(user=person, used_at=None).update(ends_at=now)
    secret = secrets.token_urlsafe(24)
    AccessLink.objects.create(
        user=person, office=office, secret_hash=_hash_of(secret), made_at=now, ends_at=now + LINK_LASTS
    )
    return secret


def _with_password(person: User, encoded_password: str) -> User:
    person.password = encoded_password
    person.save(update_fields=["password"])
    return person


def _hash_of(secret: str) -> str:
    """The form in which the secret of a link is kept."""
    return hashlib.sha256(secret.encode()).hexdigest()


def _other_operators(office: Office, person: User) -> bool:
    others = Membership.objects.filter(
        Q(office=office, role=Membership.Role.OPERATOR, revoked_at=None, user__is_active=True)
    )
    return others.exclude(user=person).exists()
