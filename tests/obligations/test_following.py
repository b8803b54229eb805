"""A plan is replaced or corrected: ties follow to the items that say the same."""

from __future__ import annotations

import datetime as dt

import pytest
from django_tasks_db.models import DBTaskResult

from tests.factories.in_force import items_of, make_plan, occurrences_of
from tests.factories.obligations import make_obligation
from tests.factories.plans import make_draft, make_row
from tests.obligations.test_mark_time import first_of, mark, proved
from zonaintegritas.guard.actor import System
from zonaintegritas.obligations import services
from zonaintegritas.obligations.jobs import follow_plan
from zonaintegritas.obligations.models import Obligation
from zonaintegritas.offices.models import Office
from zonaintegritas.plans import services as plans
from zonaintegritas.plans.models import Item, Plan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


def follow() -> None:
    """Run what waits since plans came into force."""
    for waiting in DBTaskResult.objects.filter(task_path=follow_plan.module_path):
        follow_plan.func(*waiting.args_kwargs["args"])


def tied(obligation: Obligation) -> set[int]:
    return set(obligation.ties.values_list("item", flat=True))


def replaced_by(plan: Plan, indicators: list[str], *, carry: bool = False) -> list[Item]:
    """Another plan of the year takes its place, with these indicators, all due in March."""
    draft = make_draft(plan.office, rows=0)
    for position, (indicator, old) in enumerate(zip(indicators, items_of(plan), strict=True), start=1):
        make_row(draft, position, indicator=indicator, steps=old.steps, period=old.period)
    return items_of(plans.adopt(System(), draft, replace=True, carry=carry))


def test_in_the_plan_that_replaces_it(office: Office) -> None:
    plan = make_plan(office, ["Maret 2026", "Maret 2026"])
    first, second = items_of(plan)
    obligation = make_obligation(office, items=[first, second])
    new, _other = replaced_by(plan, [first.indicator, "Lain sama sekali"])
    for _ in range(2):
        follow()
        assert tied(obligation) == {new.pk, second.pk}
    mark(first_of(obligation))
    assert proved() == {(new.pk, "Maret 2026")}


def test_what_says_the_same_twice_is_tied_to_nothing(office: Office) -> None:
    plan = make_plan(office, ["Maret 2026", "Maret 2026"])
    first, second = items_of(plan)
    Item.objects.filter(pk=second.pk).update(steps=first.steps)
    obligation = make_obligation(office, items=[first])
    replaced_by(plan, [first.indicator, first.indicator])
    follow()
    assert tied(obligation) == {first.pk}


def test_in_a_correction_that_put_the_row_in_anew(office: Office) -> None:
    plan = make_plan(office, ["Maret 2026", "Maret 2026"])
    first, second = items_of(plan)
    obligation = make_obligation(office, items=[first, second])
    draft = plans.start_correction(System(), plan)
    row = draft.rows.get(item=first)
    make_row(draft, 3, indicator=row.indicator, steps=row.steps, period=row.period)
    plans.remove_row(System(), row)
    plans.adopt(System(), draft, reason="Dipindah.")
    follow()
    anew = plan.items.exclude(pk__in=[first.pk, second.pk]).get()
    assert tied(obligation) == {anew.pk, second.pk}


def test_what_was_tied_by_hand_meanwhile_stays_and_is_tied_once(office: Office) -> None:
    plan = make_plan(office, ["Maret 2026"])
    (old,) = items_of(plan)
    obligation = make_obligation(office, items=[old])
    (new,) = replaced_by(plan, [old.indicator])
    obligation.ties.create(item=new)
    follow()
    assert sorted(tied(obligation)) == sorted([old.pk, new.pk])


def test_a_time_takes_back_in_the_new_plan_what_it_had_marked_done(office: Office) -> None:
    plan = make_plan(office, ["Maret 2026"])
    (old,) = items_of(plan)
    time = mark(first_of(make_obligation(office, items=[old])))
    (new,) = replaced_by(plan, [old.indicator], carry=True)
    follow()
    assert proved() == {(old.pk, "Maret 2026"), (new.pk, "Maret 2026")}
    services.take_back_time(System(), time)
    assert proved() == {(old.pk, "Maret 2026")}
    assert occurrences_of(new)[0].done_on is None


def test_a_mark_that_somebody_made_in_the_new_plan_stays(office: Office) -> None:
    plan = make_plan(office, ["Maret 2026"])
    (old,) = items_of(plan)
    time = mark(first_of(make_obligation(office, items=[old])))
    (new,) = replaced_by(plan, [old.indicator])
    follow()
    plans.mark_done(System(), occurrences_of(new)[0], done_on=dt.date(2026, 3, 5))
    services.take_back_time(System(), time)
    assert occurrences_of(new)[0].done_on == dt.date(2026, 3, 5)
