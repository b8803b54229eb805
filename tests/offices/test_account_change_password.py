"""Changing one's own password."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.conftest import PASSWORD, SignIn
from zonaintegritas.guard import history
from zonaintegritas.offices.models import User

NEW = "kuda lumping biru"


@pytest.fixture
def client(sign_in: SignIn, anggota: User) -> Client:
    return sign_in(anggota)


def change(client: Client, present: str, password: str, again: str) -> str:
    answer = client.post("/masuk/ganti-kata-sandi/", {"present": present, "password": password, "again": again})
    return answer["Location"] if answer.status_code == 302 else answer.content.decode()


def test_who_knows_the_old_one_sets_a_new_one_and_stays_signed_in(client: Client, anggota: User) -> None:
    assert change(client, PASSWORD, NEW, NEW) == "/"
    anggota.refresh_from_db()
    assert anggota.check_password(NEW)
    assert client.get("/orang/").status_code == 200
    entry = history.of(anggota).get()
    assert entry.action == "person:set_password"
    assert entry.details == {}


def test_a_wrong_old_password_is_refused(client: Client, anggota: User) -> None:
    assert "tidak cocok" in change(client, "bukan-itu", NEW, NEW)
    anggota.refresh_from_db()
    assert anggota.check_password(PASSWORD)


def test_weak_and_mistyped_passwords_are_refused(client: Client) -> None:
    assert "terlalu pendek" in change(client, PASSWORD, "pendek", "pendek")
    assert "tidak sama" in change(client, PASSWORD, NEW, NEW + "x")
    assert "mirip" in change(client, PASSWORD, "anggota contoh", "anggota contoh")


def test_it_is_for_signed_in_people(db: None) -> None:
    assert Client().get("/masuk/ganti-kata-sandi/").status_code == 302
