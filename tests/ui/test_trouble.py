"""A database that is away and a disk that is full: a sentence, when to try again, and what was typed."""

from __future__ import annotations

import errno
import logging
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError
from django.test import Client

from tests.conftest import SignIn
from zonaintegritas.offices import selectors
from zonaintegritas.offices.models import User
from zonaintegritas.ui.trouble import AWAY, NO_SPACE, trouble_of

Fault = Callable[..., None]


def caused(cause: BaseException | None) -> OperationalError:
    """What Django makes of a fault of the database's driver."""
    fault = OperationalError("rahasia dalam")
    fault.__cause__ = cause
    return fault


@pytest.fixture
def locked(tmp_path: Path) -> sqlite3.OperationalError:
    """What SQLite really says when somebody else holds the file."""
    path = tmp_path / "a.sqlite3"
    with closing(sqlite3.connect(path, isolation_level=None)) as one, closing(sqlite3.connect(path, timeout=0)) as two:
        one.execute("begin exclusive")
        with pytest.raises(sqlite3.OperationalError) as caught:
            two.execute("create table t (a)")
    return caught.value


def test_what_passes_is_told_from_a_mistake_of_the_program(locked: sqlite3.OperationalError) -> None:
    with closing(sqlite3.connect(":memory:")) as memory, pytest.raises(sqlite3.OperationalError) as caught:
        memory.execute("select nothing from nowhere")
    assert trouble_of(caused(locked)) is AWAY
    assert trouble_of(caused(None)) is AWAY
    assert trouble_of(caused(caught.value)) is None
    assert trouble_of(ZeroDivisionError()) is None
    assert trouble_of(OSError(errno.ENOSPC, "")) is NO_SPACE
    assert trouble_of(OSError(errno.ENOENT, "")) is None
    assert trouble_of(None) is None


def test_a_trouble_behind_another_fault_is_found() -> None:
    outer = RuntimeError()
    outer.__cause__ = OSError(errno.EDQUOT, "")
    assert trouble_of(outer) is NO_SPACE


@pytest.fixture
def troubled(sign_in: SignIn, operator: User, monkeypatch: pytest.MonkeyPatch) -> Client:
    """A browser for which the list of people cannot be read just now."""

    def away(*_: object) -> None:
        raise caused(None)

    monkeypatch.setattr(selectors, "people_of", away)
    monkeypatch.setattr(selectors, "person_named", away)
    client = sign_in(operator)
    client.raise_request_exception = False
    return client


def test_a_page_says_what_to_do_and_when(troubled: Client, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.CRITICAL, logger="django.request"):
        answer = troubled.get("/orang/")
    page = answer.content.decode()
    assert answer.status_code == 503
    assert answer["Retry-After"] == "15"
    assert "Basis data sedang tidak dapat dipakai" in page
    assert answer["X-Request-Reference"] in page
    assert "rahasia dalam" not in page
    assert 'href="/orang/"' in page


def test_what_was_typed_is_offered_again_but_no_password(
    sign_in: SignIn, operator: User, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    client = sign_in(operator)
    client.raise_request_exception = False
    monkeypatch.setattr(User, "grants", _away)
    typed = {"full_name": 'Ani "Wati" <b>', "note": "Kalimat panjang.\nBaris kedua.", "password": "jangan-tampil"}
    with caplog.at_level(logging.CRITICAL, logger="django.request"):
        answer = client.post("/orang/tambah/", typed | {"file": SimpleUploadedFile("a.txt", b"isi")})
        whole = client.post("/orang/tambah/?dari=tim", {"full_name": typed["full_name"]}).content.decode()
    page = answer.content.decode()
    assert answer.status_code == 503
    assert "Kalimat panjang.<br>Baris kedua." in page
    assert "jangan-tampil" not in page
    assert "Berkas yang tadi dikirim perlu dipilih lagi" in page
    assert "Kirim lagi yang tadi" not in page
    assert 'name="full_name" value="Ani &quot;Wati&quot; &lt;b&gt;"' in whole
    assert 'action="/orang/tambah/?dari=tim"' in whole
    assert "Kirim lagi yang tadi" in whole


def _away(*_: object) -> None:
    raise caused(None)


def test_a_fragment_gets_the_sentence_alone(troubled: Client, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.CRITICAL, logger="django.request"):
        answer = troubled.get("/orang/", headers={"HX-Request": "true"})
    page = answer.content.decode()
    assert answer.status_code == 503
    assert "tidak dapat menjangkau basis datanya" in page
    assert "<html" not in page
