"""Files that come in parts: announced, continued, checked at the end, cancelled, forgotten after two days."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from tests.conftest import SignIn
from tests.factories.evidence import make_evidence
from tests.factories.in_force import items_of, make_item, make_plan, occurrences_of
from zonaintegritas.files import parts
from zonaintegritas.guard.actor import System
from zonaintegritas.library.jobs import drop_left_uploads
from zonaintegritas.library.models import Incoming
from zonaintegritas.offices.models import Office, User

pytestmark = pytest.mark.django_db
START = "/bukti/masuk/mulai/"
CONTENT = b"Notulen rapat tim kerja, dua kali sepuluh baris.\n" * 20


@pytest.fixture
def client(sign_in: SignIn, anggota: User, settings: Settings, tmp_path: Path) -> Client:
    settings.HOME = tmp_path
    return sign_in(anggota)


def announce(client: Client, size: int = len(CONTENT), **values: Any) -> dict[str, Any]:
    sent = {"name": "notulen.txt", "size": size, "folder": "Rapat/Maret", "stamp": "1", **values}
    facts: dict[str, Any] = client.post(START, sent).json()
    return facts


def send(client: Client, facts: dict[str, Any], part: bytes, at: int) -> dict[str, Any]:
    answer = client.post(facts["part"], part, "application/octet-stream", headers={"Upload-Offset": str(at)})
    assert answer.status_code == 200
    told: dict[str, Any] = answer.json()
    return told


def test_parts_become_a_file_that_waits_to_be_filed(client: Client, anggota: User) -> None:
    facts = announce(client)
    assert (facts["state"], facts["received"]) == ("RECEIVING", 0)
    assert send(client, facts, CONTENT[:300], 0)["received"] == 300
    done = send(client, facts, CONTENT[300:], 300)
    assert (done["state"], done["received"]) == ("READY", len(CONTENT))
    kept = Incoming.objects.get()
    assert (kept.person, kept.path, kept.content.size) == (anggota, "Rapat/Maret/notulen.txt", len(CONTENT))
    assert kept.file is not None
    with kept.file.open() as content:
        assert content.read() == CONTENT
    assert not parts.part_path(kept.uid).exists()


def test_the_same_file_goes_on_where_it_stopped_and_another_begins_anew(client: Client) -> None:
    first = announce(client)
    send(client, first, CONTENT[:300], 0)
    again = announce(client)
    assert (again["uid"], again["received"]) == (first["uid"], 300)
    assert announce(client, stamp="2")["uid"] != first["uid"]
    assert announce(client, folder="Rapat/April")["uid"] != first["uid"]
    assert send(client, again, CONTENT[300:], 300)["state"] == "READY"


def test_a_part_out_of_place_is_answered_with_the_place(client: Client) -> None:
    facts = announce(client)
    send(client, facts, CONTENT[:300], 0)
    assert send(client, facts, CONTENT[:300], 0)["received"] == 300
    assert send(client, facts, CONTENT[500:], 500)["received"] == 300
    assert client.get(facts["part"]).json()["received"] == 300
    assert client.post(facts["part"], b"x", "application/octet-stream").json()["received"] == 300


def test_an_answer_that_got_lost_is_given_again(client: Client) -> None:
    facts = announce(client)
    send(client, facts, CONTENT, 0)
    for _ in range(2):
        assert send(client, facts, b"", len(CONTENT))["state"] == "READY"
        assert client.get(facts["part"]).json()["state"] == "READY"
    assert Incoming.objects.count() == 1


def test_all_parts_there_but_never_checked_is_made_up_for(client: Client) -> None:
    facts = announce(client)
    kept = Incoming.objects.get()
    parts.append(kept.uid, CONTENT, at=0, size=len(CONTENT))  # the server was killed behind this
    again = announce(client)
    assert again["received"] == len(CONTENT)
    assert send(client, facts, b"", len(CONTENT))["state"] == "READY"


def test_it_is_checked_at_the_end_like_every_other_file(client: Client) -> None:
    bad = b"MZ" + bytes(range(256)) * 9
    facts = announce(client, len(bad), name="virus.pdf")
    told = send(client, facts, bad, 0)
    assert (told["state"], "tidak dikenali" in told["message"]) == ("REFUSED", True)
    kept = Incoming.objects.get()
    assert (kept.file, parts.part_path(kept.uid).exists()) == (None, False)


def test_a_file_the_office_has_is_told_at_once(client: Client, office: Office) -> None:
    there = make_evidence(System(), office, title="SK tim kerja")
    content = b"SK tim kerja"
    told = send(client, announce(client, len(content)), content, 0)
    assert (told["known"], told["known_at"]) == ("SK tim kerja", f"/bukti/{there.pk}/")


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [({"size": 600 * 1024 * 1024}, "lebih besar dari 500 MB"), ({"size": 0}, ""), ({"name": ""}, "")],
)
def test_what_will_not_be_taken_is_told_before_it_travels(client: Client, wrong: dict[str, Any], sentence: str) -> None:
    answer = client.post(START, {"name": "a.txt", "size": 3, **wrong})
    assert answer.status_code == 422
    assert sentence in answer.json()["message"]
    assert not Incoming.objects.exists()


def test_a_part_that_is_too_large_is_not_taken(client: Client) -> None:
    facts = announce(client, 10 * 1024 * 1024)
    assert send(client, facts, bytes(parts.LARGEST_PART + 1), 0)["received"] == 0


def test_cancelled_it_is_forgotten(client: Client) -> None:
    facts = announce(client)
    send(client, facts, CONTENT[:300], 0)
    assert client.post(facts["cancel"], headers={"Accept": "application/json"}).status_code == 204
    kept = Incoming.objects.get()
    assert (kept.state, parts.received(kept.uid)) == ("DISCARDED", 0)
    assert send(client, facts, CONTENT[300:], 300)["state"] == "DISCARDED"
    assert parts.received(kept.uid) == 0


@pytest.mark.parametrize(("who", "status"), [("operator", 404), ("orang_luar", 404), ("pengamat", 404)])
def test_parts_of_somebody_else_are_not_there(
    request: pytest.FixtureRequest, client: Client, sign_in: SignIn, who: str, status: int
) -> None:
    facts = announce(client)
    stranger = sign_in(request.getfixturevalue(who))
    assert stranger.get(facts["part"]).status_code == status
    assert stranger.post(facts["part"], b"x", "application/octet-stream").status_code == status
    assert stranger.post(facts["cancel"]).status_code == status


def test_who_does_not_work_here_announces_nothing(sign_in: SignIn, pengamat: User, office: Office) -> None:
    assert sign_in(pengamat).post(START, {"name": "a.txt", "size": 3}).status_code == 403


def test_what_it_was_begun_for_is_kept(client: Client, office: Office) -> None:
    item = make_item(office)
    announce(client, butir=item.pk)
    assert Incoming.objects.get().item == item


def test_begun_again_for_another_item_it_proves_that_one(client: Client, office: Office) -> None:
    first, second = items_of(make_plan(office, ["Maret 2026", "Juni 2026"]))
    begun = announce(client, butir=first.pk, kali=occurrences_of(first)[0].pk)
    again = announce(client, butir=second.pk)
    assert again["uid"] == begun["uid"]
    kept = Incoming.objects.get()
    assert (kept.item_id, kept.occurrence_id) == (second.pk, None)
    announce(client)
    assert Incoming.objects.get().item_id == second.pk, "the page of the library names no item"


def test_after_two_days_without_a_part_it_is_forgotten(client: Client) -> None:
    old, young = announce(client, stamp="1"), announce(client, stamp="2")
    for facts in (old, young):
        send(client, facts, CONTENT[:300], 0)
    now = timezone.now()
    Incoming.objects.update(started_at=now - dt.timedelta(days=3))
    past = (now - dt.timedelta(days=2, minutes=1)).timestamp()
    os.utime(parts.part_path(Incoming.objects.get(uid=old["uid"]).uid), (past, past))
    assert drop_left_uploads(now) == 1
    assert Incoming.objects.get(uid=old["uid"]).state == "DISCARDED"
    assert client.get(young["part"]).json()["received"] == 300
    assert drop_left_uploads(now) == 0
