"""Reads of teams, always in the scope of who asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from django.shortcuts import get_object_or_404

from zonaintegritas.core.team import Roster, group_name
from zonaintegritas.core.team.wording import name_key
from zonaintegritas.guard.actor import Actor
from zonaintegritas.offices.models import AREA_NUMERALS, Office
from zonaintegritas.teams.models import TeamMember

RANK = {area: at for at, area in enumerate(("", *AREA_NUMERALS))}


@dataclass(frozen=True, slots=True)
class GroupView:
    """A working group with its members in order."""

    name: str
    members: Sequence[TeamMember]

    @property
    def is_single(self) -> bool:
        return len(self.members) == 1


@dataclass(frozen=True, slots=True)
class TeamView:
    """The team of an office in a year."""

    year: int
    groups: Sequence[GroupView]
    withdrawn: Sequence[TeamMember]

    @property
    def members(self) -> list[TeamMember]:
        return [member for group in self.groups for member in group.members]

    @property
    def unconfirmed(self) -> int:
        return sum(not member.is_confirmed for member in self.members)


def team_of(actor: Actor, office: Office, year: int) -> TeamView:
    """The team as it stands: the leading team, then the working groups in the order of the areas."""
    rows = TeamMember.objects.visible_to(actor).filter(office=office, year=year).select_related("person", "office")
    members = sorted(rows, key=lambda member: (RANK[member.area], member.position, member.pk))
    standing = [member for member in members if member.withdrawn_at is None]
    groups = [
        GroupView(group_name(area), list(below)) for area, below in groupby(standing, key=lambda member: member.area)
    ]
    return TeamView(year, groups, [member for member in members if member.withdrawn_at is not None])


def roster_of(actor: Actor, office: Office, year: int) -> Roster | None:
    """The team as a plan may call its members; nothing where it is not known yet."""
    members = [member.as_member for member in team_of(actor, office, year).members]
    return Roster(members) if members else None


def callings_of(actor: Actor, office: Office, year: int) -> list[str]:
    """How a plan may call those who are in the team: the working groups, then positions, then names."""
    view = team_of(actor, office, year)
    groups = [group.name for group in view.groups if group.members[0].area]
    jobs = [member.job for member in view.members if member.job]
    return list(dict.fromkeys([*groups, *jobs, *(member.name for member in view.members)]))


def team_years(actor: Actor, office: Office) -> list[int]:
    """The years of which a team is known, the newest first."""
    known = TeamMember.objects.visible_to(actor).filter(office=office).standing()
    return sorted(set(known.values_list("year", flat=True)), reverse=True)


def member_for(actor: Actor, pk: int) -> TeamMember:
    """A member this actor may see, or 404."""
    return get_object_or_404(TeamMember.objects.visible_to(actor).select_related("office", "person"), pk=pk)


def to_copy(actor: Actor, office: Office, year: int) -> list[TeamMember]:
    """Members of the year before who are not in the team of this year, whatever became of them there."""
    known = {(member.area, name_key(member.name)) for member in _everybody(actor, office, year)}
    before = [member for member in _everybody(actor, office, year - 1) if member.withdrawn_at is None]
    return [member for member in before if (member.area, name_key(member.name)) not in known]


def _everybody(actor: Actor, office: Office, year: int) -> list[TeamMember]:
    view = team_of(actor, office, year)
    return [*view.members, *view.withdrawn]
