"""A plan that its chair published is a base for other offices; nothing but its text is seen there."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.conftest import MakePerson, SignIn
from tests.factories.in_force import make_plan
from zonaintegritas.guard.policy import Role
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import selectors, services
from zonaintegritas.plans.models import Plan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]

CHOOSE = "/draf/susun/dasar/?dari=lain&tahun=2027"


@pytest.fixture
def plan(office: Office) -> Plan:
    return make_plan(office)


@pytest.fixture
def neighbour(make_person: MakePerson, other_office: Office) -> User:
    """The operator of an office beside this one, with no role here."""
    return make_person("tetangga", Role.OPERATOR, other_office)


def test_other_offices_find_it_only_while_it_is_published(
    sign_in: SignIn, ketua: User, neighbour: User, plan: Plan
) -> None:
    there: Client = sign_in(neighbour)
    assert plan.title not in there.get(CHOOSE).content.decode()
    assert sign_in(ketua).post(f"/rencana/{plan.pk}/terbitkan/")["Location"] == f"/rencana/{plan.pk}/"
    there = sign_in(neighbour)
    assert plan.title in there.get(CHOOSE).content.decode()
    started = there.post(CHOOSE, {"revision": plan.revisions.get().pk, "plan_year": "2027"})
    assert started["Location"].startswith("/draf/salin/")
    sign_in(ketua).post(f"/rencana/{plan.pk}/terbitkan/")
    assert plan.title not in sign_in(neighbour).get(CHOOSE).content.decode()


def test_its_pages_of_work_stay_closed(sign_in: SignIn, ketua: User, neighbour: User, plan: Plan) -> None:
    services.publish(ketua, plan)
    there = sign_in(neighbour)
    item = plan.items.all()[0]
    for path in ("", "grid/", "bulan/", "revisi/", "temuan/", "terbitkan/"):
        assert there.get(f"/rencana/{plan.pk}/{path}").status_code == 404
    assert there.get(f"/butir/{item.pk}/").status_code == 404
    assert there.get(f"/rencana/{plan.pk}/unduh.xlsx").status_code == 404


def test_it_is_laid_beside_another_and_taken_away_as_a_workbook(
    sign_in: SignIn, ketua: User, neighbour: User, plan: Plan
) -> None:
    keys = f"?kiri=rencana-{plan.pk}&kanan=rencana-{plan.pk}"
    there = sign_in(neighbour)
    assert there.get(f"/rencana/banding/{keys}").status_code == 404
    services.publish(ketua, plan)
    assert there.get(f"/rencana/banding/{keys}").status_code == 200
    assert there.get(f"/rencana/banding/unduh.xlsx{keys}").status_code == 200


def test_a_withdrawn_plan_is_published_no_longer(ketua: User, neighbour: User, plan: Plan) -> None:
    services.publish(ketua, plan)
    assert selectors.published_plan(neighbour, plan.pk) == plan
    services.withdraw(ketua, plan, reason="Keliru.")
    assert not Plan.objects.visible_or_published(neighbour).exists()
    assert not plan.revisions.model.objects.visible_or_published(neighbour).exists()


def test_a_member_of_another_office_sees_nothing_of_it(
    make_person: MakePerson, other_office: Office, ketua: User, plan: Plan
) -> None:
    services.publish(ketua, plan)
    member = make_person("anggota-tetangga", Role.MEMBER, other_office)
    assert not Plan.objects.visible_or_published(member).exists()


@pytest.mark.parametrize("who", ["operator", "sekretaris", "anggota", "pembina"])
def test_only_the_chair_publishes(request: pytest.FixtureRequest, plan: Plan, who: str) -> None:
    with pytest.raises(NotAllowed):
        services.publish(request.getfixturevalue(who), plan)
