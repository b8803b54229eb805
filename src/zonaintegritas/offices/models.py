"""Offices in their tree, people, memberships with roles, the chair's mandate, one-time links."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from functools import cached_property
from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zonaintegritas.guard.actor import Actor, Grant, GuardKey
from zonaintegritas.guard.policy import TABLE, Action, Role
from zonaintegritas.guard.scope import ScopedQuerySet

AREA_NUMERALS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
ONE_DAY = dt.timedelta(days=1)
WORKING = frozenset(role for role, rights in TABLE.items() if Action.OCCURRENCE_MARK in rights)


class OfficeQuerySet(ScopedQuerySet["Office"]):
    see = Action.OFFICE_SEE
    lineage_path = "lineage"


class Office(models.Model):
    """A commission's office (*satuan kerja*). KPU RI is 0000; provinces end in 00."""

    class Level(models.TextChoices):
        NATIONAL = "NATIONAL", _("Nasional")
        PROVINCE = "PROVINCE", _("Provinsi")
        LOCAL = "LOCAL", _("Kabupaten/Kota")

    code = models.CharField(max_length=4, unique=True)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="children")
    lineage = models.CharField(max_length=40, unique=True)  # codes from the root down: 0000/3300/3372
    level = models.CharField(max_length=10, choices=Level.choices)
    name = models.CharField(max_length=150)
    short_name = models.CharField(max_length=80)
    zone = models.CharField(max_length=4)  # WIB, WITA, WIT
    aliases = models.JSONField(default=list)

    objects = OfficeQuerySet.as_manager()

    def __str__(self) -> str:
        return f"office:{self.code}"

    def guard_key(self) -> GuardKey:
        return GuardKey(self.lineage)

    @property
    def tzinfo(self) -> dt.tzinfo:
        return ZONES[self.zone]

    def today(self) -> dt.date:
        """The date in the office's own time zone."""
        return timezone.now().astimezone(self.tzinfo).date()


ZONES = {
    "WIB": zoneinfo.ZoneInfo("Asia/Jakarta"),
    "WITA": zoneinfo.ZoneInfo("Asia/Makassar"),
    "WIT": zoneinfo.ZoneInfo("Asia/Jayapura"),
}


class UserManager(BaseUserManager["User"]):
    """People are found by their user name, whatever the case."""

    def get_by_natural_key(self, username: str | None) -> User:
        return self.get(username__iexact=username)


class User(AbstractBaseUser):
    """A person who signs in. An actor: rights come from memberships only."""

    username = models.CharField(_("nama pengguna"), max_length=60, unique=True)
    full_name = models.CharField(_("nama lengkap"), max_length=120)
    email = models.EmailField(blank=True)
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(default=timezone.now)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar = ["full_name"]
    is_system = False
    is_staff = False

    def __str__(self) -> str:
        return self.full_name

    @property
    def key(self) -> str:
        return f"user:{self.pk}"

    def guard_key(self) -> GuardKey:
        """A person as a target is decided about in the office through which they were reached."""
        return GuardKey("")

    @cached_property
    def held(self) -> tuple[Membership, ...]:
        """The roles held today, the one held longest first; read once a request. Who is not active holds none."""
        return tuple(Membership.objects.held().filter(user=self)) if self.is_active else ()

    @cached_property
    def _grants(self) -> tuple[Grant, ...]:
        own = [Grant(Role(m.role), m.office.lineage, frozenset(m.areas)) for m in self.held]
        return (*own, *self._mandated(), *self._standing_in())

    def _mandated(self) -> list[Grant]:
        """The right to adopt, in offices where one is secretary and the chair's mandate holds."""
        here = [m for m in self.held if m.role == Membership.Role.SECRETARY and m.has_mandate]  # type: ignore[attr-defined]  # annotated
        if not here:
            return []
        given = set(Mandate.objects.holding_today().filter(secretary=self).values_list("office", flat=True))
        return [Grant(Role.MANDATED, m.office.lineage) for m in here if m.office_id in given]

    def _standing_in(self) -> list[Grant]:
        """What one holds for absent people where one works oneself: their own items, and their areas as coordinator."""
        here = [m.office_id for m in self.held if m.role in WORKING and m.stands_in]  # type: ignore[attr-defined]  # annotated
        if not here:
            return []
        theirs = StandIn.objects.holding_today().filter(acting=self, office=OuterRef("office"), absent=OuterRef("user"))
        held = Membership.objects.filter(Exists(theirs), office__in=here, revoked_at=None).select_related("office")
        own = dict.fromkeys(
            Grant(Role.STAND_IN, m.office.lineage, people=frozenset({f"user:{m.user_id}"})) for m in held
        )
        coordinated = [m for m in held if m.role == Membership.Role.COORDINATOR]
        return [*own, *(Grant(Role.COORDINATOR, m.office.lineage, frozenset(m.areas)) for m in coordinated)]

    def grants(self) -> tuple[Grant, ...]:
        """The rights held today; read once a request."""
        return self._grants


def acting_person(actor: Actor) -> User | None:
    """The person who acts, to be kept with a row; nobody where the program itself does."""
    return actor if isinstance(actor, User) else None


