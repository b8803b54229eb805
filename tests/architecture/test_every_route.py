"""Every route x every role x own and other office: the page and the permission table say the same."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import time_machine
from django.db import transaction
from django.test import Client
from django.urls import get_resolver, reverse

from tests.architecture.doors import DOORS, OF_THE_OWN_OFFICE, OPEN_DOORS, Door
from tests.architecture.world import TODAY, World, build
from tests.conftest import MakePerson, SignIn
from tests.docs_pages import routes
from zonaintegritas.guard.actor import GuardKey
from zonaintegritas.guard.policy import Role
from zonaintegritas.guard.scope import may
from zonaintegritas.offices.models import Office, User

pytestmark = [pytest.mark.django_db, pytest.mark.slow]  # builds its world anew for every role

SHUT = {403, 404}
MEMBERSHIPS = [role for role in Role if role not in (Role.MANDATED, Role.SUPERVISOR, Role.STAND_IN)]


def ask(client: Client, door: Door, world: World) -> int:
    """The status of the door's request; whatever it changed is undone."""
    address = reverse(door.route, kwargs=door.arguments(world))
    with transaction.atomic():
        response = (
            client.get(address, door.query(world)) if door.method == "GET" else client.post(address, door.send(world))
        )
        if response.streaming:
            b"".join(response)  # files close when they are read
        transaction.set_rollback(True)
    return response.status_code


def try_all_doors(client: Client, world: World, is_allowed: Callable[[Door], bool]) -> list[str]:
    """The doors whose answer differs from the table's."""
    wrong = []
    for door in DOORS:
        status = ask(client, door, world)
        if (status in SHUT) == is_allowed(door) or status >= 500:
            wrong.append(f"{door}: {status}, allowed: {is_allowed(door)}")
    return wrong


def allowed_by_table(person: User, world: World) -> Callable[[Door], bool]:
    def is_allowed(door: Door) -> bool:
        if door.needs is None:
            return True
        row = door.row(world)
        key: GuardKey = row.guard_key()
        return may(person, door.needs, key)

    return is_allowed


def test_no_route_is_forgotten() -> None:
    known = {door.route for door in DOORS} | OPEN_DOORS
    everything = {page.route for page in routes(get_resolver().url_patterns)}
    assert everything - known == set()
    assert known - everything == set()


def test_every_route_says_whom_it_is_for() -> None:
    assert [page.route for page in routes(get_resolver().url_patterns) if page.audience == "pustaka"] == []


@pytest.mark.parametrize("role", MEMBERSHIPS)
def test_the_pages_of_the_own_office_follow_the_table(
    role: Role, office: Office, make_person: MakePerson, sign_in: SignIn
) -> None:
    with time_machine.travel(TODAY, tick=False):
        person = make_person("seseorang", role.value, office, ("I",))
        world = build(office)
        assert try_all_doors(sign_in(person), world, allowed_by_table(person, world)) == []


def test_a_supervisor_looks_at_the_offices_below_and_changes_nothing(
    office: Office, pembina: User, sign_in: SignIn
) -> None:
    with time_machine.travel(TODAY, tick=False):
        world = build(office)
        allowed = allowed_by_table(pembina, world)

        def is_allowed(door: Door) -> bool:
            if door.route == "offices:switch_office":
                return False  # holds no role in that office
            return allowed(door) and door.route not in OF_THE_OWN_OFFICE

        assert try_all_doors(sign_in(pembina), world, is_allowed) == []


@pytest.mark.parametrize("role", MEMBERSHIPS)
def test_other_offices_do_not_exist(
    role: Role, office: Office, other_office: Office, make_person: MakePerson, sign_in: SignIn
) -> None:
    with time_machine.travel(TODAY, tick=False):
        person = make_person("tetangga", role.value, other_office, ("I",))
        world = build(office)
        client = sign_in(person)
        opened = [
            f"{door}: {status}"
            for door in DOORS
            if door.arguments(world) and (status := ask(client, door, world)) not in {*SHUT, 405}
        ]
        assert opened == []


def test_who_is_not_signed_in_is_asked_to_sign_in(office: Office) -> None:
    with time_machine.travel(TODAY, tick=False):
        world = build(office)
        client = Client()
        open_ones = [str(door) for door in DOORS if ask(client, door, world) != 302]
        assert open_ones == []
