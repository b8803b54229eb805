"""A plan that its chair published is a base for other offices; nothing but its text is seen there."""

from __future__ import annotations

import pytest
from django.http import Http404
from django.test import Client
from django.urls import reverse

from tests.conftest import MakePerson, SignIn
from tests.factories.in_force import make_plan
from tests.factories.plans import answer_heavy
from zonaintegritas.guard.actor import System
from zonaintegritas.guard.policy import Role
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.offices import services as offices
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
    for _ in range(2):  # a second click changes nothing
        answer = sign_in(ketua).post(f"/rencana/{plan.pk}/terbitkan/", {"tindakan": "terbitkan"})
        assert answer["Location"] == f"/rencana/{plan.pk}/"
    there = sign_in(neighbour)
    assert plan.title in there.get(CHOOSE).content.decode()
    started = there.post(CHOOSE, {"revision": plan.revisions.get().pk, "plan_year": "2027"})
    assert started["Location"].startswith("/draf/salin/")
    sign_in(ketua).post(f"/rencana/{plan.pk}/terbitkan/", {"tindakan": "hentikan"})
    assert plan.title not in sign_in(neighbour).get(CHOOSE).content.decode()


def test_the_secretary_publishes_while_the_mandate_lasts(
    ketua: User, sekretaris: User, office: Office, plan: Plan
) -> None:
    offices.give_mandate(ketua, office, secretary=sekretaris, begins_on=office.today(), until=None)
    assert services.publish(User.objects.get(pk=sekretaris.pk), plan).published_at is not None


def test_its_pages_of_work_stay_closed(sign_in: SignIn, ketua: User, neighbour: User, plan: Plan) -> None:
    services.publish(ketua, plan)
    there = sign_in(neighbour)
    item = plan.items.all()[0]
    routes = (
        "plan", "grid", "months", "revisions", "plan_findings", "plan_coverage", "plan_discussions", "publish",
        "export_xlsx", "export_json", "plan_blank_xlsx", "load_xlsx",
    )  # fmt: skip
    for route in routes:
        assert there.get(reverse(f"plans:{route}", args=[plan.pk])).status_code == 404, route
    assert there.get(reverse("plans:item", args=[item.pk])).status_code == 404
    assert there.get(reverse("decrees:plan_script", args=[plan.pk])).status_code == 404


def test_only_what_it_says_now_is_laid_open(ketua: User, neighbour: User, plan: Plan) -> None:
    services.publish(ketua, plan)
    first = plan.revisions.get()
    assert selectors.base_for(neighbour, first.pk) == first
    correction = services.start_correction(System(), plan)
    services.adopt(ketua, answer_heavy(correction), reason="Rapat pleno.")
    newest = plan.revisions.exclude(pk=first.pk).get()
    assert selectors.base_for(neighbour, newest.pk) == newest
    with pytest.raises(Http404):
        selectors.base_for(neighbour, first.pk)


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
