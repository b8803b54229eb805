"""Changing cells: the paper's value stays, doubts end, times become months, contents move."""

from __future__ import annotations

import pytest

from tests.factories.plans import make_draft, make_row
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.cells import NoNeighbour, NoSuchCell
from zonaintegritas.plans.models import ChangeKind, DraftRow
from zonaintegritas.plans.services.draft import PlanYearUnknown
from zonaintegritas.plans.services.review import NoRows, NothingThere


@pytest.fixture
def rows(office: Office) -> list[DraftRow]:
    return list(make_draft(office).rows.order_by("position"))


def months(row: DraftRow) -> list[int]:
    return [int(month[5:]) for month in row.period["months"]]


def test_a_changed_cell_keeps_what_the_paper_says(operator: User, rows: list[DraftRow]) -> None:
    changed = services.edit_cell(operator, rows[0], field="indicator", value="Indikator benar")
    assert changed.indicator == "Indikator benar"
    assert changed.cells["indicator"]["paper"] == "Indikator 1"
    assert changed.cells["indicator"]["kind"] == ChangeKind.READING


def test_typing_what_the_paper_says_is_no_change(operator: User, rows: list[DraftRow]) -> None:
    services.edit_cell(operator, rows[0], field="indicator", value="salah")
    back = services.edit_cell(operator, rows[0], field="indicator", value="Indikator 1")
    assert back.cells["indicator"]["kind"] is None


def test_a_change_of_content_stays_one_when_edited_again(operator: User, rows: list[DraftRow]) -> None:
    services.edit_cell(operator, rows[0], field="note", value="a", kind=ChangeKind.CONTENT)
    again = services.edit_cell(operator, rows[0], field="note", value="b")
    assert again.content_changes == ["note"]


def test_two_people_changing_two_cells_lose_nothing(operator: User, rows: list[DraftRow]) -> None:
    mine, theirs = DraftRow.objects.get(pk=rows[0].pk), DraftRow.objects.get(pk=rows[0].pk)
    services.edit_cell(operator, mine, field="note", value="catatan")
    both = services.edit_cell(operator, theirs, field="responsible", value="Tim II")
    assert (both.note, both.responsible) == ("catatan", "Tim II")


def test_a_new_time_is_read_into_months(operator: User, rows: list[DraftRow]) -> None:
    changed = services.edit_cell(operator, rows[0], field="target_time_raw", value="Juni dan Desember")
    assert months(changed) == [6, 12]
    assert changed.doubts["period"]


def test_an_emptied_time_has_no_months_and_no_doubt(operator: User, rows: list[DraftRow]) -> None:
    changed = services.edit_cell(operator, rows[0], field="target_time_raw", value="")
    assert changed.period == {}
    assert "period" not in changed.doubts


def test_an_unknown_cell_is_refused(operator: User, rows: list[DraftRow]) -> None:
    with pytest.raises(NoSuchCell):
        services.edit_cell(operator, rows[0], field="draft_id", value="1")


def test_a_column_of_the_offices_own_can_be_changed(operator: User, office: Office) -> None:
    row = make_row(make_draft(office, rows=0), 1, extra={"Anggaran": "10 juta"})
    changed = services.edit_cell(operator, row, field="extra:Anggaran", value="12 juta")
    assert changed.extra == {"Anggaran": "12 juta"}
    assert changed.cells["extra:Anggaran"]["paper"] == "10 juta"


def test_confirming_ends_the_doubt_and_changes_nothing(operator: User, office: Office) -> None:
    row = make_row(make_draft(office, rows=0), 1, doubts={"steps": "mungkin terpotong"}, doubt="baris tergeser")
    services.confirm_cell(operator, row, field="steps")
    sure = services.confirm_cell(operator, row, field="")
    assert sure.doubts == {}
    assert sure.doubt == ""
    assert sure.steps == row.steps


def test_going_back_to_the_paper(operator: User, rows: list[DraftRow]) -> None:
    services.edit_cell(operator, rows[0], field="steps", value=["lain"])
    back = services.take_paper(operator, rows[0], field="steps")
    assert back.steps == rows[0].steps
    assert back.cells["steps"]["kind"] is None


