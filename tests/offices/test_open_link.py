"""Opening a one-time link: the secret leaves the address at once."""

from __future__ import annotations

import logging

import pytest
from django.test import Client

from zonaintegritas.config.logs import redact
from zonaintegritas.guard.actor import System
from zonaintegritas.offices import services
from zonaintegritas.offices.models import Office, User


@pytest.fixture
def secret(office: Office, anggota: User) -> str:
    return services.make_link(System(), office, person=anggota)


def test_it_leads_to_an_address_without_the_secret(client: Client, secret: str) -> None:
    answer = client.get(f"/masuk/tautan/{secret}/")
    assert answer["Location"] == "/masuk/kata-sandi/"
    assert answer["Referrer-Policy"] == "no-referrer"
    assert "no-store" in answer["Cache-Control"]


def test_looking_at_it_does_not_spend_it(client: Client, secret: str) -> None:
    client.get(f"/masuk/tautan/{secret}/")
    client.get("/masuk/kata-sandi/")
    page = Client().get(f"/masuk/tautan/{secret}/", follow=True)
    assert "Pilih kata sandi" in page.content.decode()


def test_no_log_and_no_row_holds_the_secret(
    client: Client, secret: str, caplog: pytest.LogCaptureFixture, anggota: User
) -> None:
    with caplog.at_level(logging.DEBUG):
        client.get(f"/masuk/tautan/{secret}/", follow=True)
        client.get(f"/masuk/tautan/{secret}x/", follow=True)
    assert secret not in caplog.text
    assert not any(secret in str(value) for value in client.session.values())


def test_an_address_that_is_refused_is_logged_without_its_secret(secret: str) -> None:
    line = redact(None, "warning", {"event": f"Method Not Allowed: /masuk/tautan/{secret}/", "status": 405})
    assert line == {"event": "Method Not Allowed: /masuk/tautan/[tertutup]/", "status": 405}
