"""Marking an occurrence done: who, when, with which proof."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.factories.in_force import make_item, occurrences_of
from zonaintegritas.core.schedule import State
from zonaintegritas.files.store import keep_bytes
from zonaintegritas.guard import history
from zonaintegritas.guard.actor import System
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.board import marks_of
from zonaintegritas.plans.models import ItemProof, Occurrence
from zonaintegritas.plans.services.settling import PlanNotInForce
from zonaintegritas.plans.services.work import AlreadyDone, DoneInFuture, DoneLongAgo

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
DAY = dt.date(2026, 3, 20)


@pytest.fixture
def march(office: Office) -> Occurrence:
    """The one occurrence of an item in area I that is due in March."""
    return occurrences_of(make_item(office))[0]


def state_now(occurrence: Occurrence) -> State:
    item = occurrence.item
    return marks_of(item.plan, item, item.plan.office.today())[0].state


def test_it_keeps_day_note_person_and_proof(operator: User, march: Occurrence) -> None:
    photo = keep_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(64), "foto.jpg")
    services.mark_done(operator, march, done_on=DAY, note="Rapat di aula.", contents=[photo])
    march.refresh_from_db()
    assert (march.done_on, march.note, march.marked_by) == (DAY, "Rapat di aula.", operator)
    proof = march.proofs.get()
    assert proof.state == ItemProof.State.SUBMITTED
    assert proof.evidence.office == march.item.plan.office
    assert [file.name for file in proof.evidence.files] == ["foto.jpg"]
    assert history.of(march).get().details == {"done_on": "2026-03-20"}


def test_one_without_a_file_has_no_proof(operator: User, march: Occurrence) -> None:
    services.mark_done(operator, march, done_on=DAY)
    assert not march.proofs.exists()


@pytest.mark.parametrize("who", ["operator", "koordinator"])
def test_operator_and_coordinator_of_the_area_may(request: pytest.FixtureRequest, march: Occurrence, who: str) -> None:
    services.mark_done(request.getfixturevalue(who), march, done_on=DAY)
    assert Occurrence.objects.get(pk=march.pk).done_on == DAY


@pytest.mark.parametrize("who", ["ketua", "sekretaris", "anggota", "pengamat", "pembina", "orang_luar"])
def test_others_may_not(request: pytest.FixtureRequest, march: Occurrence, who: str) -> None:
    with pytest.raises(NotAllowed):
        services.mark_done(request.getfixturevalue(who), march, done_on=DAY)
    assert Occurrence.objects.get(pk=march.pk).done_on is None
    assert history.of(march).get().outcome == "REFUSED"


def test_a_coordinator_of_another_area_may_not(koordinator: User, march: Occurrence) -> None:
    march.item.area_roman = "V"
    march.item.save()
    with pytest.raises(NotAllowed):
        services.mark_done(koordinator, march, done_on=DAY)


def test_a_member_may_once_named_on_the_item(operator: User, anggota: User, march: Occurrence) -> None:
    services.name_people(operator, march.item, people=[anggota])
    fresh = Occurrence.objects.select_related("item__plan__office").get(pk=march.pk)
    services.mark_done(anggota, fresh, done_on=DAY)
    assert fresh.item.occurrences.get().marked_by == anggota


def test_a_day_that_has_not_come_is_refused(operator: User, march: Occurrence) -> None:
    with pytest.raises(DoneInFuture):
        services.mark_done(operator, march, done_on=dt.date(2026, 6, 16))
    services.mark_done(operator, march, done_on=dt.date(2026, 6, 15))


def test_the_day_is_that_of_the_offices_zone(operator: User, march: Occurrence) -> None:
    import time_machine

    with time_machine.travel("2026-06-15 16:30Z", tick=False):  # half past midnight in Makassar
        services.mark_done(operator, march, done_on=dt.date(2026, 6, 16))


def test_a_slip_in_the_year_is_refused(operator: User, march: Occurrence) -> None:
    with pytest.raises(DoneLongAgo):
        services.mark_done(operator, march, done_on=dt.date(1926, 3, 20))
    services.mark_done(operator, march, done_on=dt.date(2025, 12, 20))


def test_twice_is_refused_and_the_first_stands(operator: User, march: Occurrence) -> None:
    services.mark_done(operator, march, done_on=DAY)
    with pytest.raises(AlreadyDone):
        services.mark_done(operator, march, done_on=dt.date(2026, 4, 1))
    assert Occurrence.objects.get(pk=march.pk).done_on == DAY


def test_a_withdrawn_plan_is_not_worked_on(operator: User, ketua: User, march: Occurrence) -> None:
    services.withdraw(ketua, march.item.plan, reason="Keliru.")
    with pytest.raises(PlanNotInForce):
        services.mark_done(operator, march, done_on=DAY)


@pytest.mark.parametrize(("day", "state"), [(dt.date(2026, 3, 31), State.DONE), (dt.date(2026, 4, 1), State.DONE_LATE)])
def test_the_last_working_day_of_the_month_is_in_time(
    operator: User, march: Occurrence, day: dt.date, state: State
) -> None:
    services.mark_done(operator, march, done_on=day)
    assert state_now(march) is state


def test_what_was_due_before_the_decree_can_be_done_and_is_never_late(operator: User, office: Office) -> None:
    january = occurrences_of(make_item(office, "Januari 2026", enacted_on=dt.date(2026, 5, 4)))[0]
    assert state_now(january) is State.BEFORE_FORCE
    services.mark_done(operator, january, done_on=dt.date(2026, 6, 1))
    assert state_now(january) is State.DONE


def test_a_plan_of_a_past_year_can_be_completed_and_is_never_late(office: Office) -> None:
    last_year = occurrences_of(
        make_item(office, "Maret 2025", year=2025, plan_year=2025, is_year_settled=True, enacted_on=dt.date(2025, 1, 6))
    )[0]
    assert state_now(last_year) is State.LAST_YEAR
    services.mark_done(System(), last_year, done_on=dt.date(2026, 2, 1))
    assert state_now(last_year) is State.DONE
