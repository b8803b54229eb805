"""A time was not done after all."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.conftest import SignIn
from tests.factories.evidence import make_evidence
from tests.factories.in_force import items_of, make_plan, occurrences_of
from tests.factories.obligations import MONTHLY, make_obligation
from tests.obligations.test_mark_time import JUNE, first_of, mark, proved
from zonaintegritas.evidence import services as evidence
from zonaintegritas.evidence.facts import EvidenceFacts
from zonaintegritas.evidence.models import Evidence
from zonaintegritas.files.store import keep_bytes
from zonaintegritas.guard.actor import System
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.obligations import services
from zonaintegritas.obligations.services import marking
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services as plans

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


def test_its_evidence_proves_nothing_and_stays_in_the_library(office: Office, operator: User, sign_in: SignIn) -> None:
    (item,) = items_of(make_plan(office, ["Maret 2026"]))
    time = mark(first_of(make_obligation(office, items=[item])))
    client, address = sign_in(operator), f"/kewajiban/kali/{time.pk}/batal/"
    assert "Buktinya tetap di pustaka" in client.get(address).content.decode()
    client.post(address)
    time.refresh_from_db()
    assert (time.done_on, time.evidence, time.finished) == (None, None, [])
    assert proved() == set()
    assert occurrences_of(item)[0].done_on is None
    assert Evidence.objects.get().withdrawn_at is None
    mark(time)
    assert proved() == {(item.pk, "Maret 2026")}


def test_what_its_evidence_proved_before_it_goes_on_proving(office: Office) -> None:
    first, second = items_of(make_plan(office, ["Maret 2026", "Maret 2026"]))
    known = make_evidence(System(), office)
    plans.cite(System(), first, evidence=known, occurrence=occurrences_of(first)[0])
    time = first_of(make_obligation(office, items=[first, second]))
    services.mark_time(System(), time, done_on=JUNE, brought=known)
    assert proved() == {(first.pk, "Maret 2026"), (second.pk, "Maret 2026")}
    services.take_back_time(System(), time)
    assert proved() == {(first.pk, "Maret 2026")}


def test_evidence_of_two_times_proves_until_both_are_taken_back(office: Office) -> None:
    (item,) = items_of(make_plan(office, ["Januari-Maret 2026"]))
    january, february = make_obligation(office, MONTHLY, items=[item]).times.order_by("position")[:2]
    known = make_evidence(System(), office)
    for time in (january, february):
        services.mark_time(System(), time, done_on=JUNE, brought=known)
    services.take_back_time(System(), january)
    assert len(proved()) == 1
    services.take_back_time(System(), february)
    assert proved() == set()


def test_an_occurrence_that_something_else_proves_stays_done(office: Office) -> None:
    (item,) = items_of(make_plan(office, ["Maret 2026"]))
    time = mark(first_of(make_obligation(office, items=[item])))
    other = evidence.add(System(), office, facts=EvidenceFacts("Foto"), contents=[keep_bytes(b"Lain.\n", "lain.txt")])
    plans.cite(System(), item, evidence=other, occurrence=occurrences_of(item)[0])
    services.take_back_time(System(), time)
    assert occurrences_of(item)[0].done_on is not None
    assert len(proved()) == 1


def test_an_occurrence_that_was_done_before_is_left_alone(office: Office) -> None:
    (item,) = items_of(make_plan(office, ["Maret 2026"]))
    plans.mark_done(System(), occurrences_of(item)[0], done_on=dt.date(2026, 3, 5))
    services.take_back_time(System(), mark(first_of(make_obligation(office, items=[item]))))
    assert occurrences_of(item)[0].done_on == dt.date(2026, 3, 5)


def test_what_is_not_done_cannot_be_taken_back(office: Office, operator: User, anggota: User) -> None:
    time = first_of(make_obligation(office))
    with pytest.raises(marking.NotDone):
        services.take_back_time(operator, time)
    mark(time)
    with pytest.raises(NotAllowed):
        services.take_back_time(anggota, time)
