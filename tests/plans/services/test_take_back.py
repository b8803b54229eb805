"""Taking a done mark back."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.factories.in_force import make_item, occurrences_of
from zonaintegritas.files.store import keep_bytes
from zonaintegritas.guard import history
from zonaintegritas.guard.actor import System
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.models import ItemProof, Occurrence
from zonaintegritas.plans.services.settling import PlanNotInForce
from zonaintegritas.plans.services.work import NotDone

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
DAY = dt.date(2026, 3, 20)


@pytest.fixture
def done(office: Office) -> Occurrence:
    """An occurrence that was marked done with a file."""
    march = occurrences_of(make_item(office))[0]
    return services.mark_done(System(), march, done_on=DAY, note="Selesai.", contents=[keep_bytes(b"isi", "a.txt")])


def test_date_and_note_go_and_the_proof_stays_on_record_as_withdrawn(operator: User, done: Occurrence) -> None:
    services.take_back(operator, done)
    done.refresh_from_db()
    assert (done.done_on, done.note, done.marked_by, done.marked_at) == (None, "", None, None)
    assert done.proofs.get().state == ItemProof.State.WITHDRAWN
    assert [entry.action for entry in history.of(done)] == ["occurrence:take_back", "occurrence:mark"]


def test_it_can_be_marked_again_with_other_files(operator: User, done: Occurrence) -> None:
    services.take_back(operator, done)
    services.mark_done(operator, done, done_on=DAY, contents=[keep_bytes(b"lain", "b.txt")])
    states = sorted(done.proofs.values_list("state", flat=True))
    assert states == [ItemProof.State.SUBMITTED, ItemProof.State.WITHDRAWN]


@pytest.mark.parametrize("who", ["ketua", "anggota", "pengamat", "pembina", "orang_luar"])
def test_others_may_not(request: pytest.FixtureRequest, done: Occurrence, who: str) -> None:
    with pytest.raises(NotAllowed):
        services.take_back(request.getfixturevalue(who), done)
    assert Occurrence.objects.get(pk=done.pk).done_on == DAY


def test_what_was_not_done_cannot_be_taken_back(operator: User, done: Occurrence) -> None:
    services.take_back(operator, done)
    with pytest.raises(NotDone):
        services.take_back(operator, done)


def test_a_withdrawn_plan_is_not_changed(operator: User, ketua: User, done: Occurrence) -> None:
    services.withdraw(ketua, done.item.plan, reason="Keliru.")
    with pytest.raises(PlanNotInForce):
        services.take_back(operator, done)