def test_the_kind_of_a_change_can_be_set(operator: User, rows: list[DraftRow]) -> None:
    services.edit_cell(operator, rows[0], field="note", value="x")
    assert services.set_kind(operator, rows[0], field="note", kind="CONTENT").content_changes == ["note"]
    with pytest.raises(NoSuchCell):
        services.set_kind(operator, rows[0], field="steps", kind="CONTENT")


def test_a_whole_row_is_saved_and_equal_cells_stay_untouched(operator: User, rows: list[DraftRow]) -> None:
    values = {"indicator": "Indikator 1", "note": "baru", "target_time_raw": rows[0].target_time_raw}
    saved = services.edit_row(operator, rows[0], values=values, kinds={}, months=[4, 5])
    assert saved.note == "baru"
    assert months(saved) == [4, 5]
    assert saved.cells["indicator"]["kind"] is None


def test_months_of_the_form_do_not_undo_a_new_time(operator: User, rows: list[DraftRow]) -> None:
    saved = services.edit_row(operator, rows[0], values={"target_time_raw": "Juli"}, kinds={}, months=[3])
    assert months(saved) == [7]


def test_content_moves_down_before_what_stands_there(operator: User, rows: list[DraftRow]) -> None:
    below = services.move_cell(operator, rows[0], field="steps", down=True)
    assert below.steps == ["Langkah 1.1", "Langkah 1.2", "Langkah 2.1", "Langkah 2.2"]
    assert DraftRow.objects.get(pk=rows[0].pk).steps == []
    assert len(below.cells["steps"]["places"]) == 2


def test_content_moves_up_after_what_stands_there(operator: User, rows: list[DraftRow]) -> None:
    above = services.move_cell(operator, rows[1], field="indicator", down=False)
    assert above.indicator == "Indikator 1 Indikator 2"


def test_a_moved_time_takes_its_months_along(operator: User, office: Office) -> None:
    draft = make_draft(office, rows=0)
    first = make_row(draft, 1, target_time_raw="Juni")
    make_row(draft, 2, target_time_raw="")
    assert months(services.move_cell(operator, first, field="target_time_raw", down=True)) == [6]


def test_months_of_a_matrix_move_too(operator: User, rows: list[DraftRow]) -> None:
    services.set_months(operator, rows[0].draft, rows=[rows[0].pk], months=[1])
    below = services.move_cell(operator, rows[0], field="period", down=True)
    assert months(below) == [1, 3]


def test_nothing_moves_beyond_the_ends_and_nothing_empty_moves(operator: User, rows: list[DraftRow]) -> None:
    with pytest.raises(NoNeighbour):
        services.move_cell(operator, rows[0], field="steps", down=False)
    with pytest.raises(NothingThere):
        services.move_cell(operator, rows[0], field="note", down=True)


def test_months_and_responsible_are_set_for_several_rows(operator: User, rows: list[DraftRow]) -> None:
    draft = rows[0].draft
    chosen = [rows[0].pk, rows[2].pk]
    services.set_months(operator, draft, rows=chosen, months=[1, 2, 3])
    services.set_responsible(operator, draft, rows=chosen, responsible="Tim III")
    first, second, third = draft.rows.order_by("position")
    assert months(first) == months(third) == [1, 2, 3]
    assert first.period["periodicity"] == "range"
    assert months(second) == [3]
    assert [row.responsible for row in (first, second, third)] == ["Tim III", "Tim I", "Tim III"]


def test_no_rows_or_no_year_are_said(operator: User, rows: list[DraftRow], office: Office) -> None:
    with pytest.raises(NoRows):
        services.set_responsible(operator, rows[0].draft, rows=[], responsible="x")
    yearless = make_draft(office, plan_year=None, rows=0)
    with pytest.raises(PlanYearUnknown):
        services.set_months(operator, yearless, rows=[1], months=[1])


def test_a_heading_is_renamed_for_all_its_rows(operator: User, rows: list[DraftRow]) -> None:
    draft = rows[0].draft
    services.set_headings(operator, draft, rows=[row.pk for row in rows], values={"area_roman": "II", "area_name": "X"})
    assert {(row.area_roman, row.area_name) for row in draft.rows.all()} == {("II", "X")}
