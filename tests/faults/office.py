"""A running office on either database, and the ways in which a test makes its life hard."""

from __future__ import annotations

import sqlite3
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TypeVar

from tests.browser import processes, program
from tests.browser.program import Program
from tests.faults.visitor import Answer, Visitor
from tests.installations import DATABASE, Installation

AGAIN_WITHIN = 120.0  # seconds until a process that died is replaced
WITHIN = 300.0
WORK_FOR_SECONDS = "select count(*) from offices_office a, offices_office b, offices_office c"
HOLD = "tahan"  # the trigger that keeps a command in the middle
Found = TypeVar("Found")


@dataclass(frozen=True)
class Office:
    """The demonstration office, running."""

    place: Installation
    program: Program

    def visitor(self, username: str = "") -> Visitor:
        """A browser, in which this person is signed in."""
        visitor = Visitor(self.program.address)
        return visitor.sign_in(username) if username else visitor

    def number(self, question: str, *values: object) -> int:
        return int(str(self.place.one(question, *values)))

    def kill_web(self) -> None:
        """Every process that answers requests, at once; wait until others stand in."""
        died = set(processes.web_workers_of(self.program))
        for pid in died:
            processes.kill(pid)
        processes.until(
            lambda: set(processes.web_workers_of(self.program)) - died, within=AGAIN_WITHIN, what="new web processes"
        )

    def kill_worker(self, queue: str) -> None:
        died = processes.until(lambda: processes.worker_of(self.program, queue), within=AGAIN_WITHIN, what="a worker")
        processes.kill(died)
        processes.until(
            lambda: processes.worker_of(self.program, queue) not in (None, died), within=AGAIN_WITHIN, what="another"
        )

    @contextmanager
    def held(self, table: str, *, verb: str = "insert") -> Iterator[None]:
        """Whoever writes into this table stays in the middle of the transaction until killed, or for seconds."""
        if self.place.server is None:
            self.place.ask(f"create trigger {HOLD} before {verb} on {table} begin {WORK_FOR_SECONDS}; end")
        else:
            self.place.ask(
                f"create or replace function {HOLD}() returns trigger language plpgsql"
                " as 'begin perform pg_sleep(60); return new; end'"
            )
            self.place.ask(f"create trigger {HOLD} before {verb} on {table} for each row execute function {HOLD}()")
        try:
            yield
        finally:
            on = f" on {table}" if self.place.server else ""
            self.place.ask(f"drop trigger if exists {HOLD}{on}")

    def wait_until_held(self) -> None:
        """Until somebody is in the middle."""
        self.until(self._is_held, what="a command in the middle of its transaction")

    def _is_held(self) -> bool:
        if self.place.server is not None:
            return self.number("select count(*) from pg_stat_activity where wait_event = 'PgSleep'") > 0
        for _ in range(40):  # a short write of somebody else is not what is meant
            if not self._is_locked():
                return False
            time.sleep(0.02)
        return True

    def _is_locked(self) -> bool:
        database = sqlite3.connect(self.place.home / DATABASE, timeout=0, isolation_level=None)
        try:
            database.execute("begin immediate")
            database.execute("rollback")
        except sqlite3.OperationalError:
            return True
        finally:
            database.close()
        return False

    def until(self, look: Callable[[], Found | None], *, what: str) -> Found:
        return processes.until(look, within=WITHIN, what=what)


@contextmanager
def running(place: Installation) -> Iterator[Office]:
    """The program started as people start it, in a place that is filled."""
    started = program.start(place.home, program.free_port(), **place.settings)
    try:
        yield Office(place, started)
    finally:
        if started.process.poll() is None:
            with suppress(subprocess.TimeoutExpired):  # it is killed then: the end of the tests is no test
                started.end()


class Sending:
    """A request that somebody sends while something happens; None where the connection broke."""

    def __init__(self, send: Callable[[], Answer]) -> None:
        self._send = send
        self.answer: Answer | None = None
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        with suppress(OSError, EOFError):
            self.answer = self._send()

    def ended(self) -> Answer | None:
        """What came back, whatever it is."""
        self._thread.join(WITHIN)
        assert not self._thread.is_alive(), "no answer"
        return self.answer

    def answered(self, *statuses: int) -> Answer:
        """What came back: a page with one of these statuses, 200 where none is named."""
        answer = self.ended()
        assert answer is not None, "the connection broke"
        assert answer.status in (statuses or (200,)), answer.text
        return answer
