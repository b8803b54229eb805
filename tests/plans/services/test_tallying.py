"""The tallies of a plan say what its occurrences say, after whatever was done."""

from __future__ import annotations

import datetime as dt
from collections import Counter

import pytest

from tests.factories.in_force import items_of, make_large_plan, make_plan, occurrences_of
from tests.factories.plans import adopted
from zonaintegritas.files.store import keep_bytes
from zonaintegritas.guard.actor import System
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.models import MonthTally, Occurrence, Plan, Tally

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
DAY = dt.date(2026, 3, 20)


def counted(plan: Plan) -> dict[tuple[str, dt.date | None], tuple[int, ...]]:
    """What the occurrences say, counted one by one."""
    found: dict[tuple[str, dt.date | None], list[int]] = {}
    for one in Occurrence.objects.filter(item__plan=plan, item__is_removed=False).select_related("item"):
        row = found.setdefault((one.item.area_roman, one.due_on), [0] * 7)
        is_done = one.done_on is not None
        is_late = one.done_on is not None and one.due_on is not None and one.done_on > one.due_on
        facts = (True, is_done, is_late, one.accepted_on is not None, one.proof_state == "SUBMITTED")
        for place, fact in enumerate((*facts, one.proof_state == "RETURNED", is_done and one.proof_state == "MISSING")):
            row[place] += fact
    return {key: tuple(row) for key, row in found.items()}


def kept(plan: Plan) -> dict[tuple[str, dt.date | None], tuple[int, ...]]:
    return {
        (row.area_roman, row.due_on): (
            row.planned,
            row.reported,
            row.reported_late,
            row.accepted,
            row.waiting,
            row.returned,
            row.without_proof,
        )
        for row in Tally.objects.filter(plan=plan)
    }


def months(plan: Plan) -> dict[tuple[str, str], tuple[int, int]]:
    rows = MonthTally.objects.filter(plan=plan)
    return {(row.area_roman, f"{row.month:%Y-%m}"): (row.reported, row.accepted) for row in rows}


def test_an_adopted_plan_is_counted(office: Office) -> None:
    plan = make_large_plan(office)
    assert kept(plan) == counted(plan)
    assert sum(row[0] for row in kept(plan).values()) == Occurrence.objects.count()


def test_work_and_review_are_counted_as_they_happen(
    office: Office, operator: User, koordinator: User, sekretaris: User
) -> None:
    plan = make_plan(office, ["Maret 2026", "Juni 2026", "setiap bulan"])
    march, _june, monthly = items_of(plan)
    marks = occurrences_of(monthly)
    for number, mark in enumerate([occurrences_of(march)[0], *marks[:3]]):
        proof = [keep_bytes(f"isi {number}".encode(), "a.txt")] if number else []
        services.mark_done(operator, mark, done_on=DAY, contents=proof)
        assert kept(plan) == counted(plan)
    first, second, _third = (mark.proofs.select_related("item__plan__office").get() for mark in marks[:3])
    services.accept_proof(koordinator, first, version=1)
    services.return_proof(sekretaris, second, version=1, reason="Buram")
    assert kept(plan) == counted(plan)
    assert Counter({"reported": 4, "accepted": 1, "waiting": 1, "returned": 1, "without_proof": 1}) == Counter(
        {
            name: sum(getattr(row, name) for row in Tally.objects.filter(plan=plan))
            for name in ("reported", "accepted", "waiting", "returned", "without_proof")
        }
    )
    assert months(plan) == {("I", "2026-03"): (4, 0), ("I", "2026-06"): (0, 1)}
    services.take_back(operator, marks[0])
    assert kept(plan) == counted(plan)
    assert months(plan) == {("I", "2026-03"): (3, 0)}


def test_a_correction_counts_anew(office: Office, operator: User) -> None:
    plan = make_plan(office, ["Maret 2026", "Juni 2026"])
    services.mark_done(operator, occurrences_of(items_of(plan)[0])[0], done_on=DAY)
    correction = services.start_correction(operator, plan)
    services.remove_row(operator, correction.rows.order_by("position")[0])
    adopted(System(), correction, reason="Butir ganda")
    assert kept(plan) == counted(plan)
    assert (sum(row[0] for row in kept(plan).values()), months(plan)) == (1, {})


def test_when_work_was_last_done_is_kept(office: Office, operator: User) -> None:
    plan = make_plan(office)
    assert plan.worked_at is None
    services.mark_done(operator, occurrences_of(items_of(plan)[0])[0], done_on=DAY)
    plan.refresh_from_db()
    assert plan.worked_at == dt.datetime(2026, 6, 15, 4, tzinfo=dt.UTC)
