"""Members of the team (*Tim Kerja Pembangunan Zona Integritas*) of an office in a year."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from zonaintegritas.core.team import Member, TeamRole, group_name
from zonaintegritas.core.team.pasted import LONGEST_NAME, LONGEST_POSITION
from zonaintegritas.guard.actor import GuardKey
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import ScopedQuerySet
from zonaintegritas.offices.models import AREA_NUMERALS, Office


class TeamMemberQuerySet(ScopedQuerySet["TeamMember"]):
    see = Action.TEAM_SEE
    lineage_path = "office__lineage"

    def standing(self) -> TeamMemberQuerySet:
        """Those who were not taken out."""
        return self.filter(withdrawn_at=None)


class TeamMember(models.Model):
    """A person of the team, with or without an account. `is_confirmed` is false while a copied name waits."""

    class Role(models.TextChoices):
        STEERING = TeamRole.STEERING.name, _("Pengarah")
        CHAIR = TeamRole.CHAIR.name, _("Ketua")
        DEPUTY = TeamRole.DEPUTY.name, _("Wakil Ketua")
        SECRETARY = TeamRole.SECRETARY.name, _("Sekretaris")
        COORDINATOR = TeamRole.COORDINATOR.name, _("Koordinator")
        MEMBER = TeamRole.MEMBER.name, _("Anggota")

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField(_("tahun"))
    area = models.CharField(_("kelompok kerja"), max_length=4, blank=True)  # ordinal; empty in the leading team
    position = models.PositiveSmallIntegerField()  # inside the working group
    name = models.CharField(_("nama"), max_length=LONGEST_NAME)
    job = models.CharField(_("jabatan"), max_length=LONGEST_POSITION, blank=True)
    role = models.CharField(_("kedudukan dalam tim"), max_length=12, choices=Role.choices, default=Role.MEMBER)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    is_confirmed = models.BooleanField(default=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects = TeamMemberQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["office", "year", "area", "position"], name="team_in_order")]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(name=""), name="team_member_has_a_name"),
            models.CheckConstraint(condition=Q(area__in=["", *AREA_NUMERALS]), name="team_area_is_an_ordinal"),
            models.CheckConstraint(condition=~Q(role="COORDINATOR") | ~Q(area=""), name="coordinator_has_an_area"),
        ]

    def __str__(self) -> str:
        return f"team-member:{self.pk}"

    def guard_key(self) -> GuardKey:
        return GuardKey(self.office.lineage)

    @property
    def as_member(self) -> Member:
        """As the core knows a member."""
        return Member(self.name, self.job, TeamRole[self.role], self.area)

    @property
    def group(self) -> str:
        """What the working group is called."""
        return group_name(self.area)
