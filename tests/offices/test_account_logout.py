"""Signing out."""

from __future__ import annotations

from tests.conftest import SignIn
from zonaintegritas.offices.models import User


def test_a_person_signs_out_with_a_button(sign_in: SignIn, operator: User) -> None:
    client = sign_in(operator)
    assert client.post("/masuk/keluar/")["Location"] == "/masuk/"
    assert client.get("/orang/").status_code == 302


def test_a_link_alone_signs_nobody_out(sign_in: SignIn, operator: User) -> None:
    client = sign_in(operator)
    assert "Keluar dari program?" in client.get("/masuk/keluar/").content.decode()
    assert client.get("/orang/").status_code == 200
