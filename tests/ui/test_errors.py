"""Error pages: what happened, what to do, a reference number, no stack."""

from __future__ import annotations

import logging

import pytest
from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.test import Client, RequestFactory

from tests.conftest import SignIn
from zonaintegritas.guard.refused import Refused
from zonaintegritas.offices import selectors
from zonaintegritas.offices.models import User
from zonaintegritas.ui import errors


def test_an_unknown_address_says_what_to_do_with_the_reference_of_the_answer(client: Client, db: None) -> None:
    answer = client.get("/tidak-ada/")
    page = answer.content.decode()
    assert answer.status_code == 404
    assert "Halaman tidak ditemukan" in page
    assert answer["X-Request-Reference"] in page


def test_a_missing_right_is_403(sign_in: SignIn, pengamat: User) -> None:
    answer = sign_in(pengamat).get("/orang/tambah/")
    assert answer.status_code == 403
    assert "Anda tidak berhak melakukan ini" in answer.content.decode()


def test_a_stale_form_is_told_as_such(db: None) -> None:
    answer = Client(enforce_csrf_checks=True).post("/masuk/", {"login": "x", "password": "y"})
    assert answer.status_code == 403
    assert "Formulir ini sudah kedaluwarsa" in answer.content.decode()


@pytest.mark.parametrize(
    ("fault", "status"), [(SuspiciousOperation("x"), 400), (RequestDataTooBig("x"), 413)], ids=["400", "413"]
)
def test_bad_requests(rf: RequestFactory, db: None, fault: Exception, status: int) -> None:
    answer = errors.bad_request(rf.get("/"), fault)
    assert answer.status_code == status
    assert str(errors.REASONS[status][0]) in answer.content.decode()


def test_a_host_that_is_not_ours_is_a_bad_request(client: Client, db: None) -> None:
    answer = client.get("/masuk/", headers={"Host": "jahat.example"})
    assert answer.status_code == 400
    assert "Permintaan tidak dapat dibaca" in answer.content.decode()


def test_too_many_attempts_say_how_long_to_wait(rf: RequestFactory, db: None) -> None:
    answer = errors.too_many_requests(rf.get("/"))
    assert answer.status_code == 429
    assert "Tunggu beberapa menit" in answer.content.decode()


def test_a_fault_of_the_program_shows_a_reference_and_no_stack(
    sign_in: SignIn, operator: User, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("rahasia dalam")

    monkeypatch.setattr(selectors, "people_of", broken)
    client = sign_in(operator)
    client.raise_request_exception = False
    with caplog.at_level(logging.CRITICAL, logger="django.request"):
        answer = client.get("/orang/")
    page = answer.content.decode()
    assert answer.status_code == 500
    assert answer["X-Request-Reference"] in page
    assert "rahasia dalam" not in page
    assert "Traceback" not in page


def test_a_rule_that_refuses_a_plain_page_becomes_a_sentence(
    sign_in: SignIn, operator: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise Refused("Belum waktunya.")

    monkeypatch.setattr(selectors, "people_of", refuse)
    answer = sign_in(operator).get("/orang/")
    assert answer.status_code == 409
    assert "Belum waktunya." in answer.content.decode()


def test_a_refused_fragment_is_the_sentence_alone(sign_in: SignIn, operator: User, anggota: User) -> None:
    answer = sign_in(operator).post(f"/orang/{anggota.pk}/peran/", {"role": "MEMBER"}, headers={"HX-Request": "true"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "sudah memegang peran itu" in page
    assert "<html" not in page


def test_a_fragment_for_a_person_who_was_signed_out_moves_the_whole_page(client: Client, db: None) -> None:
    answer = client.get("/orang/", headers={"HX-Request": "true"})
    assert answer.status_code == 204
    assert answer["HX-Redirect"].startswith("/masuk/")
