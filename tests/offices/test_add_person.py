"""A new person: name, first role, one-time link."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from tests.conftest import SignIn
from zonaintegritas.guard.models import HistoryEntry
from zonaintegritas.offices.models import Office, User

DEWI = {"full_name": "Dewi Anggraini", "username": "dewi.anggraini", "role": "MEMBER"}


def add(client: Client, **changes: object) -> tuple[int, str]:
    answer = client.post("/orang/tambah/", {**DEWI, **changes})
    return answer.status_code, answer.content.decode()


def test_the_operator_adds_a_person_and_gets_a_link_that_works(sign_in: SignIn, operator: User, office: Office) -> None:
    status, page = add(sign_in(operator))
    assert status == 200
    found = re.search(r"http://testserver(/masuk/tautan/[\w-]+/)", page)
    assert found
    dewi = User.objects.get(username="dewi.anggraini")
    assert not dewi.has_usable_password()
    assert [(m.role, m.office) for m in dewi.memberships.all()] == [("MEMBER", office)]
    assert "Dewi Anggraini" in Client().get(found.group(1), follow=True).content.decode()


def test_history_holds_the_role_and_neither_name_nor_secret(sign_in: SignIn, operator: User) -> None:
    add(sign_in(operator))
    entry = HistoryEntry.objects.get()
    assert (entry.action, entry.details) == ("person:add", {"role": "MEMBER"})


def test_a_coordinator_needs_an_area(sign_in: SignIn, operator: User) -> None:
    client = sign_in(operator)
    assert "Pilih sedikitnya satu area" in add(client, role="COORDINATOR")[1]
    assert not User.objects.filter(username="dewi.anggraini").exists()
    add(client, role="COORDINATOR", areas=["VI", "III"])
    assert User.objects.get(username="dewi.anggraini").memberships.get().areas == ["III", "VI"]


def test_a_name_that_is_taken_is_told_and_what_was_typed_stays(sign_in: SignIn, operator: User, anggota: User) -> None:
    status, page = add(sign_in(operator), username="Anggota")
    assert status == 422
    assert "Nama pengguna ini sudah dipakai" in page
    assert 'value="Dewi Anggraini"' in page
    assert User.objects.count() == 2


@pytest.mark.parametrize("name", ["dw", "dewi anggraini", "déwi", "-dewi"])
def test_user_names_are_plain(sign_in: SignIn, operator: User, name: str) -> None:
    assert "Pakai 3 sampai 60" in add(sign_in(operator), username=name)[1]


@pytest.mark.parametrize("who", ["ketua", "sekretaris", "koordinator", "anggota", "pengamat"])
def test_only_the_operator_may(request: pytest.FixtureRequest, sign_in: SignIn, who: str) -> None:
    client = sign_in(request.getfixturevalue(who))
    assert client.get("/orang/tambah/").status_code == 403
    assert add(client)[0] == 403
    assert not User.objects.filter(username="dewi.anggraini").exists()
