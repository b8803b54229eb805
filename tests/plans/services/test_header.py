"""The decree's own data: typed, corrected, confirmed, and what several files say about it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from tests.factories.plans import make_draft, make_source
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.header_candidates import take_in
from zonaintegritas.plans.models import ChangeKind, Draft

EMPTY: dict[str, Any] = {
    "number": "",
    "year": None,
    "plan_year": None,
    "enacted_on": None,
    "office_name": "",
    "named_office": None,
}


def cell(paper: str) -> dict[str, Any]:
    return {"places": [{"block": 0}], "doubt": None, "paper": paper, "kind": None}


def test_a_typed_field_is_a_correction_of_the_reading(operator: User, office: Office) -> None:
    draft = services.edit_header(operator, make_draft(office), values={"number": "5", "about": "RENCANA AKSI"})
    assert draft.number == "5"
    assert draft.header_cells["number"]["paper"] == "4"
    assert draft.header_cells["number"]["kind"] == ChangeKind.READING
    assert "about" not in draft.header_cells


def test_the_kind_of_a_header_change_can_be_content(operator: User, office: Office) -> None:
    draft = make_draft(office)
    changed = services.edit_header(operator, draft, values={"number": "5"}, kinds={"number": ChangeKind.CONTENT})
    assert changed.header_cells["number"]["kind"] == ChangeKind.CONTENT


def test_a_date_typed_as_on_paper_is_no_change(operator: User, office: Office) -> None:
    draft = make_draft(office)
    draft.header_cells = {"enacted_on": cell(f"{draft.plan_year}-01-12")}
    draft.save()
    other = dt.date(draft.plan_year or 0, 2, 1)
    services.edit_header(operator, draft, values={"enacted_on": other})
    back = services.edit_header(operator, draft, values={"enacted_on": dt.date(draft.plan_year or 0, 1, 12)})
    assert back.header_cells["enacted_on"]["kind"] is None


def test_another_plan_year_or_office_name_asks_again(operator: User, office: Office) -> None:
    draft = make_draft(office, is_office_settled=True, is_year_settled=True)
    asked = services.edit_header(operator, draft, values={"plan_year": 2020, "office_name": "KPU Kota Lain"})
    assert not asked.is_year_settled
    assert not asked.is_office_settled
    assert asked.named_office is None


def test_confirming_a_header_field_ends_its_doubt(operator: User, office: Office) -> None:
    draft = make_draft(office, header_cells={"number": {**cell("4"), "doubt": "dua nomor"}})
    assert services.confirm_header(operator, draft, field="number").header_cells["number"]["doubt"] is None


def read_header(draft: Draft, number: str) -> int:
    source = make_source(draft, name=f"{number}.docx")
    take_in(draft, source.pk, {"number": number}, {"number": cell(number)})
    draft.save()
    return source.pk


def test_the_first_file_wins_and_another_number_is_doubted(office: Office) -> None:
    draft = make_draft(office, **EMPTY)
    read_header(draft, "31")
    read_header(draft, "32")
    assert draft.number == "31"
    assert "32" in draft.header_cells["number"]["doubt"]


def test_taking_a_file_out_lets_the_next_one_speak(operator: User, office: Office) -> None:
    draft = make_draft(office, **EMPTY)
    first = read_header(draft, "31")
    read_header(draft, "32")
    services.remove_file(operator, draft.sources.get(pk=first))
    draft.refresh_from_db()
    assert draft.number == "32"


def test_taking_the_only_file_out_empties_the_field_and_putting_it_back_fills_it(
    operator: User, office: Office
) -> None:
    draft = make_draft(office, **EMPTY)
    source = draft.sources.model.objects.get(pk=read_header(draft, "31"))
    services.remove_file(operator, source)
    draft.refresh_from_db()
    assert draft.number == ""
    services.put_file_back(operator, source)
    draft.refresh_from_db()
    assert draft.number == "31"


def test_what_a_person_typed_stays_when_the_file_goes(operator: User, office: Office) -> None:
    draft = make_draft(office, **EMPTY)
    source = draft.sources.model.objects.get(pk=read_header(draft, "31"))
    services.edit_header(operator, draft, values={"number": "13"})
    services.remove_file(operator, source)
    draft.refresh_from_db()
    assert draft.number == "13"
