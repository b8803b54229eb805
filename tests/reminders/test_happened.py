"""What people do becomes reminders through tasks enqueued in the same transaction."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.core import mail
from django.db import transaction
from django.urls import reverse
from django_tasks_db.models import DBTaskResult

from tests.factories.in_force import items_of, make_item, make_plan, occurrences_of
from tests.factories.plans import adopted, make_draft, make_row
from tests.reminders.conftest import kinds, with_address, work_off
from zonaintegritas.evidence import services as evidence
from zonaintegritas.evidence.facts import EvidenceFacts
from zonaintegritas.files.store import keep_bytes
from zonaintegritas.guard.actor import System
from zonaintegritas.guard.refused import Refused
from zonaintegritas.offices import services as offices
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services as plans
from zonaintegritas.plans.models import ItemProof, Occurrence
from zonaintegritas.reminders.models import Notice


@pytest.fixture(autouse=True)
def a_week_before(morning: Any) -> None:
    morning.move_to(dt.datetime(2026, 6, 23, tzinfo=dt.UTC))


def namings(person: User) -> int:
    return Notice.objects.filter(person=person, kind="ASSIGNED").count()


def test_who_is_named_is_told_once_and_takes_over_what_is_due(
    office: Office, operator: User, anggota: User, koordinator: User
) -> None:
    item = make_item(office, "Juni 2026")
    work_off()
    assert kinds(koordinator, standing=True) == ["DUE_7"]
    plans.name_people(operator, item, people=[anggota])
    plans.name_people(operator, item, people=[anggota])
    work_off()
    work_off()
    assert namings(anggota) == 1
    assert kinds(anggota, standing=True) == ["DUE_7"]
    assert kinds(koordinator, standing=True) == []


def test_named_again_after_being_taken_off_is_another_occasion(office: Office, operator: User, anggota: User) -> None:
    item = make_item(office, "Juni 2026")
    for people in ([anggota], [], [anggota]):
        plans.name_people(operator, item, people=people)
        work_off()
    assert namings(anggota) == 2


def test_who_names_themselves_knows_it(office: Office, koordinator: User, anggota: User) -> None:
    item = make_item(office, "Juni 2026")
    plans.name_people(koordinator, item, people=[koordinator, anggota])
    work_off()
    assert (namings(koordinator), namings(anggota)) == (0, 1)


def test_what_is_done_and_taken_back_follows_at_once(occurrence: Occurrence, anggota: User) -> None:
    work_off()
    plans.mark_done(anggota, occurrence, done_on=dt.date(2026, 6, 22))
    work_off()
    assert kinds(anggota, standing=True) == []
    plans.take_back(anggota, occurrence)
    work_off()
    assert kinds(anggota) == kinds(anggota, standing=True) == ["DUE_7"]


def test_a_new_plan_reminds_at_once_and_a_withdrawn_one_stops(office: Office, koordinator: User, ketua: User) -> None:
    item = make_item(office, "Juni 2026")
    work_off()
    assert kinds(koordinator, standing=True) == ["DUE_7"]
    plans.withdraw(ketua, item.plan, reason="Keliru.")
    work_off()
    assert kinds(koordinator, standing=True) == []


def test_a_rule_that_refuses_or_a_rolled_back_change_leaves_no_task(occurrence: Occurrence, anggota: User) -> None:
    work_off()
    before = DBTaskResult.objects.count()
    with pytest.raises(Refused):
        plans.take_back(anggota, occurrence)
    with transaction.atomic():
        plans.mark_done(anggota, occurrence, done_on=dt.date(2026, 6, 22))
        assert DBTaskResult.objects.count() > before
        transaction.set_rollback(True)
    assert DBTaskResult.objects.count() == before


def test_a_task_about_something_gone_does_nothing(occurrence: Occurrence, anggota: User) -> None:
    plans.mark_done(System(), occurrence, done_on=dt.date(2026, 6, 22))
    Occurrence.objects.filter(pk=occurrences_of(occurrence.item)[0].pk).delete()
    work_off()
    assert kinds(anggota) == []


# ---- many items in one step ----


def test_many_items_at_once_are_one_notice_and_taking_the_step_back_settles_it(
    office: Office, operator: User, anggota: User, koordinator: User
) -> None:
    plan = make_plan(office, ["Juni 2026"] * 12)
    change = plans.name_many(
        operator, plan, kind="ADD", items=[item.pk for item in items_of(plan)], people=[anggota, operator]
    )
    work_off()
    told = Notice.objects.get(person=anggota, kind="ASSIGNED")
    assert told.words == "12 butir: Indikator 1"
    assert told.path == reverse("plans:plan", args=[plan.pk])
    assert namings(operator) == 0  # who did it knows it
    assert kinds(anggota, standing=True) == ["DUE_7"] * 12
    plans.undo_naming(operator, change)
    work_off()
    told.refresh_from_db()
    assert told.closed_at is not None
    assert kinds(anggota, standing=True) == []
    assert kinds(koordinator, standing=True) == ["DUE_7"] * 12


def test_who_acts_for_somebody_absent_is_reminded_instead(
    occurrence: Occurrence, office: Office, operator: User, anggota: User, sekretaris: User
) -> None:
    work_off()
    day = office.today()
    offices.set_stand_in(
        operator, anggota.memberships.get(), acting=sekretaris, begins_on=day, until=day + dt.timedelta(days=3)
    )
    work_off()
    assert (kinds(anggota, standing=True), kinds(sekretaris, standing=True)) == ([], ["DUE_7"])


# ---- proofs ----


@pytest.fixture
def proof(occurrence: Occurrence, anggota: User, koordinator: User, sekretaris: User) -> ItemProof:
    """Handed in by the member; reviewed by the coordinator of the area."""
    content = keep_bytes(b"Notula rapat.\n", "notula.txt")
    plans.mark_done(anggota, occurrence, done_on=dt.date(2026, 6, 22), contents=[content])
    work_off()
    return occurrence.proofs.select_related("item__plan__office", "evidence__office").get()


def of_proof(person: User, *, standing: bool = False) -> list[tuple[str, str]]:
    notices = Notice.objects.filter(person=person, kind__in=("SUBMITTED", "RETURNED")).order_by("pk")
    return [(one.kind, one.occasion) for one in notices if not standing or one.closed_at is None]


def test_handed_in_is_told_to_the_reviewer_of_the_area_and_not_to_who_handed_it_in(
    proof: ItemProof, anggota: User, koordinator: User, sekretaris: User
) -> None:
    told = Notice.objects.get(person=koordinator, kind="SUBMITTED")
    assert told.words == "Juni 2026: Indikator 1"
    assert of_proof(anggota) == of_proof(sekretaris) == []


def test_a_document_with_a_name_of_its_own_stands_before_what_it_proves(
    proof: ItemProof, office: Office, anggota: User, koordinator: User
) -> None:
    document = evidence.add(
        anggota, office, facts=EvidenceFacts("Notula rapat"), contents=[keep_bytes(b"Lain.\n", "lain.txt")]
    )
    plans.cite(anggota, proof.item, evidence=document, occurrence=proof.occurrence)
    work_off()
    newest = Notice.objects.filter(person=koordinator, kind="SUBMITTED").latest("pk")
    assert newest.words == "Notula rapat – Indikator 1 (Juni 2026)"


def test_where_the_area_has_no_other_reviewer_secretary_and_chair_are_told(
    occurrence: Occurrence, koordinator: User, sekretaris: User, ketua: User
) -> None:
    content = keep_bytes(b"Notula.\n", "notula.txt")
    plans.mark_done(koordinator, occurrence, done_on=dt.date(2026, 6, 22), contents=[content])
    work_off()
    assert of_proof(koordinator) == []
    assert of_proof(sekretaris) == of_proof(ketua) == [("SUBMITTED", "round:1")]


def test_who_acts_for_another_is_not_asked_to_review_what_is_theirs(
    occurrence: Occurrence, office: Office, anggota: User, koordinator: User, sekretaris: User, ketua: User
) -> None:
    offices.set_stand_in(
        System(), anggota.memberships.get(), acting=koordinator, begins_on=office.today(), until=office.today()
    )
    plans.mark_done(anggota, occurrence, done_on=office.today(), contents=[keep_bytes(b"Notula.\n", "notula.txt")])
    work_off()
    assert of_proof(koordinator) == []
    assert of_proof(sekretaris) == of_proof(ketua) == [("SUBMITTED", "round:1")]


def test_returned_is_told_to_who_handed_it_in_and_settled_by_handing_in_again(
    proof: ItemProof, anggota: User, koordinator: User
) -> None:
    plans.return_proof(koordinator, proof, version=1, reason="Rahasia: tanda tangan kurang.")
    work_off()
    assert of_proof(anggota, standing=True) == [("RETURNED", "round:1")]
    assert of_proof(koordinator, standing=True) == []
    plans.hand_in_again(anggota, proof.evidence, contents=[keep_bytes(b"Notula 2.\n", "notula.txt")])
    work_off()
    assert of_proof(anggota, standing=True) == []
    assert of_proof(koordinator, standing=True) == [("SUBMITTED", "round:2")]
    plans.accept_proof(koordinator, ItemProof.objects.get(pk=proof.pk), version=2)
    work_off()
    assert of_proof(koordinator, standing=True) == []
    assert of_proof(koordinator) == [("SUBMITTED", "round:1"), ("SUBMITTED", "round:2")]


def test_a_decision_taken_back_stands_again_without_a_second_notice(proof: ItemProof, koordinator: User) -> None:
    plans.accept_proof(koordinator, proof, version=1)
    work_off()
    assert of_proof(koordinator, standing=True) == []
    plans.reopen_proof(koordinator, proof)
    work_off()
    assert of_proof(koordinator) == of_proof(koordinator, standing=True) == [("SUBMITTED", "round:1")]


def test_a_proof_that_was_withdrawn_asks_nobody(proof: ItemProof, anggota: User, koordinator: User) -> None:
    plans.withdraw_proof(anggota, proof)
    work_off()
    assert of_proof(koordinator, standing=True) == []


def test_the_reason_of_a_return_stays_in_the_program(
    proof: ItemProof, anggota: User, koordinator: User, sends_mail: None, morning: Any
) -> None:
    with_address(anggota)
    plans.return_proof(koordinator, proof, version=1, reason="Rahasia: tanda tangan Pak Budi kurang.")
    work_off()
    morning.shift(dt.timedelta(minutes=5))
    work_off()
    body = str(mail.outbox[-1].body)
    assert "Juni 2026: Indikator 1" in body
    assert "PERLU PERBAIKAN" in body
    assert "Pak Budi" not in body


def test_another_office_hears_nothing_of_a_proof(proof: ItemProof, orang_luar: User, pembina: User) -> None:
    assert not Notice.objects.filter(person__in=[orang_luar, pembina]).exists()


def test_a_done_mark_taken_back_leaves_no_reviewer_waiting(
    proof: ItemProof, occurrence: Occurrence, anggota: User, koordinator: User
) -> None:
    assert of_proof(koordinator, standing=True) == [("SUBMITTED", "round:1")]
    plans.take_back(anggota, occurrence)
    work_off()
    assert of_proof(koordinator, standing=True) == []


def test_returned_while_somebody_acts_for_who_handed_it_in_is_told_to_both(
    proof: ItemProof, office: Office, operator: User, anggota: User, koordinator: User, sekretaris: User
) -> None:
    day = office.today()
    offices.set_stand_in(operator, anggota.memberships.get(), acting=sekretaris, begins_on=day, until=day)
    plans.return_proof(koordinator, proof, version=1, reason="Buram.")
    work_off()
    assert of_proof(anggota, standing=True) == [("RETURNED", "round:1")]
    assert ("RETURNED", "round:1") in of_proof(sekretaris, standing=True)


def test_returned_to_somebody_who_left_is_told_to_who_has_to_act_now(
    proof: ItemProof, office: Office, operator: User, anggota: User, koordinator: User, sekretaris: User
) -> None:
    plans.name_people(operator, proof.item, people=[sekretaris])
    offices.deactivate(operator, office, person=anggota)
    plans.return_proof(koordinator, proof, version=1, reason="Buram.")
    work_off()
    assert of_proof(anggota, standing=True) == []
    assert ("RETURNED", "round:1") in of_proof(sekretaris, standing=True)


def test_a_plan_that_is_withdrawn_leaves_no_reviewer_waiting(proof: ItemProof, ketua: User, koordinator: User) -> None:
    plans.withdraw(ketua, proof.item.plan, reason="Keliru.")
    work_off()
    assert of_proof(koordinator, standing=True) == []


def test_what_waits_for_a_reviewer_waits_in_the_plan_that_replaces_the_old_one(
    proof: ItemProof, office: Office, koordinator: User
) -> None:
    draft = make_draft(office, rows=0)
    make_row(draft, 1, target_time_raw="Juni 2026")
    adopted(System(), draft, replace=True, carry=True)
    work_off()
    again = ItemProof.objects.get(item__plan__state="IN_FORCE")
    assert again.pk != proof.pk
    standing = Notice.objects.filter(person=koordinator, kind="SUBMITTED", closed_at=None)
    assert [notice.path for notice in standing] == [reverse("plans:judge", args=[again.pk])]
