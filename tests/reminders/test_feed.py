"""The calendar: valid, one's own work only, behind an address that is shown once and can be revoked."""

from __future__ import annotations

import datetime as dt
import logging
import re
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from icalendar import Calendar

from tests.conftest import MakePerson, SignIn
from tests.factories.in_force import make_plan
from zonaintegritas.config.logs import redact
from zonaintegritas.guard.actor import System
from zonaintegritas.guard.models import HistoryEntry
from zonaintegritas.offices import services as offices
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services as plans
from zonaintegritas.plans.models import Occurrence
from zonaintegritas.reminders.models import Feed

ADDRESS = re.compile(r"http://testserver(/ical/[\w-]+/zona-integritas\.ics)")


@pytest.fixture(autouse=True)
def nothing_counted() -> None:
    cache.clear()


def make_address(client: Client) -> str:
    page = client.post(reverse("reminders:make_feed")).content.decode()
    found = ADDRESS.search(page)
    assert found is not None
    return found[1]


def test_it_holds_what_one_has_to_do(occurrence: Occurrence, anggota: User, sign_in: SignIn, settings: Any) -> None:
    settings.ZI_PUBLIC_URL = "https://zi.contoh.id"
    answer = Client().get(make_address(sign_in(anggota)))
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer["Cache-Control"] == "private, max-age=900"
    (event,) = Calendar.from_ical(answer.content).walk("VEVENT")
    assert event["UID"] == f"plans.occurrence:{occurrence.pk}@zi.contoh.id"
    assert (event.decoded("DTSTART"), event.decoded("DTEND")) == (dt.date(2026, 6, 30), dt.date(2026, 7, 1))
    assert event.decoded("DTSTAMP").tzinfo is not None
    assert event["URL"] == f"https://zi.contoh.id/rencana/butir/{occurrence.item_id}/#kali-{occurrence.pk}"
    assert "Indikator 1" in str(event["SUMMARY"])


def test_lines_are_folded_ended_and_escaped_as_the_standard_says(
    office: Office, koordinator: User, sign_in: SignIn
) -> None:
    words = "Rapat, notula; dan \\ daftar hadir –" + " panjang sekali" * 20
    make_plan(office, ["Juni 2026"]).items.update(indicator=words)
    body = Client().get(make_address(sign_in(koordinator))).content
    lines = body.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert b"\n" not in body.replace(b"\r\n", b"")
    assert rb"Rapat\, notula\; dan \\ daftar hadir" in body.replace(b"\r\n ", b"")
    assert str(Calendar.from_ical(body).walk("VEVENT")[0]["DESCRIPTION"]).startswith(words)


def test_the_same_work_is_not_sent_twice(occurrence: Occurrence, anggota: User, sign_in: SignIn) -> None:
    address = make_address(sign_in(anggota))
    first = Client().get(address)
    assert Client().get(address, headers={"If-None-Match": first["ETag"]}).status_code == 304
    plans.mark_done(anggota, occurrence, done_on=dt.date(2026, 6, 1))
    again = Client().get(address, headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 200
    assert b"VEVENT" not in again.content


def test_only_ones_own_work_of_offices_in_which_one_works(
    office: Office, other_office: Office, operator: User, anggota: User, make_person: MakePerson, sign_in: SignIn
) -> None:
    both = make_person("dua", "COORDINATOR", office, ("I",))
    offices.grant_role(System(), other_office, person=both, role="COORDINATOR", areas=["I"])
    make_plan(office, ["Juni 2026"]).items.update(indicator="Milik kantor A")
    make_plan(other_office, ["Juli 2026"]).items.update(indicator="Milik kantor B")
    address, of_member = make_address(sign_in(both)), make_address(sign_in(anggota))
    assert {b"Milik kantor A", b"Milik kantor B"} <= set(
        re.findall(rb"Milik kantor [AB]", Client().get(address).content)
    )
    assert b"VEVENT" not in Client().get(of_member).content
    offices.deactivate(operator, office, person=both)
    assert set(re.findall(rb"Milik kantor [AB]", Client().get(address).content)) == {b"Milik kantor B"}


def test_it_is_shown_once_and_only_its_hash_is_kept(anggota: User, sign_in: SignIn) -> None:
    client = sign_in(anggota)
    secret = make_address(client).split("/")[2]
    assert secret not in client.get(reverse("reminders:preference")).content.decode()
    assert secret not in str(list(Feed.objects.values())) + str(list(HistoryEntry.objects.values()))


def test_revoked_replaced_unknown_or_of_somebody_who_left_it_leads_nowhere(
    office: Office, operator: User, anggota: User, sign_in: SignIn
) -> None:
    client = sign_in(anggota)
    first = make_address(client)
    second = make_address(client)
    assert [Client().get(one).status_code for one in (first, second, "/ical/salah/zona-integritas.ics")] == [
        404,
        200,
        404,
    ]
    assert "dicabut" in client.post(reverse("reminders:revoke_feed"), follow=True).content.decode()
    assert Client().get(second).status_code == 404
    third = make_address(client)
    offices.deactivate(operator, office, person=anggota)
    assert Client().get(third).status_code == 404


def test_a_calendar_program_that_asks_all_the_time_is_told_to_wait(anggota: User, sign_in: SignIn) -> None:
    address = make_address(sign_in(anggota))
    answers = [Client().get(address) for _time in range(61)]
    assert [one.status_code for one in answers] == [200] * 60 + [429]
    assert answers[-1]["Retry-After"] == "3600"


def test_the_address_never_reaches_the_log(anggota: User, sign_in: SignIn, caplog: pytest.LogCaptureFixture) -> None:
    secret = make_address(sign_in(anggota)).split("/")[2]
    with caplog.at_level(logging.WARNING, logger="django.request"):
        Client().post(f"/ical/{secret}/zona-integritas.ics")
        Client().get(f"/ical/{secret}x/zona-integritas.ics")
    said = [str(redact(None, "warning", {"event": record.getMessage()})) for record in caplog.records]
    assert len(said) == 2
    assert all(secret not in line and "[tertutup]" in line for line in said)
