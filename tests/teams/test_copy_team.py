"""Last year's team as the beginning of this year's: copied names wait until somebody confirms them."""

from __future__ import annotations

import pytest

from tests.conftest import SignIn
from tests.factories.teams import MEMBERS, team
from zonaintegritas.offices.models import Office, User
from zonaintegritas.teams import selectors, services

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


def test_copied_names_wait_and_are_confirmed_one_by_one_or_all(operator: User, office: Office, sign_in: SignIn) -> None:
    team(operator, office, 2025)
    client = sign_in(operator)
    assert "Salin dari tahun lalu" in client.get("/tim/").content.decode()
    page = client.post("/tim/salin/?tahun=2026", follow=True).content.decode()
    assert "4 nama disalin" in page
    view = selectors.team_of(operator, office, 2026)
    assert ([one.as_member for one in view.members], view.unconfirmed) == (list(MEMBERS), 4)
    client.post("/tim/benar/?tahun=2026", {"anggota": view.members[0].pk})
    assert selectors.team_of(operator, office, 2026).unconfirmed == 3
    client.post("/tim/benar/?tahun=2026")
    assert selectors.team_of(operator, office, 2026).unconfirmed == 0


def test_an_edited_name_counts_as_confirmed(operator: User, office: Office) -> None:
    team(operator, office, 2025)
    copied = services.copy_team(operator, office, year=2026)[0]
    assert services.edit_member(operator, copied, facts=copied.as_member, person=None).is_confirmed


def test_only_who_is_missing_is_copied_and_who_was_taken_out_stays_out(operator: User, office: Office) -> None:
    team(operator, office, 2025)
    services.add_members(operator, office, year=2026, members=MEMBERS[:2])
    copied = services.copy_team(operator, office, year=2026)
    assert [one.name for one in copied] == [one.name for one in MEMBERS[2:]]
    services.withdraw_member(operator, copied[0])
    with pytest.raises(services.NothingToCopy):
        services.copy_team(operator, office, year=2026)
