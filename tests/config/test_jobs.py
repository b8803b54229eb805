"""The reaper: what a dead worker left goes back into the queue, what a living one does stays its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import override_settings
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from tests.factories.plans import make_draft, make_source
from zonaintegritas.config.jobs import LONGEST_TASK, MOST_TRIES, hold_lock, is_dead, reap
from zonaintegritas.offices.models import Office
from zonaintegritas.plans.jobs import SILENT_FOR, read_waiting
from zonaintegritas.plans.models import Source

LIVING, DEAD, FAR_AWAY = "pekerja-hidup", "pekerja-mati", "pekerja-di-mesin-lain"


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path) -> Iterator[None]:
    with override_settings(HOME=tmp_path):
        yield


def running(worker: str | None, *, since: dt.timedelta = dt.timedelta(0)) -> DBTaskResult:  # type: ignore[type-arg]  # the library's generics are of the task, which no test needs
    """A task that some worker began."""
    task = read_waiting.enqueue(0)
    found = DBTaskResult.objects.get(pk=task.id)
    found.status = TaskResultStatus.RUNNING
    found.worker_ids = [worker] if worker else []
    found.started_at = timezone.now() - since
    found.save()
    return found


def status(task: DBTaskResult) -> str:  # type: ignore[type-arg]  # as above
    task.refresh_from_db()
    return str(task.status)


def test_a_worker_is_dead_when_nobody_holds_its_lock() -> None:
    with hold_lock(LIVING):
        assert is_dead(LIVING) is False
    assert is_dead(LIVING) is True
    assert is_dead(FAR_AWAY) is None


def test_the_task_of_a_dead_worker_goes_back_into_the_queue(db: None) -> None:
    hold_lock(DEAD).close()
    task = running(DEAD)
    assert reap(timezone.now()) == 1
    assert status(task) == TaskResultStatus.READY
    assert reap(timezone.now()) == 0


def test_the_task_of_a_living_worker_is_left_alone_however_long_it_takes(db: None) -> None:
    task = running(LIVING, since=2 * LONGEST_TASK)
    with hold_lock(LIVING):
        assert reap(timezone.now()) == 0
    assert status(task) == TaskResultStatus.RUNNING


def test_a_task_that_names_no_worker_goes_back(db: None) -> None:
    task = running(None)
    assert reap(timezone.now()) == 1
    assert status(task) == TaskResultStatus.READY


@pytest.mark.parametrize(
    ("since", "expected"),
    [(LONGEST_TASK / 2, TaskResultStatus.RUNNING), (LONGEST_TASK * 2, TaskResultStatus.READY)],
)
def test_a_worker_of_another_machine_has_time_and_no_more(
    db: None, since: dt.timedelta, expected: TaskResultStatus
) -> None:
    task = running(FAR_AWAY, since=since)
    reap(timezone.now())
    assert status(task) == expected


def test_finished_tasks_are_never_taken_up(db: None) -> None:
    hold_lock(DEAD).close()
    task = running(DEAD)
    DBTaskResult.objects.filter(pk=task.pk).update(status=TaskResultStatus.SUCCESSFUL)
    assert reap(timezone.now()) == 0


def test_a_reading_that_fell_silent_without_a_task_is_begun_again(office: Office) -> None:
    source = make_source(make_draft(office, rows=0), state=Source.State.READING)
    now = timezone.now()
    Source.objects.filter(pk=source.pk).update(beat_at=now - 2 * SILENT_FOR)
    assert reap(now) == 1
    waiting = DBTaskResult.objects.get(status=TaskResultStatus.READY)
    assert waiting.args_kwargs["args"] == [source.draft_id]
    assert reap(now) == 0


def failed(exception: str, *, times: int = 1) -> DBTaskResult:  # type: ignore[type-arg]  # as above
    """A task that ended with this exception, after so many workers had tried."""
    task = running(LIVING)
    task.status = TaskResultStatus.FAILED
    task.exception_class_path = exception
    task.worker_ids = [LIVING] * times
    task.finished_at = timezone.now()
    task.save()
    return task


def test_a_task_that_failed_because_the_database_was_away_is_tried_again_and_not_for_ever(db: None) -> None:
    away = failed("django.db.utils.OperationalError")
    worn_out = failed("django.db.utils.OperationalError", times=MOST_TRIES + 1)
    broken = failed("builtins.ZeroDivisionError")
    assert reap(timezone.now()) == 1
    assert status(away) == TaskResultStatus.READY
    assert status(worn_out) == status(broken) == TaskResultStatus.FAILED
    assert reap(timezone.now()) == 0
