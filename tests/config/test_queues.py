"""Two queues with real worker processes: a long task holds up nothing, and a worker that dies is replaced."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from django_tasks.base import Task

from tests.browser.processes import all_below, children_of, command_of, is_running, kill, until
from zonaintegritas.config.jobs import TAKES
from zonaintegritas.config.processes import QUEUES
from zonaintegritas.plans.calendar_jobs import follow_calendar
from zonaintegritas.plans.jobs import compare_waiting, draw_pages, read_waiting

ROOT = Path(__file__).resolve().parents[2]
WITHIN = 60.0  # seconds, on a busy machine
PREPARE = "from zonaintegritas.config import installation as here; here.set_up(); here.prepare()"
ENQUEUE = """
import sys
from zonaintegritas.config import installation as here
here.set_up()
from tests.config import waiting_tasks
getattr(waiting_tasks, sys.argv[1]).enqueue(*sys.argv[2:])
"""
Zi = Callable[..., None]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """An installation of its own, on SQLite whatever the other tests run on."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("ZI_", "DJANGO"))}
    return kept | {"ZI_HOME": str(tmp_path / "var")}


@pytest.fixture
def run(environment: dict[str, str]) -> Zi:
    """run("-c", "..."): Python in that installation."""

    def python(*arguments: str) -> None:
        subprocess.run([sys.executable, *arguments], cwd=ROOT, env=environment, check=True, timeout=WITHIN)

    python("-c", PREPARE)
    return python


@pytest.fixture
def workers(run: Zi, environment: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """`zi work`, as people start it."""
    process = subprocess.Popen([sys.executable, "-m", "zonaintegritas.cli", "work"], cwd=ROOT, env=environment)
    try:
        yield process
    finally:
        below = all_below(process.pid)
        process.terminate()
        process.wait(WITHIN)
        for pid in filter(is_running, below):
            kill(pid)


def enqueue(run: Zi, name: str, *arguments: object) -> None:
    run("-c", ENQUEUE, name, *map(str, arguments))


def worker_of(workers: subprocess.Popen[bytes], queue: str) -> int | None:
    end = f" work --queue {queue}"
    return next((pid for pid in children_of(workers.pid) if command_of(pid).strip().endswith(end)), None)


@pytest.mark.slow
def test_a_long_task_holds_up_no_short_one(workers: subprocess.Popen[bytes], run: Zi, tmp_path: Path) -> None:
    enqueue(run, "hold", tmp_path)
    until((tmp_path / "began").exists, within=WITHIN, what="the long task running")
    enqueue(run, "touch", tmp_path, "short")
    enqueue(run, "touch_unnamed", tmp_path, "unnamed")
    until((tmp_path / "short").exists, within=WITHIN, what="the short task done")
    until((tmp_path / "unnamed").exists, within=WITHIN, what="the task without a queue done")
    assert not (tmp_path / "ended").exists()
    (tmp_path / "go").touch()
    until((tmp_path / "ended").exists, within=WITHIN, what="the long task done")


@pytest.mark.slow
def test_a_killed_worker_is_replaced_and_the_short_one_puts_its_task_back(
    workers: subprocess.Popen[bytes], run: Zi, tmp_path: Path
) -> None:
    enqueue(run, "hold", tmp_path)
    until((tmp_path / "began").exists, within=WITHIN, what="the long task running")
    victim = until(lambda: worker_of(workers, "long"), within=WITHIN, what="a worker of the long queue")
    kill(victim)
    until(lambda: worker_of(workers, "long") not in (None, victim), within=WITHIN, what="another worker")
    until(lambda: (tmp_path / "began").read_text() == "xx", within=WITHIN, what="the task begun again")
    (tmp_path / "go").touch()
    until((tmp_path / "ended").exists, within=WITHIN, what="the long task done")


@pytest.mark.slow
def test_ending_it_ends_both_workers(workers: subprocess.Popen[bytes], tmp_path: Path) -> None:
    pids = [until(lambda queue=queue: worker_of(workers, queue), within=WITHIN, what=queue) for queue in QUEUES]  # type: ignore[misc]  # a default argument binds the queue
    workers.send_signal(signal.SIGINT)
    assert workers.wait(WITHIN) == 0
    assert not any(is_running(pid) for pid in pids)
    with closing(sqlite3.connect(tmp_path / "var" / "zonaintegritas.sqlite3")) as database:
        assert database.execute("select count(*) from django_tasks_database_dbtaskresult").fetchone() == (0,)


def test_every_queue_has_one_worker_that_takes_it() -> None:
    taken = [queue for queues in TAKES.values() for queue in queues]
    assert sorted(TAKES) == sorted(QUEUES)
    assert sorted(taken) == sorted({*QUEUES, "default"})


@pytest.mark.parametrize("task", [read_waiting, compare_waiting, draw_pages])
def test_what_takes_minutes_is_in_the_long_queue(task: Task) -> None:  # type: ignore[type-arg]  # the library's generics are of the function
    assert task.queue_name == "long"


def test_due_dates_follow_in_the_short_queue() -> None:
    assert follow_calendar.queue_name == "short"
