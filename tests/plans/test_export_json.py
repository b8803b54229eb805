"""The plan as JSON."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import SignIn
from tests.factories.in_force import items_of, make_large_plan, make_plan, occurrences_of
from tests.factories.plans import adopted, make_draft, make_row, make_source, table_document
from zonaintegritas.files.store import keep_bytes
from zonaintegritas.guard.actor import System
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.models import ChangeKind, Plan

if TYPE_CHECKING:
    from pytest_django import DjangoAssertNumQueries

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


@pytest.fixture
def plan(office: Office) -> Plan:
    return make_plan(office, ["Maret 2026", "per semester"])


def content_of(sign_in: SignIn, person: User, plan: Plan) -> Any:
    answer = sign_in(person).get(f"/rencana/{plan.pk}/unduh.json")
    assert answer.status_code == 200
    return json.loads(answer.content)


def test_it_is_a_plan_reading_with_progress_and_occurrences(sign_in: SignIn, operator: User, plan: Plan) -> None:
    first, _ = items_of(plan)
    day = dt.date(2026, 3, 20)
    services.mark_done(operator, occurrences_of(first)[0], done_on=day, contents=[keep_bytes(b"isi", "a.txt")])
    content = content_of(sign_in, operator, plan)
    assert content["schema"] == "plan-reading/1"
    assert content["decree"]["enacted_date"] == "2026-01-12"
    assert content["progress"] == {
        "percent": 50, "percent_accepted": 0, "items_done": 1, "items_accepted": 0, "items": 2,
        "occurrences_done": 1, "occurrences_accepted": 0, "occurrences": 3,
    }  # fmt: skip
    (area,) = content["areas"]
    one, two = area["components"][0]["items"]
    assert (one["ref"], one["months"], one["periodicity"], one["files"]) == ("I.1.a", ["2026-03"], "once", 1)
    assert one["occurrences"][0]["done_on"] == "2026-03-20"
    assert [due["due_on"] for due in two["occurrences"]] == ["2026-06-30", "2026-12-31"]
    assert one["steps"] == ["Langkah 1.1", "Langkah 1.2"]


def test_columns_go_by_the_headings_of_the_file_they_were_read_from(
    sign_in: SignIn, operator: User, office: Office
) -> None:
    draft = make_draft(office, rows=0)
    document = table_document([["NO", "KEGIATAN", "WAKTU"]])
    document["plan"]["columns"] = ["NO", "KEGIATAN", "WAKTU"]
    make_row(draft, 1, source=make_source(draft, document=document))
    plan = adopted(System(), draft)
    assert content_of(sign_in, operator, plan)["layout"] == {"columns": ["NO", "KEGIATAN", "WAKTU"]}


def test_columns_of_a_typed_plan_go_by_the_names_of_its_cells(sign_in: SignIn, operator: User, plan: Plan) -> None:
    columns = content_of(sign_in, operator, plan)["layout"]["columns"]
    assert columns == ["Indikator", "Langkah aksi", "Bukti fisik", "Target waktu", "Penanggung jawab"]


def test_both_kinds_of_change_are_in_it_with_what_the_paper_says(sign_in: SignIn, operator: User, plan: Plan) -> None:
    draft = services.start_correction(System(), plan)
    row = draft.rows.order_by("position")[0]
    services.edit_cell(System(), row, field="responsible", value="Tim II", kind=ChangeKind.CONTENT)
    adopted(System(), draft, reason="Suratnya keliru.")
    content = content_of(sign_in, operator, plan)
    assert content["revision"] == 2
    item = content["areas"][0]["components"][0]["items"][0]
    assert item["changes"] == [{"field": "responsible", "kind": "CONTENT", "paper": "Tim I"}]


def test_the_name_says_which_plan_and_it_comes_as_an_attachment(sign_in: SignIn, pembina: User, plan: Plan) -> None:
    answer = sign_in(pembina).get(f"/rencana/{plan.pk}/unduh.json")
    assert answer["Content-Disposition"] == 'attachment; filename="rencana-aksi-9971-2026-revisi-1.json"'
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_another_office_does_not_get_it(sign_in: SignIn, orang_luar: User, plan: Plan) -> None:
    assert sign_in(orang_luar).get(f"/rencana/{plan.pk}/unduh.json").status_code == 404


def test_a_large_plan_takes_few_queries(
    sign_in: SignIn, operator: User, office: Office, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    large = make_large_plan(office)
    client = sign_in(operator)
    with django_assert_max_num_queries(14):
        client.get(f"/rencana/{large.pk}/unduh.json")
