"""Writes of teams: adding, pasting, editing, moving, taking out and back, copying and confirming."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from zonaintegritas.core.team import Member, TeamRole
from zonaintegritas.core.team.wording import name_key
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import Refused
from zonaintegritas.offices.models import Office, User
from zonaintegritas.teams.models import TeamMember
from zonaintegritas.teams.selectors import to_copy

YEARS_AROUND = 1  # before and after the present year


class YearOutOfReach(Refused):
    message = _("Tim kerja disusun untuk tahun lalu, tahun ini, atau tahun depan.")


class NobodyGiven(Refused):
    message = _("Tulis sedikitnya satu nama.")


class AlreadyInGroup(Refused):
    """Somebody stands in the same working group already."""

    def __init__(self, member: Member) -> None:
        super().__init__(gettext("%(name)s sudah ada di kelompok kerja itu.") % {"name": member.name})


class AreaMissing(Refused):
    message = _("Koordinator memerlukan kelompok kerja: pilih areanya.")


class NotWithdrawn(Refused):
    message = _("Orang ini masih ada di tim.")


class Withdrawn(Refused):
    message = _("Orang ini sudah dikeluarkan dari tim. Kembalikan dahulu.")


class NoNeighbour(Refused):
    message = _("Tidak ada anggota lain di arah itu.")


class NothingToCopy(Refused):
    message = _("Tidak ada anggota tim tahun lalu yang belum ada di tim ini.")


@command(Action.TEAM_EDIT, records=("year",))
def add_members(
    actor: Actor, office: Office, /, *, year: int, members: Sequence[Member], person: User | None = None
) -> list[TeamMember]:
    """Put people into the team, all or none; each at the end of the working group. `person` is the account of one."""
    if not members:
        raise NobodyGiven
    if abs(year - office.today().year) > YEARS_AROUND:
        raise YearOutOfReach
    team = _lock(office, year)
    for member in members:
        _refuse_double(team, member)
        team.append(_new(office, year, member, team, person=person))
    return team[-len(members) :]


@command(Action.TEAM_EDIT)
def edit_member(actor: Actor, member: TeamMember, /, *, facts: Member, person: User | None) -> TeamMember:
    """Other facts about somebody; who changes the working group stands at its end. The name counts as confirmed."""
    team = _lock(member.office, member.year)
    current = _of(team, member)
    _refuse_double([one for one in team if one.pk != current.pk], facts)
    if facts.area != current.area:
        current.position = _last(team, facts.area) + 1
    current.name, current.job, current.area = facts.name, facts.position, facts.area
    current.role, current.person, current.is_confirmed = facts.role.name, person, True
    current.save()
    return current


@command(Action.TEAM_EDIT)
def move_member(actor: Actor, member: TeamMember, /, *, down: bool) -> TeamMember:
    """Change places with the next one of the working group."""
    team = _lock(member.office, member.year)
    current = _of(team, member)
    group = [one for one in team if one.area == current.area and one.withdrawn_at is None]
    at = group.index(current)
    other = at + (1 if down else -1)
    if not 0 <= other < len(group):
        raise NoNeighbour
    group[at], group[other] = group[other], group[at]
    for position, one in enumerate(group, 1):
        one.position = position
    TeamMember.objects.bulk_update(group, ["position"])
    return current


@command(Action.TEAM_EDIT)
def withdraw_member(actor: Actor, member: TeamMember, /) -> TeamMember:
    """Take somebody out of the team; they can be taken back."""
    current = _of(_lock(member.office, member.year), member)
    current.withdrawn_at = timezone.now()
    current.save(update_fields=["withdrawn_at"])
    return current


@command(Action.TEAM_EDIT)
def restore_member(actor: Actor, member: TeamMember, /) -> TeamMember:
    """Undo taking out: they stand where they stood."""
    team = _lock(member.office, member.year)
    current = next(one for one in team if one.pk == member.pk)
    if current.withdrawn_at is None:
        raise NotWithdrawn
    _refuse_double(team, current.as_member)
    current.withdrawn_at = None
    current.save(update_fields=["withdrawn_at"])
    return current


@command(Action.TEAM_EDIT, records=("year",))
def copy_team(actor: Actor, office: Office, /, *, year: int) -> list[TeamMember]:
    """Last year's members who are not in this year's team; their names wait to be confirmed."""
    if abs(year - office.today().year) > YEARS_AROUND:
        raise YearOutOfReach
    team = _lock(office, year)
    missing = to_copy(actor, office, year)
    if not missing:
        raise NothingToCopy
    fresh: list[TeamMember] = []
    for member in missing:
        copied = _new(office, year, member.as_member, [*team, *fresh], person=member.person, is_confirmed=False)
        fresh.append(copied)
    return fresh


@command(Action.TEAM_EDIT, records=("year",))
def confirm_members(actor: Actor, office: Office, /, *, year: int, only: TeamMember | None = None) -> Office:
    """The copied names are still right: of one member, or of all."""
    waiting = TeamMember.objects.standing().filter(office=office, year=year, is_confirmed=False)
    (waiting.filter(pk=only.pk) if only else waiting).update(is_confirmed=True)
    return office


def _lock(office: Office, year: int) -> list[TeamMember]:
    """Everybody of the team, in order; nobody else changes the office's team until the end."""
    Office.objects.select_for_update().get(pk=office.pk)
    rows = TeamMember.objects.filter(office=office, year=year).select_related("office", "person")
    return list(rows.order_by("area", "position", "pk"))


def _of(team: Sequence[TeamMember], member: TeamMember) -> TeamMember:
    current = next(one for one in team if one.pk == member.pk)
    if current.withdrawn_at is not None:
        raise Withdrawn
    return current


def _refuse_double(team: Sequence[TeamMember], member: Member) -> None:
    if member.role is TeamRole.COORDINATOR and not member.area:
        raise AreaMissing
    there = {(one.area, name_key(one.name)) for one in team if one.withdrawn_at is None}
    if (member.area, name_key(member.name)) in there:
        raise AlreadyInGroup(member)


def _last(team: Sequence[TeamMember], area: str) -> int:
    return max((one.position for one in team if one.area == area), default=0)


def _new(
    office: Office,
    year: int,
    member: Member,
    team: Sequence[TeamMember],
    *,
    person: User | None,
    is_confirmed: bool = True,
) -> TeamMember:
    return TeamMember.objects.create(
        office=office,
        year=year,
        area=member.area,
        position=_last(team, member.area) + 1,
        name=member.name,
        job=member.position,
        role=member.role.name,
        person=person,
        is_confirmed=is_confirmed,
    )
