"""What background reading writes: attempts, rows, failure; one reading at a time counts."""

from __future__ import annotations

from typing import Any

import pytest

from tests.factories.plans import make_draft, make_source
from zonaintegritas.guard.actor import System
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.models import Source
from zonaintegritas.plans.models.being_read import MAX_ATTEMPTS
from zonaintegritas.plans.stored_reading import StoredLeftover, StoredReading

ROW = {
    "position": 1,
    "area_roman": "I",
    "area_name": "A",
    "component_no": "1",
    "component_name": "K",
    "indicator": "Indikator",
    "cells": {"indicator": {"places": [{"block": 2}], "doubt": None, "paper": "Indikator", "kind": None}},
}


def reading(**values: Any) -> StoredReading:
    facts: dict[str, Any] = {
        "header": {"number": "31"},
        "header_cells": {"number": {"places": [], "doubt": None, "paper": "31", "kind": None}},
        "decree_part": {"legal_basis": [{"kind": "UU", "number": "7", "year": 2017, "amended_by": []}]},
        "rows": (ROW,),
        "leftovers": (StoredLeftover("sisa", "di luar kolom", {"block": 2}),),
        "remarks": [],
        "document": {},
        "accounting": {"table": 10},
    }
    return StoredReading(**{**facts, **values})


@pytest.fixture
def waiting(office: Office) -> Source:
    return make_source(make_draft(office, number="", rows=1), state="WAITING")


def test_a_reading_becomes_rows_below_those_that_stand(waiting: Source) -> None:
    begun = services.start_reading(System(), waiting)
    services.record_reading(System(), begun, reading=reading(), named_office=None, attempt=begun.attempts)
    waiting.refresh_from_db()
    rows = list(waiting.draft.rows.order_by("position"))
    assert waiting.state == Source.State.READ
    assert [row.position for row in rows] == [1, 2]
    assert rows[1].cells["indicator"]["source"] == waiting.pk
    assert waiting.draft.leftovers.get().text == "sisa"


def test_the_header_knows_its_file(waiting: Source) -> None:
    begun = services.start_reading(System(), waiting)
    services.record_reading(System(), begun, reading=reading(), named_office=None, attempt=begun.attempts)
    draft = type(waiting.draft).objects.get(pk=waiting.draft_id)
    assert (draft.number, draft.header_cells["number"]["source"]) == ("31", waiting.pk)
    assert draft.decree_part["legal_basis"]


def test_a_later_attempt_makes_an_earlier_one_void(waiting: Source) -> None:
    first = services.start_reading(System(), waiting)
    second = services.start_reading(System(), first)
    services.record_reading(System(), first, reading=reading(), named_office=None, attempt=first.attempts)
    services.fail_reading(System(), first, message="x", code="damaged", attempt=first.attempts)
    second.refresh_from_db()
    assert (second.state, second.draft.rows.count()) == (Source.State.READING, 1)


def test_two_workers_with_the_same_knowledge_begin_once(waiting: Source) -> None:
    stale = Source.objects.get(pk=waiting.pk)
    begun = services.start_reading(System(), waiting)
    late = services.start_reading(System(), stale)
    assert (begun.attempts, late.attempts) == (1, 0)


def test_a_file_that_breaks_the_worker_again_and_again_is_given_up(waiting: Source) -> None:
    current = waiting
    for _ in range(MAX_ATTEMPTS):
        current = services.start_reading(System(), current)
        assert current.state == Source.State.READING
    current = services.start_reading(System(), current)
    assert (current.state, bool(current.message)) == (Source.State.FAILED, True)


@pytest.mark.parametrize(("code", "state"), [("damaged", "FAILED"), ("ocr-missing", "NO_OCR")])
def test_a_file_that_cannot_be_read_says_why(code: str, state: str, waiting: Source) -> None:
    begun = services.start_reading(System(), waiting)
    failed = services.fail_reading(System(), begun, message="sebabnya", code=code, attempt=begun.attempts)
    assert (failed.state, failed.message) == (state, "sebabnya")


def test_a_file_removed_meanwhile_says_nothing_about_the_header(waiting: Source, operator: User) -> None:
    begun = services.start_reading(System(), waiting)
    services.remove_file(operator, begun)
    services.record_reading(System(), begun, reading=reading(), named_office=None, attempt=begun.attempts)
    draft = type(waiting.draft).objects.get(pk=waiting.draft_id)
    assert (draft.number, draft.rows.standing().count()) == ("", 1)


def test_people_do_not_record_readings(operator: User, ketua: User, waiting: Source) -> None:
    for person in (operator, ketua):
        with pytest.raises(NotAllowed):
            services.record_reading(person, waiting, reading=reading(), named_office=None, attempt=1)
        with pytest.raises(NotAllowed):
            services.start_reading(person, waiting)
        with pytest.raises(NotAllowed):
            services.fail_reading(person, waiting, message="", code="x", attempt=1)
