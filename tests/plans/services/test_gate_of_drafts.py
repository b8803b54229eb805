"""Every command on drafts: who may, who may not, another office, a draft that is closed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.factories.plans import make_draft, make_leftover, make_row, make_source
from zonaintegritas.guard import history
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.cells import OtherDraft
from zonaintegritas.plans.locking import DraftClosed
from zonaintegritas.plans.models import Draft

Case = Callable[[Draft], tuple[Callable[..., Any], Any, dict[str, Any]]]


def _row(draft: Draft) -> Any:
    row = draft.rows.order_by("position").first()
    assert row is not None
    return row


def _changed(draft: Draft) -> Any:
    row = _row(draft)
    row.cells["note"] = {"places": [], "paper": "di surat", "kind": "READING", "doubt": None}
    row.save()
    return row


CASES: dict[str, Case] = {
    "edit_cell": lambda d: (services.edit_cell, _row(d), {"field": "note", "value": "catatan"}),
    "edit_row": lambda d: (services.edit_row, _row(d), {"values": {"note": "x"}, "kinds": {}, "months": [3]}),
    "confirm_cell": lambda d: (services.confirm_cell, _row(d), {"field": "steps"}),
    "take_paper": lambda d: (services.take_paper, _row(d), {"field": "steps"}),
    "set_kind": lambda d: (services.set_kind, _changed(d), {"field": "note", "kind": "CONTENT"}),
    "move_cell": lambda d: (services.move_cell, _row(d), {"field": "steps", "down": True}),
    "add_row": lambda d: (services.add_row, d, {"after": _row(d)}),
    "remove_row": lambda d: (services.remove_row, _row(d), {}),
    "restore_row": lambda d: (services.restore_row, _row(d), {}),
    "split_row": lambda d: (services.split_row, _row(d), {"field": "steps", "at": 1}),
    "merge_row": lambda d: (services.merge_row, _row(d), {}),
    "set_months": lambda d: (services.set_months, d, {"rows": [_row(d).pk], "months": [5]}),
    "set_responsible": lambda d: (services.set_responsible, d, {"rows": [_row(d).pk], "responsible": "Tim II"}),
    "set_headings": lambda d: (services.set_headings, d, {"rows": [_row(d).pk], "values": {"area_name": "LAIN"}}),
    "edit_header": lambda d: (services.edit_header, d, {"values": {"number": "5"}}),
    "confirm_header": lambda d: (services.confirm_header, d, {"field": "number"}),
    "place_leftover": lambda d: (
        services.place_leftover,
        make_leftover(d, make_source(d)),
        {"row": _row(d), "field": "note"},
    ),
    "put_leftover_aside": lambda d: (services.put_leftover_aside, make_leftover(d, make_source(d)), {}),
    "put_all_aside": lambda d: (services.put_all_aside, d, {}),
    "bring_leftover_back": lambda d: (
        services.bring_leftover_back,
        make_leftover(d, make_source(d), is_settled=True),
        {},
    ),
    "remove_file": lambda d: (services.remove_file, make_source(d), {}),
    "put_file_back": lambda d: (services.put_file_back, make_source(d, is_removed=True), {}),
    "read_again": lambda d: (services.read_again, make_source(d, state="FAILED"), {}),
    "keep_year": lambda d: (services.keep_year, d, {}),
    "discard": lambda d: (services.discard, d, {}),
    "move_to_office": lambda d: (services.move_to_office, d, {"office": d.office}),
}


@pytest.fixture(params=sorted(CASES))
def case(request: pytest.FixtureRequest) -> Case:
    return CASES[request.param]


def test_the_operator_may_and_it_is_on_record(case: Case, operator: User, office: Office) -> None:
    command, target, values = case(make_draft(office))
    command(operator, target, **values)
    assert [(entry.actor, entry.outcome) for entry in history.of(target)] == [(operator.key, "DONE")]


def test_others_of_the_office_may_not(case: Case, ketua: User, anggota: User, pengamat: User, office: Office) -> None:
    command, target, values = case(make_draft(office))
    for person in (ketua, anggota, pengamat):
        with pytest.raises(NotAllowed):
            command(person, target, **values)


def test_the_operator_of_another_office_may_not(case: Case, orang_luar: User, office: Office) -> None:
    command, target, values = case(make_draft(office))
    with pytest.raises(NotAllowed):
        command(orang_luar, target, **values)
    assert [entry.outcome for entry in history.of(target)] == ["REFUSED"]


@pytest.mark.parametrize("state", [Draft.State.ADOPTED, Draft.State.DISCARDED])
def test_a_closed_draft_is_not_changed(case: Case, state: str, operator: User, office: Office) -> None:
    draft = make_draft(office)
    command, target, values = case(draft)
    Draft.objects.filter(pk=draft.pk).update(state=state)
    with pytest.raises(DraftClosed):
        command(operator, target, **values)


def test_a_row_of_another_draft_is_not_taken_for_one_of_this(operator: User, office: Office) -> None:
    draft, other = make_draft(office), make_draft(office)
    with pytest.raises(OtherDraft):
        services.add_row(operator, draft, after=make_row(other, 9))
