"""Adding, taking out, splitting and merging rows; placing what was in no cell."""

from __future__ import annotations

import pytest

from tests.factories.plans import make_draft, make_leftover, make_row, make_source
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.cells import NoNeighbour, OtherDraft
from zonaintegritas.plans.models import Draft
from zonaintegritas.plans.services.rows import LeftoverSettled, NothingToSplit


@pytest.fixture
def draft(office: Office) -> Draft:
    return make_draft(office)


def order(draft: Draft) -> list[str]:
    return [row.indicator for row in draft.rows.standing().order_by("position")]


def test_a_row_is_added_below_another_under_the_same_headings(operator: User, draft: Draft) -> None:
    first = draft.rows.get(position=1)
    fresh = services.add_row(operator, draft, after=first)
    assert (fresh.area_name, fresh.component_name, fresh.letter) == (first.area_name, first.component_name, "")
    assert order(draft) == ["Indikator 1", "", "Indikator 2", "Indikator 3"]


def test_the_first_row_of_an_empty_draft(operator: User, office: Office) -> None:
    fresh = services.add_row(operator, make_draft(office, rows=0), after=None)
    assert (fresh.position, fresh.area_roman) == (1, "I")


def test_a_removed_row_comes_back_to_its_place(operator: User, draft: Draft) -> None:
    second = draft.rows.get(position=2)
    services.remove_row(operator, second)
    assert order(draft) == ["Indikator 1", "Indikator 3"]
    services.restore_row(operator, second)
    assert order(draft) == ["Indikator 1", "Indikator 2", "Indikator 3"]


def test_a_row_is_split_after_an_entry(operator: User, draft: Draft) -> None:
    first = draft.rows.get(position=1)
    fresh = services.split_row(operator, first, field="steps", at=1)
    first.refresh_from_db()
    assert (first.steps, fresh.steps) == (["Langkah 1.1"], ["Langkah 1.2"])
    assert fresh.period == first.period
    assert fresh.responsible == "Tim I"
    assert fresh.cells["steps"]["places"] == first.cells["steps"]["places"]
    assert order(draft) == ["Indikator 1", "", "Indikator 2", "Indikator 3"]


@pytest.mark.parametrize("at", [0, 2])
def test_a_row_is_split_only_between_entries(at: int, operator: User, draft: Draft) -> None:
    with pytest.raises(NothingToSplit):
        services.split_row(operator, draft.rows.get(position=1), field="steps", at=at)


def test_splitting_and_merging_gives_the_row_again(operator: User, draft: Draft) -> None:
    first = draft.rows.get(position=1)
    services.split_row(operator, first, field="steps", at=1)
    merged = services.merge_row(operator, first)
    assert merged.steps == ["Langkah 1.1", "Langkah 1.2"]
    assert merged.cells["steps"]["kind"] is None
    assert merged.responsible == "Tim I"
    assert order(draft) == ["Indikator 1", "Indikator 2", "Indikator 3"]


def test_merging_keeps_columns_of_the_offices_own(operator: User, office: Office) -> None:
    draft = make_draft(office, rows=0)
    first = make_row(draft, 1, extra={"Anggaran": "10"})
    make_row(draft, 2, extra={"Anggaran": "20", "Ket 2": "b"})
    assert services.merge_row(operator, first).extra == {"Anggaran": "10 20", "Ket 2": "b"}


def test_the_last_row_has_nothing_to_merge_with(operator: User, draft: Draft) -> None:
    with pytest.raises(NoNeighbour):
        services.merge_row(operator, draft.rows.get(position=3))


def test_left_over_text_goes_to_a_cell_with_its_place(operator: User, draft: Draft) -> None:
    leftover = make_leftover(draft, make_source(draft), "foto kegiatan")
    row = services.place_leftover(operator, leftover, row=draft.rows.get(position=1), field="evidence")
    assert row.evidence == ["Bukti 1", "foto kegiatan"]
    assert leftover.place in row.cells["evidence"]["places"]
    assert not draft.leftovers.open().exists()
    with pytest.raises(LeftoverSettled):
        services.place_leftover(operator, leftover, row=row, field="evidence")


def test_left_over_text_stays_in_its_draft(operator: User, draft: Draft, office: Office) -> None:
    leftover = make_leftover(draft, make_source(draft))
    stranger = make_row(make_draft(office, rows=0), 1)
    with pytest.raises(OtherDraft):
        services.place_leftover(operator, leftover, row=stranger, field="note")


def test_left_over_text_put_aside_can_be_brought_back(operator: User, draft: Draft) -> None:
    leftover = services.put_leftover_aside(operator, make_leftover(draft, make_source(draft)))
    assert not draft.leftovers.open().exists()
    services.bring_leftover_back(operator, leftover)
    assert draft.leftovers.open().count() == 1


def test_left_over_text_in_a_cell_is_not_brought_back(operator: User, draft: Draft) -> None:
    leftover = make_leftover(draft, make_source(draft))
    services.place_leftover(operator, leftover, row=draft.rows.get(position=1), field="note")
    with pytest.raises(LeftoverSettled):
        services.bring_leftover_back(operator, leftover)


def test_all_left_over_texts_are_put_aside_at_once(operator: User, draft: Draft) -> None:
    source = make_source(draft)
    texts = [make_leftover(draft, source, text) for text in ("satu", "dua")]
    services.put_all_aside(operator, draft)
    assert not draft.leftovers.open().exists()
    services.bring_leftover_back(operator, texts[0])
    assert draft.leftovers.open().count() == 1
