"""Correcting the plan in force: a new revision; what was done stays done."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.factories.in_force import items_of, make_plan, occurrences_of
from tests.factories.plans import adopted
from zonaintegritas.files.store import keep_bytes
from zonaintegritas.guard.actor import System
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.models import ChangeKind, Draft, Item, ItemProof, Occurrence, Plan
from zonaintegritas.plans.services.corrections import NotInForce

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
DAY = dt.date(2026, 3, 20)


@pytest.fixture
def plan(office: Office) -> Plan:
    return make_plan(office, ["Maret 2026", "setiap bulan", "Maret, Juni, September, Desember 2026"])


def correct(plan: Plan, item: Item, **cells: str) -> None:
    """Change cells of an item against the paper and adopt the correction."""
    draft = services.start_correction(System(), plan)
    for field, value in cells.items():
        services.edit_cell(System(), draft.rows.get(item=item), field=field, value=value, kind=ChangeKind.CONTENT)
    adopted(System(), draft, reason="Waktunya keliru.")


def labels(item: Item) -> list[str]:
    return [occurrence.label for occurrence in occurrences_of(item)]


def test_the_operator_opens_one_correction_and_finds_it_again(operator: User, plan: Plan) -> None:
    draft = services.start_correction(operator, plan)
    assert draft.rows.count() == 3
    assert services.start_correction(operator, plan) == draft


@pytest.mark.parametrize("who", ["ketua", "koordinator", "anggota", "pengamat", "pembina", "orang_luar"])
def test_others_may_not_open_one(request: pytest.FixtureRequest, plan: Plan, who: str) -> None:
    with pytest.raises(NotAllowed):
        services.start_correction(request.getfixturevalue(who), plan)
    assert not Draft.objects.filter(corrects=plan).exists()


def test_a_withdrawn_plan_is_not_corrected(operator: User, ketua: User, plan: Plan) -> None:
    services.withdraw(ketua, plan, reason="Keliru.")
    with pytest.raises(NotInForce):
        services.start_correction(operator, plan)


def test_items_keep_their_identity_and_the_old_revision_its_words(plan: Plan) -> None:
    before = [item.pk for item in items_of(plan)]
    correct(plan, items_of(plan)[0], indicator="Indikator yang benar")
    assert [item.pk for item in items_of(plan)] == before
    first, second = plan.revisions.order_by("number")
    assert first.content["rows"][0]["indicator"] == "Indikator 1"
    assert second.content["rows"][0]["indicator"] == "Indikator yang benar"
    assert second.reason == "Waktunya keliru."


def test_other_months_renew_the_occurrences_and_keep_the_done_one(plan: Plan) -> None:
    quarterly = items_of(plan)[2]
    march, june = occurrences_of(quarterly)[:2]
    services.mark_done(System(), march, done_on=DAY, note="Sudah.")
    correct(plan, quarterly, target_time_raw="Maret dan Mei 2026")
    assert labels(quarterly) == ["Maret 2026", "Mei 2026"]
    kept = occurrences_of(quarterly)[0]
    assert (kept.pk, kept.done_on, kept.note) == (march.pk, DAY, "Sudah.")
    assert not Occurrence.objects.filter(pk=june.pk).exists()


def test_an_untouched_time_leaves_its_occurrences_alone(plan: Plan) -> None:
    monthly = items_of(plan)[1]
    before = [occurrence.pk for occurrence in occurrences_of(monthly)]
    correct(plan, monthly, indicator="Lain")
    assert [occurrence.pk for occurrence in occurrences_of(monthly)] == before


def test_what_was_done_outside_the_new_time_stays_behind_it(plan: Plan) -> None:
    item = items_of(plan)[0]
    services.mark_done(System(), occurrences_of(item)[0], done_on=DAY)
    correct(plan, item, target_time_raw="Mei 2026")
    assert labels(item) == ["Mei 2026", "Maret 2026"]
    assert [occurrence.position for occurrence in occurrences_of(item)] == [1, 2]


def test_taking_back_what_is_no_longer_in_the_schedule_removes_it_and_keeps_its_proof(plan: Plan) -> None:
    item = items_of(plan)[0]
    done = services.mark_done(System(), occurrences_of(item)[0], done_on=DAY, contents=[keep_bytes(b"isi", "a.txt")])
    correct(plan, item, target_time_raw="Mei 2026")
    services.take_back(System(), Occurrence.objects.select_related("item__plan__office").get(pk=done.pk))
    assert labels(item) == ["Mei 2026"]
    proof = ItemProof.objects.get(item=item)
    assert (proof.occurrence, proof.state) == (None, ItemProof.State.WITHDRAWN)


def test_an_open_occurrence_with_a_withdrawn_proof_does_not_stand_in_the_way(plan: Plan) -> None:
    quarterly = items_of(plan)[2]
    june = occurrences_of(quarterly)[1]
    services.mark_done(System(), june, done_on=DAY, contents=[keep_bytes(b"isi", "a.txt")])
    services.take_back(System(), june)
    correct(plan, quarterly, target_time_raw="setiap bulan")
    assert len(labels(quarterly)) == 12
    correct(plan, quarterly, target_time_raw="Januari 2026")
    assert labels(quarterly) == ["Januari 2026"]
    assert ItemProof.objects.get(item=quarterly).occurrence is None


def test_a_row_taken_out_takes_its_item_out_and_nothing_is_deleted(plan: Plan) -> None:
    item = items_of(plan)[1]
    draft = services.start_correction(System(), plan)
    services.remove_row(System(), draft.rows.get(item=item))
    adopted(System(), draft, reason="Butir ini tidak ada di surat.")
    item.refresh_from_db()
    assert item.is_removed
    assert item.occurrences.count() == 12
