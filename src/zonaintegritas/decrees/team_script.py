"""The decree that names the team of an office in a year."""

from __future__ import annotations

from dataclasses import dataclass

from zonaintegritas.core.render import Certifying, Keputusan, Paper, Signing, Status
from zonaintegritas.core.render.legal_basis import legal_basis
from zonaintegritas.core.render.team import Group, Member, about_team, team_considerations, team_decree
from zonaintegritas.decrees.models import PrintForm
from zonaintegritas.decrees.selectors import form_of
from zonaintegritas.offices.models import Office
from zonaintegritas.regulations.selectors import registry_of
from zonaintegritas.teams.selectors import TeamView


@dataclass(frozen=True)
class TeamScript:
    """What a team decree would say now: without number and date, those are given when it is signed."""

    office: Office
    team: TeamView
    form: PrintForm

    status = Status.DRAFT

    @property
    def decree(self) -> Keputusan:
        office, form, year = self.office, self.form, self.team.year
        about = about_team(office.name, year)
        is_certified = form.certifier_name and form.certifier_role
        return Keputusan(
            office=office.name,
            year=year,
            about=about,
            signing=Signing(place=form.place or "…", name=form.signatory_name or "…", capacity=form.signatory_capacity),
            considerations=team_considerations(office.name, about),
            legal_basis=[one.text for one in legal_basis((), registry_of(office), year=year)],
            certifying=Certifying(form.certifier_name, form.certifier_role) if is_certified else None,
        )

    @property
    def groups(self) -> list[Group]:
        """The working groups with their members, as they are printed."""
        return [
            Group(group.name, [Member(one.name, one.job, one.get_role_display()) for one in group.members])
            for group in self.team.groups
        ]

    @property
    def paper(self) -> Paper:
        return team_decree(self.decree, self.groups, form=self.form.form)


def team_script(office: Office, team: TeamView) -> TeamScript:
    """What would be printed now."""
    return TeamScript(office, team, form_of(office))
