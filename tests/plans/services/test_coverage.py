"""Answers about the coverage, and ready items put into drafts and corrections."""

from __future__ import annotations

import pytest

from tests.conftest import MakePerson
from tests.factories.in_force import make_plan
from tests.factories.plans import adopted, make_draft, make_row
from zonaintegritas.core.lke.coverage import Extent
from zonaintegritas.core.lke.instruments import instrument
from zonaintegritas.core.lke.library import ready_items
from zonaintegritas.guard import history
from zonaintegritas.guard.actor import System
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import selectors, services
from zonaintegritas.plans.models import ChangeKind, CoverageAnswer, Draft, DraftRow
from zonaintegritas.plans.services.corrections import NotInForce
from zonaintegritas.plans.services.coverage import (
    AlreadyThere,
    NoSuchQuestion,
    NotAnswered,
    NothingChosen,
    RowSaysNothing,
    RowTakenOut,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]

REFORM = "A.II.1.i.a"
SHEET = instrument()


@pytest.fixture
def draft(office: Office) -> Draft:
    return make_draft(office)


def first_row(draft: Draft) -> DraftRow:
    return draft.rows.order_by("position")[0]


def extent(draft: Draft, code: str = REFORM) -> Extent:
    return selectors.coverage_for(draft).coverage.extent(code)


def test_an_answer_counts_at_once_and_is_on_record(draft: Draft, operator: User) -> None:
    row = first_row(draft)
    assert extent(draft) is Extent.NONE
    answer = services.answer_coverage(operator, row, code=REFORM, extent=Extent.FULL)
    assert extent(draft) is Extent.FULL
    assert (answer.answered_by, answer.agency) == (operator, "0000")
    entry = history.of(row)[0]
    assert (entry.actor, entry.details) == (operator.key, {"code": REFORM, "extent": "penuh"})


def test_the_last_answer_counts_and_can_be_taken_back(draft: Draft, operator: User) -> None:
    row = first_row(draft)
    services.answer_coverage(operator, row, code=REFORM, extent=Extent.FULL)
    services.answer_coverage(operator, row, code=REFORM, extent=Extent.PARTIAL)
    assert extent(draft) is Extent.PARTIAL
    services.take_coverage_back(operator, row, code=REFORM)
    assert extent(draft) is Extent.NONE
    with pytest.raises(NotAnswered):
        services.take_coverage_back(operator, row, code=REFORM)


def test_an_answer_denies_what_the_program_found(draft: Draft, operator: User) -> None:
    row = make_row(
        draft, 9, indicator="Tim kerja zona integritas dibentuk dengan keputusan", component_name="Tim Kerja"
    )
    assert extent(draft, "A.I.1.i.a") is Extent.FULL
    for one in draft.rows.all():
        if one.pk != row.pk:
            services.remove_row(operator, one)
    services.answer_coverage(operator, row, code="A.I.1.i.a", extent=Extent.NONE)
    assert extent(draft, "A.I.1.i.a") is Extent.NONE


def test_the_same_words_in_another_office_of_the_agency_are_known(
    draft: Draft, other_office: Office, operator: User
) -> None:
    services.answer_coverage(operator, first_row(draft), code=REFORM, extent=Extent.FULL)
    assert extent(make_draft(other_office, number="8")) is Extent.FULL


def test_another_agency_knows_nothing_of_it(draft: Draft, operator: User, db: None) -> None:
    court = Office.objects.create(
        code="7000", lineage="7000", level="NATIONAL", name="Pengadilan Contoh", short_name="PN", zone="WIB"
    )
    services.answer_coverage(operator, first_row(draft), code=REFORM, extent=Extent.FULL)
    assert extent(make_draft(court)) is Extent.NONE


def test_an_answer_stands_on_the_plan_in_force_too(office: Office, koordinator: User) -> None:
    plan = make_plan(office, ["Maret 2026"])
    item = plan.items.get()
    services.answer_coverage(koordinator, item, code=REFORM, extent=Extent.PARTIAL)
    assert selectors.coverage_for(plan).coverage.extent(REFORM) is Extent.PARTIAL


def test_nonsense_is_refused(draft: Draft, operator: User) -> None:
    row = first_row(draft)
    with pytest.raises(NoSuchQuestion):
        services.answer_coverage(operator, row, code="A.IX.1", extent=Extent.FULL)
    empty = services.add_row(operator, draft, after=row)
    with pytest.raises(RowSaysNothing):
        services.answer_coverage(operator, empty, code=REFORM, extent=Extent.FULL)
    services.remove_row(operator, row)
    row.refresh_from_db()
    with pytest.raises(RowTakenOut):
        services.answer_coverage(operator, row, code=REFORM, extent=Extent.FULL)


@pytest.mark.parametrize("who", ["ketua", "anggota", "pengamat", "pembina", "orang_luar"])
def test_who_may_not_answer_is_refused(request: pytest.FixtureRequest, draft: Draft, who: str) -> None:
    with pytest.raises(NotAllowed):
        services.answer_coverage(request.getfixturevalue(who), first_row(draft), code=REFORM, extent=Extent.FULL)
    with pytest.raises(NotAllowed):
        services.take_coverage_back(request.getfixturevalue(who), first_row(draft), code=REFORM)
    assert not CoverageAnswer.objects.exists()