class MembershipQuerySet(ScopedQuerySet["Membership"]):
    see = Action.PEOPLE_SEE
    lineage_path = "office__lineage"

    def held(self) -> MembershipQuerySet:
        """The roles held today, the one held longest first, with their office.

        `has_mandate` and `stands_in` tell whether it is worth looking for a mandate given to the person, and for
        somebody they act for. Every page asks this, so it is kept cheap.
        """
        mandates = Mandate.objects.filter(secretary=OuterRef("user"), withdrawn_at=None)
        not_over = timezone.now().date() - ONE_DAY  # wherever the office is
        acting = StandIn.objects.filter(acting=OuterRef("user"), withdrawn_at=None, until__gte=not_over)
        held = self.filter(revoked_at=None).annotate(has_mandate=Exists(mandates), stands_in=Exists(acting))
        return held.select_related("office").order_by("pk")


class Membership(models.Model):
    """A role that a person holds in an office; coordinators hold one or more areas."""

    class Role(models.TextChoices):
        OPERATOR = Role.OPERATOR.value, _("Operator")
        CHAIR = Role.CHAIR.value, _("Ketua")
        SECRETARY = Role.SECRETARY.value, _("Sekretaris")
        COORDINATOR = Role.COORDINATOR.value, _("Koordinator area")
        MEMBER = Role.MEMBER.value, _("Anggota")
        VIEWER = Role.VIEWER.value, _("Pengamat")
        SUPERVISOR = Role.SUPERVISOR.value, _("Pembina")

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="memberships")
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=12, choices=Role.choices)
    areas = models.JSONField(default=list, blank=True)
    granted_at = models.DateTimeField(default=timezone.now)
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["user", "office", "role"], condition=Q(revoked_at=None), name="role_held_once"
            )
        ]

    def __str__(self) -> str:
        return f"membership:{self.pk}"

    def guard_key(self) -> GuardKey:
        return GuardKey(self.office.lineage, people=frozenset({f"user:{self.user_id}"}))


def _holds_today() -> Q:
    """What is not withdrawn, has begun and has not ended on the day that it is in its office."""
    now, holds = timezone.now(), Q()
    for name, zone in ZONES.items():
        today = now.astimezone(zone).date()
        holds |= Q(office__zone=name, begins_on__lte=today) & (Q(until=None) | Q(until__gte=today))
    return Q(withdrawn_at=None) & holds


class MandateQuerySet(ScopedQuerySet["Mandate"]):
    see = Action.PEOPLE_SEE
    lineage_path = "office__lineage"

    def holding_today(self) -> MandateQuerySet:
        """Those that hold now, as the calendar of their office says."""
        return self.filter(_holds_today())


class Mandate(models.Model):
    """The chair lets the secretary adopt plans: from, until, withdrawn."""

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="mandates")
    secretary = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    given_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    begins_on = models.DateField()
    until = models.DateField(null=True, blank=True)
    given_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects = MandateQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("begins_on")), name="mandate_ends_after_it_begins"
            )
        ]

    def __str__(self) -> str:
        return f"mandate:{self.pk}"

    def guard_key(self) -> GuardKey:
        return GuardKey(self.office.lineage)


class StandInQuerySet(ScopedQuerySet["StandIn"]):
    see = Action.PEOPLE_SEE
    lineage_path = "office__lineage"

    def holding_today(self) -> StandInQuerySet:
        """Those that hold now, as the calendar of their office says."""
        return self.filter(_holds_today())

    def holding(self, day: dt.date) -> StandInQuerySet:
        """Those that hold on a day of their office's calendar."""
        return self.filter(withdrawn_at=None, begins_on__lte=day, until__gte=day)

    def crossing(self, begins_on: dt.date, until: dt.date) -> StandInQuerySet:
        """Those that hold on some day of this span."""
        return self.filter(withdrawn_at=None, begins_on__lte=until, until__gte=begins_on)


class StandIn(models.Model):
    """Somebody acts for an absent person, from a day until a day (*menggantikan sementara*).

    Meanwhile the acting person works on the items the absent one is named on and coordinates their areas; what comes
    with other roles (operator, chair, secretary, mandate) does not pass.
    """

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="stand_ins")
    absent = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    acting = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    begins_on = models.DateField()
    until = models.DateField()
    reason = models.CharField(max_length=200, blank=True)
    set_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    set_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects = StandInQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["office", "until"], name="stand_ins_by_end")]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(until__gte=F("begins_on")), name="stand_in_ends_after_it_begins"),
            models.CheckConstraint(condition=~Q(absent=F("acting")), name="stand_in_is_somebody_else"),
        ]

    def __str__(self) -> str:
        return f"stand-in:{self.pk}"

    def guard_key(self) -> GuardKey:
        return GuardKey(self.office.lineage, people=frozenset({f"user:{self.absent_id}"}))


class AccessLink(models.Model):
    """A one-time link with which a person sets a password. Only the hash of the secret is kept."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    secret_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"access-link:{self.pk}"

    def guard_key(self) -> GuardKey:
        return GuardKey(self.office.lineage)

    def is_open(self, now: dt.datetime) -> bool:
        return self.used_at is None and now < self.ends_at
