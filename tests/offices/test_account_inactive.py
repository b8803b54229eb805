"""The page for a person whose roles all ended."""

from __future__ import annotations

from django.test import Client


def test_it_says_what_to_do(client: Client, db: None) -> None:
    assert "hubungi operator kantor" in client.get("/masuk/nonaktif/").content.decode()
