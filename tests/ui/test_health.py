"""The health check: for machines, without signing in."""

from __future__ import annotations

from django.test import Client


def test_it_answers_machines(client: Client, db: None) -> None:
    answer = client.get("/sehat/")
    assert answer.json()["status"] == "ok"
    assert client.post("/sehat/").status_code == 405