def test_a_coordinator_answers_in_the_own_areas_only(draft: Draft, koordinator: User) -> None:
    services.answer_coverage(koordinator, first_row(draft), code=REFORM, extent=Extent.FULL)
    far = make_row(draft, 9, area_roman="V", area_name="PENGUATAN PENGAWASAN")
    with pytest.raises(NotAllowed):
        services.answer_coverage(koordinator, far, code=REFORM, extent=Extent.FULL)


def test_a_ready_item_goes_into_its_component_as_a_change_of_content(draft: Draft, operator: User) -> None:
    code = "A.I.1.i.b"
    (row,) = services.add_ready_items(operator, draft, codes=[code])
    ready = ready_items(SHEET)[code]
    assert (row.area_roman, row.component_name, row.letter, row.position) == ("I", "Tim kerja", "d", 4)
    assert (row.indicator, row.steps) == (ready.indicator, list(ready.steps))
    assert row.period["months"] == [str(month) for month in ready.period(2026).months]
    assert f"soal {ready.soal_id}" in row.note
    assert {cell["kind"] for cell in row.cells.values()} == {ChangeKind.CONTENT}
    assert row.paper_value("indicator") == ""
    assert extent(draft, code) is Extent.FULL


def test_a_missing_component_is_made_at_the_end_of_the_area(draft: Draft, operator: User) -> None:
    make_row(draft, 4, area_roman="II", area_name="TATA LAKSANA", component_name="SOP", letter="")
    rows = services.add_ready_items(operator, draft, codes=["A.II.1.i.a", "A.II.1.i.b"])
    tree = [(row.area_roman, row.area_name, row.component_no, row.component_name) for row in rows]
    name = SHEET.sub_component("A.II.1.i").name
    assert tree == [("I", "MANAJEMEN PERUBAHAN", "2", name)] * 2
    order = list(draft.rows.order_by("position").values_list("area_roman", flat=True))
    assert order == ["I"] * 5 + ["II"]


def test_a_missing_area_is_made_in_its_order(draft: Draft, operator: User) -> None:
    make_row(draft, 4, area_roman="VI", area_name="PELAYANAN PUBLIK", component_name="Standar Pelayanan")
    (row,) = services.add_ready_items(operator, draft, codes=["A.I.5.i.a"])
    assert (row.area_roman, row.component_no, row.position) == ("V", "1", 4)


def test_a_draft_of_nothing_but_ready_items_covers_every_lever(office: Office, operator: User) -> None:
    draft = make_draft(office, rows=0)
    codes = list(ready_items(SHEET))
    services.add_ready_items(operator, draft, codes=codes)
    total = selectors.coverage_for(draft).summary.levers
    assert (total.full, total.partial, total.none) == (110, 0, 0)


def test_a_ready_item_is_put_in_once(draft: Draft, operator: User) -> None:
    services.add_ready_items(operator, draft, codes=[REFORM])
    with pytest.raises(AlreadyThere):
        services.add_ready_items(operator, draft, codes=[REFORM])
    assert len(services.add_ready_items(operator, draft, codes=[REFORM, "A.II.1.i.b"])) == 1


def test_several_are_taken_out_again_at_once(draft: Draft, operator: User, other_office: Office) -> None:
    rows = services.add_ready_items(operator, draft, codes=[REFORM, "A.II.1.i.b"])
    stranger = make_row(make_draft(other_office), 9)
    services.remove_rows(operator, draft, rows=[*(row.pk for row in rows), stranger.pk])
    assert extent(draft) is Extent.NONE
    stranger.refresh_from_db()
    assert not stranger.is_removed


def test_unknown_or_no_ready_items_are_refused(draft: Draft, operator: User) -> None:
    with pytest.raises(NothingChosen):
        services.add_ready_items(operator, draft, codes=[])
    with pytest.raises(NoSuchQuestion):
        services.add_ready_items(operator, draft, codes=["B.I.a"])


@pytest.mark.parametrize("who", ["ketua", "koordinator", "anggota", "pengamat", "orang_luar"])
def test_who_may_not_edit_adds_nothing(request: pytest.FixtureRequest, draft: Draft, office: Office, who: str) -> None:
    person = request.getfixturevalue(who)
    plan = make_plan(office, ["Maret 2026"])
    with pytest.raises(NotAllowed):
        services.add_ready_items(person, draft, codes=[REFORM])
    with pytest.raises(NotAllowed):
        services.remove_rows(person, draft, rows=[first_row(draft).pk])
    with pytest.raises(NotAllowed):
        services.correct_with_ready_items(person, plan, codes=[REFORM])


def test_for_the_plan_in_force_a_correction_is_prepared(office: Office, operator: User, ketua: User) -> None:
    plan = make_plan(office, ["Maret 2026"])
    (row,) = services.correct_with_ready_items(operator, plan, codes=[REFORM])
    assert row.draft.corrects == plan
    assert selectors.coverage_for(plan).coverage.extent(REFORM) is Extent.NONE
    (again,) = services.correct_with_ready_items(operator, plan, codes=["A.II.1.i.b"])
    assert again.draft_id == row.draft_id
    adopted(ketua, row.draft, reason="Melengkapi Reform.")
    assert selectors.coverage_for(plan).coverage.extent(REFORM) is Extent.FULL


def test_a_withdrawn_plan_is_not_corrected(office: Office, operator: User, make_person: MakePerson) -> None:
    plan = services.withdraw(System(), make_plan(office, ["Maret 2026"]), reason="Keliru.")
    with pytest.raises(NotInForce):
        services.correct_with_ready_items(operator, plan, codes=[REFORM])
