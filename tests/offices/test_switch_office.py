"""Choosing the office one works in."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.conftest import SignIn
from zonaintegritas.guard.actor import System
from zonaintegritas.offices import services
from zonaintegritas.offices.models import Office, User


@pytest.fixture
def client(sign_in: SignIn, operator: User, office: Office, other_office: Office) -> Client:
    services.grant_role(System(), other_office, person=operator, role="VIEWER")
    return sign_in(operator)


def test_the_first_office_is_the_one_held_longest(client: Client, office: Office) -> None:
    assert client.get("/orang/").wsgi_request.office == office  # type: ignore[attr-defined]


def test_a_person_of_two_offices_chooses(client: Client, other_office: Office) -> None:
    assert client.post("/kantor/pilih/", {"code": other_office.code}).status_code == 302
    page = client.get("/orang/")
    assert page.wsgi_request.office == other_office  # type: ignore[attr-defined]
    assert f"Sekarang bekerja di {other_office.name}." in page.content.decode()


def test_rights_are_those_of_the_chosen_office(client: Client, other_office: Office) -> None:
    client.post("/kantor/pilih/", {"code": other_office.code})
    assert client.get("/orang/tambah/").status_code == 403


@pytest.mark.parametrize("code", ["9900", "tidakada", ""])
def test_an_office_in_which_one_holds_no_role_does_not_exist(client: Client, code: str) -> None:
    assert client.post("/kantor/pilih/", {"code": code}).status_code == 404


def test_it_needs_a_button(client: Client) -> None:
    assert client.get("/kantor/pilih/").status_code == 405
