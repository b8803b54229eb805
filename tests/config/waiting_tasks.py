"""Tasks that a test can hold and let go through files."""

from __future__ import annotations

import time
from pathlib import Path

from django_tasks import task

HELD_AT_MOST = 120.0  # seconds
LOOK_EVERY = 0.05


@task(queue_name="long")
def hold(folder: str) -> None:
    """Run until the file `go` appears."""
    with Path(folder, "began").open("a", encoding="ascii") as began:
        began.write("x")
    until = time.monotonic() + HELD_AT_MOST
    while not Path(folder, "go").exists():
        if time.monotonic() > until:
            raise TimeoutError
        time.sleep(LOOK_EVERY)
    Path(folder, "ended").touch()


@task(queue_name="short")
def touch(folder: str, name: str) -> None:
    """Leave a file."""
    Path(folder, name).touch()


@task()
def touch_unnamed(folder: str, name: str) -> None:
    """The same, by a task that names no queue."""
    Path(folder, name).touch()
