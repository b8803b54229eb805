"""Offices in their tree, people, memberships with roles, the chair's mandate, one-time links."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from functools import cached_property
from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zonaintegritas.guard.actor import Grant, GuardKey
from zonaintegritas.guard.policy import Action, Role
from zonaintegritas.guard.scope import ScopedQuerySet

AREA_NUMERALS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


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
    def _grants(self) -> tuple[Grant, ...]:
        if not self.is_active:
            return ()
        held = self.memberships.filter(revoked_at=None).select_related("office").order_by("pk")
        grants = [Grant(Role(m.role), m.office.lineage, frozenset(m.areas)) for m in held]
        given = Mandate.objects.filter(secretary=self, withdrawn_at=None).select_related("office")
        is_secretary_of = {grant.lineage for grant in grants if grant.role is Role.SECRETARY}
        grants += [
            Grant(Role.MANDATED, m.office.lineage) for m in given if m.holds and m.office.lineage in is_secretary_of
        ]
        return tuple(grants)

    def grants(self) -> tuple[Grant, ...]:
        """The rights held today; read once a request."""
        return self._grants


class MembershipQuerySet(ScopedQuerySet["Membership"]):
    see = Action.PEOPLE_SEE
    lineage_path = "office__lineage"


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
        return GuardKey(self.office.lineage)


class MandateQuerySet(ScopedQuerySet["Mandate"]):
    see = Action.PEOPLE_SEE
    lineage_path = "office__lineage"


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

    @property
    def holds(self) -> bool:
        """Whether it holds on this day, as the calendar of the office says."""
        today = self.office.today()
        has_begun, has_ended = self.begins_on <= today, self.until is not None and self.until < today
        return self.withdrawn_at is None and has_begun and not has_ended

    def guard_key(self) -> GuardKey:
        return GuardKey(self.office.lineage)


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
