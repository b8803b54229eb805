"""Mending what the checker finds, leaving it with a reason, and taking that back."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from tests.factories.plans import adopted, answer_heavy, make_draft, make_row, make_source, table_document
from zonaintegritas.guard import history
from zonaintegritas.guard.actor import System
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import readiness, selectors, services
from zonaintegritas.plans.findings import Notice
from zonaintegritas.plans.locking import DraftClosed
from zonaintegritas.plans.models import ChangeKind, Draft, FindingAnswer, Plan
from zonaintegritas.plans.services.findings import AlreadyAnswered, AnswerReasonMissing, NotAnswered, NothingToMend

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


@pytest.fixture
def draft(office: Office) -> Draft:
    """Three rows; the last is due in another year than the plan's."""
    draft = make_draft(office, rows=2)
    make_row(draft, 3, target_time_raw="Juni 2023")
    return draft


def found(record: Draft | Plan, code: str) -> Notice:
    notices = selectors.notices_of_draft(record) if isinstance(record, Draft) else selectors.notices_of_plan(record)
    return next(notice for notice in notices if notice.code == code)


def change_of(notice: Notice) -> services.Change:
    assert notice.mend is not None
    mend = notice.mend
    return services.Change(mend.row, mend.field, mend.before, mend.after, notice.kind, mend.block)


def leave(actor: User, record: Draft | Plan, notice: Notice, reason: str = "Disepakati dalam pleno.") -> FindingAnswer:
    return services.leave_finding(actor, record, finding=notice.key, code=notice.code, what=notice.what, reason=reason)


def test_a_mend_changes_the_cell_and_keeps_what_the_paper_says(operator: User, draft: Draft) -> None:
    assert services.mend(operator, draft, changes=[change_of(found(draft, "wrong-year"))]) == 1
    row = draft.rows.get(position=3)
    assert row.target_time_raw == "Juni 2026"
    assert row.period["months"] == ["2026-06"]
    assert row.cells["target_time_raw"]["paper"] == "Juni 2023"
    assert row.cells["target_time_raw"]["kind"] == ChangeKind.CONTENT
    assert not [notice for notice in selectors.notices_of_draft(draft) if notice.code == "wrong-year"]


def test_a_cell_that_changed_meanwhile_is_not_overwritten(operator: User, draft: Draft) -> None:
    change = change_of(found(draft, "wrong-year"))
    services.edit_cell(operator, draft.rows.get(position=3), field="target_time_raw", value="Juli 2026")
    with pytest.raises(NothingToMend):
        services.mend(operator, draft, changes=[change])
    assert draft.rows.get(position=3).target_time_raw == "Juli 2026"


def test_who_may_not_edit_may_not_mend(ketua: User, anggota: User, orang_luar: User, draft: Draft) -> None:
    change = change_of(found(draft, "wrong-year"))
    for person in (ketua, anggota, orang_luar):
        with pytest.raises(PermissionDenied):
            services.mend(person, draft, changes=[change])


def test_a_closed_draft_is_not_mended(operator: User, draft: Draft) -> None:
    change = change_of(found(draft, "wrong-year"))
    services.discard(operator, draft)
    with pytest.raises(DraftClosed):
        services.mend(operator, draft, changes=[change])


def test_on_a_plan_in_force_a_mend_prepares_a_change_of_content(operator: User, ketua: User, draft: Draft) -> None:
    plan = adopted(ketua, draft)
    correction = services.prepare_mends(operator, plan, changes=[change_of(found(plan, "wrong-year"))])
    assert plan.items.get(position=3).target_time_raw == "Juni 2023"
    row = correction.rows.get(position=3)
    assert (row.target_time_raw, sorted(row.content_changes)) == ("Juni 2026", ["period", "target_time_raw"])
    assert services.start_correction(operator, plan) == correction
    adopted(ketua, correction, reason="Tahunnya keliru.")
    assert plan.items.get(position=3).target_time_raw == "Juni 2026"


def test_only_who_may_correct_prepares_mends(ketua: User, anggota: User, draft: Draft) -> None:
    plan = adopted(ketua, draft)
    for person in (ketua, anggota):
        with pytest.raises(PermissionDenied):
            services.prepare_mends(person, plan, changes=[change_of(found(plan, "wrong-year"))])


def test_a_heavy_finding_stands_in_the_way_until_it_is_answered(operator: User, ketua: User, office: Office) -> None:
    draft = make_draft(office)
    assert [obstacle.part for obstacle in readiness.obstacles(draft)] == ["temuan"]
    leave(operator, draft, found(draft, "component-missing"))
    assert readiness.obstacles(draft) == []
    assert services.adopt(ketua, draft).is_in_force


