"""A day of the calendar changes, and what is due moves along, in every office for which it holds."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from django_tasks_db.models import DBTaskResult

from tests.factories.calendars import Kind, make_day_off, make_working_day
from tests.factories.in_force import items_of, make_large_plan, make_plan, occurrences_of
from zonaintegritas.calendars import services as calendars
from zonaintegritas.guard.actor import System
from zonaintegritas.guard.models import HistoryEntry
from zonaintegritas.offices.models import Office
from zonaintegritas.plans import calendar_jobs, services
from zonaintegritas.plans.calendar_jobs import follow_calendar
from zonaintegritas.plans.models import Occurrence, Tally

if TYPE_CHECKING:
    from pytest_django import DjangoAssertNumQueries

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
JULY = dt.date(2026, 7, 31)  # a Friday
JULY_BEFORE = dt.date(2026, 7, 30)


def run_queued() -> int:
    """Run what waits in the queue for the calendar, as a worker would, until nothing is left; how many tasks."""
    done = 0
    while waiting := list(DBTaskResult.objects.filter(task_path=follow_calendar.module_path).order_by("enqueued_at")):
        for one in waiting:
            arguments = one.args_kwargs
            one.delete()
            follow_calendar.func(*arguments["args"], **arguments["kwargs"])
            done += 1
    return done


def dues(office: Office) -> list[dt.date | None]:
    found = Occurrence.objects.filter(item__plan__office=office).order_by("pk")
    return list(found.values_list("due_on", flat=True))


def test_a_new_day_off_moves_what_is_due_then(office: Office, other_office: Office) -> None:
    make_plan(office, ["Juli 2026", "Mei-Juli 2026", "Agustus 2026"])
    make_plan(other_office, ["Juli 2026"])
    make_day_off(office, JULY)
    assert run_queued() == 1
    assert dues(office) == [JULY_BEFORE, JULY_BEFORE, dt.date(2026, 8, 31)]
    assert dict(Tally.objects.values_list("due_on", "planned")) == {
        JULY_BEFORE: 2,
        JULY: 1,
        dt.date(2026, 8, 31): 1,
    }
    assert dues(other_office) == [JULY]


def test_it_moves_back_when_the_day_is_withdrawn_or_taken_out(province: Office, office: Office) -> None:
    make_plan(office, ["Juli 2026"])
    row = make_day_off(province, JULY)
    run_queued()
    assert dues(office) == [JULY_BEFORE]
    make_working_day(office, JULY)
    run_queued()
    assert dues(office) == [JULY]
    calendars.withdraw_day(System(), row, reason="Keliru.")
    run_queued()
    assert dues(office) == [JULY]


def test_a_national_day_reaches_every_office_in_batches(
    root: Office, office: Office, other_office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(calendar_jobs, "PLANS_A_TASK", 1)
    make_plan(office, ["Juli 2026"])
    make_plan(other_office, ["Juli 2026"])
    make_day_off(root, JULY, Kind.JOINT_LEAVE, "Cuti bersama")
    assert run_queued() == 3  # one plan each, and the last finds none
    assert dues(office) == dues(other_office) == [JULY_BEFORE]


def test_what_is_done_keeps_the_day_on_which_it_was_due(office: Office) -> None:
    plan = make_plan(office, ["Mei 2026"])
    (occurrence,) = occurrences_of(items_of(plan)[0])
    was_due = occurrence.due_on
    assert was_due is not None
    services.mark_done(System(), occurrence, done_on=dt.date(2026, 6, 2))
    make_day_off(office, was_due)
    run_queued()
    assert dues(office) == [was_due]
    services.take_back(System(), occurrence)
    assert dues(office) == [dt.date(2026, 5, 26)]  # 27 and 28 May are off anyway


def test_a_day_that_the_plan_names_itself_stays(office: Office) -> None:
    make_plan(office, ["31 Juli 2026"])
    make_day_off(office, JULY)
    run_queued()
    assert dues(office) == [JULY]


def test_running_twice_changes_nothing_more_and_is_told_in_the_history(office: Office) -> None:
    make_plan(office, ["Juli 2026"])
    row = make_day_off(office, JULY)
    run_queued()
    follow_calendar.func(row.pk)
    assert dues(office) == [JULY_BEFORE]
    entry = HistoryEntry.objects.filter(action="plan:reschedule").first()
    assert entry is not None
    assert (entry.actor, entry.details) == ("system", {"month": "2026-07"})


def test_a_new_plan_is_counted_by_the_calendar_of_its_office(office: Office, other_office: Office) -> None:
    make_day_off(office, JULY)
    make_plan(office, ["Juli 2026"])
    make_plan(other_office, ["Juli 2026"])
    assert (dues(office), dues(other_office)) == ([JULY_BEFORE], [JULY])


def test_joint_leave_counts_as_a_day_off(office: Office) -> None:
    make_plan(office, ["Maret 2025"])
    assert dues(office) == [dt.date(2025, 3, 27)]  # Friday the 28th is joint leave, the 31st Idul Fitri


def test_a_large_plan_takes_few_queries(office: Office, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    make_large_plan(office)
    row = make_day_off(office, JULY)
    with django_assert_max_num_queries(24):
        follow_calendar.func(row.pk)
    assert Occurrence.objects.filter(due_on=JULY_BEFORE).exists()
