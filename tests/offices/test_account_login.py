"""Signing in."""

from __future__ import annotations

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client

from tests.conftest import PASSWORD
from zonaintegritas.offices.models import User
from zonaintegritas.offices.sign_in import FAILURES

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_earlier_attempts() -> None:
    cache.clear()


def attempt(client: Client, name: str, password: str = PASSWORD, **extra: str) -> int:
    return client.post("/masuk/", {"login": name, "password": password, **extra}).status_code


def test_a_person_signs_in_with_user_name_and_password(client: Client, operator: User) -> None:
    assert attempt(client, "operator") == 302
    assert client.get("/orang/").status_code == 200


def test_capitals_in_the_user_name_do_not_matter(client: Client, operator: User) -> None:
    assert attempt(client, "Operator") == 302


def test_the_way_back_is_kept_but_only_to_ourselves(client: Client, operator: User) -> None:
    answer = client.get("/orang/tambah/")
    assert answer["Location"] == "/masuk/?next=/orang/tambah/"
    answer = client.post("/masuk/", {"login": "operator", "password": PASSWORD, "next": "/orang/tambah/"})
    assert answer["Location"] == "/orang/tambah/"
    client.logout()
    answer = client.post("/masuk/", {"login": "operator", "password": PASSWORD, "next": "https://jahat.example/"})
    assert "jahat" not in answer["Location"]


def test_a_wrong_password_says_so_without_saying_which_was_wrong(client: Client, operator: User) -> None:
    wrong = client.post("/masuk/", {"login": "operator", "password": "bukan-itu"})
    unknown = client.post("/masuk/", {"login": "tidakada", "password": "bukan-itu"})
    sentence = "Nama pengguna dan/atau kata sandi yang anda masukkan tidak benar."
    assert sentence in wrong.content.decode()
    assert sentence in unknown.content.decode()


def test_many_wrong_passwords_for_one_person_have_to_wait(client: Client, operator: User) -> None:
    for _ in range(8):
        attempt(client, "operator", "bukan-itu")
    answer = client.post("/masuk/", {"login": "operator", "password": PASSWORD})
    assert "Terlalu banyak" in answer.content.decode()
    assert client.get("/orang/").status_code == 302


def test_many_wrong_passwords_from_one_address_have_to_wait(client: Client, operator: User) -> None:
    with time_machine.travel("2026-03-02 08:00:30Z", tick=False):
        for number in range(FAILURES):
            attempt(client, f"petugas{number}", "bukan-itu")
        answer = client.post("/masuk/", {"login": "operator", "password": PASSWORD})
        assert "Terlalu banyak" in answer.content.decode()
    with time_machine.travel("2026-03-02 08:01:30Z", tick=False):
        assert attempt(client, "operator") == 302


def test_a_whole_office_signs_in_from_one_address(client: Client, operator: User) -> None:
    with time_machine.travel("2026-03-02 08:00:30Z", tick=False):
        for _ in range(FAILURES + 1):
            assert attempt(client, "operator") == 302
            client.logout()


def test_a_person_whose_roles_all_ended_is_told_so(client: Client, anggota: User) -> None:
    anggota.is_active = False
    anggota.save()
    answer = client.post("/masuk/", {"login": "anggota", "password": PASSWORD}, follow=True)
    assert "Akun ini nonaktif" in answer.content.decode()


def test_nobody_signs_up_by_themselves(client: Client, db: None) -> None:
    assert client.get("/masuk/daftar/").status_code == 404
    assert "signup" not in client.get("/masuk/").content.decode()
