"""Several rows at once: a column shifted by a row, rows moved below another component."""

from __future__ import annotations

import pytest

from tests.factories.plans import make_draft, make_row
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.cells import NoNeighbour, OtherDraft
from zonaintegritas.plans.locking import DraftClosed
from zonaintegritas.plans.models import Draft, DraftRow
from zonaintegritas.plans.selectors import review_of
from zonaintegritas.plans.services.arranging import AllThereAlready
from zonaintegritas.plans.services.review import NoRows, NothingThere


@pytest.fixture
def draft(office: Office) -> Draft:
    return make_draft(office, rows=4)


def keys(draft: Draft, *positions: int) -> list[int]:
    return [draft.rows.get(position=position).pk for position in positions]


def column(draft: Draft, name: str) -> list[object]:
    return [getattr(row, name) for row in draft.rows.standing().order_by("position")]


def shift(actor: User, draft: Draft, *positions: int, field: str = "evidence", down: bool = True) -> Draft:
    return services.shift_column(actor, draft, rows=keys(draft, *positions), field=field, down=down)


def test_a_column_goes_down_together(operator: User, draft: Draft) -> None:
    DraftRow.objects.filter(draft=draft, position=4).update(evidence=[])
    shift(operator, draft, 1, 2, 3)
    assert column(draft, "evidence") == [[], ["Bukti 1"], ["Bukti 2"], ["Bukti 3"]]
    assert column(draft, "indicator") == [f"Indikator {number}" for number in range(1, 5)]


def test_a_column_goes_up_together(operator: User, draft: Draft) -> None:
    DraftRow.objects.filter(draft=draft, position=1).update(evidence=[])
    shift(operator, draft, 2, 3, 4, down=False)
    assert column(draft, "evidence") == [["Bukti 2"], ["Bukti 3"], ["Bukti 4"], []]


def test_a_row_that_is_not_chosen_keeps_its_own(operator: User, draft: Draft) -> None:
    shift(operator, draft, 1, 2)
    assert column(draft, "evidence") == [[], ["Bukti 1"], ["Bukti 2", "Bukti 3"], ["Bukti 4"]]
    shift(operator, draft, 4, down=False)
    assert column(draft, "evidence")[2:] == [["Bukti 2", "Bukti 3", "Bukti 4"], []]


def test_places_go_with_the_content_and_the_paper_stays(operator: User, draft: Draft) -> None:
    before = [row.cells["evidence"] for row in draft.rows.order_by("position")]
    shift(operator, draft, 1, 2)
    second = draft.rows.get(position=2).cells["evidence"]
    assert second["places"] == before[0]["places"]
    assert (second["paper"], second["kind"]) == (["Bukti 2"], "READING")


def test_a_time_takes_its_months_along(operator: User, office: Office) -> None:
    draft = make_draft(office, rows=0, plan_year=2026)
    for position, time in enumerate(("Maret 2026", "segera", "Juli 2026"), start=1):
        make_row(draft, position, target_time_raw=time)
    services.set_months(operator, draft, rows=keys(draft, 2), months=[5])
    make_row(draft, 4, target_time_raw="", period={})
    shift(operator, draft, 1, 2, 3, field="target_time_raw")
    months = [row.period.get("months", []) for row in draft.rows.order_by("position")]
    assert months == [[], ["2026-03"], ["2026-05"], ["2026-07"]]


def test_a_column_of_the_offices_own_is_shifted_too(operator: User, office: Office) -> None:
    draft = make_draft(office, rows=0)
    make_row(draft, 1, extra={"Anggaran": "10"})
    make_row(draft, 2)
    shift(operator, draft, 1, field="extra:Anggaran")
    assert [row.get("Anggaran", "") for row in column(draft, "extra")] == ["", "10"]  # type: ignore[attr-defined]  # the column of extras


