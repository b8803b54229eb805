"""Forgotten passwords: the operator helps, no mail is sent."""

from __future__ import annotations

from django.test import Client


def test_the_page_says_whom_to_ask(client: Client, db: None) -> None:
    page = client.get("/masuk/lupa/").content.decode()
    assert "Minta operator kantor" in page
    assert client.post("/masuk/lupa/").status_code == 405
