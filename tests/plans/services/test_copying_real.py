"""The plan of Merangin for 2025 as the base of others: answered, nothing of the old office and year is left."""

from __future__ import annotations

import datetime as dt
import functools
import re

import pytest

from tests.factories.copies import answer_all, make_copy, open_words, question_about
from tests.factories.plans import adopted, answer_heavy
from tests.factories.signed import sign
from tests.shared_decrees import DECREES
from zonaintegritas.core.decree import read
from zonaintegritas.core.decree.plan import Reading
from zonaintegritas.files.store import keep_bytes
from zonaintegritas.guard.actor import System
from zonaintegritas.offices.models import Office
from zonaintegritas.plans import readiness, selectors, services
from zonaintegritas.plans.models import Draft, Plan
from zonaintegritas.plans.stored_reading import stored

pytestmark = [pytest.mark.django_db, pytest.mark.real, pytest.mark.usefixtures("june")]

NAME = "kpu-kabupaten-merangin-19-2025.txt"
CITED = re.compile(r"(?:Peraturan|PKPU|Permen)\D{0,80}\d+ Tahun \d{4}")


@functools.cache
def reading() -> Reading:
    return read((DECREES / "texts" / NAME).read_bytes(), NAME)


@pytest.fixture
def merangin(root: Office) -> Office:
    facts = (("1500", "Provinsi Jambi", "PROVINCE"), ("1502", "Kabupaten Merangin", "LOCAL"))
    parent = root
    for code, name, level in facts:
        parent = Office.objects.create(
            code=code, parent=parent, lineage=f"{parent.lineage}/{code}", level=level, zone="WIB",
            name=f"Komisi Pemilihan Umum {name}", short_name=f"KPU {name}",
        )  # fmt: skip
    return parent


@pytest.fixture
def plan(merangin: Office) -> Plan:
    content = (DECREES / "texts" / NAME).read_bytes()
    draft = services.start_draft(System(), merangin, contents=[keep_bytes(content, NAME)])
    source = services.start_reading(System(), draft.sources.get())
    services.record_reading(System(), source, reading=stored(reading()), named_office=merangin, attempt=source.attempts)
    draft.refresh_from_db()
    services.keep_year(System(), draft)
    for leftover in draft.leftovers.filter(is_settled=False):
        services.put_leftover_aside(System(), leftover)
    return adopted(System(), draft)


def texts_of(draft: Draft) -> list[str]:
    """Every text of every row and every month, regulations left out."""
    texts = []
    for row in draft.rows.standing():
        texts += [
            row.area_name, row.component_name, row.sub_component, row.indicator, *row.steps, *row.evidence,
            row.target_time_raw, row.target_output, row.responsible, row.note, *row.period.get("months", []),
            *(text for pair in row.extra.items() for text in pair),
        ]  # fmt: skip
    return [CITED.sub("", text) for text in texts]


def traces_of(draft: Draft) -> list[str]:
    return [one.quote for one in selectors.notices_of_draft(draft) if one.code == "copied-trace" and one.is_open]


def test_for_the_next_year_everything_is_answered_and_adopted(plan: Plan, merangin: Office) -> None:
    copy = make_copy(plan, merangin, year=2026)
    assert set(open_words(copy)) == {"2022", "2024", "2020-2024"}
    assert len(question_about(copy, "2025").places) > 70
    answer_all(copy, "tahun sebelumnya")
    draft = services.finish_copy(System(), copy)
    assert draft.rows.count() == plan.items.count()
    assert not [text for text in texts_of(draft) if "2025" in text or "2024" in text]
    assert traces_of(draft) == []
    values = {"number": "7", "year": 2026, "enacted_on": dt.date(2026, 6, 15), "signatory_name": "Rara Wulansari"}
    services.edit_header(System(), draft, values=values)
    services.approve(System(), answer_heavy(draft))
    sign(System(), draft)
    draft.refresh_from_db()
    assert readiness.obstacles(draft) == []
    assert services.adopt(System(), draft).plan_year == 2026


def test_proposals_move_the_years_before_as_well(plan: Plan, merangin: Office) -> None:
    copy = make_copy(plan, merangin, year=2026)
    replies = [services.Reply(question.key, "ACCEPT") for question in selectors.examined(copy).open]
    services.answer_copy(System(), copy, replies=replies)
    assert selectors.examined(copy).open == ()
    draft = services.finish_copy(System(), copy)
    assert not [text for text in texts_of(draft) if "2024" in text]
    assert any("2025" in text for text in texts_of(draft))  # last year, seen from 2026
    assert traces_of(draft) == []


def test_for_another_office_nothing_of_the_old_one_is_left(plan: Plan, office: Office) -> None:
    copy = make_copy(plan, office, year=2026)
    answer_all(copy)
    draft = services.finish_copy(System(), copy)
    left = [text for text in texts_of(draft) if re.search(r"merangin|bangko|jambi|2025", text, re.IGNORECASE)]
    assert left == []
    assert any("KPU Kota Harapan Jaya" in text for text in texts_of(draft))
    assert traces_of(draft) == []
