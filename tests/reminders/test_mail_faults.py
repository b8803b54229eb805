"""A real mail server that cannot be reached, is busy, dies in the middle, and comes back."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from pytest_django import Settings

from tests.reminders.conftest import DUE, look, with_address, work_off
from tests.reminders.mail_server import MailServer, make_server
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans.models import Occurrence
from zonaintegritas.reminders.models import Letter, Notice
from zonaintegritas.reminders.services import WAITS

WEEK_BEFORE = DUE - dt.timedelta(days=7)
pytestmark = [pytest.mark.usefixtures("sends_mail"), pytest.mark.slow]


@pytest.fixture
def server(tmp_path: Path, settings: Settings, morning: Any) -> MailServer:
    morning.move_to(dt.datetime(2026, 6, 23, tzinfo=dt.UTC))  # 08.00 WITA, a week before
    made = make_server(tmp_path)
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", made.port, 5
    return made


def state() -> tuple[str, int, str]:
    letter = Letter.objects.get()
    return letter.state, letter.attempts, letter.failure


def test_a_server_that_refuses_dies_and_comes_back_gets_the_letter_once(
    occurrence: Occurrence, office: Office, anggota: User, server: MailServer, morning: Any
) -> None:
    with_address(anggota)
    look(office, WEEK_BEFORE)
    morning.shift(dt.timedelta(minutes=3))
    work_off()
    assert state() == ("WAITING", 1, "ConnectionRefusedError")
    morning.shift(WAITS[0])
    with server.running("busy"):
        work_off()
    assert state() == ("WAITING", 2, "SMTPRecipientsRefused")
    morning.shift(WAITS[1])
    with server.running("die") as process:
        work_off()
        assert process.wait(5) == 1
    assert state() == ("WAITING", 3, "SMTPServerDisconnected")
    with server.running("take"):
        work_off()
        assert server.letters() == []  # it is not time yet
        morning.shift(WAITS[2])
        work_off()
        work_off()
    assert state()[:2] == ("SENT", 4)
    (letter,) = server.letters()
    assert letter["Message-ID"] == Letter.objects.get().message_id
    assert Notice.objects.filter(person=anggota, kind="DUE_7").count() == 1


def test_an_unknown_recipient_is_not_asked_for_twice(
    occurrence: Occurrence, office: Office, anggota: User, server: MailServer, morning: Any
) -> None:
    with_address(anggota)
    look(office, WEEK_BEFORE)
    morning.shift(dt.timedelta(minutes=3))
    with server.running("unknown"):
        work_off()
    assert state() == ("FAILED", 1, "SMTPRecipientsRefused")


def test_a_server_that_never_comes_back_ends_the_letter_and_keeps_the_notice(
    occurrence: Occurrence, office: Office, anggota: User, server: MailServer, morning: Any
) -> None:
    with_address(anggota)
    look(office, WEEK_BEFORE)
    for _attempt in range(len(WAITS) + 1):
        morning.move_to(Letter.objects.get().not_before)
        work_off()
    assert state() == ("FAILED", len(WAITS) + 1, "ConnectionRefusedError")
    assert Notice.objects.get(person=anggota, kind="DUE_7").is_unread
