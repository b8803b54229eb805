"""Choosing a password with a one-time link."""

from __future__ import annotations

import datetime as dt

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from tests.conftest import SignIn
from zonaintegritas.guard import history
from zonaintegritas.guard.actor import System
from zonaintegritas.offices import services
from zonaintegritas.offices.models import AccessLink, Office, User

PASSWORD = "kuda lumping biru"


@pytest.fixture
def secret(office: Office, anggota: User) -> str:
    return services.make_link(System(), office, person=anggota)


def choose(client: Client, secret: str, password: str = PASSWORD) -> str:
    client.get(f"/masuk/tautan/{secret}/")
    answer = client.post("/masuk/kata-sandi/", {"password": password, "again": password}, follow=True)
    return answer.content.decode()


def test_the_person_chooses_a_password_and_signs_in_with_it(client: Client, secret: str, anggota: User) -> None:
    assert "Kata sandi tersimpan. Masuk sebagai anggota." in choose(client, secret)
    assert client.post("/masuk/", {"login": "anggota", "password": PASSWORD}).status_code == 302
    assert [entry.action for entry in history.of(AccessLink.objects.get())] == ["person:set_password"]


def test_a_link_works_once(client: Client, secret: str) -> None:
    choose(client, secret)
    assert "tidak berlaku lagi" in choose(Client(), secret, "lain sama sekali")
    assert client.get("/masuk/kata-sandi/").status_code == 410


def test_a_link_ends_after_three_days(client: Client, secret: str) -> None:
    with time_machine.travel(timezone.now() + dt.timedelta(days=3, minutes=1)):
        assert "tidak berlaku lagi" in choose(client, secret)


def test_a_newer_link_ends_the_older(client: Client, secret: str, office: Office, anggota: User) -> None:
    newer = services.make_link(System(), office, person=anggota)
    assert "tidak berlaku lagi" in choose(client, secret)
    assert "Kata sandi tersimpan" in choose(client, newer)


def test_an_invented_secret_opens_nothing(client: Client, secret: str) -> None:
    assert "tidak berlaku lagi" in choose(client, "karangan")


def test_a_weak_password_leaves_the_link_open(client: Client, secret: str, anggota: User) -> None:
    assert "terlalu pendek" in choose(client, secret, "pendek")
    assert "Kata sandi tersimpan" in choose(client, secret)


def test_whoever_was_signed_in_here_is_signed_out(sign_in: SignIn, operator: User, secret: str) -> None:
    client = sign_in(operator)
    choose(client, secret)
    assert client.get("/orang/").status_code == 302
