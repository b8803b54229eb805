"""The processes of a running program, as the system lists them, and what its database holds."""

from __future__ import annotations

import os
import signal
import sqlite3
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import TypeVar

from tests.browser.program import Program

LOOK_EVERY = 0.02  # seconds
Found = TypeVar("Found")


def children_of(pid: int) -> list[int]:
    """The direct children of a process."""
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):
            found += [int(word) for word in task.read_text(encoding="ascii").split()]
    return found


def command_of(pid: int) -> str:
    """The command line of a process; empty where it is gone."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return ""


def worker_of(program: Program, queue: str = "long") -> int | None:
    """The process that runs the tasks of a queue; files are read in the long one."""
    end = f" work --queue {queue}"
    return next((pid for pid in children_of(program.process.pid) if command_of(pid).strip().endswith(end)), None)


def web_workers_of(program: Program) -> list[int]:
    """The processes that answer requests."""
    masters = [pid for pid in children_of(program.process.pid) if "gunicorn" in command_of(pid)]
    return [pid for master in masters for pid in children_of(master)]


def all_below(pid: int) -> list[int]:
    """Every process below this one."""
    below = children_of(pid)
    return below + [deeper for child in below for deeper in all_below(child)]


def is_running(pid: int) -> bool:
    """Whether the process is there and not merely waiting to be fetched."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def kill(pid: int) -> None:
    os.kill(pid, signal.SIGKILL)


def until(look: Callable[[], Found | None], *, within: float, what: str) -> Found:
    """The first true answer."""
    deadline = time.monotonic() + within
    while time.monotonic() < deadline:
        if found := look():
            return found
        time.sleep(LOOK_EVERY)
    raise AssertionError(f"not within {within} s: {what}")


def ask(program: Program, question: str, *values: object) -> list[tuple[object, ...]]:
    """An answer of the database file, read beside the running program."""
    with closing(sqlite3.connect(f"file:{program.database}?mode=ro", uri=True, timeout=20)) as connection:
        return connection.execute(question, values).fetchall()


def states(program: Program, draft: int) -> Counter[str]:
    """How many files of a draft are in which state."""
    found = ask(program, "select state from plans_source where draft_id = ?", draft)
    return Counter(str(state) for (state,) in found)
