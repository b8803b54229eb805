"""A team of an office, through the command that people use."""

from __future__ import annotations

from zonaintegritas.core.team import Member, TeamRole
from zonaintegritas.guard.actor import Actor
from zonaintegritas.offices.models import Office
from zonaintegritas.teams import services
from zonaintegritas.teams.models import TeamMember

MEMBERS = (
    Member("Siti Amalia, S.H., M.H.", "Sekretaris", TeamRole.CHAIR),
    Member("Yusuf Maulana", "Kepala Subbagian Hukum dan SDM", TeamRole.COORDINATOR, "I"),
    Member("Ratna Kusuma", "Staf Subbagian Hukum dan SDM", TeamRole.MEMBER, "I"),
    Member("Wati Lestari", "Kepala Subbagian Keuangan, Umum, dan Logistik", TeamRole.COORDINATOR, "II"),
)


def team(actor: Actor, office: Office, year: int) -> list[TeamMember]:
    """Four people: one leads, two areas have a coordinator."""
    return services.add_members(actor, office, year=year, members=MEMBERS)
