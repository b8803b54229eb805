"""What was done on a replaced plan goes along where an item is clearly the same, and only where it was asked for."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.factories.in_force import items_of, make_plan, occurrences_of
from tests.factories.plans import adopted, make_draft, make_row
from zonaintegritas.evidence import services as evidence
from zonaintegritas.evidence.facts import EvidenceFacts
from zonaintegritas.files.store import keep_bytes
from zonaintegritas.guard.actor import System
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import selectors, services
from zonaintegritas.plans.models import Draft, Item, ItemProof, Plan

pytestmark = pytest.mark.usefixtures("june")
DAY = dt.date(2026, 3, 20)


@pytest.fixture
def plan(office: Office, operator: User, anggota: User) -> Plan:
    """Two items; of the first March is done with a proof, of the second the first of two semesters is asked for."""
    plan = make_plan(office, ["Maret 2026", "per semester"])
    first = items_of(plan)[0]
    services.mark_done(
        operator, occurrences_of(first)[0], done_on=DAY, note="rapat", contents=[keep_bytes(b"isi", "a.txt")]
    )
    services.name_people(operator, first, people=[anggota])
    return plan


def draft_of(office: Office, *rows: dict[str, Any]) -> Draft:
    draft = make_draft(office, rows=0, number="9")
    for position, values in enumerate(rows, start=1):
        make_row(draft, position, **{"target_time_raw": "Maret 2026", **values})
    return draft


def replaced(ketua: User, draft: Draft, *, carry: bool = True) -> list[Item]:
    return items_of(adopted(ketua, draft, replace=True, carry=carry))


def done(item: Item) -> list[dt.date | None]:
    return [mark.done_on for mark in occurrences_of(item)]


def test_marks_proofs_and_people_go_along(
    ketua: User, operator: User, anggota: User, office: Office, plan: Plan
) -> None:
    item, _other = replaced(ketua, draft_of(office, {}, {"indicator": "Lain"}))
    (mark,) = occurrences_of(item)
    assert (mark.done_on, mark.note, mark.marked_by) == (DAY, "rapat", operator)
    assert [named.user for named in item.named.all()] == [anggota]
    old, new = ItemProof.objects.order_by("pk")
    assert (new.item, new.evidence, new.state) == (item, old.evidence, old.state)
    assert old.item.plan == plan
    plan.refresh_from_db()
    assert plan.end_reason.endswith("1 tanda selesai dibawa serta.")
    assert selectors.board_for(System(), item.plan, dt.date(2026, 6, 1)).progress.items_done == 1


def test_nothing_goes_along_unasked(ketua: User, office: Office, plan: Plan) -> None:
    (item,) = replaced(ketua, draft_of(office, {}), carry=False)
    assert (done(item), item.named.count(), ItemProof.objects.count()) == ([None], 0, 1)


def test_the_old_plan_keeps_its_own(ketua: User, office: Office, plan: Plan) -> None:
    replaced(ketua, draft_of(office, {}))
    assert done(items_of(plan)[0]) == [DAY]


@pytest.mark.parametrize(
    "row",
    [
        {"indicator": "Indikator 1 yang lain"},
        {"steps": ["Langkah 1.1"]},
        {"target_time_raw": "April 2026"},
    ],
)
def test_what_reads_otherwise_or_falls_in_other_months_stays(
    row: dict[str, Any], ketua: User, office: Office, plan: Plan
) -> None:
    draft = draft_of(office, row)
    carrying = selectors.carrying_of(plan, draft.rows.all())
    assert (carrying.marks, carrying.marks_left) == (0, 1)
    (item,) = replaced(ketua, draft)
    assert done(item) == [None]


def test_spaces_capitals_and_place_do_not_matter(ketua: User, office: Office, plan: Plan) -> None:
    (item,) = replaced(ketua, draft_of(office, {"indicator": "INDIKATOR  1", "component_name": "Lain", "letter": "z"}))
    assert done(item) == [DAY]


def test_what_stands_twice_is_not_guessed(ketua: User, office: Office, plan: Plan) -> None:
    items = replaced(ketua, draft_of(office, {}, {"indicator": "Indikator 1", "steps": ["Langkah 1.1", "Langkah 1.2"]}))
    assert [done(item) for item in items] == [[None], [None]]


def test_items_that_say_nothing_are_not_the_same(ketua: User, office: Office, operator: User) -> None:
    empty: dict[str, Any] = {"indicator": "", "steps": []}
    plan = adopted(ketua, draft_of(office, empty))
    services.mark_done(operator, occurrences_of(items_of(plan)[0])[0], done_on=DAY)
    (item,) = replaced(ketua, draft_of(office, empty))
    assert done(item) == [None]


def test_withdrawn_proofs_stay_behind(ketua: User, office: Office, plan: Plan) -> None:
    ItemProof.objects.update(state=ItemProof.State.WITHDRAWN)
    (item,) = replaced(ketua, draft_of(office, {}))
    assert (done(item), item.proofs.count()) == ([DAY], 0)


def cited(who: User, item: Item, name: str, *, at: int | None = None) -> ItemProof:
    facts = EvidenceFacts(title=name)
    document = evidence.add(who, item.plan.office, facts=facts, contents=[keep_bytes(name.encode(), f"{name}.txt")])
    return services.cite(who, item, evidence=document, occurrence=None if at is None else occurrences_of(item)[at])


def test_proofs_of_what_is_not_done_yet_go_along_with_their_rounds(
    ketua: User, operator: User, koordinator: User, office: Office
) -> None:
    item = items_of(make_plan(office, ["per semester"]))[0]
    june, whole = cited(operator, item, "laporan", at=0), cited(operator, item, "foto")
    services.return_proof(koordinator, june, version=1, reason="Tanda tangan belum ada.")
    draft = draft_of(office, {"target_time_raw": "per semester"})
    carrying = selectors.carrying_of(item.plan, draft.rows.all())
    assert (carrying.marks, carrying.proofs, carrying.taken) == (0, 2, ())
    (new,) = replaced(ketua, draft)
    first, _second = occurrences_of(new)
    assert (first.done_on, first.proof_state) == (None, "RETURNED")
    carried = new.proofs.get(occurrence=first)
    assert (carried.reason, carried.cited_at) == ("Tanda tangan belum ada.", june.cited_at)
    assert new.proofs.get(occurrence=None).evidence == whole.evidence
    services.hand_in_again(operator, june.evidence, contents=[keep_bytes(b"lengkap", "l.txt")])
    carried.refresh_from_db()
    assert (carried.state, carried.round) == ("SUBMITTED", 2)
    assert [said.reason for said in carried.decisions.all()] == ["Tanda tangan belum ada."]


def test_a_proof_of_what_a_correction_takes_out_is_not_lost(ketua: User, operator: User, office: Office) -> None:
    item = items_of(make_plan(office, ["per semester"]))[0]
    both = cited(operator, item, "laporan", at=0)
    again = services.cite(operator, item, evidence=both.evidence, occurrence=occurrences_of(item)[1])
    correction = services.start_correction(operator, item.plan)
    row = correction.rows.get()
    services.set_months(operator, correction, rows=[row.pk], months=[3], kind="CONTENT")
    adopted(ketua, correction, reason="Bulannya keliru.")
    labels = [one.label for one in occurrences_of(items_of(item.plan)[0])]
    assert len(labels) == 3
    for proof in (both, again):
        services.withdraw_proof(operator, proof)
    assert len(occurrences_of(items_of(item.plan)[0])) == 1
    assert ItemProof.objects.filter(occurrence=None).count() == 2
