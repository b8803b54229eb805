"""Withdrawing a plan that was adopted by mistake."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.factories.in_force import make_plan
from zonaintegritas.guard import history
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.offices import services as offices
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import selectors, services
from zonaintegritas.plans.models import Plan
from zonaintegritas.plans.services.adoption import ReasonMissing
from zonaintegritas.plans.services.corrections import NotInForce

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


@pytest.fixture
def plan(office: Office) -> Plan:
    return make_plan(office)


def test_it_no_longer_counts_and_stays_readable_with_its_reason(ketua: User, office: Office, plan: Plan) -> None:
    services.withdraw(ketua, plan, reason="Lampirannya tertukar.")
    assert selectors.plan_in_force(ketua, office, 2026) is None
    shown = selectors.plan_for(ketua, plan.pk)
    assert (shown.state, shown.end_reason) == (Plan.State.WITHDRAWN, "Lampirannya tertukar.")
    assert shown.items.count() == 1
    assert history.of(plan).get().details == {"reason": "Lampirannya tertukar."}


def test_another_plan_of_the_same_year_can_follow(ketua: User, office: Office, plan: Plan) -> None:
    services.withdraw(ketua, plan, reason="Keliru.")
    assert make_plan(office, number="5").is_in_force


@pytest.mark.parametrize("who", ["operator", "sekretaris", "koordinator", "anggota", "pengamat", "pembina"])
def test_only_the_chair_may(request: pytest.FixtureRequest, plan: Plan, who: str) -> None:
    with pytest.raises(NotAllowed):
        services.withdraw(request.getfixturevalue(who), plan, reason="Keliru.")
    assert Plan.objects.get(pk=plan.pk).is_in_force


def test_a_secretary_may_while_the_mandate_lasts(ketua: User, sekretaris: User, office: Office, plan: Plan) -> None:
    offices.give_mandate(ketua, office, secretary=sekretaris, begins_on=dt.date(2026, 6, 1), until=None)
    services.withdraw(User.objects.get(pk=sekretaris.pk), plan, reason="Keliru.")
    assert not Plan.objects.get(pk=plan.pk).is_in_force


def test_without_a_reason_it_is_refused(ketua: User, plan: Plan) -> None:
    with pytest.raises(ReasonMissing):
        services.withdraw(ketua, plan, reason="")


def test_twice_is_refused(ketua: User, plan: Plan) -> None:
    services.withdraw(ketua, plan, reason="Keliru.")
    with pytest.raises(NotInForce):
        services.withdraw(ketua, plan, reason="Lagi.")
