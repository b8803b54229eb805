"""What one step changed on many items, and taking it back."""

from __future__ import annotations

import pytest

from tests.conftest import SignIn
from tests.factories.in_force import items_of, make_plan
from zonaintegritas.guard.refused import NotAllowed, Refused
from zonaintegritas.offices import services as offices
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.models import BulkChange, Plan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
Kind = BulkChange.Kind


@pytest.fixture
def plan(office: Office) -> Plan:
    return make_plan(office, ["Maret 2026", "Juli 2026"])


@pytest.fixture
def change(plan: Plan, operator: User, anggota: User, koordinator: User) -> BulkChange:
    """The coordinator was named on both items; the member takes that place."""
    keys = [item.pk for item in items_of(plan)]
    services.name_many(operator, plan, kind=Kind.ADD, items=keys, people=[koordinator])
    return services.name_many(operator, plan, kind=Kind.REPLACE, items=keys, people=[anggota], instead_of=koordinator)


def named(plan: Plan) -> list[set[str]]:
    return [set(item.people.values_list("username", flat=True)) for item in items_of(plan)]


def test_it_says_who_came_and_who_went_and_offers_to_take_it_back(
    sign_in: SignIn, operator: User, anggota: User, koordinator: User, plan: Plan, change: BulkChange
) -> None:
    client = sign_in(operator)
    page = client.get(f"/rencana/perubahan-orang/{change.pk}/").content.decode()
    assert f"{anggota.full_name} ditunjuk" in page
    assert f"{koordinator.full_name} dikeluarkan" in page
    answer = client.post(f"/rencana/perubahan-orang/{change.pk}/batal/", follow=True).content.decode()
    assert "sudah dibatalkan" in answer
    assert "Batalkan perubahan ini" not in answer
    assert named(plan) == [{"koordinator"}, {"koordinator"}]


def test_undoing_spares_what_was_changed_since(
    operator: User, anggota: User, ketua: User, plan: Plan, change: BulkChange
) -> None:
    first, _second = items_of(plan)
    services.name_people(operator, first, people=[ketua])
    services.undo_naming(operator, change)
    assert named(plan) == [{"ketua", "koordinator"}, {"koordinator"}]


def test_who_left_meanwhile_does_not_come_back(
    operator: User, koordinator: User, office: Office, plan: Plan, change: BulkChange
) -> None:
    offices.deactivate(operator, office, person=koordinator)
    services.undo_naming(operator, change)
    assert named(plan) == [set(), set()]


def test_it_is_taken_back_once(operator: User, change: BulkChange) -> None:
    services.undo_naming(operator, change)
    with pytest.raises(Refused, match="sudah dibatalkan"):
        services.undo_naming(operator, change)


def test_a_coordinator_takes_back_what_they_did_themselves(
    koordinator: User, sekretaris: User, plan: Plan, change: BulkChange
) -> None:
    with pytest.raises(NotAllowed):
        services.undo_naming(koordinator, change)
    keys = [item.pk for item in items_of(plan)]
    own = services.name_many(koordinator, plan, kind=Kind.ADD, items=keys, people=[sekretaris])
    assert services.undo_naming(koordinator, own).undone_by == koordinator


@pytest.mark.parametrize("who", ["ketua", "sekretaris", "anggota", "pengamat", "pembina"])
def test_others_read_it_and_may_not_take_it_back(
    request: pytest.FixtureRequest, sign_in: SignIn, change: BulkChange, who: str
) -> None:
    client = sign_in(request.getfixturevalue(who))
    assert "Batalkan perubahan ini" not in client.get(f"/rencana/perubahan-orang/{change.pk}/").content.decode()
    assert client.post(f"/rencana/perubahan-orang/{change.pk}/batal/").status_code == 403


def test_another_office_does_not_find_it(sign_in: SignIn, orang_luar: User, change: BulkChange) -> None:
    client = sign_in(orang_luar)
    assert client.get(f"/rencana/perubahan-orang/{change.pk}/").status_code == 404
    assert client.post(f"/rencana/perubahan-orang/{change.pk}/batal/").status_code == 404
