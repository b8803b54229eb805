"""The worker process of a queue: runs its tasks; that of the short one also puts back what dead workers left.

A worker holds a lock file while it lives. A task whose worker's lock can be taken was left behind; a task of a
worker on another machine is left behind when it has run for longer than any task may.
"""

from __future__ import annotations

import datetime as dt
import fcntl
import logging
import threading
import time
from collections.abc import Mapping
from pathlib import Path
from typing import IO

from django.conf import settings
from django.db import close_old_connections, connection
from django.db.models import Q
from django.db.utils import DatabaseError, InterfaceError, OperationalError
from django.utils import timezone
from django.utils.crypto import get_random_string
from django_tasks import TaskResultStatus
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from zonaintegritas.config.backup import daily
from zonaintegritas.evidence.jobs import resume_link_checks, resume_waiting_files
from zonaintegritas.library.jobs import drop_left_uploads
from zonaintegritas.plans.jobs import resume_left_readings, resume_waiting_scans
from zonaintegritas.reminders.jobs import sweep
from zonaintegritas.ui.trouble import OF_THE_STORE

logger = logging.getLogger(__name__)
LONGEST_TASK = dt.timedelta(hours=1)  # a scan of eighty pages
REAP_EVERY = 10.0  # seconds
AGAIN_AFTER = 1.0  # seconds, where the database is away
AWAY = ("django.db.utils.OperationalError", "django.db.utils.InterfaceError")
MOST_TRIES = 5  # of a task that fails because the database, or the store of files, is away
REMIND_EVERY = 120.0  # seconds between looks for reminders to make
LOOK_EVERY = 0.5  # seconds between looks into an empty queue
SHORT = "short"
TAKES: Mapping[str, list[str]] = {SHORT: [SHORT, "default"], "long": ["long"]}  # default: tasks that name no queue


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
    put_back += put_broken_off_back(now)
    resumed = resume_left_readings(now) + resume_waiting_scans(now) + resume_waiting_files(now)
    return put_back + resumed + resume_link_checks(now)


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


def put_broken_off_back(now: dt.datetime) -> int:
    """Put tasks back that failed only because the database or the store of files was away, a few times. How many."""
    is_away = Q(exception_class_path__in=AWAY)
    for module in OF_THE_STORE:
        is_away |= Q(exception_class_path__startswith=f"{module}.")
    failed = DBTaskResult.objects.filter(is_away, status=TaskResultStatus.FAILED, finished_at__gt=now - LONGEST_TASK)
    again = [task.pk for task in failed if len(task.worker_ids) <= MOST_TRIES]
    return failed.filter(pk__in=again).update(status=TaskResultStatus.READY)


def _remind_for_ever(stop: threading.Event) -> None:
    """The look at due dates: cheap while no office has its morning, and right after a long stop."""
    while not stop.is_set():
        try:
            close_old_connections()
            sweep(timezone.now())
        except DatabaseError:
            logger.warning("reminders could not reach the database")
        stop.wait(REMIND_EVERY)
    connection.close()


def work(queue: str) -> None:
    """Run the tasks of a queue until told to stop (SIGTERM or SIGINT); a database that is away is waited for.

    Each round has a lock of its own, so that a task which the last one could not even call failed is put back.
    """
    while True:
        try:
            return _work_until_told(queue)
        except (OperationalError, InterfaceError):
            logger.warning("database unreachable, the worker waits")
            connection.close()
            time.sleep(AGAIN_AFTER)


def _work_until_told(queue: str) -> None:
    worker_id = get_random_string(32)
    with hold_lock(worker_id):
        stop = threading.Event()
        if queue == SHORT:  # one reaper is enough, and this worker is never busy for long
            reap(timezone.now())
            for beside in (_reap_for_ever, _remind_for_ever, daily.look_after):
                threading.Thread(target=beside, args=(stop,), daemon=True).start()
        worker = Worker(
            queue_names=TAKES[queue],
            interval=LOOK_EVERY,
            batch=False,
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id=worker_id,
            excluded_queue_names=[],
        )
        worker.configure_signals()
        is_broken_off = False
        try:
            worker.run()
        except (OperationalError, InterfaceError):
            is_broken_off = True
            raise
        finally:
            stop.set()
            if not is_broken_off:  # else the file stays: a lock nobody holds says that whatever ran here runs no more
                _lock_path(worker_id).unlink(missing_ok=True)
