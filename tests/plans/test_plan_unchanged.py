"""A page that did not change is not sent again; whatever changes it makes it another page."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client

from tests.conftest import SignIn
from tests.factories.in_force import items_of, make_plan, occurrences_of
from zonaintegritas.guard.actor import System
from zonaintegritas.offices import services as offices
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.models import Plan
from zonaintegritas.reminders import services as reminders
from zonaintegritas.reminders.models import Notice

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


@pytest.fixture
def plan(office: Office) -> Plan:
    return make_plan(office, ["Maret 2026", "Juni 2026"])


def is_unchanged(client: Client, plan: Plan, tag: str) -> bool:
    return client.get(f"/rencana/{plan.pk}/", headers={"if-none-match": tag}).status_code == 304


def tag_of(client: Client, plan: Plan) -> str:
    return str(client.get(f"/rencana/{plan.pk}/")["ETag"])


def test_nothing_happened(sign_in: SignIn, operator: User, plan: Plan) -> None:
    client = sign_in(operator)
    assert is_unchanged(client, plan, tag_of(client, plan))


@pytest.mark.parametrize("what", ["marked", "named", "told", "role"])
def test_something_happened(
    sign_in: SignIn, operator: User, anggota: User, plan: Plan, office: Office, what: str
) -> None:
    client = sign_in(operator)
    tag = tag_of(client, plan)
    item = items_of(plan)[0]
    if what == "marked":
        services.mark_done(System(), occurrences_of(item)[0], done_on=dt.date(2026, 6, 1))
    elif what == "named":
        services.name_people(System(), item, people=[anggota])
    elif what == "told":
        news = reminders.News(Notice.Kind.ASSIGNED, "plans.item:1", "named:1", "Menyusun tim", "/rencana/")
        reminders.tell(System(), office, news=news, people=[operator.pk])
    else:
        offices.grant_role(System(), office, person=anggota, role="COORDINATOR", areas=["I"])
    assert not is_unchanged(client, plan, tag)


def test_a_bell_that_rings_in_the_own_office_changes_a_page_of_another(
    sign_in: SignIn, pembina: User, plan: Plan, province: Office
) -> None:
    client = sign_in(pembina)
    tag = tag_of(client, plan)
    assert is_unchanged(client, plan, tag)
    news = reminders.News(Notice.Kind.DIGEST, "minggu", "2026-25", "Ringkasan", "/")
    reminders.tell(System(), province, news=news, people=[pembina.pk])
    assert not is_unchanged(client, plan, tag)


def test_who_may_not_see_it_learns_nothing(sign_in: SignIn, operator: User, orang_luar: User, plan: Plan) -> None:
    tag = tag_of(sign_in(operator), plan)
    assert sign_in(orang_luar).get(f"/rencana/{plan.pk}/", headers={"if-none-match": tag}).status_code == 404


def test_a_message_for_the_person_is_always_shown(sign_in: SignIn, operator: User, plan: Plan) -> None:
    client = sign_in(operator)
    tag = tag_of(client, plan)
    item = items_of(plan)[0]
    client.post(f"/rencana/butir/{item.pk}/orang/", {"people": []})  # leaves a message
    assert not is_unchanged(client, plan, tag)
