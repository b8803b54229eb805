"""The worker process: runs queued tasks, and puts back what dead workers left.

A worker holds a lock file while it lives. A task whose worker's lock can be taken was left behind; a task of a
worker on another machine is left behind when it has run for longer than any task may.
"""

from __future__ import annotations

import datetime as dt
import fcntl
import logging
import threading
from pathlib import Path
from typing import IO

from django.conf import settings
from django.db import close_old_connections, connection
from django.db.utils import DatabaseError
from django.utils import timezone
from django.utils.crypto import get_random_string
from django_tasks import TaskResultStatus
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from zonaintegritas.library.jobs import drop_left_uploads
from zonaintegritas.plans.jobs import resume_left_readings, resume_waiting_scans

logger = logging.getLogger(__name__)
LONGEST_TASK = dt.timedelta(hours=1)  # a scan of eighty pages
REAP_EVERY = 10.0  # seconds
LOOK_EVERY = 0.5  # seconds between looks into an empty queue


def _lock_path(worker_id: str) -> Path:
    return Path(settings.HOME) / "run" / f"{worker_id}.lock"


def hold_lock(worker_id: str) -> IO[str]:
    """Show that this worker lives, for as long as the returned file stays open."""
    path = _lock_path(worker_id)
    path.parent.mkdir(parents=True, exist_ok=True)
    lock = path.open("w", encoding="ascii")
    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    return lock


def is_dead(worker_id: str) -> bool | None:
    """Whether a worker of this machine is gone; None where it is not of this machine."""
    path = _lock_path(worker_id)
    if not path.exists():
        return None
    with path.open("r+", encoding="ascii") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
    return True


def reap(now: dt.datetime) -> int:
    """Put tasks of dead workers back into the queue, and resume readings nobody works on. How many tasks."""
    put_back = 0
    for task in DBTaskResult.objects.filter(status=TaskResultStatus.RUNNING):
        dead = is_dead(task.worker_ids[-1]) if task.worker_ids else True
        if dead is None:
            dead = task.started_at is None or now - task.started_at > LONGEST_TASK
        if dead:
            left = DBTaskResult.objects.filter(pk=task.pk, status=TaskResultStatus.RUNNING)
            put_back += left.update(status=TaskResultStatus.READY)
    return put_back + resume_left_readings(now) + resume_waiting_scans(now)


def _reap_for_ever(stop: threading.Event) -> None:
    while not stop.wait(REAP_EVERY):
        try:
            close_old_connections()
            if count := reap(timezone.now()):
                logger.warning("tasks put back", extra={"count": count})
            drop_left_uploads(timezone.now())
        except DatabaseError:
            logger.warning("reaper could not reach the database")
    connection.close()


def work() -> None:
    """Run tasks until told to stop (SIGTERM or SIGINT)."""
    worker_id = get_random_string(32)
    with hold_lock(worker_id):
        reap(timezone.now())
        stop = threading.Event()
        threading.Thread(target=_reap_for_ever, args=(stop,), daemon=True).start()
        worker = Worker(
            queue_names=["*"],
            interval=LOOK_EVERY,
            batch=False,
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id=worker_id,
            excluded_queue_names=[],
        )
        worker.configure_signals()
        try:
            worker.run()
        finally:
            stop.set()
            _lock_path(worker_id).unlink(missing_ok=True)
