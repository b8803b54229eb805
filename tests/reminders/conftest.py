"""An office with a plan of one item, the people who act, and a mail server that keeps what it is given."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import time_machine
from django_tasks import TaskResultStatus
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult
from pytest_django import Settings

from tests.factories.in_force import make_item, occurrences_of
from zonaintegritas.guard.actor import System
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services as plans
from zonaintegritas.plans.models import Item, Occurrence
from zonaintegritas.reminders import services
from zonaintegritas.reminders.models import Notice

DUE = dt.date(2026, 6, 30)  # the last working day of June 2026
MORNING = dt.datetime(2026, 6, 1, 0, 0, tzinfo=dt.UTC)  # a Monday, 08.00 WITA
Told = Callable[[User], list[tuple[str, str]]]


@pytest.fixture(autouse=True)
def morning() -> Iterator[Any]:
    """Work begins on a Monday in June; `morning.move_to` another moment."""
    with time_machine.travel(MORNING, tick=False) as clock:
        yield clock


@pytest.fixture
def sends_mail(settings: Settings) -> None:
    settings.ZI_SENDS_MAIL = True
    settings.ZI_PUBLIC_URL = "https://zi.contoh.id"


@pytest.fixture
def item(office: Office, anggota: User) -> Item:
    """Due at the end of June; the member is named on it."""
    found = make_item(office, "Juni 2026")
    return plans.name_people(System(), found, people=[anggota])


@pytest.fixture
def occurrence(item: Item) -> Occurrence:
    found = occurrences_of(item)[0]
    assert found.due_on == DUE
    return found


def look(office: Office, today: dt.date, *, with_digest: bool = False) -> None:
    """The look of a day, without the digest."""
    services.remind(System(), office, today=today, with_digest=with_digest)


def told(person: User, *, standing: bool = False) -> list[tuple[str, str]]:
    """Kind and occasion of what a person was told about due dates, in the order of telling."""
    notices = Notice.objects.filter(person=person, kind__in=("DUE_30", "DUE_7", "DUE_1", "LATE")).order_by("pk")
    return [(one.kind, one.occasion) for one in notices if not standing or one.closed_at is None]


def kinds(person: User, *, standing: bool = False) -> list[str]:
    return [kind for kind, _occasion in told(person, standing=standing)]


def work_off() -> None:
    """Run the queued tasks of reminders whose time has come, as a worker does."""
    worker = Worker(
        queue_names=["*"], interval=0, batch=True, backend_name="default", startup_delay=False, max_tasks=None,
        worker_id="tes", excluded_queue_names=[],
    )  # fmt: skip
    ours = DBTaskResult.objects.ready().filter(task_path__startswith="zonaintegritas.reminders")
    while (task := ours.first()) is not None:
        task.claim("tes")
        worker.run_task(task)
        task.refresh_from_db()
        assert task.status == TaskResultStatus.SUCCESSFUL, task.traceback


def with_address(person: User) -> User:
    """The person has an e-mail address."""
    person.email = f"{person.username}@contoh.id"
    person.save()
    return person