def test_an_answer_stands_in_the_plan_and_in_its_corrections(operator: User, ketua: User, draft: Draft) -> None:
    plan = adopted(ketua, draft)
    answers = [notice.answer for notice in selectors.notices_of_plan(plan) if notice.is_high]
    assert answers
    assert all(answer is not None and answer.reason == "Rencana kecil." for answer in answers)
    correction = services.start_correction(operator, plan)
    assert not [notice for notice in selectors.notices_of_draft(correction) if notice.is_high and notice.is_open]


def test_an_answer_ends_when_the_words_change(operator: User, draft: Draft) -> None:
    leave(operator, draft, found(draft, "wrong-year"))
    services.edit_cell(operator, draft.rows.get(position=3), field="target_time_raw", value="Juni 2022")
    assert found(draft, "wrong-year").is_open


def test_an_answer_needs_a_reason_and_is_given_once(operator: User, draft: Draft) -> None:
    notice = found(draft, "wrong-year")
    with pytest.raises(AnswerReasonMissing):
        leave(operator, draft, notice, reason="  ")
    leave(operator, draft, notice)
    with pytest.raises(AlreadyAnswered):
        leave(operator, draft, notice)


def test_who_may_answer(
    ketua: User, sekretaris: User, koordinator: User, anggota: User, orang_luar: User, draft: Draft
) -> None:
    notice = found(draft, "wrong-year")
    for person in (sekretaris, koordinator, anggota, orang_luar):
        with pytest.raises(PermissionDenied):
            leave(person, draft, notice)
    assert leave(ketua, draft, notice).answered_by == ketua


def test_an_answer_taken_back_stays_on_record(operator: User, draft: Draft) -> None:
    notice = found(draft, "wrong-year")
    leave(operator, draft, notice)
    services.reopen_finding(operator, draft, finding=notice.key)
    assert found(draft, "wrong-year").is_open
    answer = FindingAnswer.objects.get(code="wrong-year")
    assert answer.withdrawn_by == operator
    assert [entry.action for entry in history.of(draft)][:2] == ["finding:reopen", "finding:answer"]
    with pytest.raises(NotAnswered):
        services.reopen_finding(operator, draft, finding=notice.key)


def test_another_office_has_answers_of_its_own(operator: User, draft: Draft, other_office: Office) -> None:
    leave(operator, draft, found(draft, "wrong-year"))
    elsewhere = make_draft(other_office, rows=2)
    make_row(elsewhere, 3, target_time_raw="Juni 2023")
    assert found(elsewhere, "wrong-year").is_open


def test_running_text_is_corrected_beside_the_paper(operator: User, ketua: User, office: Office) -> None:
    draft = make_draft(office)
    source = make_source(draft, document=table_document([["NO", "INDIKATOR"]]))
    words: dict[str, Any] = {"source": source.pk, "block": 0, "kind": ChangeKind.CONTENT.value}
    services.edit_paragraph(operator, draft, before="RENCANA AKSI", after="RENCANA AKSI 2026", **words)
    draft.refresh_from_db()
    assert draft.paragraphs == {
        f"{source.pk}.0": {"paper": "RENCANA AKSI", "text": "RENCANA AKSI 2026", "kind": "CONTENT"}
    }
    with pytest.raises(NothingToMend):
        services.edit_paragraph(operator, draft, before="RENCANA AKSI", after="LAIN", **words)
    plan = services.adopt(ketua, answer_heavy(draft))
    assert plan.paragraphs == draft.paragraphs
    assert plan.revisions.get().content["paragraphs"] == draft.paragraphs


def test_the_papers_own_words_end_the_change(operator: User, office: Office) -> None:
    draft = make_draft(office)
    source = make_source(draft, document=table_document([["NO", "INDIKATOR"]]))
    words: dict[str, Any] = {"source": source.pk, "block": 0, "kind": ChangeKind.READING.value}
    services.edit_paragraph(operator, draft, before="RENCANA AKSI", after="RENCANA", **words)
    services.edit_paragraph(operator, draft, before="RENCANA", after="RENCANA AKSI", **words)
    draft.refresh_from_db()
    assert draft.paragraphs == {}


def test_others_do_not_correct_running_text(ketua: User, anggota: User, office: Office) -> None:
    draft = make_draft(office)
    for person in (ketua, anggota):
        with pytest.raises(PermissionDenied):
            services.edit_paragraph(person, draft, source=1, block=0, before="A", after="B", kind="CONTENT")
    services.discard(System(), draft)
    with pytest.raises(DraftClosed):
        services.edit_paragraph(System(), draft, source=1, block=0, before="A", after="B", kind="CONTENT")
