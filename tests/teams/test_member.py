"""Changing a member: other facts, another place, out of the team and back."""

from __future__ import annotations

import pytest

from tests.conftest import SignIn
from tests.factories.teams import team
from zonaintegritas.core.team import Member
from zonaintegritas.offices.models import Office, User
from zonaintegritas.teams import selectors, services

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]

FORM = {"name": "Ratna Kusuma, S.E.", "job": "Bendahara", "role": "MEMBER", "area": "II", "person": ""}


def names(operator: User, office: Office) -> list[str]:
    return [member.name for member in selectors.team_of(operator, office, 2026).members]


def test_who_changes_the_group_stands_at_its_end(operator: User, office: Office, sign_in: SignIn) -> None:
    ratna = team(operator, office, 2026)[2]
    sign_in(operator).post(f"/tim/{ratna.pk}/", FORM)
    assert names(operator, office)[-1] == "Ratna Kusuma, S.E."


def test_up_and_down_inside_the_group(operator: User, office: Office, sign_in: SignIn) -> None:
    ratna = team(operator, office, 2026)[2]
    client = sign_in(operator)
    client.post(f"/tim/{ratna.pk}/geser/", {"arah": "naik"})
    assert names(operator, office)[1] == "Ratna Kusuma"
    with pytest.raises(services.NoNeighbour):
        services.move_member(operator, ratna, down=False)
    client.post(f"/tim/{ratna.pk}/geser/", {"arah": "turun"})
    assert names(operator, office)[2] == "Ratna Kusuma"


def test_out_of_the_team_and_back_to_the_same_place(operator: User, office: Office, sign_in: SignIn) -> None:
    yusuf = team(operator, office, 2026)[1]
    before = names(operator, office)
    client = sign_in(operator)
    page = client.post(f"/tim/{yusuf.pk}/keluarkan/", follow=True).content.decode()
    assert "Dikeluarkan dari tim" in page
    assert "Yusuf Maulana" not in names(operator, office)
    with pytest.raises(services.Withdrawn):
        services.move_member(operator, yusuf, down=True)
    client.post(f"/tim/{yusuf.pk}/kembalikan/")
    assert names(operator, office) == before
    with pytest.raises(services.NotWithdrawn):
        services.restore_member(operator, yusuf)


def test_who_was_replaced_meanwhile_does_not_come_back(operator: User, office: Office) -> None:
    yusuf = team(operator, office, 2026)[1]
    services.withdraw_member(operator, yusuf)
    services.add_members(operator, office, year=2026, members=[Member("Yusuf Maulana", area="I")])
    with pytest.raises(services.AlreadyInGroup):
        services.restore_member(operator, yusuf)


def test_members_of_other_offices_do_not_exist(
    operator: User, orang_luar: User, ketua: User, office: Office, sign_in: SignIn
) -> None:
    ratna = team(operator, office, 2026)[2]
    assert sign_in(orang_luar).post(f"/tim/{ratna.pk}/", FORM).status_code == 404
    assert sign_in(ketua).get(f"/tim/{ratna.pk}/").status_code == 403
