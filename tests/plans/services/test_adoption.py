"""*Menetapkan*, correcting and withdrawing: who may, what stands in the way, what stays as it was."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from tests.factories.plans import adopted, answer_heavy, make_draft, make_leftover, make_row, make_source
from zonaintegritas.guard import history
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.offices import services as offices
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import readiness, services
from zonaintegritas.plans.locking import DraftClosed
from zonaintegritas.plans.models import Draft, Plan, Revision
from zonaintegritas.plans.services.adoption import NotReady, PlanExists, ReasonMissing, YearTaken
from zonaintegritas.plans.services.corrections import NotInForce


def items(plan: Plan) -> list[str]:
    return [item.indicator for item in plan.items.filter(is_removed=False).order_by("position")]


def test_the_chair_adopts_and_the_draft_is_closed(ketua: User, office: Office) -> None:
    draft = answer_heavy(make_draft(office))
    plan = adopted(ketua, draft)
    draft.refresh_from_db()
    assert draft.state == Draft.State.ADOPTED
    assert plan.is_in_force
    assert items(plan) == ["Indikator 1", "Indikator 2", "Indikator 3"]
    assert all(item.occurrences.count() == 1 for item in plan.items.all())
    assert [(entry.action, entry.outcome) for entry in history.of(draft)][:1] == [("plan:adopt", "DONE")]
    with pytest.raises(DraftClosed):
        adopted(ketua, draft)


def test_others_may_not_adopt(
    operator: User, sekretaris: User, koordinator: User, anggota: User, orang_luar: User, office: Office
) -> None:
    draft = make_draft(office)
    for person in (operator, sekretaris, koordinator, anggota, orang_luar):
        with pytest.raises(NotAllowed):
            adopted(person, draft)
    assert not Plan.objects.exists()


def test_a_secretary_adopts_while_the_mandate_lasts(ketua: User, sekretaris: User, office: Office) -> None:
    today = office.today()
    mandate = offices.give_mandate(ketua, office, secretary=sekretaris, begins_on=today, until=today)
    secretary = User.objects.get(pk=sekretaris.pk)
    assert adopted(secretary, make_draft(office)).is_in_force
    offices.withdraw_mandate(ketua, mandate)
    with pytest.raises(NotAllowed):
        adopted(User.objects.get(pk=sekretaris.pk), make_draft(office))


@pytest.mark.parametrize(
    ("header", "part"),
    [
        ({"number": ""}, "kepala"),
        ({"year": None}, "kepala"),
        ({"enacted_on": None}, "kepala"),
        ({"plan_year": None}, "kepala"),
        ({"plan_year": 2001}, "pertanyaan"),
        ({"named_office": None, "office_name": "KPU Antah"}, "pertanyaan"),
        ({"rows": 0}, "butir"),
    ],
)
def test_what_is_missing_stands_in_the_way(header: dict[str, object], part: str, ketua: User, office: Office) -> None:
    draft = answer_heavy(make_draft(office, **header))  # type: ignore[arg-type]  # a table of keyword arguments
    assert [obstacle.part for obstacle in readiness.obstacles(draft)] == [part]
    with pytest.raises(NotReady):
        adopted(ketua, draft)


def test_a_file_still_read_and_text_left_over_stand_in_the_way(ketua: User, office: Office) -> None:
    draft = answer_heavy(make_draft(office))
    make_leftover(draft, make_source(draft, state="READING"))
    assert [obstacle.part for obstacle in readiness.obstacles(draft)] == ["berkas", "sisa"]
    with pytest.raises(NotReady):
        adopted(ketua, draft)


def test_a_plain_table_is_adoptable_once_number_and_date_are_given(operator: User, ketua: User, office: Office) -> None:
    draft = make_draft(office, number="", year=None, enacted_on=None, office_name="", named_office=None)
    year = draft.plan_year or 0
    services.edit_header(operator, draft, values={"number": "7", "year": year, "enacted_on": dt.date(year, 1, 2)})
    assert adopted(ketua, draft).number == "7"


def test_rows_taken_out_are_not_adopted(operator: User, ketua: User, office: Office) -> None:
    draft = make_draft(office)
    services.remove_row(operator, draft.rows.get(position=2))
    assert items(adopted(ketua, draft)) == ["Indikator 1", "Indikator 3"]


def test_a_second_plan_of_a_year_replaces_only_where_it_is_meant(ketua: User, office: Office) -> None:
    first, second = adopted(ketua, make_draft(office)), make_draft(office, number="9")
    with pytest.raises(PlanExists):
        adopted(ketua, second)
    assert adopted(ketua, second, replace=True).is_in_force
    first.refresh_from_db()
    assert (first.state, first.end_reason) == (Plan.State.REPLACED, f"Digantikan oleh {second.title}.")


def test_a_correction_is_a_new_revision_and_the_old_one_stays(operator: User, ketua: User, office: Office) -> None:
    plan = adopted(ketua, make_draft(office))
    draft = services.start_correction(operator, plan)
    assert services.start_correction(operator, plan) == draft
    services.edit_cell(operator, draft.rows.get(position=1), field="indicator", value="Baru", kind="CONTENT")
    services.remove_row(operator, draft.rows.get(position=3))
    with pytest.raises(ReasonMissing):
        adopted(ketua, draft)
    same = adopted(ketua, draft, reason="Salah ketik di surat")
    assert same == plan
    assert items(plan) == ["Baru", "Indikator 2"]
    first, second = plan.revisions.order_by("number")
    assert [row["indicator"] for row in first.content["rows"]] == ["Indikator 1", "Indikator 2", "Indikator 3"]
    assert (second.number, second.reason) == (2, "Salah ketik di surat")


def test_work_done_stays_through_a_correction(operator: User, ketua: User, office: Office) -> None:
    plan = adopted(ketua, make_draft(office, plan_year=office.today().year))
    item = plan.items.get(position=1)
    done = services.mark_done(operator, item.occurrences.get(), done_on=office.today())
    draft = services.start_correction(operator, plan)
    services.edit_cell(operator, draft.rows.get(position=1), field="indicator", value="Baru")
    services.edit_cell(operator, draft.rows.get(position=2), field="target_time_raw", value="Juni dan Desember")
    adopted(ketua, draft, reason="perbaikan")
    assert item.occurrences.get().pk == done.pk
    assert plan.items.get(position=2).occurrences.count() == 2


def test_a_corrected_row_knows_the_file_it_was_read_from(operator: User, ketua: User, office: Office) -> None:
    draft = make_draft(office, rows=0)
    source = make_source(draft)
    make_row(draft, 1, source=source)
    correction = services.start_correction(operator, adopted(ketua, draft))
    assert correction.rows.get().source == source


def test_a_revision_cannot_be_changed(ketua: User, office: Office) -> None:
    adopted(ketua, make_draft(office))
    with pytest.raises(IntegrityError), transaction.atomic():
        Revision.objects.update(reason="diam-diam")


def test_a_correction_does_not_push_out_another_years_plan(operator: User, ketua: User, office: Office) -> None:
    year = office.today().year
    adopted(ketua, make_draft(office, number="9", plan_year=year + 1, is_year_settled=True))
    draft = services.start_correction(operator, adopted(ketua, make_draft(office)))
    services.edit_header(operator, draft, values={"plan_year": year + 1})
    with pytest.raises(YearTaken):
        adopted(ketua, draft, reason="x")


def test_a_plan_is_withdrawn_with_a_reason(operator: User, ketua: User, orang_luar: User, office: Office) -> None:
    plan = adopted(ketua, make_draft(office))
    for person in (operator, orang_luar):
        with pytest.raises(NotAllowed):
            services.withdraw(person, plan, reason="x")
    with pytest.raises(ReasonMissing):
        services.withdraw(ketua, plan, reason="")
    assert services.withdraw(ketua, plan, reason="keliru").end_reason == "keliru"
    for refused in (
        lambda: services.withdraw(ketua, plan, reason="x"),
        lambda: services.start_correction(operator, plan),
    ):
        with pytest.raises(NotInForce):
            refused()


def test_others_do_not_start_corrections(ketua: User, anggota: User, orang_luar: User, office: Office) -> None:
    plan = adopted(ketua, make_draft(office))
    for person in (ketua, anggota, orang_luar):
        with pytest.raises(NotAllowed):
            services.start_correction(person, plan)


def test_a_number_that_another_decree_has_is_refused_with_where(ketua: User, office: Office) -> None:
    adopted(ketua, make_draft(office, plan_year=2025, is_year_settled=True))
    draft = answer_heavy(make_draft(office))
    assert [point.sentence for point in readiness.obstacles(draft)] == [
        "Nomor 4 Tahun 2026 sudah dipakai keputusan rencana aksi tahun 2025 kantor ini."
    ]
    assert adopted(ketua, make_draft(office, number="5")).number == "5"


def test_the_number_of_a_plan_that_was_withdrawn_is_free_again(ketua: User, office: Office) -> None:
    services.withdraw(ketua, adopted(ketua, make_draft(office, plan_year=2025, is_year_settled=True)), reason="Keliru.")
    assert readiness.obstacles(answer_heavy(make_draft(office))) == []
