"""Who works on the zone of integrity: the members of a team, and whom a plan means by its responsible people."""

from __future__ import annotations

from zonaintegritas.core.team.members import AREAS, Member, TeamRole, area_name, group_name, grouped
from zonaintegritas.core.team.pasted import Problem, read_pasted
from zonaintegritas.core.team.roster import Found, Matched, Roster

__all__ = [
    "AREAS",
    "Found",
    "Matched",
    "Member",
    "Problem",
    "Roster",
    "TeamRole",
    "area_name",
    "group_name",
    "grouped",
    "read_pasted",
]
