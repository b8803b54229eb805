"""kill -9 of the worker in the middle of reminding: in the program exactly once, by e-mail at most one repeated."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.browser.processes import until
from tests.browser.program import ROOT, environment
from tests.reminders.killed import ITEMS, PEOPLE
from tests.reminders.mail_server import MailServer, make_server

pytestmark = pytest.mark.slow
WITHIN = 60.0  # seconds


class Installation:
    """A folder with a database of its own, and workers that are started and killed."""

    def __init__(self, folder: Path, server: MailServer) -> None:
        self.home, self.killed = folder / "home", 0
        self.environment = environment(self.home) | {
            "ZI_SMTP_URL": server.url, "ZI_PUBLIC_URL": "https://zi.contoh.id",
        }  # fmt: skip

    def ask(self, what: str) -> str:
        command = [sys.executable, "-m", "tests.reminders.killed", what]
        done = subprocess.run(command, cwd=ROOT, env=self.environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def has_begun(self) -> bool:
        """Whether the worker of this moment holds its lock: its work begins now."""
        locks = set(self.home.glob("run/*.lock"))
        return len(locks) > self.killed

    def look(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.ask("look"))
        return found

    @contextmanager
    def worker(self) -> Iterator[subprocess.Popen[bytes]]:
        """A worker; killed at the end of the block, wherever it is then."""
        process = subprocess.Popen(
            [sys.executable, "-m", "zonaintegritas.cli", "work", "--queue", "short"], cwd=ROOT, env=self.environment
        )
        try:
            yield process
        finally:
            process.kill()
            process.wait()
            self.killed = len(list(self.home.glob("run/*.lock")))


@pytest.fixture
def server(tmp_path: Path) -> MailServer:
    return make_server(tmp_path)


@pytest.fixture
def installed(tmp_path: Path, server: MailServer, morning: Any) -> Installation:
    made = Installation(tmp_path, server)
    made.ask("make")
    return made


@pytest.fixture(autouse=True)
def morning() -> None:
    """The worker has the clock of the machine, and so has its test."""


def test_wherever_the_worker_is_killed_everything_is_told_exactly_once(installed: Installation) -> None:
    for after in (0.0, 0.02, 0.05, 0.1, 0.2, 0.4):
        with installed.worker():
            until(installed.has_begun, within=WITHIN, what="a worker at work")
            time.sleep(after)
    with installed.worker():
        until(lambda: installed.look()["notices"], within=WITHIN, what="notices")
        until(lambda: len(installed.look()["letters"]) == len(PEOPLE), within=WITHIN, what="letters")
    found = installed.look()
    assert found["notices"] == {name: [ITEMS, ITEMS] for name in PEOPLE}
    assert [name for name, _state in found["letters"]] == list(PEOPLE)


def test_killed_between_sending_and_marking_one_letter_is_repeated_with_the_same_message_id(
    installed: Installation, server: MailServer
) -> None:
    with server.running("silent"):
        with installed.worker():
            until(lambda: len(installed.look()["letters"]) == len(PEOPLE), within=WITHIN, what="letters")
            installed.ask("hurry")
            until(server.letters, within=WITHIN, what="a letter at the mail server")
        assert len(server.letters()) == 1
        assert "CLAIMED" in {state for _name, state in installed.look()["letters"]}
        server.behave("take")
        with installed.worker():
            until(lambda: _all_sent(installed), within=WITHIN, what="all letters sent")
        with installed.worker():
            time.sleep(3)  # one more start finds nothing to send
    sent = Counter(letter["Message-ID"] for letter in server.letters())
    assert sorted(sent) == installed.look()["message_ids"]
    assert sorted(sent.values()) == [1] * (len(PEOPLE) - 1) + [2]
    assert installed.look()["notices"] == {name: [ITEMS, ITEMS] for name in PEOPLE}


def _all_sent(installed: Installation) -> bool:
    return [state for _name, state in installed.look()["letters"]] == ["SENT"] * len(PEOPLE)
