"""Undoing: every edit of a draft can be taken back, the newest first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.factories.plans import make_draft, make_leftover, make_source
from zonaintegritas.guard import history
from zonaintegritas.guard.command import COMMANDS
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.locking import DraftClosed
from zonaintegritas.plans.models import Draft, DraftRow, DraftStep, Leftover
from zonaintegritas.plans.selectors.steps import NAMES
from zonaintegritas.plans.services import findings
from zonaintegritas.plans.services.undo import DRAFT_COLUMNS, STEPS_KEPT, NotLatest

Edit = Callable[[User, Draft], Any]
YEAR_KEPT_IS_A_DECISION = {"keep_year", "undo"}


@pytest.fixture
def draft(office: Office) -> Draft:
    draft = make_draft(office)
    make_leftover(draft, make_source(draft))
    return draft


def first(draft: Draft) -> DraftRow:
    return draft.rows.get(position=1)


def content(draft: Draft) -> dict[str, Any]:
    """Everything that a person sees of the draft."""
    return {
        "draft": Draft.objects.filter(pk=draft.pk).values(*DRAFT_COLUMNS).get(),
        "rows": list(DraftRow.objects.filter(draft=draft).order_by("pk").values()),
        "leftovers": list(Leftover.objects.filter(draft=draft).order_by("pk").values()),
    }


def take_back(actor: User, draft: Draft) -> Draft:
    newest = DraftStep.objects.filter(draft=draft).order_by("-pk").first()
    assert newest is not None
    return services.undo(actor, Draft.objects.get(pk=draft.pk), step=newest.pk)


EDITS: dict[str, Edit] = {
    "edit_cell": lambda who, d: services.edit_cell(who, first(d), field="target_time_raw", value="Mei 2026"),
    "edit_row": lambda who, d: services.edit_row(who, first(d), values={"note": "a"}, kinds={}, months=[1, 2]),
    "take_paper": lambda who, d: services.take_paper(who, first(d), field="steps"),
    "edit_header": lambda who, d: services.edit_header(
        who, d, values={"number": "9", "enacted_on": None, "plan_year": 2031}
    ),
    "move_cell": lambda who, d: services.move_cell(who, first(d), field="evidence", down=True),
    "set_months": lambda who, d: services.set_months(who, d, rows=[first(d).pk], months=[7]),
    "set_responsible": lambda who, d: services.set_responsible(who, d, rows=[first(d).pk], responsible="Semua"),
    "set_headings": lambda who, d: services.set_headings(
        who, d, rows=[first(d).pk], values={"area_name": "Lain", "area_roman": "II"}
    ),
    "add_row": lambda who, d: services.add_row(who, d, after=first(d)),
    "remove_row": lambda who, d: services.remove_row(who, first(d)),
    "split_row": lambda who, d: services.split_row(who, first(d), field="steps", at=1),
    "merge_row": lambda who, d: services.merge_row(who, first(d)),
    "place_leftover": lambda who, d: services.place_leftover(who, d.leftovers.get(), row=first(d), field="note"),
    "put_leftover_aside": lambda who, d: services.put_leftover_aside(who, d.leftovers.get()),
    "put_all_aside": services.put_all_aside,
    "remove_rows": lambda who, d: services.remove_rows(who, d, rows=[first(d).pk]),
    "add_ready_items": lambda who, d: services.add_ready_items(who, d, codes=["A.I.1.i.a"]),
    "mend": lambda who, d: services.mend(
        who, d, changes=[findings.Change(first(d).pk, "indicator", "Indikator 1", "Indikator satu")]
    ),
    "edit_paragraph": lambda who, d: services.edit_paragraph(
        who, d, source=1, block=0, before="lama", after="baru", kind="CONTENT"
    ),
}


@pytest.mark.parametrize("name", [name for name in EDITS if name != "take_paper"])
def test_an_edit_is_undone_to_the_letter(name: str, operator: User, draft: Draft) -> None:
    before = content(draft)
    EDITS[name](operator, Draft.objects.select_related("office").get(pk=draft.pk))
    assert content(draft) != before
    take_back(operator, draft)
    assert content(draft) == before


def test_several_edits_are_undone_one_by_one(operator: User, draft: Draft) -> None:
    states = []
    for name in ("split_row", "place_leftover", "merge_row", "edit_cell", "take_paper", "add_row"):
        states.append(content(draft))
        EDITS[name](operator, Draft.objects.get(pk=draft.pk))
    states = [state for number, state in enumerate(states) if number == 0 or state != states[number - 1]]
    for state in reversed(states):
        take_back(operator, draft)
        assert content(draft) == state


def test_putting_back_and_confirming_are_undone_too(operator: User, draft: Draft) -> None:
    row = first(draft)
    DraftRow.objects.filter(pk=row.pk).update(doubt="Baris ini tergeser.")
    services.remove_row(operator, row)
    services.restore_row(operator, row)
    take_back(operator, draft)
    assert first(draft).is_removed
    take_back(operator, draft)
    services.confirm_cell(operator, row, field="")
    take_back(operator, draft)
    assert first(draft).doubt == "Baris ini tergeser."


def test_an_edit_that_changed_nothing_leaves_the_step_before_undoable(operator: User, draft: Draft) -> None:
    services.edit_cell(operator, first(draft), field="note", value="catatan")
    services.edit_cell(operator, first(draft), field="note", value="catatan")
    assert draft.steps.count() == 1
    take_back(operator, draft)
    assert first(draft).note == ""


def test_what_was_changed_in_another_way_since_is_not_undone(operator: User, draft: Draft) -> None:
    services.edit_cell(operator, first(draft), field="note", value="catatan")
    services.remove_file(operator, draft.sources.get())
    with pytest.raises(NotLatest):
        take_back(operator, draft)
    assert first(draft).note == "catatan"


def test_a_step_that_somebody_followed_up_is_not_undone(operator: User, draft: Draft) -> None:
    services.edit_cell(operator, first(draft), field="note", value="satu")
    seen = draft.steps.get().pk
    services.edit_cell(operator, first(draft), field="note", value="dua")
    with pytest.raises(NotLatest):
        services.undo(operator, Draft.objects.get(pk=draft.pk), step=seen)


def test_without_a_step_there_is_nothing_to_undo(operator: User, draft: Draft) -> None:
    with pytest.raises(NotLatest):
        services.undo(operator, draft, step=0)


def test_only_the_newest_steps_are_kept(operator: User, draft: Draft) -> None:
    for number in range(STEPS_KEPT + 3):
        services.edit_cell(operator, first(draft), field="note", value=str(number))
    assert draft.steps.count() == STEPS_KEPT


def test_a_closed_draft_stays_as_it_is(operator: User, draft: Draft) -> None:
    services.edit_cell(operator, first(draft), field="note", value="catatan")
    services.discard(operator, draft)
    with pytest.raises(DraftClosed):
        take_back(operator, draft)


@pytest.mark.parametrize("who", ["anggota", "koordinator", "ketua", "orang_luar"])
def test_who_may_not_edit_may_not_undo(who: str, operator: User, draft: Draft, request: pytest.FixtureRequest) -> None:
    services.edit_cell(operator, first(draft), field="note", value="catatan")
    with pytest.raises(NotAllowed):
        take_back(request.getfixturevalue(who), draft)
    assert first(draft).note == "catatan"


def test_undoing_is_in_the_history(operator: User, draft: Draft) -> None:
    services.edit_cell(operator, first(draft), field="note", value="catatan")
    take_back(operator, draft)
    assert [entry.action for entry in history.of(draft)] == [Action.DRAFT_EDIT]


def test_every_edit_of_a_draft_can_be_undone_and_has_a_name() -> None:
    """A new command that edits drafts must be undoable, or say here why not."""
    edits = {
        name.rpartition(".")[2]
        for name, facts in COMMANDS.items()
        if facts.action == Action.DRAFT_EDIT and ".plans." in name
    }
    photos = {name for name in edits if "photo" in name}
    assert edits - photos - YEAR_KEPT_IS_A_DECISION == set(NAMES)
