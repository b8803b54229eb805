"""Adding somebody to the team: with an account or without, once in a working group."""

from __future__ import annotations

import pytest

from tests.conftest import SignIn
from tests.factories.teams import team
from zonaintegritas.core.team import Member, TeamRole
from zonaintegritas.guard.models import HistoryEntry
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.offices.models import Office, User
from zonaintegritas.teams import services
from zonaintegritas.teams.models import TeamMember

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]

ADDRESS = "/tim/tambah/?tahun=2027"
FORM = {"name": "Ratna Kusuma", "job": "Staf", "role": "COORDINATOR", "area": "V", "person": ""}


def test_a_member_with_an_account(operator: User, anggota: User, office: Office, sign_in: SignIn) -> None:
    answer = sign_in(operator).post(ADDRESS, FORM | {"person": str(anggota.pk)})
    assert answer["Location"] == "/tim/?tahun=2027"
    member = TeamMember.objects.get()
    assert (member.office, member.year, member.name, member.area) == (office, 2027, "Ratna Kusuma", "V")
    assert member.person == anggota
    assert HistoryEntry.objects.filter(action="team:edit", details={"year": "2027"}).exists()


def test_a_coordinator_needs_a_working_group(operator: User, sign_in: SignIn) -> None:
    answer = sign_in(operator).post(ADDRESS, FORM | {"area": ""})
    assert answer.status_code == 422
    assert "Pilih kelompok kerja" in answer.content.decode()
    assert "Ratna Kusuma" in answer.content.decode()


def test_the_same_name_stands_once_in_a_group(operator: User, office: Office) -> None:
    team(operator, office, 2026)
    with pytest.raises(services.AlreadyInGroup, match="RATNA"):
        services.add_members(operator, office, year=2026, members=[Member("RATNA KUSUMA, S.E.", area="I")])
    assert services.add_members(operator, office, year=2026, members=[Member("Ratna Kusuma", area="II")])


def test_a_coordinator_without_area_nobody_and_far_years_are_refused(operator: User, office: Office) -> None:
    with pytest.raises(services.AreaMissing):
        services.add_members(operator, office, year=2026, members=[Member("A", role=TeamRole.COORDINATOR)])
    with pytest.raises(services.NobodyGiven):
        services.add_members(operator, office, year=2026, members=[])
    with pytest.raises(services.YearOutOfReach):
        services.add_members(operator, office, year=2031, members=[Member("A")])


def test_people_of_other_offices_are_no_choice(operator: User, orang_luar: User, sign_in: SignIn) -> None:
    answer = sign_in(operator).post(ADDRESS, FORM | {"person": str(orang_luar.pk)})
    assert answer.status_code == 422
    assert not TeamMember.objects.exists()


def test_it_is_for_operators_of_the_office(ketua: User, orang_luar: User, office: Office, sign_in: SignIn) -> None:
    assert sign_in(ketua).get(ADDRESS).status_code == 403
    for actor in (ketua, orang_luar):
        with pytest.raises(NotAllowed):
            services.add_members(actor, office, year=2026, members=[Member("A")])