def test_nothing_falls_off_the_edge(operator: User, draft: Draft) -> None:
    with pytest.raises(NoNeighbour):
        shift(operator, draft, 3, 4)
    with pytest.raises(NoNeighbour):
        shift(operator, draft, 1, 2, down=False)
    assert column(draft, "evidence") == [[f"Bukti {number}"] for number in range(1, 5)]


def test_an_empty_column_or_no_rows_is_refused(operator: User, draft: Draft) -> None:
    with pytest.raises(NothingThere):
        shift(operator, draft, 1, 2, field="note")
    with pytest.raises(NoRows):
        shift(operator, draft)


def test_a_shift_is_undone_at_once(operator: User, draft: Draft) -> None:
    before = list(DraftRow.objects.filter(draft=draft).order_by("pk").values())
    shift(operator, draft, 1, 2, 3)
    services.undo(operator, Draft.objects.get(pk=draft.pk), step=draft.steps.get().pk)
    assert list(DraftRow.objects.filter(draft=draft).order_by("pk").values()) == before


@pytest.mark.parametrize("who", ["anggota", "ketua", "orang_luar"])
def test_who_may_not_edit_arranges_nothing(who: str, draft: Draft, request: pytest.FixtureRequest) -> None:
    person = request.getfixturevalue(who)
    with pytest.raises(NotAllowed):
        shift(person, draft, 1)
    with pytest.raises(NotAllowed):
        services.move_rows(person, draft, rows=keys(draft, 1), beside=keys(draft, 2)[0])


def test_a_closed_draft_is_not_arranged(operator: User, draft: Draft) -> None:
    services.discard(operator, draft)
    with pytest.raises(DraftClosed):
        shift(operator, draft, 1)
    with pytest.raises(DraftClosed):
        services.move_rows(operator, draft, rows=keys(draft, 1), beside=keys(draft, 2)[0])


# ---- another component ----


@pytest.fixture
def two_areas(draft: Draft) -> Draft:
    """Rows 3 and 4 stand below II.1, with one taken out between them."""
    second = {"area_roman": "II", "area_name": "PENATAAN TATALAKSANA", "component_name": "Prosedur"}
    DraftRow.objects.filter(draft=draft, position__gt=2).update(**second)
    return draft


def test_rows_go_below_the_last_row_of_a_component(operator: User, two_areas: Draft) -> None:
    services.move_rows(operator, two_areas, rows=keys(two_areas, 1), beside=keys(two_areas, 3)[0])
    assert column(two_areas, "indicator") == ["Indikator 2", "Indikator 3", "Indikator 4", "Indikator 1"]
    moved = two_areas.rows.get(indicator="Indikator 1")
    assert (moved.area_roman, moved.component_name) == ("II", "Prosedur")
    assert moved.cells["component_name"]["paper"] == "Tim kerja"
    assert [(area.number, area.row_count) for area in review_of(two_areas).areas()] == [("I", 1), ("II", 3)]


def test_rows_go_back_up_in_their_order(operator: User, two_areas: Draft) -> None:
    services.move_rows(operator, two_areas, rows=keys(two_areas, 3, 4), beside=keys(two_areas, 1)[0])
    assert column(two_areas, "area_roman") == ["I"] * 4
    assert column(two_areas, "indicator") == [f"Indikator {number}" for number in range(1, 5)]
    assert column(two_areas, "position") == [1, 2, 3, 4]


def test_rows_that_are_there_already_stay(operator: User, two_areas: Draft) -> None:
    with pytest.raises(AllThereAlready):
        services.move_rows(operator, two_areas, rows=keys(two_areas, 3), beside=keys(two_areas, 4)[0])
    with pytest.raises(NoRows):
        services.move_rows(operator, two_areas, rows=[], beside=keys(two_areas, 4)[0])


def test_rows_stay_in_their_draft(operator: User, two_areas: Draft, office: Office) -> None:
    with pytest.raises(OtherDraft):
        services.move_rows(operator, two_areas, rows=keys(two_areas, 1), beside=keys(make_draft(office), 1)[0])
